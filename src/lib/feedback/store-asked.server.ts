import { changeItem, getItem } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { isQueued, queueMail } from '#lib/db/outbox.server.ts';
import { NotNow } from '#lib/db/refusals.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { whyClosed, whyNoMail, whyNoReminder } from './rules-request.ts';
import type { AskedRequest, FeedbackRequest } from './schema-request.ts';
import { isSample, newLink } from './store-requests.server.ts';
import { MOST_LINKS } from './words-request.ts';

/** The moment, and whether this Trellis sends mail. */
type At = { now: Date; mail: boolean };

/**
 * Reminds whoever was asked: by mail where that is how they were asked, else with the token of another link to pass on.
 * @throws NotInRecord, NotNow where it is closed, was reminded often enough or lately, or no mail can be sent
 */
export async function remindAsked(
	db: Db,
	owner: string,
	id: string,
	{ now, mail }: At
): Promise<AskedRequest> {
	return changeOpen(db, owner, id, now, async (transaction, request) => {
		const body = { owner, request: id };
		refuse(whyNoReminder(request, now));
		if (request.channel === 'link') {
			const reminded = { reminders: request.reminders + 1, reminded_at: now.toISOString() };
			const token = await anotherLink(transaction, owner, id, now);
			return { request: await change(transaction, owner, id, now, reminded), token };
		}
		refuse(whyNoMail(request, { mail, sample: await isSample(transaction, owner) }));
		if (await isQueued(transaction, 'feedback_reminder', body, now))
			refuse('A reminder is on its way already.');
		await queueMail(transaction, 'feedback_reminder', body, { due: now, now });
		return { request, token: null };
	});
}

/**
 * The token of another link by which an open request is answered; earlier ones stay good.
 * @throws NotInRecord, NotNow where it is closed or has as many links as it may
 */
export async function linkToAsked(
	db: Db,
	owner: string,
	id: string,
	now: Date
): Promise<AskedRequest> {
	return changeOpen(db, owner, id, now, async (transaction, request) => ({
		request,
		token: await anotherLink(transaction, owner, id, now)
	}));
}

/**
 * Takes an open request back: its links open nothing from then on, and what was written so far goes.
 * @throws NotInRecord, NotNow where it is closed
 */
export async function takeBackAsked(
	db: Db,
	owner: string,
	id: string,
	now: Date
): Promise<FeedbackRequest> {
	return changeOpen(db, owner, id, now, async (transaction) => {
		for (const table of ['answer_link', 'answer_draft'] as const)
			await transaction
				.deleteFrom(table)
				.where('owner_id', '=', owner)
				.where('request', '=', id)
				.execute();
		return change(transaction, owner, id, now, { taken_back_at: now.toISOString() });
	});
}

/** Changes a request that can still be answered. @throws NotInRecord, NotNow where it cannot be */
async function changeOpen<Result>(
	db: Db,
	owner: string,
	id: string,
	now: Date,
	then: (transaction: Db, request: FeedbackRequest) => Promise<Result>
): Promise<Result> {
	return writeRecord(db, owner, async (transaction) => {
		const request = await getItem(transaction, owner, collections.feedback_request, id);
		const impact = await getItem(transaction, owner, collections.impact, request.impact);
		refuse(whyClosed(request, impact, now.toISOString().slice(0, 10)));
		return then(transaction, request);
	});
}

function refuse(why: string | undefined): void {
	if (why !== undefined) throw new NotNow(why);
}

const change = (
	db: Db,
	owner: string,
	id: string,
	now: Date,
	changes: Partial<FeedbackRequest>
): Promise<FeedbackRequest> =>
	changeItem(
		db,
		owner,
		collections.feedback_request,
		{ id, version: null, now: now.toISOString() },
		changes
	);

async function anotherLink(db: Db, owner: string, id: string, now: Date): Promise<string> {
	const { count } = await db
		.selectFrom('answer_link')
		.select((row) => row.fn.countAll().as('count'))
		.where('owner_id', '=', owner)
		.where('request', '=', id)
		.executeTakeFirstOrThrow();
	if (Number(count) >= MOST_LINKS)
		refuse(
			`There are ${MOST_LINKS} links to this request already, and each of them still opens it.`
		);
	return newLink(db, owner, id, now);
}
