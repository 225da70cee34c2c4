import { counted } from './rules-say.ts';
import { levelsOf, tableOf, type TableCell, type TableRow } from './rules-table.ts';
import type { FrameworkParts } from './schema-document.ts';

/** One competency at two role levels; null where that role does not expect it. */
export type LevelPair = {
	id: string;
	name: string;
	one: TableCell | null;
	other: TableCell | null;
	/** How the second differs from the first, in words. */
	says: string;
};

/** Two role levels, of one role or of two, competency by competency, in the order of the framework. */
export function besideLevels(parts: FrameworkParts, one: string, other: string): LevelPair[] {
	const [first, second] = [one, other].map((level) => cellsAt(parts, level));
	return parts.competencies.flatMap(({ id, name }) => {
		const pair = { one: first?.get(id) ?? null, other: second?.get(id) ?? null };
		if (!pair.one && !pair.other) return [];
		return [{ id, name, ...pair, says: differenceSaid(pair.one, pair.other) }];
	});
}

function cellsAt(parts: FrameworkParts, level: string): Map<string, TableCell> {
	const role = parts.role_levels.find(({ id }) => id === level)?.role ?? '';
	const rows = tableOf(parts, role).groups.flatMap(({ rows }) => rows);
	const cells = rows.flatMap(({ id, cells }) => {
		const cell = cells.find(({ roleLevel, empty }) => roleLevel === level && !empty);
		return cell ? [[id, cell] as [string, TableCell]] : [];
	});
	return new Map(cells);
}

/** "the same", "1 step deeper", "2 steps less deep", "new here", "no longer expected", "in other words". */
function differenceSaid(one: TableCell | null, other: TableCell | null): string {
	if (!one) return 'new here';
	if (!other) return 'no longer expected';
	const [from, to] = [one.step, other.step];
	if (!from || !to || from.scale !== to.scale)
		return one.text === other.text && !from && !to ? 'the same' : 'in other words';
	const by = to.order - from.order;
	if (by === 0)
		return one.weight === other.weight ? 'the same' : `${other.weight} instead of ${one.weight}`;
	return `${counted(Math.abs(by), 'step')} ${by > 0 ? 'deeper' : 'less deep'}`;
}

/** A competency in two roles, each with the cells of its role levels. */
export type RolePair = { id: string; name: string; one: TableRow | null; other: TableRow | null };

/** Two roles: what both expect side by side, then what only one of them does. */
export function besideRoles(
	parts: FrameworkParts,
	one: string,
	other: string
): { shared: RolePair[]; onlyOne: RolePair[]; onlyOther: RolePair[] } {
	const [first, second] = [one, other].map(
		(role) =>
			new Map(tableOf(parts, role).groups.flatMap(({ rows }) => rows.map((row) => [row.id, row])))
	);
	const pairs = parts.competencies.map(({ id, name }) => ({
		id,
		name,
		one: first?.get(id) ?? null,
		other: second?.get(id) ?? null
	}));
	return {
		shared: pairs.filter(({ one, other }) => one && other),
		onlyOne: pairs.filter(({ one, other }) => one && !other),
		onlyOther: pairs.filter(({ one, other }) => !one && other)
	};
}

/** Every role level with its role, to choose from. */
export function levelOptions(
	parts: FrameworkParts
): { value: string; label: string; group: string }[] {
	return parts.roles.flatMap(({ id, name }) =>
		levelsOf(parts, id).map((level) => ({
			value: level.id,
			label: parts.roles.length > 1 ? `${level.name} ${name}` : level.name,
			group: name
		}))
	);
}
