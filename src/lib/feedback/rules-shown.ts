import type { Feedback } from './schema.ts';

/** Whether an answer was given on the word that nobody but its asker reads it; nothing lifts that. */
export const isForOwner = ({ readers }: Pick<Feedback, 'readers'>): boolean => readers === 'owner';

/** The passages of feedback that others than its subject may read: none of what is for the subject alone, none that is hidden. */
export function shownPassages(voice: Pick<Feedback, 'passages' | 'readers'>): Feedback['passages'] {
	return isForOwner(voice) ? [] : voice.passages.filter(({ hidden_at }) => hidden_at === undefined);
}

/**
 * Feedback as others may see it: what stands and has something to show, without hidden passages, addresses and
 * credentials. Whatever is shown or handed to others is made from this, what is derived of it included: an impact
 * that is confirmed by hidden words alone is, for others, one that nobody has confirmed.
 */
export function seenByOthers(feedback: readonly Feedback[]): Feedback[] {
	return feedback
		.filter(({ standing, deleted_at }) => standing !== 'withdrawn' && deleted_at === null)
		.map((voice) => ({
			...voice,
			passages: shownPassages(voice),
			giver_address: null,
			credential: null
		}))
		.filter(({ passages }) => passages.length > 0);
}
