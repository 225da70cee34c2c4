import type { Problem } from '#lib/http/problem.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { makeTogether } from '#lib/http/together.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { withImpact } from './rules-goal.ts';
import { plannedFrom } from './rules-link.ts';

/** Plans an impact out of a milestone and links the two, in one step. Resolves to its id, and to what was refused. */
export async function planMilestone(
	record: OwnRecord,
	goalId: string,
	milestoneId: string
): Promise<{ id?: string; problem?: Problem }> {
	const goal = record.find('goal', goalId);
	const milestone = goal?.milestones.find(({ id }) => id === milestoneId);
	if (!goal || !milestone) return {};
	return makeTogether(
		record,
		{ name: 'impact', input: plannedFrom(goal, milestone, dayOf(new Date())) },
		(impact) => [{ name: 'goal', id: goalId, fields: withImpact(goal, milestoneId, impact) }],
		`Planned: ${milestone.words}`
	);
}
