import { quarterOf } from '#lib/impact/rules-time.ts';
import { withOutcome } from './rules-goal.ts';
import type { Celebration, Goal } from './schema.ts';

/** What becomes of a milestone that is still open when its goal is reached. */
export type Left = 'done' | 'dropped';

/**
 * A goal that was reached on a day. Milestones still open are done on that day too, or dropped, as is said of
 * each by id; of which nothing is said is done.
 */
export function withReached(
	{ milestones }: Pick<Goal, 'milestones'>,
	on: string,
	left: Readonly<Record<string, Left>> = {}
): Pick<Goal, 'milestones' | 'outcome' | 'outcome_on' | 'outcome_reason'> {
	return {
		milestones: milestones
			.filter(({ id, done_on }) => done_on !== null || left[id] !== 'dropped')
			.map((each) =>
				each.done_on === null ? { ...each, done_on: on, so_far: each.target ?? each.so_far } : each
			),
		...withOutcome('reached', on)
	};
}

/** What was celebrated, by the quarter of its day, newest first. */
export function byQuarter<Some extends Pick<Celebration, 'id' | 'on'>>(
	celebrations: readonly Some[]
): { quarter: string; celebrations: Some[] }[] {
	const quarters = new Map<string, Some[]>();
	for (const each of newestFirst(celebrations)) {
		const quarter = quarterOf(each.on);
		quarters.set(quarter, [...(quarters.get(quarter) ?? []), each]);
	}
	return [...quarters].map(([quarter, celebrations]) => ({ quarter, celebrations }));
}

const newestFirst = <Some extends Pick<Celebration, 'id' | 'on'>>(celebrations: readonly Some[]) =>
	celebrations.toSorted((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id));

/** Leaves that a sprig can hold. */
const MOST_LEAVES = 8;

/** The leaves of the sprig that grows with a celebration: one for each of that year up to it, at the most eight. */
export function leavesFor(celebrations: readonly Pick<Celebration, 'on'>[], on: string): number {
	const year = celebrations.filter((each) => each.on.slice(0, 4) === on.slice(0, 4)).length;
	return Math.min(Math.max(year, 1), MOST_LEAVES);
}
