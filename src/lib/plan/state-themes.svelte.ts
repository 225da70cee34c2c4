import { removedSaid } from '#lib/framework/rules-used.ts';
import { inOrder } from '#lib/framework/rules-order.ts';
import { lastPlace } from '#lib/framework/rules-place.ts';
import { together } from '#lib/http/together.ts';
import { WORDS, type Zone } from '#lib/impact/words.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import type { CanvasRow } from './rules.ts';
import { intoZone, pastRow } from './rules-theme.ts';
import type { PlanState } from './state.svelte.ts';

/** What is done with the rows of the canvas; all of it can be taken back. */

export const otherZone = (zone: Zone): Zone =>
	zone === 'in_my_role' ? 'beyond_my_role' : 'in_my_role';

const themesOf = ({ record }: PlanState, zone: Zone) =>
	inOrder(record.items('theme').filter((theme) => theme.zone === zone));

/** Adds a row at the end of a zone. */
export async function addTheme(plan: PlanState, zone: Zone, name: string): Promise<void> {
	const place = lastPlace(themesOf(plan, zone));
	const label = `Theme added: ${name}`;
	const { problem } = await plan.record.create('theme', { name, zone, place }, label);
	if (problem) plan.tell(problem.detail);
}

export async function renameTheme(plan: PlanState, { theme }: CanvasRow, name: string) {
	if (!theme) return;
	const refused = await plan.record.change('theme', theme.id, { name }, `Renamed to ${name}`);
	if (refused) plan.tell(refused.detail);
}

/** Moves a row up (-1) or down (1) in its zone. */
export async function moveRow(plan: PlanState, { theme, zone }: CanvasRow, by: -1 | 1) {
	if (!theme) return;
	const rows = themesOf(plan, zone);
	const label = `${theme.name} moved ${by === 1 ? 'down' : 'up'}`;
	const refused = await together(plan.record, pastRow(rows, theme.id, by), label);
	if (refused) return plan.tell(refused.detail);
	const place = themesOf(plan, zone).findIndex(({ id }) => id === theme.id) + 1;
	announce(`${theme.name} is now row ${place} of ${rows.length}.`);
}

/** Brings a row into the other zone, and its tickets with it. */
export async function turnZone(plan: PlanState, { theme, zone }: CanvasRow) {
	if (!theme) return;
	const to = otherZone(zone);
	const [themes, impacts] = [plan.record.items('theme'), plan.record.items('impact')];
	const label = `${theme.name} moved to ${WORDS[to]}`;
	const refused = await together(plan.record, intoZone(theme, to, { themes, impacts }), label);
	if (refused) plan.tell(refused.detail);
}

/** Puts a theme into the bin; its tickets stay in the zone, without one. */
export async function removeTheme(plan: PlanState, { theme }: CanvasRow) {
	if (!theme) return;
	const uses = plan.record.items('impact').filter((impact) => impact.theme === theme.id).length;
	const label = removedSaid('theme', theme.name, uses);
	const refused = await plan.record.remove('theme', theme.id, label);
	if (refused) plan.tell(refused.detail);
}
