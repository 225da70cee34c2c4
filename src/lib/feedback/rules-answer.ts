import { changeUntil, stateOf } from './rules-request.ts';
import type { AnswerWords, OpenedAnswer, Passage } from './schema-answer.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';
import type { Order } from './words.ts';

/** The three boxes, each with the order of what is said in it, as they stand on the page. */
export const BOXES = [
	['person', 1],
	['task', 2],
	['impact', 3]
] as const satisfies readonly (readonly [keyof AnswerWords, Order])[];

const NO_WORDS: AnswerWords = { person: '', task: '', impact: '' };

/** What stands in the boxes as passages, those that say something; `hidden` tells which are kept from others, and since when. */
export function passagesOf(
	words: AnswerWords,
	hidden: (order: Order) => string | undefined = () => undefined
): Passage[] {
	return BOXES.filter(([box]) => words[box] !== '').map(([box, order]) => {
		const hidden_at = hidden(order);
		return { order, words: words[box], ...(hidden_at && { hidden_at }) };
	});
}

/** Passages as they stood in the boxes. */
export function wordsOf(passages: readonly Passage[]): AnswerWords {
	const words = { ...NO_WORDS };
	for (const [box, order] of BOXES)
		words[box] = passages.find((passage) => passage.order === order)?.words ?? '';
	return words;
}

type Links = Pick<FeedbackRequest, 'deleted_at'> & Parameters<typeof stateOf>[0];

/**
 * What a link to a request opens on a day in UTC, nothing where it opens nothing. What was given stays its giver's
 * to read, correct and withdraw for thirty days, also where its asker has put the request away; what was declined
 * can be answered after all until the request ends.
 */
export function opensAs(request: Links, today: string): OpenedAnswer['state'] | undefined {
	const state = stateOf(request, today);
	if (state === 'answered' || state === 'withdrawn')
		return changeUntil(request.answered_at ?? '') >= today ? state : undefined;
	const ended = request.until < today || request.taken_back_at !== null;
	if (ended || request.deleted_at !== null) return undefined;
	return state === 'declined' ? state : 'open';
}

/** What whoever holds a link sees of a request, of the answer given to it, and of what was written so far. */
export function openedOf(
	request: FeedbackRequest,
	state: OpenedAnswer['state'],
	asker: OpenedAnswer['asker'],
	{ given, draft }: { given: Feedback | undefined; draft: AnswerWords | undefined }
): OpenedAnswer {
	const { id, giver, headline, told, questions, readers, until, answered_at } = request;
	const shown = { request: id, asker, giver, headline, told, questions, readers, until };
	const isGiven = state === 'answered' || state === 'put_away';
	return {
		...shown,
		state,
		words: isGiven ? wordsOf(given?.passages ?? []) : (draft ?? NO_WORDS),
		given_at: answered_at,
		corrected_at: given?.corrected_at ?? null,
		change_until: isGiven && given && answered_at ? changeUntil(answered_at) : null
	};
}
