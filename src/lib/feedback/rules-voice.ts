import { dayOf } from '#lib/impact/rules-time.ts';
import type { Feedback } from './schema.ts';

/** What the server says of feedback by itself, and takes from nobody. */
export const SAID_BY_SERVER = [
	'standing',
	'credential',
	'request',
	'readers',
	'corrected_at'
] as const satisfies (keyof Feedback)[];

/** Somebody's words of which nothing is said yet; what matters most, the impact felt, is asked for first. */
export function blankVoice(id: string, impact: string, now: Date): Feedback {
	const at = now.toISOString();
	return {
		id,
		version: 0,
		created_at: at,
		updated_at: at,
		deleted_at: null,
		impact,
		giver: '',
		giver_role: '',
		giver_address: null,
		given_on: dayOf(now),
		source: 'chat',
		passages: [{ order: 3, words: '' }],
		standing: 'reported',
		credential: null,
		request: null,
		readers: null,
		corrected_at: null
	};
}

/** The passages that say something. */
export function kept(passages: Feedback['passages']): Feedback['passages'] {
	return passages.filter(({ words }) => words.trim() !== '');
}

type Said = Pick<Feedback, 'giver' | 'passages'>;

/** Whether the words can be kept: there is a name and at least one passage. */
export function saysWho({ giver, passages }: Said): boolean {
	return giver.trim() !== '' && kept(passages).length > 0;
}

/** What must be said before the words can be kept, in a sentence; undefined once they are. */
export function whatIsNeeded({ giver, passages }: Said): string | undefined {
	const named = giver.trim() !== '';
	const said = kept(passages).length > 0;
	if (named && said) return undefined;
	if (named) return 'Kept once their words are here.';
	return said ? 'Kept once it says who said it.' : 'Kept once it has a name and their words.';
}
