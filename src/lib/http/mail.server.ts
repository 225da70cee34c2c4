import type { Db } from '#lib/db/connect.server.ts';
import type { MailBody } from '#lib/db/outbox.server.ts';

/** A letter as it leaves: plain text, and the same as HTML whose every word from a person is escaped. */
export type Letter = {
	to: { name: string; address: string };
	/** One line. */
	subject: string;
	text: string;
	html: string;
};

/** What a room does for its kind of mail: writes the letter when it is sent, and hears what became of it. */
export type MailWriter = {
	/** The letter, or undefined where it is no longer wanted; its row is then let go. `url` is where this Trellis is reached. */
	write: (db: Db, body: MailBody, at: { url: string; now: Date }) => Promise<Letter | undefined>;
	/** A mail server has taken it; in the transaction that takes its row out of the outbox. */
	sent: (db: Db, body: MailBody, now: Date) => Promise<void>;
	/** It was given up; in the transaction that marks its row as failed. */
	failed: (db: Db, body: MailBody, now: Date) => Promise<void>;
};
