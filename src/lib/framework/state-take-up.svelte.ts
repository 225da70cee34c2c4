import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { Problem } from '#lib/http/problem.ts';
import { toast } from '#lib/ui/toast.svelte.ts';
import type { RoleAssignment } from './schema-version.ts';
import type { GrowthTableState } from './state-table.svelte.ts';

type Wanted = { version: string; level: string; standing: RoleAssignment['standing'] };

/**
 * Takes a role level up as the one held or grown towards; what was before ends that day, and its words come into
 * the person's own lists. It can be taken back. Resolves to what was refused.
 */
export async function takeUp(
	{ record, today, held, aimed }: GrowthTableState,
	{ version, level, standing }: Wanted
): Promise<Problem | undefined> {
	const before = standing === 'held' ? held : aimed;
	let taken: RoleAssignment | undefined;
	const refused = await record.saving.send(async () => {
		await record.settled();
		taken = await record.client.post<RoleAssignment>('/role-assignments/take-up', {
			framework_version: version,
			role_level: level,
			standing,
			from: today
		});
	});
	if (refused) toast(refused.detail);
	if (!taken) return refused;
	await record.refresh();
	const { id, level_name } = taken;
	const said = standing === 'held' ? `You hold ${level_name}` : `You grow towards ${level_name}`;
	record.undo.push(
		said,
		() => swapped(record, id, before, null),
		() => swapped(record, before?.id, before, today, id)
	);
	return undefined;
}

/** Takes an assignment out and lets the one before go on, or the other way round. */
async function swapped(
	record: OwnRecord,
	out: string | undefined,
	before: RoleAssignment | undefined,
	to: string | null,
	back?: string
): Promise<Problem | undefined> {
	if (back === undefined && out !== undefined) {
		const refused = await record.remove('role_assignment', out);
		if (refused) return refused;
	}
	if (back !== undefined) {
		const refused = await record.restore('role_assignment', back);
		if (refused) return refused;
	}
	return before && record.change('role_assignment', before.id, { to }, null);
}
