import { v7 as newId } from 'uuid';
import { changeItem, createItem } from '#lib/db/collection.server.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { passagesOf, wordsOf } from './rules-answer.ts';
import type { AnswerWords, Passage } from './schema-answer.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';
import { type Behind, behindRequest, dropDraft, requests, voices } from './store-answers.server.ts';
import { signAnswer, withdrawCredential } from './store-credentials.server.ts';
import type { Order } from './words.ts';

type Where = { owner: string; request: Pick<FeedbackRequest, 'id'> };
type Change = (db: Db, behind: Behind, now: Date) => Promise<void>;

/**
 * Does something to a request in its asker's record, one after another, however many ask at once.
 * @returns how it stands then; nothing where it opens nothing any more
 */
async function changeBehind(
	db: Db,
	{ owner, request }: Where,
	now: Date,
	change: Change
): Promise<Behind | undefined> {
	return writeRecord(db, owner, async (transaction) => {
		const behind = await behindRequest(transaction, owner, request.id, now);
		if (!behind) return undefined;
		await change(transaction, behind, now);
		return behindRequest(transaction, owner, request.id, now);
	});
}

/** Puts words into the asker's record, signed, or in the place of those that were given. What was withdrawn or put away stays so. */
export async function giveWords(
	db: Db,
	where: Where,
	words: AnswerWords,
	now: Date
): Promise<Behind | undefined> {
	return changeBehind(db, where, now, async (transaction, behind) => {
		if (behind.state === 'open' || behind.state === 'declined')
			await give(transaction, behind, words, now);
		else if (behind.state === 'answered' && behind.given)
			await correct(transaction, behind, behind.given, words, now);
	});
}

/** Notes that somebody would rather not answer; what they have written so far waits until the request ends. */
export async function declineRequest(db: Db, where: Where, now: Date): Promise<Behind | undefined> {
	return changeBehind(db, where, now, async (transaction, { owner, request, state }) => {
		if (state !== 'open') return;
		const at = now.toISOString();
		const on = { id: request.id, version: null, now: at };
		await changeItem(transaction, owner, requests, on, { declined_at: at });
	});
}

/** Takes what was given back: its words and credential go, and the credential is listed as withdrawn. */
export async function withdrawWords(db: Db, where: Where, now: Date): Promise<Behind | undefined> {
	return changeBehind(db, where, now, async (transaction, { owner, request, state, given }) => {
		if (state !== 'answered' && state !== 'put_away') return;
		const at = now.toISOString();
		if (given) {
			await listAsWithdrawn(transaction, given, now);
			const nothing = { passages: [], credential: null, giver_address: null };
			const on = { id: given.id, version: null, now: at };
			await changeItem(transaction, owner, voices, on, { ...nothing, standing: 'withdrawn' });
		}
		const on = { id: request.id, version: null, now: at };
		await changeItem(transaction, owner, requests, on, { withdrawn_at: at });
	});
}

async function give(db: Db, { owner, request }: Behind, words: AnswerWords, now: Date) {
	const at = now.toISOString();
	const { id, impact, giver, giver_role, giver_address } = request;
	const passages = passagesOf(words, hiddenSince(request, [], at));
	const said = asSigned(request, passages);
	const credential = await signAnswer(db, { ...said, given_at: now });
	await createItem(db, owner, voices, {
		...{ id: newId(), version: 1, created_at: at, updated_at: at, deleted_at: null },
		...{ impact, giver, giver_role, giver_address, given_on: at.slice(0, 10), source: 'request' },
		...{ passages, standing: 'verified', request: id, corrected_at: null, credential },
		readers: request.readers
	});
	const on = { id, version: null, now: at };
	await changeItem(db, owner, requests, on, { answered_at: at, declined_at: null });
	await dropDraft(db, owner, id);
}

async function correct(
	db: Db,
	{ owner, request }: Behind,
	given: Feedback,
	words: AnswerWords,
	now: Date
): Promise<void> {
	// The same words sent again are a button pressed twice, and correct nothing.
	if (JSON.stringify(wordsOf(given.passages)) === JSON.stringify(words)) return;
	const at = now.toISOString();
	const passages = passagesOf(words, hiddenSince(request, given.passages, at));
	const said = asSigned(request, passages);
	const credential = await signAnswer(db, { ...said, given_at: now });
	await listAsWithdrawn(db, given, now);
	const on = { id: given.id, version: null, now: at };
	const dated = { given_on: at.slice(0, 10), corrected_at: at };
	await changeItem(db, owner, voices, on, { passages, credential, ...dated });
}

/** Since when a passage is kept from others: as it was before, and what its asker alone may read from the first moment on. */
const hiddenSince =
	({ readers }: FeedbackRequest, before: readonly Passage[], at: string) =>
	(order: Order): string | undefined =>
		before.find((passage) => passage.order === order)?.hidden_at ??
		(readers === 'owner' ? at : undefined);

const asSigned = (
	{ impact, giver, headline, readers }: FeedbackRequest,
	passages: readonly Passage[]
) => ({
	...{ impact, giver, headline, for_owner: readers === 'owner' },
	passages: passages.map(({ order, words }) => ({ order, words }))
});

async function listAsWithdrawn(db: Db, { credential }: Feedback, now: Date): Promise<void> {
	if (typeof credential?.id === 'string') await withdrawCredential(db, credential.id, now);
}
