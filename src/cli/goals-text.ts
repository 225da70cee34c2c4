import { dueFrom } from '#lib/growth-page/rules-check-in.ts';
import { shortDay } from '#lib/growth-page/rules-goal.ts';
import { habitSaid, nextOf } from '#lib/growth-page/rules-habit.ts';
import { milestoneSaid, whenSaid } from '#lib/growth-page/rules-said.ts';
import type { CheckIn, Goal, Habit } from '#lib/growth-page/schema.ts';
import { GOAL_KIND_WORDS } from '#lib/growth-page/words.ts';

/** A goal as lines for a terminal, with its number and its milestones. */
export function goalText(goal: Goal, number: number, today: string): string[] {
	const { words, kind, milestones, outcome_reason } = goal;
	return [
		`${number}  ${words}  [${GOAL_KIND_WORDS[kind]}. ${whenSaid(goal, today)}]`,
		...(outcome_reason ? [`     ${outcome_reason}`] : []),
		...milestones.map((milestone, at) => {
			const small = milestoneSaid(milestone, today);
			const box = milestone.done_on === null ? '[ ]' : '[x]';
			return `     ${at + 1} ${box} ${milestone.words}${small ? `  (${small})` : ''}`;
		})
	];
}

/** What comes next on an open goal: its check-in, and the next of each block of time set aside. */
export function nextText(
	goal: Goal,
	{ check_ins, habits, weeks }: { check_ins: CheckIn[]; habits: Habit[]; weeks: number },
	today: string
): string[] {
	if (goal.outcome !== null) return [];
	const due = dueFrom(goal, check_ins, weeks);
	const look = due <= today ? 'Check-in due now' : `Check-in on ${shortDay(due, today)}`;
	const blocks = habits.flatMap((habit) => {
		const next = habit.goal === goal.id ? nextOf(habit, today) : undefined;
		return next === undefined
			? []
			: [`${habit.words}: ${habitSaid(habit)}, next on ${shortDay(next, today)}`];
	});
	return [look, ...blocks].map((line) => `       ${line}`);
}
