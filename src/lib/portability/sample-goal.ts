import type { Celebration, CheckIn, Goal, Habit, Milestone } from '#lib/growth-page/schema.ts';
import type { GoalKind, Outcome } from '#lib/growth-page/words.ts';
import { GOALS } from './sample-goals.ts';
import { instantOn, rowFields, sampleId } from './sample-id.ts';
import { impactId } from './sample-impact.ts';
import { pageId, pickedId } from './sample-page.ts';

type WrittenMilestone = {
	words: string;
	done?: string;
	due?: string;
	/** How many times it has happened, and is to happen. */
	of?: readonly [so_far: number, target: number];
	impact?: number;
};

type WrittenHabit = Pick<Habit, 'words' | 'days' | 'at' | 'minutes' | 'from' | 'until'> & {
	every?: number;
};

/**
 * One goal in the short hand of the sample, set on a day. It stands on the pages of these quarters and came
 * from what is underlined with the words of `item` on the first; impacts go by their number on the map.
 */
export type WrittenGoal = {
	words: string;
	on: string;
	kind?: GoalKind;
	due: string;
	pages: readonly [string, ...string[]];
	item: string;
	/** The words of the goal it took the place of. */
	from?: string;
	impacts?: readonly number[];
	milestones: readonly WrittenMilestone[];
	checks: readonly (readonly [on: string, moved: string, blocks: string])[];
	habits?: readonly WrittenHabit[];
	ended?: readonly [outcome: Outcome, on: string, reason?: string];
	/** How it was celebrated. */
	celebrated?: string;
};

const goalId = (n: number) => sampleId('goal', GOALS[n]?.on ?? '', n);

const lastOf = (...days: (string | undefined)[]) =>
	days
		.filter((day) => day !== undefined)
		.sort()
		.at(-1);

function milestone({ words, done, due, of, impact }: WrittenMilestone, id: string): Milestone {
	const [so_far = 0, target = null] = of ?? [];
	return {
		id,
		words,
		due: due ?? null,
		done_on: done ?? null,
		target,
		so_far,
		impact: impact === undefined ? null : impactId(impact)
	};
}

function goal(written: WrittenGoal, n: number): Goal {
	const { words, on, kind = 'role', due, pages, item, from, impacts = [], ended } = written;
	const [outcome = null, outcome_on = null, outcome_reason = ''] = ended ?? [];
	const cameFrom = GOALS.findIndex((one) => one.words === from);
	const last = lastOf(on, ...written.milestones.map(({ done }) => done), outcome_on ?? on) ?? on;
	return {
		words,
		kind,
		due,
		milestones: written.milestones.map((one, at) =>
			milestone(one, sampleId('milestone', on, n, at))
		),
		impacts: impacts.map(impactId),
		pages: pages.map(pageId),
		item: pickedId(pages[0], item),
		from_goal: cameFrom < 0 ? null : goalId(cameFrom),
		outcome,
		outcome_on,
		outcome_reason,
		...rowFields(goalId(n), instantOn(on, 9, 30 + n), instantOn(last, 17, n), 4)
	};
}

const inOrder = <Row extends { id: string }>(rows: Row[]) =>
	rows.sort((a, b) => a.id.localeCompare(b.id));

/** The goals, in the order in which they were set. */
export const sampleGoals = (): Goal[] => GOALS.map(goal);

/** Every look at a goal, oldest first. */
export function sampleCheckIns(): CheckIn[] {
	return inOrder(
		GOALS.flatMap(({ checks }, n) =>
			checks.map(([on, moved, blocks]) => {
				const at = instantOn(on, 16, n);
				return {
					goal: goalId(n),
					on,
					moved,
					blocks,
					...rowFields(sampleId('check_in', on, n), at, at, 1)
				};
			})
		)
	);
}

/** The blocks of time set aside, in the order in which they begin. */
export function sampleHabits(): Habit[] {
	return inOrder(
		GOALS.flatMap(({ habits = [] }, n) =>
			habits.map(({ every = 1, ...habit }, part) => {
				const at = instantOn(habit.from, 8, n);
				return {
					...habit,
					goal: goalId(n),
					every_weeks: every,
					...rowFields(sampleId('habit', habit.from, n, part), at, at, 1)
				};
			})
		)
	);
}

/** What was celebrated, oldest first: the goals that were reached. */
export function sampleCelebrations(): Celebration[] {
	return inOrder(
		GOALS.flatMap(({ words, ended, celebrated }, n) => {
			if (ended === undefined || celebrated === undefined) return [];
			const [, on] = ended;
			const at = instantOn(on, 18, n);
			return [
				{
					goal: goalId(n),
					on,
					what: words,
					how: celebrated,
					...rowFields(sampleId('celebration', on, n), at, at, 1)
				}
			];
		})
	);
}

/** The id of the goal, or of the milestone in it, that has these words. */
export function goalPartId(words: string): string {
	const goals = sampleGoals();
	const parts = [...goals, ...goals.flatMap(({ milestones }) => milestones)];
	return parts.find((part) => part.words === words)?.id ?? words;
}
