import { quarterOf } from '#lib/impact/rules-time.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { Goal, Milestone } from './schema.ts';

/** An impact that is planned so that a milestone of a goal is reached by it, in the quarter of the day it is due. */
export function plannedFrom(
	goal: Pick<Goal, 'kind' | 'due'>,
	milestone: Pick<Milestone, 'words' | 'due'>,
	today: string
): Pick<Impact, 'headline' | 'status' | 'planned_for' | 'zone'> {
	const due = milestone.due ?? goal.due ?? today;
	return {
		headline: milestone.words,
		status: 'planned',
		planned_for: quarterOf(due > today ? due : today),
		zone: goal.kind === 'role' ? 'in_my_role' : 'beyond_my_role'
	};
}

type Made = Pick<Impact, 'id' | 'status' | 'made_on'>;

/** A milestone that may be done, and the day on which the impact it became, or is fulfilled by, was made. */
export type Offer = { milestone: Milestone; on: string };

/**
 * The open milestones of an open goal whose impact is made: they are offered as done on the day it was made, or
 * today where that is not said.
 */
export function offersOf(
	goal: Pick<Goal, 'milestones' | 'outcome'>,
	impacts: readonly Made[],
	today: string
): Offer[] {
	if (goal.outcome !== null) return [];
	const made = new Map(
		impacts.filter(({ status }) => status === 'made').map((each) => [each.id, each])
	);
	return goal.milestones.flatMap((milestone) => {
		const impact = made.get(milestone.impact ?? '');
		return impact && milestone.done_on === null ? [{ milestone, on: impact.made_on ?? today }] : [];
	});
}

/** A milestone that an impact fulfilled, all of it, however often it was to happen. */
export const withFulfilled = (
	{ milestones }: Pick<Goal, 'milestones'>,
	{ milestone, on }: Offer
): Pick<Goal, 'milestones'> => ({
	milestones: milestones.map((each) =>
		each.id === milestone.id ? { ...each, done_on: on, so_far: each.target ?? each.so_far } : each
	)
});

/** The goals that an impact serves, open ones first. */
export const goalsServed = <Some extends Pick<Goal, 'impacts' | 'outcome'>>(
	goals: readonly Some[],
	impact: string
): Some[] =>
	goals
		.filter(({ impacts }) => impacts.includes(impact))
		.toSorted((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null));

/**
 * What an impact can be put beside: open goals, and open milestones without an impact, each of them under its goal.
 * The id is that of the goal, with the milestone after a stroke.
 */
export function choicesFor(
	goals: readonly Pick<Goal, 'id' | 'words' | 'impacts' | 'milestones'>[],
	impact: string
): { id: string; label: string; hint?: string }[] {
	return goals.flatMap(({ id, words, impacts, milestones }) => [
		...(impacts.includes(impact) ? [] : [{ id, label: words, hint: 'Goal' }]),
		...milestones
			.filter((each) => each.impact === null && each.done_on === null && each.words !== '')
			.map((each) => ({ id: `${id}/${each.id}`, label: each.words, hint: 'Milestone' }))
	]);
}
