import { cellSays, type Said } from './rules-sheet-level.ts';
import { isTotals, type SheetParts } from './rules-sheet-parts.ts';
import { legendIn } from './rules-sheet-words.ts';
import type { SheetColumn, SheetRow } from './schema-sheet.ts';

const cellOf = ({ cells }: SheetRow, column: SheetColumn | undefined) =>
	column ? (cells[column.column - 1]?.trim() ?? '') : '';

type Level = { column: SheetColumn; id: string };
type Standing = { section: string[]; groups: Map<number, string> };

/** Takes a table with role levels across and competencies down; yields after each row. */
export function* takeWide(
	parts: SheetParts,
	header: SheetRow | undefined,
	rows: readonly SheetRow[]
): Generator<void> {
	const { columns } = parts.mapping;
	const top = header ?? { line: 1, cells: [] };
	const levels = columns
		.filter(({ holds, level }) => holds === 'level' && level !== '')
		.map((column) => ({
			column,
			id: parts.at(top, column.title).roleLevel({ ...column, name: column.level })
		}));
	if (columns.some(({ holds }) => holds === 'mastery')) parts.at(top).scale();
	if (parts.mapping.blank === 'carries_on') keepRule(parts);
	const standing: Standing = { section: [], groups: new Map() };
	for (const row of rows) {
		yield;
		takeRow(parts, row, levels, standing);
	}
}

function keepRule(parts: SheetParts): void {
	parts.builder.part('rules', ['inheritance', 'blank'], {
		kind: 'inheritance',
		words: 'An empty cell carries on what the role level before it expects.',
		body: JSON.stringify({ blank: 'carries_on' })
	});
}

function takeRow(parts: SheetParts, row: SheetRow, levels: readonly Level[], standing: Standing) {
	const { columns } = parts.mapping;
	const whole = row.cells.join('\t').trim();
	if (isTotals(row)) return parts.keep(row, 'This looks like a line of totals.', whole);
	const named = columns.find(({ holds }) => holds === 'competency');
	const name = cellOf(row, named);
	const said = levels.map(({ column }) => cellOf(row, column));
	const described = columns.filter((column) => column.holds === 'mastery' && cellOf(row, column));
	const groups = groupsOf(parts, row, standing);
	const says = said.some(Boolean) || described.length > 0;
	if (name === '') {
		const filled = row.cells.filter((cell) => cell.trim() !== '');
		if (!says && filled.length === 1 && groups.length > 0) return parts.at(row).group(groups);
		if (whole !== '') parts.keep(row, 'This row names no competency.', whole);
		return undefined;
	}
	const alone = row.cells.filter((cell) => cell.trim() !== '').length === 1;
	if (!says && alone && parts.mapping.mastery.length > 0 && legendIn([name]).length > 0)
		return undefined;
	if (!says && alone && !columns.some(({ holds }) => holds === 'group')) {
		standing.section = [name];
		return parts.at(row, named?.title).group([name]);
	}
	return takeCells(parts, row, [...standing.section, ...groups], { name, levels, described });
}

function groupsOf(parts: SheetParts, row: SheetRow, { groups }: Standing): string[] {
	const found: string[] = [];
	for (const column of parts.mapping.columns) {
		if (column.holds !== 'group') continue;
		const own = cellOf(row, column);
		const before = groups.get(column.column) ?? '';
		if (own !== '' && own !== before)
			for (const key of groups.keys()) if (key > column.column) groups.delete(key);
		const text = own === '' && parts.mapping.fill_down ? before : own;
		groups.set(column.column, text);
		if (text !== '') found.push(text);
	}
	return found;
}

type Row = { name: string; levels: readonly Level[]; described: readonly SheetColumn[] };

function takeCells(
	parts: SheetParts,
	row: SheetRow,
	groups: string[],
	{ name, levels, described }: Row
) {
	const { columns } = parts.mapping;
	const by = (holds: SheetColumn['holds']) => columns.find((column) => column.holds === holds);
	const more = { note: cellOf(row, by('note')), origin: cellOf(row, by('origin')) };
	const named = by('competency');
	const competency = parts.at(row, named?.title).competency(name, groups, more);
	const weight = parts.weight(row, cellOf(row, by('weight')), by('weight')?.title ?? '');
	const skill = cellOf(row, by('skill'));
	if (skill) parts.builder.part('skills', [competency, skill], { competency, name: skill });
	for (const column of columns)
		if (column.holds === 'aside' && cellOf(row, column))
			parts.keep(row, 'It is not known what this column holds.', cellOf(row, column), column.title);
	for (const column of described) {
		const mastery = parts.at(row, column.title).mastery(column.level);
		if (mastery) parts.descriptor(competency, mastery, cellOf(row, column));
		else parts.keep(row, 'This is none of the mastery levels.', cellOf(row, column), column.title);
	}
	let before: { role: string; said: Said & { kind: 'said' } } | undefined;
	for (const { column, id } of levels) {
		if (before && before.role !== column.role) before = undefined;
		const said = cellSays(cellOf(row, column), parts.mapping.mastery);
		parts.at(row, column.title);
		if (said.kind === 'said') {
			before = { role: column.role, said };
			const mastery_level = said.mastery === null ? null : parts.mastery(said.mastery);
			parts.expectation(id, competency, { mastery_level, words: said.words, weight });
			parts.behaviours(competency, { role_level: id }, said.behaviours);
		} else if (said.kind === 'nothing') before = undefined;
		else if (before && (said.kind === 'same' || parts.mapping.blank === 'carries_on')) {
			const mastery_level =
				before.said.mastery === null ? null : parts.mastery(before.said.mastery);
			parts.expectation(id, competency, { mastery_level, weight, basis: 'inherited' });
		} else if (said.kind === 'same')
			parts.keep(row, 'No role level stands before this one.', cellOf(row, column), column.title);
	}
}
