import { sql } from 'kysely';
import { changeItem, getItem, listItems } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { NotInRecord } from '#lib/db/refusals.ts';
import { hashSecret } from '#lib/db/secret.server.ts';
import { inTransaction, writeRecord } from '#lib/db/write.server.ts';
import { daysAfter } from '#lib/impact/rules-time.ts';
import { openedOf, opensAs } from './rules-answer.ts';
import type { AnswerWords, OpenedAnswer } from './schema-answer.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';
import { CHANGE_DAYS } from './words-request.ts';

/** What a link leads to: whose record, which request there, how it opens, and what was given to it. */
export type Behind = {
	owner: string;
	request: FeedbackRequest;
	state: OpenedAnswer['state'];
	given: Feedback | undefined;
};

// Their owner never writes these for another; here another writes.
export const requests = { ...collections.feedback_request, settled: undefined };
export const voices = { ...collections.feedback, settled: undefined };

const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/** What a token opens; nothing where it is not known, or its request has ended, was taken back, put away or used up. */
export async function behindLink(db: Db, token: string, now: Date): Promise<Behind | undefined> {
	const link = await db
		.selectFrom('answer_link')
		.select(['owner_id', 'request'])
		.where('hash', '=', hashSecret(token))
		.executeTakeFirst();
	return link && behindRequest(db, link.owner_id, link.request, now);
}

/** What a request opens to whoever was asked; nothing where it opens nothing. */
export async function behindRequest(
	db: Db,
	owner: string,
	id: string,
	now: Date
): Promise<Behind | undefined> {
	const request = await found(getItem(db, owner, requests, id));
	const state = request && opensAs(request, dayOf(now));
	if (!request || !state) return undefined;
	if (state === 'withdrawn') return { owner, request, state, given: undefined };
	if (state === 'answered') {
		const given = await givenTo(db, owner, id);
		const isKept = given && given.deleted_at === null;
		return { owner, request, state: isKept ? state : 'put_away', given };
	}
	const impact = await found(getItem(db, owner, collections.impact, request.impact));
	if (!impact || impact.deleted_at !== null) return undefined;
	return { owner, request, state, given: undefined };
}

async function found<Item>(item: Promise<Item>): Promise<Item | undefined> {
	try {
		return await item;
	} catch (error) {
		if (error instanceof NotInRecord) return undefined;
		throw error;
	}
}

async function givenTo(db: Db, owner: string, request: string): Promise<Feedback | undefined> {
	const all = await listItems(db, owner, voices, { which: 'all' });
	return all.find((one) => one.request === request && one.standing !== 'reported');
}

/** What whoever holds the link sees, with what they have written so far. */
export async function showAnswer(
	db: Db,
	{ owner, request, state, given }: Behind
): Promise<OpenedAnswer> {
	const asker = await db
		.selectFrom('person')
		.select(['name', 'title'])
		.where('id', '=', owner)
		.executeTakeFirstOrThrow();
	const kept = await draftOf(db, owner, request.id).select('words').executeTakeFirst();
	const draft = kept && (JSON.parse(kept.words) as AnswerWords);
	return openedOf(request, state, asker, { given, draft });
}

const draftOf = (db: Db, owner: string, request: string) =>
	db.selectFrom('answer_draft').where('owner_id', '=', owner).where('request', '=', request);

/** Notes when a link to a request was first opened. */
export async function noteOpened(
	db: Db,
	owner: string,
	id: string,
	now: Date
): Promise<FeedbackRequest> {
	return writeRecord(db, owner, async (transaction) => {
		const request = await getItem(transaction, owner, requests, id);
		if (request.opened_at !== null) return request;
		const at = now.toISOString();
		const on = { id, version: null, now: at };
		return changeItem(transaction, owner, requests, on, { opened_at: at });
	});
}

/** Keeps what somebody has written so far, beside the asker's record. Returns whether it still can be given. */
export async function keepDraft(
	db: Db,
	{ owner, request }: Pick<Behind, 'owner' | 'request'>,
	words: AnswerWords,
	now: Date
): Promise<boolean> {
	return inTransaction(db, async (transaction) => {
		// Changes nothing, and makes whoever gives the answer meanwhile wait: no draft outlives what was given.
		const { numUpdatedRows } = await transaction
			.updateTable('feedback_request')
			.set((row) => ({ opened_at: row.ref('opened_at') }))
			.where('owner_id', '=', owner)
			.where('id', '=', request.id)
			.where('answered_at', 'is', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return false;
		const kept = { words: JSON.stringify(words), kept_at: now.toISOString() };
		await transaction
			.insertInto('answer_draft')
			.values({ owner_id: owner, request: request.id, ...kept })
			.onConflict((conflict) => conflict.columns(['owner_id', 'request']).doUpdateSet(kept))
			.execute();
		return true;
	});
}

/** Takes away what was written so far. */
export async function dropDraft(db: Db, owner: string, request: string): Promise<void> {
	await db
		.deleteFrom('answer_draft')
		.where('owner_id', '=', owner)
		.where('request', '=', request)
		.execute();
}

/**
 * Takes away what was written so far to requests that can no longer be answered, and links that lead to none, or to
 * one that has long been over.
 */
export async function forgetEnded(db: Db, now: Date): Promise<void> {
	const [today, longAgo] = [dayOf(now), daysAfter(dayOf(now), -CHANGE_DAYS)];
	const asked = (table: 'answer_draft' | 'answer_link') =>
		db
			.selectFrom('feedback_request')
			.select('feedback_request.id')
			.where('feedback_request.owner_id', '=', sql.ref<string>(`${table}.owner_id`))
			.where('feedback_request.id', '=', sql.ref<string>(`${table}.request`));
	const open = asked('answer_draft')
		.where('answered_at', 'is', null)
		.where('taken_back_at', 'is', null)
		.where('until', '>=', today);
	await db
		.deleteFrom('answer_draft')
		.where((row) => row.not(row.exists(open)))
		.execute();
	const recent = asked('answer_link').where((row) =>
		row.or([
			row('answered_at', '>=', longAgo),
			row.and([row('answered_at', 'is', null), row('until', '>=', longAgo)])
		])
	);
	await db
		.deleteFrom('answer_link')
		.where((row) => row.not(row.exists(recent)))
		.execute();
}
