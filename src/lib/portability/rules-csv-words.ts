import { same } from '#lib/impact/rules-lines.ts';
import { PARTS, QUADRANTS, SCALES, STATUSES, WORDS, ZONES } from '#lib/impact/words.ts';
import type { Read } from './rules-csv-dates.ts';

type Word = keyof typeof WORDS;
type List<T extends Word> = {
	name: string;
	words: readonly T[];
	also: Partial<Record<T, string[]>>;
};

const list = <T extends Word>(
	name: string,
	words: readonly T[],
	also: Partial<Record<T, string[]>> = {}
): List<T> => ({ name, words, also });

/** The closed lists a column may hold, with other words that people use for the same. */
export const LISTS = {
	status: list('status', STATUSES, {
		idea: ['draft', 'someday', 'proposed', 'maybe'],
		planned: ['to do', 'todo', 'open', 'new', 'backlog', 'next', 'scheduled'],
		under_way: ['in progress', 'doing', 'wip', 'ongoing', 'started', 'active', 'in review'],
		made: [
			'done',
			'completed',
			'complete',
			'finished',
			'shipped',
			'delivered',
			'closed',
			'resolved'
		],
		parked: ['on hold', 'paused', 'blocked', 'cancelled', 'canceled', 'dropped', 'wont do']
	}),
	zone: list('zone', ZONES, {
		in_my_role: ['in role', 'role', 'my role'],
		beyond_my_role: ['beyond', 'beyond role', 'outside my role']
	}),
	quadrant: list('quadrant', QUADRANTS, {
		knowledge_value: ['knowledge'],
		business_value: ['business'],
		giving_back: ['giving'],
		avoiding_waste: ['waste']
	}),
	scale: list('scale', SCALES, {
		personal: ['me', 'myself', 'self', 'individual'],
		team: ['my team'],
		group: ['department', 'division', 'tribe', 'several teams'],
		company: ['organisation', 'organization', 'company wide'],
		industry: ['community', 'external', 'public', 'world']
	}),
	part: list('part played', PARTS, {
		instigator: ['initiator', 'started it', 'founder'],
		owner: ['lead', 'led', 'driver', 'responsible'],
		collaborator: ['contributor', 'contributed', 'helped', 'support', 'participant']
	})
};

/** The derived statuses that our own files show; what stands behind both is that it was made. */
const SHOWN_AS_MADE = ['evidenced', 'confirmed'];

/** The value that a word means: as it is stored, as it is shown, or by another name. */
export function readWord<T extends Word>({ name, words, also }: List<T>, text: string): Read<T> {
	const value = words.find(
		(word) =>
			same(word, text) || same(WORDS[word], text) || also[word]?.some((other) => same(other, text))
	);
	if (value) return { value };
	const right = words.map((word) => WORDS[word]).join(', ');
	return { reason: `“${text}” is not a ${name}. Write one of: ${right}.` };
}

/** A status, also one of the two that are derived. */
export function readStatus(text: string): Read<(typeof STATUSES)[number]> {
	return SHOWN_AS_MADE.some((word) => same(word, text))
		? { value: 'made' }
		: readWord(LISTS.status, text);
}
