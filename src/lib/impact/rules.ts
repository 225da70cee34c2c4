import type { Impact } from './schema.ts';
import type { Standing } from './words.ts';

/** What can stand between an impact and evidenced, then confirmed, in the order a person best fills it. */
export const MISSING = [
	'made',
	'part',
	'scale',
	'mastery',
	'material',
	'impacted',
	'felt'
] as const;
export type Missing = (typeof MISSING)[number];

/** What is asked for, as the table says it. */
export const MISSING_WORDS: Record<Missing, string> = {
	made: 'Making it',
	part: 'Part played',
	scale: 'Scale',
	mastery: 'Mastery shown',
	material: 'Supporting material',
	impacted: 'Someone impacted',
	felt: 'Feedback on the impact felt'
};

type Evidence = Pick<
	Impact,
	'status' | 'part' | 'scale' | 'skills' | 'material' | 'changes' | 'people'
>;
/** The feedback beside an impact, as far as these rules look at it. */
export type Voice = { standing: string; deleted_at: string | null; passages: { order: number }[] };

const has: Record<Missing, (impact: Evidence, voices: readonly Voice[]) => boolean> = {
	made: ({ status }) => status === 'made',
	part: ({ part }) => part !== null,
	scale: ({ scale }) => scale !== null,
	mastery: ({ skills }) => skills.some(({ shown }) => shown !== null),
	material: ({ material, changes }) => material.length > 0 || changes.length > 0,
	impacted: ({ people }) => people.some(({ kind }) => kind === 'impacted'),
	felt: (_, voices) => voices.some(speaksOfTheImpact)
};

/**
 * Whether feedback still stands and holds a third-order passage: words about the impact felt. For the owner, one that
 * is hidden from others confirms as any other does. What others see is derived from the feedback that they may see
 * (`seenByOthers` in feedback/rules-shown.ts): there no halo betrays words that its giver meant for the owner alone,
 * and every halo has words to open.
 */
function speaksOfTheImpact({ standing, deleted_at, passages }: Voice): boolean {
	return (
		standing !== 'withdrawn' && deleted_at === null && passages.some(({ order }) => order === 3)
	);
}

/** What stands between the impact and confirmed, most basic first (product.md, "what is missing"). */
export function whatIsMissing(impact: Evidence, voices: readonly Voice[]): Missing[] {
	return MISSING.filter((part) => !has[part](impact, voices));
}

/**
 * The status to show: evidenced = made with part played, scale, mastery shown, supporting material and
 * somebody impacted; confirmed = evidenced with third-order feedback (product.md, "status").
 */
export function standing(impact: Evidence, voices: readonly Voice[]): Standing {
	const missing = whatIsMissing(impact, voices);
	if (missing.length === 0) return 'confirmed';
	if (missing.length === 1 && missing[0] === 'felt') return 'evidenced';
	return impact.status;
}

/** What is missing as one short phrase: "Complete", "Supporting material", "Scale and someone impacted", "Scale and 3 more". */
export function missingPhrase(missing: readonly Missing[]): string {
	const [first, second, ...rest] = missing;
	if (first === undefined) return 'Complete';
	if (second === undefined) return MISSING_WORDS[first];
	const then = rest.length > 0 ? `${rest.length + 1} more` : MISSING_WORDS[second].toLowerCase();
	return `${MISSING_WORDS[first]} and ${then}`;
}
