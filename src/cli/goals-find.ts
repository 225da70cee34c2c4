import { day } from '#lib/db/schema.ts';
import { openGoals } from '#lib/growth-page/rules-goal.ts';
import type { Goal, Milestone } from '#lib/growth-page/schema.ts';
import { type Given, Misuse, text } from './options.ts';

/** One of several by its number, its id, or words that only it begins with or holds. */
function one<Item extends { id: string; words: string }>(
	items: readonly Item[],
	asked: string
): Item | undefined {
	const exact = items.find(({ id }, at) => String(at + 1) === asked || id === asked);
	if (exact) return exact;
	const found = items.filter(({ words }) => words.toLowerCase().includes(asked.toLowerCase()));
	return found.length === 1 ? found[0] : undefined;
}

/** The open goal that the first word names. @throws Misuse where it is not said, Error where there is none */
export function goalAsked(goals: readonly Goal[], { words: [asked] }: Given): Goal {
	if (!asked)
		throw new Misuse('Say which goal: its number from trellis goals, or some of its words.');
	const goal = one(openGoals(goals), asked);
	if (!goal)
		throw new Error(
			`There is no open goal "${asked}", or more than one. trellis goals shows them.`
		);
	return goal;
}

/** The milestone of a goal that the second word names. @throws likewise */
export function milestoneAsked({ milestones }: Goal, { words: [, asked] }: Given): Milestone {
	if (!asked)
		throw new Misuse('Say which milestone: its number from trellis goals, or some of its words.');
	const milestone = one(milestones, asked);
	if (!milestone)
		throw new Error(
			`The goal has no milestone "${asked}", or more than one. trellis goals shows them.`
		);
	return milestone;
}

/** The day given for an option, or else another. @throws Misuse */
export function dayAsked(given: Given, name: string, usual: string): string {
	const asked = text(given, name) ?? usual;
	if (!day.safeParse(asked).success)
		throw new Misuse(`--${name} is "${asked}"; give a day, for example 2026-11-17.`);
	return asked;
}
