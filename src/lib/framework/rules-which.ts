import { draftOf, publishedOf } from './rules-version.ts';
import type { FrameworkVersionListed, RoleAssignment } from './schema-version.ts';

type Version = Pick<FrameworkVersionListed, 'id' | 'framework' | 'state' | 'number' | 'deleted_at'>;
type Held = Pick<RoleAssignment, 'framework' | 'role' | 'standing' | 'to'>;

/** Which framework to show: the one asked for, else that of the role level held or aimed at, else the first there is. */
export function frameworkShown(
	versions: readonly Version[],
	assignments: readonly Held[],
	asked: string | null
): string | undefined {
	const there = new Set(versions.map(({ framework }) => framework));
	const now = assignments.filter(({ to }) => to === null);
	const held = now.find(({ standing }) => standing === 'held') ?? now[0];
	return [asked, held?.framework, versions[0]?.framework].find(
		(id): id is string => typeof id === 'string' && there.has(id)
	);
}

/**
 * Which of its versions: the one asked for; while editing the draft; else the published one, or what there is.
 */
export function versionShown<Each extends Version>(
	framework: string | undefined,
	versions: readonly Each[],
	{ asked, editing }: { asked: string | null; editing: boolean }
): Each | undefined {
	if (framework === undefined) return undefined;
	const own = versions.filter((version) => version.framework === framework);
	const draft = draftOf(framework, own);
	return (
		(editing ? draft : undefined) ??
		own.find(({ id }) => id === asked) ??
		publishedOf(framework, own) ??
		draft ??
		own.at(-1)
	);
}

/** Which role: the one asked for, else the one held or aimed at, else the first. */
export function roleShown(
	roles: readonly { id: string }[],
	assignments: readonly Held[],
	asked: string | null
): string | undefined {
	const there = new Set(roles.map(({ id }) => id));
	const now = assignments.filter(({ to }) => to === null);
	const held = now.find(({ standing, role }) => standing === 'held' && there.has(role));
	const wanted = [asked, (held ?? now.find(({ role }) => there.has(role)))?.role, roles[0]?.id];
	return wanted.find((id): id is string => typeof id === 'string' && there.has(id));
}
