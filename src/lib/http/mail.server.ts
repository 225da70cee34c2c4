import { setTimeout as rest } from 'node:timers/promises';
import type { Db } from '#lib/db/connect.server.ts';
import type { MailKind } from '#lib/db/mail-kinds.ts';
import {
	again,
	done,
	LEASE,
	leaseMail,
	type LeasedMail,
	type MailBody
} from '#lib/db/outbox.server.ts';
import { type MailServer, Undelivered } from './smtp.server.ts';
import type { Place } from './place.server.ts';

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
	/** It was given up; in the transaction that marks its row as failed. The administrator may still have it tried anew. */
	failed: (db: Db, body: MailBody, now: Date) => Promise<void>;
};
export type MailWriters = Record<MailKind, MailWriter>;

/** Milliseconds between looks for mail that has become due, or that another process put into the outbox. */
const LOOK_EVERY = 15_000;
/** Milliseconds after a change until the outbox is looked at: changes come in flocks. */
const SETTLE = 100;
/** Milliseconds for one letter, its writing included; its lease lasts longer. */
const PATIENCE = LEASE * 0.75;
/** Milliseconds that a letter under way gets when the server is told to stop. */
const GRACE = 5000;

type Tell = (transaction: Db) => Promise<void>;

/**
 * Sends the next mail that is due, if there is any.
 * @param cutOff ends the sending early; the letter then counts as not sent
 * @returns whether there was any
 */
export async function sendNext(
	place: Place,
	server: MailServer,
	writers: MailWriters,
	cutOff = new AbortController().signal
): Promise<boolean> {
	const mail = await leaseMail(place.connection.db, place.now());
	if (!mail) return false;
	await sendOne(place, mail, server, writers[mail.kind], cutOff);
	place.bus.emit('changed', mail.body.owner);
	return true;
}

async function sendOne(
	place: Place,
	mail: LeasedMail,
	server: MailServer,
	writer: MailWriter,
	cutOff: AbortSignal
): Promise<void> {
	const { db } = place.connection;
	let letter: Letter | undefined;
	try {
		const signal = AbortSignal.any([cutOff, AbortSignal.timeout(PATIENCE)]);
		letter = await writer.write(db, mail.body, { url: place.url, now: place.now() });
		if (letter) await server.send(letter, mail.id, signal);
	} catch (error) {
		return putBack(place, mail, writer, error);
	}
	// From here on it has left: what fails now must not count as a letter that was not sent.
	await settle(
		(tell) => done(db, mail, tell),
		async (transaction) => {
			if (letter) await writer.sent(transaction, mail.body, place.now());
		}
	);
}

async function putBack(
	place: Place,
	mail: LeasedMail,
	writer: MailWriter,
	error: unknown
): Promise<void> {
	const now = place.now();
	const { db } = place.connection;
	if (!(error instanceof Undelivered)) console.error(`Mail ${mail.id} failed here:`, error);
	const { message: why, forGood } =
		error instanceof Undelivered
			? error
			: new Undelivered('Trellis could not write it; its log says why.', false);
	const due = await settle(
		(tell) => again(db, mail, { why, forGood, now }, tell),
		(transaction) => writer.failed(transaction, mail.body, now)
	);
	const next = due ? `Next try at ${due.toISOString()}.` : 'It is given up.';
	console.error(`Mail ${mail.id} was not sent. ${why} ${next}`);
}

/** Changes a row and tells it; where the telling fails the row changes alone, so that no letter goes round for ever. */
async function settle<Result>(
	change: (tell: Tell) => Promise<Result>,
	tell: Tell
): Promise<Result> {
	try {
		return await change(tell);
	} catch (error) {
		console.error('What became of a letter could not be noted:', error);
		return change(() => Promise.resolve());
	}
}

/**
 * Sends what the outbox holds, one letter at a time, as it becomes due or a change is made, until it is stopped.
 * @returns what stops it; it waits for the letter under way, and not for long
 */
export function carryMail(
	place: Place,
	server: MailServer,
	writers: MailWriters
): () => Promise<void> {
	const cutOff = new AbortController();
	let open = true;
	let wake = () => {};
	const changed = () => wake();
	const carry = async () => {
		while (open) {
			const woken = new Promise<void>((resolve) => (wake = resolve));
			const timer = setTimeout(wake, LOOK_EVERY);
			try {
				while (open && (await sendNext(place, server, writers, cutOff.signal)));
			} catch (error) {
				// The database is away for a while: what is under way is leased, and comes back.
				console.error('Mail rests for a moment:', error);
			}
			if (open) await woken;
			clearTimeout(timer);
			if (open) await rest(SETTLE);
		}
	};
	place.bus.on('changed', changed);
	const carrying = carry();
	return async () => {
		open = false;
		wake();
		place.bus.off('changed', changed);
		const late = setTimeout(() => cutOff.abort(), GRACE);
		await carrying;
		clearTimeout(late);
	};
}
