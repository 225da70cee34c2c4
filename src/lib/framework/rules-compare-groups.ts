import type { FrameworkChange } from './rules-compare.ts';
import type { FrameworkParts } from './schema-document.ts';

export type ChangeGroup = { key: string; name: string; changes: FrameworkChange[] };

/**
 * Changes under what they are about: each competency in the order of the later framework, then the role levels,
 * then what concerns neither.
 */
export function changeGroups(
	changes: readonly FrameworkChange[],
	before: FrameworkParts,
	after: FrameworkParts
): ChangeGroup[] {
	const competencies = new Map(
		[...after.competencies, ...before.competencies].map(({ id, name }) => [id, name])
	);
	const levels = new Map(
		[...after.role_levels, ...before.role_levels].map(({ id, name }) => [id, name])
	);
	const about = [...competencies].map(([id, name]) => ({
		key: id,
		name,
		changes: changes.filter(({ competency }) => competency === id)
	}));
	const ofLevels = [...levels].map(([id, name]) => ({
		key: id,
		name: `Role level ${name}`,
		changes: changes.filter(({ competency, roleLevel }) => competency === null && roleLevel === id)
	}));
	const rest = changes.filter(
		({ competency, roleLevel }) => competency === null && roleLevel === null
	);
	return [...about, ...ofLevels, { key: 'rest', name: 'The framework', changes: rest }].filter(
		({ changes }) => changes.length > 0
	);
}
