import { changeItem, getItem } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import type { MailBody } from '#lib/db/outbox.server.ts';
import { NotInRecord } from '#lib/db/refusals.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import type { Letter, MailWriter } from '#lib/http/mail.server.ts';
import { letterOf } from './rules-letter.ts';
import { isReminderWanted, whyClosed } from './rules-request.ts';
import type { FeedbackRequest } from './schema-request.ts';
import { isSample, newLink } from './store-requests.server.ts';
import { MOST_REMINDERS } from './words-request.ts';

/**
 * The letter by which a request arrives. It is written when it leaves, each time with a link of its own, so that no
 * secret waits in the outbox; where nobody can answer any more it does not leave.
 */
export const requestLetters: MailWriter = {
	write: (db, body, at) => write(db, body, { ...at, reminds: false }),
	sent: (db, body, now) =>
		note(db, body, now, () => ({ sent_at: now.toISOString(), failed_at: null })),
	failed: (db, body, now) => note(db, body, now, () => ({ failed_at: now.toISOString() }))
};

/** The letter that reminds: also of what was opened and not answered, at most twice, and never twice in a day. */
export const reminderLetters: MailWriter = {
	write: (db, body, at) => write(db, body, { ...at, reminds: true }),
	sent: (db, body, now) =>
		note(db, body, now, ({ reminders }) => ({
			reminders: Math.min(reminders + 1, MOST_REMINDERS),
			reminded_at: now.toISOString()
		})),
	// The request itself has arrived: that a reminder did not changes nothing of where it stands.
	failed: () => Promise.resolve()
};

type At = { url: string; now: Date; reminds: boolean };

async function write(
	db: Db,
	{ owner, request: id }: MailBody,
	{ url, now, reminds }: At
): Promise<Letter | undefined> {
	const request = await wanted(db, owner, id, now);
	if (!request?.giver_address || (reminds && !isReminderWanted(request, now))) return undefined;
	const asker = await db
		.selectFrom('person')
		.select(['name', 'title'])
		.where('id', '=', owner)
		.executeTakeFirstOrThrow();
	const token = await newLink(db, owner, id, now);
	const to = { name: request.giver, address: request.giver_address };
	return { to, ...letterOf({ asker, request, token, url, reminds }) };
}

/** The request where it can still be answered and is asked by mail; a sample sends nothing. */
async function wanted(
	db: Db,
	owner: string,
	id: string,
	now: Date
): Promise<FeedbackRequest | undefined> {
	const request = await found(getItem(db, owner, collections.feedback_request, id));
	const impact = request && (await found(getItem(db, owner, collections.impact, request.impact)));
	if (!request || !impact || request.channel !== 'mail') return undefined;
	const closed = whyClosed(request, impact, now.toISOString().slice(0, 10)) !== undefined;
	return closed || (await isSample(db, owner)) ? undefined : request;
}

async function found<Item>(item: Promise<Item>): Promise<Item | undefined> {
	try {
		return await item;
	} catch (error) {
		if (error instanceof NotInRecord) return undefined;
		throw error;
	}
}

/** Notes on a request what became of its letter; nothing where the request is gone by then. */
async function note(
	db: Db,
	{ owner, request: id }: MailBody,
	now: Date,
	happened: (request: FeedbackRequest) => Partial<FeedbackRequest>
): Promise<void> {
	await writeRecord(db, owner, async (transaction) => {
		const request = await found(getItem(transaction, owner, collections.feedback_request, id));
		if (!request) return;
		const on = { id, version: null, now: now.toISOString() };
		await changeItem(transaction, owner, collections.feedback_request, on, happened(request));
	});
}
