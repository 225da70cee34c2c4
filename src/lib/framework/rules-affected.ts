import { changesFor, type FrameworkChange } from './rules-compare.ts';
import type { FrameworkParts } from './schema-document.ts';
import type { RoleAssignment } from './schema-version.ts';

type Standing = Pick<
	RoleAssignment,
	'id' | 'standing' | 'framework' | 'role_level' | 'role_name' | 'level_name' | 'to'
>;
/** Somebody's role level, and what of a new version they would notice; `gone` where it no longer has that level. */
export type Affected = Standing & { changes: FrameworkChange[]; gone: boolean };

/** Whose role level a new version of a framework touches, with what changes for them. */
export function affectedBy<Each extends Standing>(
	assignments: readonly Each[],
	framework: string,
	{
		changes,
		before,
		after
	}: { changes: FrameworkChange[]; before: FrameworkParts; after: FrameworkParts }
): (Each & Affected)[] {
	return assignments
		.filter((each) => each.framework === framework && each.to === null)
		.map((each) => ({
			...each,
			changes: changesFor(changes, each.role_level, { before, after }),
			gone: !after.role_levels.some(({ id }) => id === each.role_level)
		}));
}
