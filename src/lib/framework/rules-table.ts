import { headingsOf, type Heading } from './rules-headings.ts';
import { stepsOf, type Step } from './rules-steps.ts';
import type {
	Expectation,
	FrameworkCompetency,
	FrameworkParts,
	Role,
	RoleLevel
} from './schema-document.ts';
import type { Basis, Weight } from './words-document.ts';

/** What one role level expects of one competency. `text` is words of its own, `empty` where nothing is expected. */
export type TableCell = {
	roleLevel: string;
	step: Step | null;
	weight: Weight;
	basis: Basis;
	text: string;
	empty: boolean;
};
export type TableRow = {
	id: string;
	name: string;
	note: string;
	scale: string | null;
	cells: TableCell[];
};
export type TableGroup = Heading & { rows: TableRow[] };
/** The growth table of one role: competencies down in their groups, role levels across. */
export type GrowthTable = { levels: RoleLevel[]; groups: TableGroup[] };

type Key = `${string} ${string}`;
const keyOf = (roleLevel: string, competency: string): Key => `${roleLevel} ${competency}`;

/** The role levels of a role in their order. */
export const levelsOf = (parts: Pick<FrameworkParts, 'role_levels'>, role: string): RoleLevel[] =>
	parts.role_levels.filter((level) => level.role === role);

/** The roles that have a table: those with role levels, or all of them while it is edited. */
export function rolesOf(parts: Pick<FrameworkParts, 'roles' | 'role_levels'>, all = false): Role[] {
	const used = new Set(parts.role_levels.map(({ role }) => role));
	return all ? parts.roles : parts.roles.filter(({ id }) => used.has(id));
}

/**
 * The growth table of a role. Shown are the competencies that one of its role levels says something about;
 * with `all` every one of the framework. Rows that say the same as in `before` are the same objects, so that
 * a screen draws only what changed.
 */
export function tableOf(
	parts: FrameworkParts,
	role: string,
	{ all = false, before }: { all?: boolean; before?: GrowthTable } = {}
): GrowthTable {
	const levels = levelsOf(parts, role);
	const steps = stepsOf(parts);
	const expected = new Map(
		parts.expectations.map((each) => [keyOf(each.role_level, each.competency), each])
	);
	const said = behavioursAt(parts);
	const kept = new Map(before?.groups.flatMap(({ rows }) => rows).map((row) => [row.id, row]));
	const rowFor = (competency: FrameworkCompetency): TableRow => {
		const cells = levels.map(({ id }) => {
			const key = keyOf(id, competency.id);
			return cellOf(id, expected.get(key), said.get(key), steps);
		});
		const { id, name, note, scale } = competency;
		const row = { id, name, note, scale, cells };
		const old = kept.get(id);
		return old && sameRow(old, row) ? old : row;
	};
	const groups = headingsOf(parts).map(({ competencies, ...heading }) => {
		const rows = competencies.map(rowFor);
		return { ...heading, rows: all ? rows : rows.filter(isExpected) };
	});
	return { levels, groups: groups.filter((group, at) => hasRows(group, groups.slice(at + 1))) };
}

const isExpected = ({ cells }: TableRow) => cells.some(({ empty }) => !empty);

/** A heading stays while it has rows, or stands above one that has. */
function hasRows(group: TableGroup, below: readonly TableGroup[]): boolean {
	if (group.rows.length > 0) return true;
	const end = below.findIndex(({ depth }) => depth <= group.depth);
	return below.slice(0, end === -1 ? below.length : end).some(({ rows }) => rows.length > 0);
}

/** The first behaviour that stands on a role level itself, for cells that have no other words. */
function behavioursAt({ indicators }: FrameworkParts): Map<Key, string> {
	const found = new Map<Key, string>();
	for (const { role_level, competency, sign, words } of indicators) {
		if (role_level === null || sign === 'negative') continue;
		const key = keyOf(role_level, competency);
		if (!found.has(key)) found.set(key, words);
	}
	return found;
}

function cellOf(
	roleLevel: string,
	expectation: Expectation | undefined,
	behaviour: string | undefined,
	steps: ReadonlyMap<string, Step>
): TableCell {
	const step = steps.get(expectation?.mastery_level ?? '') ?? null;
	const words = expectation?.words ?? '';
	return {
		roleLevel,
		step,
		weight: expectation?.weight ?? 'required',
		basis: expectation?.basis ?? 'stated',
		text: words || (step ? '' : (behaviour ?? '')),
		empty: expectation === undefined && behaviour === undefined
	};
}

function sameRow(one: TableRow, other: TableRow): boolean {
	return (
		one.name === other.name &&
		one.note === other.note &&
		one.scale === other.scale &&
		one.cells.length === other.cells.length &&
		one.cells.every((cell, at) => sameCell(cell, other.cells[at]))
	);
}

function sameCell(one: TableCell, other: TableCell | undefined): boolean {
	return (
		other !== undefined &&
		one.roleLevel === other.roleLevel &&
		one.step?.id === other.step?.id &&
		one.step?.name === other.step?.name &&
		one.step?.order === other.step?.order &&
		one.step?.of === other.step?.of &&
		one.weight === other.weight &&
		one.basis === other.basis &&
		one.text === other.text &&
		one.empty === other.empty
	);
}
