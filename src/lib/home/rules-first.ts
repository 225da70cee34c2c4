import type { Facts } from './rules-facts.ts';

/** The three small steps of a first day, in the order in which they are offered. */
export const FIRST_STEPS = ['star', 'impact', 'map'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];
/** What leaving the first day, or having looked around the map, is called among the steps put off. */
export const FIRST_DAY = 'first_day';
export const LOOKED_AROUND = 'first_map';

/** Impacts from which a record has found its own way in, as one that was brought from a list. */
const FOUND = 3;

/** Which of the three are done: a North Star on a page, something made, the map looked at or something on it. */
export function firstDone({ star, made, marks, stays }: Facts): ReadonlySet<FirstStep> {
	const done: Record<FirstStep, boolean> = {
		star: star !== undefined,
		impact: made.length > 0,
		map: marks.length > 0 || !stays(LOOKED_AROUND)
	};
	return new Set(FIRST_STEPS.filter((step) => done[step]));
}

/** Whether so little is in a record that it may be only begun. */
export const mayBeFirstDay = (
	impacts: readonly { deleted_at: string | null }[],
	goals: readonly { outcome: string | null }[]
): boolean =>
	impacts.filter(({ deleted_at }) => deleted_at === null).length < FOUND &&
	goals.every(({ outcome }) => outcome !== null);

/** Whether a record is only being begun: hardly anything is in it, and a first step is left. */
export function isFirstDay(facts: Facts): boolean {
	return (
		mayBeFirstDay(
			facts.rows.map(({ impact }) => impact),
			facts.goals
		) &&
		facts.stays(FIRST_DAY) &&
		firstDone(facts).size < FIRST_STEPS.length
	);
}
