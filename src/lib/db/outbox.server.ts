import { v7 as newId } from 'uuid';
import type { Db } from './connect.server.ts';

/** What can be sent by mail; each is written when it is sent, by the room that it is of. */
export type MailKind = 'feedback_request' | 'feedback_reminder';
/** Which request of whom it is about: the letter itself, and so every secret in it, is made when it is sent. */
export type MailBody = { owner: string; request: string };

/** Puts mail into the outbox, in the transaction of what it tells; it leaves once that is committed and `due` has come. */
export async function queueMail(
	db: Db,
	kind: MailKind,
	body: MailBody,
	{ due, now }: { due: Date; now: Date }
): Promise<void> {
	await db
		.insertInto('outbox')
		.values({
			id: newId(),
			kind,
			body: JSON.stringify(body),
			due: due.toISOString(),
			attempts: 0,
			lease: null,
			leased_until: null,
			error: '',
			failed_at: null,
			created_at: now.toISOString()
		})
		.execute();
}
