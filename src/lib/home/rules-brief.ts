import type { Milestone } from '#lib/growth-page/schema.ts';

/** Milestones that a goal in brief has room for. */
const ROOM = 4;

/**
 * The milestones to show of a goal in brief, in their order: where they are too many, those that are open, and
 * before them the last that is done; `more` is how many are left out.
 */
export function briefMilestones(milestones: readonly Milestone[]): {
	shown: Milestone[];
	more: number;
} {
	if (milestones.length <= ROOM) return { shown: [...milestones], more: 0 };
	const done = milestones.filter(({ done_on }) => done_on !== null);
	const open = milestones.filter(({ done_on }) => done_on === null);
	const kept = new Set([
		...done.slice(-Math.max(1, ROOM - open.length)),
		...open.slice(0, done.length === 0 ? ROOM : ROOM - 1)
	]);
	const shown = milestones.filter((each) => kept.has(each));
	return { shown, more: milestones.length - shown.length };
}
