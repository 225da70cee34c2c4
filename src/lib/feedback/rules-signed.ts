import type { FieldError } from '#lib/db/refusals.ts';
import type { Feedback } from './schema.ts';

/** What of a verified feedback is its owner's: whether others see a passage, the giver's role, and the bin. */
const OWN = ['passages', 'giver_role', 'deleted_at'];
const GIVERS = 'This was signed as it was given; only who gave it can correct or withdraw it.';

/**
 * What of a change to feedback may not be. What an owner brought in is theirs to change. An answer given through a
 * request is its giver's, who alone can correct it, which signs it anew: its owner may hide a passage from others
 * and show it again, say the giver's role, and put it into the bin. What its giver has withdrawn can only go there.
 */
export function signedMisfits(item: Feedback, changes: Partial<Feedback>): FieldError[] {
	if (item.standing === 'reported') return [];
	const changed = Object.keys(changes).filter(
		(field) => !same(changes[field as keyof Feedback], item[field as keyof Feedback])
	);
	if (item.standing === 'withdrawn')
		return changed
			.filter((field) => field !== 'deleted_at')
			.map((field) => ({ field, message: withdrawnMessage(item.giver) }));
	return [
		...changed.filter((field) => !OWN.includes(field)).map((field) => ({ field, message: GIVERS })),
		...passagesMisfits(item, changes.passages ?? item.passages)
	];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const withdrawnMessage = (giver: string) =>
	`${giver} has withdrawn this answer; it can go into the bin, and nothing else of it can be changed.`;

/** The passages as they would be: the same words of the same order in the same places, hidden or not. */
function passagesMisfits(item: Feedback, passages: Feedback['passages']): FieldError[] {
	if (passages.length !== item.passages.length) return [{ field: 'passages', message: GIVERS }];
	return passages.flatMap(({ order, words, hidden_at }, at) => {
		const given = item.passages[at];
		const errors: FieldError[] = [];
		const refuse = (field: string, message: string) =>
			errors.push({ field: `passages.${at}.${field}`, message });
		if (order !== given?.order) refuse('order', GIVERS);
		if (words !== given?.words) refuse('words', GIVERS);
		if (item.readers === 'owner' && given?.hidden_at !== undefined && hidden_at === undefined)
			refuse('hidden_at', promiseMessage(item.giver));
		return errors;
	});
}

const promiseMessage = (giver: string) =>
	`${giver} was told that nobody but you reads this; it stays hidden.`;
