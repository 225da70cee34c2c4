import { isMasteryWord, legendIn, masteryWords } from './rules-sheet-words.ts';
import { isTotals } from './rules-sheet-parts.ts';
import { cellSays, levelTitle, plain } from './rules-sheet-level.ts';
import type { SheetColumn, SheetMapping, SheetRow, SheetTable } from './schema-sheet.ts';
import { HEADERS, HOLDS_WORDS, type Holds, LEGEND_COLUMNS, LONG_COLUMNS } from './words-sheet.ts';

const LOOKED_AT = 20;
const LEGEND = /\b(legend|scales?|mastery|proficiency|ratings?|key|levels? explained)\b/i;
export const CARRIES_ON =
	/\b(blanks?|empty)\b[^.]*\b(same|carr(y|ies)|previous|before|inherits?|as for)\b|\b(inherit|carry on|carries on)\b[^.]*\b(blanks?|empty)\b/i;

const filled = ({ cells }: SheetRow) => cells.filter((cell) => cell.trim() !== '');
const cellOf = (row: SheetRow | undefined, column: number) => row?.cells[column - 1]?.trim() ?? '';

/** What a header says of its column, or null where it is no word for anything. */
function holdsOf(title: string): Holds | null {
	const words = plain(title.replaceAll('_', ' ').replace(/[*:?]+/g, ''));
	const own = [...LONG_COLUMNS, ...LEGEND_COLUMNS].find(
		(holds) => plain(HOLDS_WORDS[holds]) === words
	);
	if (own) return own;
	return HEADERS.find(([header]) => header.test(words))?.[1] ?? null;
}

/**
 * How a table may be read, told from its headers and from what its cells hold. It is a guess, and a plain object
 * that a person can correct.
 * @param legend the mastery levels that another sheet names, the shallowest first
 */
export function guessColumns(table: SheetTable, legend: readonly string[] = []): SheetMapping {
	const rows = table.rows.filter((row) => filled(row).length > 0);
	const header = headerIn(rows);
	const role = roleNamed(table);
	const empty = { sheet: table.name, role, scale: '', mastery: [], blank: 'nothing' as const };
	if (!header) return { ...empty, form: 'leave', header_line: 0, columns: [], fill_down: false };
	const below = rows.slice(rows.indexOf(header) + 1).filter((row) => !isTotals(row));
	const columns = finest(columnsOf(header, below), below);
	const form = formOf(table, columns, below);
	const above = rows.slice(0, rows.indexOf(header));
	const named = {
		wide: () => wideColumns(columns, below, above.filter((row) => !explains(row)).at(-1)),
		long: () => longColumns(columns, below),
		legend: () => legendColumns(columns, below),
		leave: () => columns
	}[form]();
	const told = { ...empty, form, header_line: header.line, columns: named };
	const beside = [...above, ...below.filter((row) => filled(row).length === 1)].map((row) =>
		filled(row).join(', ')
	);
	const explained = legend.length > 0 ? [...legend] : legendIn(beside);
	return {
		...told,
		mastery: form === 'leave' || form === 'legend' ? [] : masteryOf(told, below, explained),
		blank: form === 'wide' ? blankOf(named, below, beside) : 'nothing',
		fill_down: fillsDown(form, named, below)
	};
}

/** Whether a row says which number means which mastery level. */
const explains = (row: SheetRow) => legendIn([filled(row).join(', ')]).length > 0;

/** The row that names the columns: the one with the most words known for them, else the first that is nearly as wide as the table. */
function headerIn(rows: readonly SheetRow[]): SheetRow | undefined {
	const first = rows.slice(0, LOOKED_AT);
	const known = first.map((row) => new Set(row.cells.map(holdsOf).filter(Boolean)).size);
	const most = Math.max(0, ...known);
	const wide = new Set(
		rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell.trim() ? [at] : [])))
	);
	const leads = (row: SheetRow) => most === 1 && holdsOf(filled(row)[0] ?? '') !== null;
	const named = first.filter((row, at) => known[at] === most && (most >= 2 || leads(row)));
	const broad = first.filter((row) => filled(row).length >= 0.6 * wide.size);
	const candidates = (named.length > 0 ? named : broad).filter(
		(row) => filled(row).length >= 2 && !explains(row)
	);
	const [header, next] = candidates;
	if (!header || header === rows.at(-1)) return undefined;
	const isAbove = next && rows.indexOf(next) === rows.indexOf(header) + 1;
	return isAbove && repeats(header) && !repeats(next) ? next : header;
}

function repeats(row: SheetRow): boolean {
	const titles = filled(row).map(plain);
	return new Set(titles).size < titles.length;
}

function columnsOf(header: SheetRow, below: readonly SheetRow[]): SheetColumn[] {
	const width = Math.max(header.cells.length, ...below.map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, at) => at + 1)
		.filter((column) => cellOf(header, column) || below.some((row) => cellOf(row, column)))
		.map((column) => {
			const title = cellOf(header, column);
			return {
				column,
				title,
				holds: holdsOf(title) ?? 'aside',
				level: '',
				code: '',
				role: '',
				track: ''
			};
		});
}

/** Of several columns that could be the competency, the one with the most names is; the others group them. */
function finest(columns: readonly SheetColumn[], below: readonly SheetRow[]): SheetColumn[] {
	const claim = columns.filter(({ holds }) => holds === 'competency' || holds === 'skill');
	const names = ({ column }: SheetColumn) => new Set(valuesIn(column, below)).size;
	const [best] = claim.toSorted((a, b) => names(b) - names(a) || b.column - a.column);
	return columns.map((column) => {
		if (claim.length < 2 || !claim.includes(column)) return column;
		return { ...column, holds: column === best ? 'competency' : 'group' };
	});
}

const has = (columns: readonly SheetColumn[], ...holds: Holds[]) =>
	columns.some((column) => holds.includes(column.holds));
const isPlainLevel = ({ title }: SheetColumn) => /^levels?( name)?$/.test(plain(title));
const valuesIn = (column: number, rows: readonly SheetRow[]) =>
	rows.map((row) => cellOf(row, column)).filter(Boolean);

function formOf(
	table: SheetTable,
	columns: readonly SheetColumn[],
	below: readonly SheetRow[]
): SheetMapping['form'] {
	const level = columns.some(isPlainLevel);
	const about = has(columns, 'competency', 'skill');
	const described = has(
		columns,
		'descriptor',
		'words',
		'note',
		'mastery_order',
		'dreyfus',
		'bloom'
	);
	if (!about && !has(columns, 'role_level') && below.length <= 40 && columns.length <= 8)
		if (has(columns, 'mastery_level') || LEGEND.test(table.name) || (level && described))
			return 'legend';
	if (about && (level || has(columns, 'role_level', 'titles', 'mastery_level'))) return 'long';
	if (has(columns, 'role_level') && has(columns, 'role', 'summary', 'words', 'behaviours'))
		return 'long';
	if (
		about &&
		has(columns, 'role') &&
		columns.length <= 6 &&
		has(columns, 'words', 'mastery_order')
	)
		return 'long';
	return columns.length >= 2 ? 'wide' : 'leave';
}

function longColumns(columns: readonly SheetColumn[], below: readonly SheetRow[]): SheetColumn[] {
	const take = (column: SheetColumn): Holds => {
		if (isPlainLevel(column)) {
			if (has(columns, 'role_level'))
				return has(columns, 'mastery_level') ? 'code' : 'mastery_level';
			if (has(columns, 'mastery_level')) return 'role_level';
			const values = valuesIn(column.column, below);
			const isMastery = values.every((value) => isMasteryWord(value) || /^\d$/.test(value));
			return isMastery && has(columns, 'role', 'titles') ? 'mastery_level' : 'role_level';
		}
		return column.holds;
	};
	const taken = columns.map((column) => ({ ...column, holds: take(column) }));
	const level = has(taken, 'role_level');
	const instead = has(taken, 'titles') ? 'titles' : 'role';
	const named = taken.map((column) =>
		!level && column.holds === instead ? { ...column, holds: 'role_level' as const } : column
	);
	if (has(named, 'mastery_level')) return once(named);
	return once(
		named.map((column) => {
			const values = valuesIn(column.column, below).map((value) => [value]);
			const isMastery = column.holds === 'words' && values.length > 0 && allMastery(values);
			const isNumber = column.holds === 'mastery_order';
			return isMastery || isNumber ? { ...column, holds: 'mastery_level' as const } : column;
		})
	);
}

function allMastery(rows: readonly string[][]): boolean {
	const mastery = masteryWords(rows);
	return rows.flat().every((cell) => {
		const said = cellSays(cell, mastery);
		return said.kind !== 'said' || (said.mastery !== null && said.words === '');
	});
}

/** A second column that claims to hold the same is kept aside; several groups are groups within groups. */
function once(columns: readonly SheetColumn[]): SheetColumn[] {
	const seen = new Set<Holds>();
	return columns.map((column) => {
		const { holds } = column;
		const many = ['group', 'level', 'mastery', 'aside', 'behaviours', 'not_behaviours'].includes(
			holds
		);
		if (!many && seen.has(holds)) return { ...column, holds: 'aside' };
		seen.add(holds);
		return column;
	});
}

function legendColumns(columns: readonly SheetColumn[], below: readonly SheetRow[]): SheetColumn[] {
	const taken = columns.map((column): SheetColumn => {
		const numbers = valuesIn(column.column, below).every((value) => /^\d+$/.test(value));
		if (numbers) return { ...column, holds: 'mastery_order' };
		if (['words', 'note', 'behaviours', 'summary'].includes(column.holds))
			return { ...column, holds: 'descriptor' };
		if (/\b(mean(s|ing)?|descri\w*|defin\w*|explan\w*)\b/.test(plain(column.title)))
			return { ...column, holds: 'descriptor' };
		const isName =
			isPlainLevel(column) || /^(name|label|title|stage|rating)$/.test(plain(column.title));
		return isName && !has(columns, 'mastery_level')
			? { ...column, holds: 'mastery_level' }
			: column;
	});
	if (has(taken, 'mastery_level')) return once(taken);
	const first = taken.find(({ holds }) => holds !== 'mastery_order' && holds !== 'scale');
	return once(
		taken.map((column) => (column === first ? { ...column, holds: 'mastery_level' } : column))
	);
}

/** What can stand beside the role levels of a wide table. */
const BESIDE: Holds[] = ['competency', 'group', 'note', 'origin', 'weight', 'skill', 'scale'];

function wideColumns(
	columns: readonly SheetColumn[],
	below: readonly SheetRow[],
	above: SheetRow | undefined
): SheetColumn[] {
	const competency =
		columns.find(({ holds }) => holds === 'competency') ??
		columns.find(({ title }) => title === '') ??
		columns.find(({ holds }) => holds !== 'group' && holds !== 'origin') ??
		columns[0];
	const start = columns.indexOf(competency ?? ({} as SheetColumn));
	const levels = columns.filter((column, at) => {
		const beside = BESIDE.includes(column.holds) || column === competency || at < start;
		return !beside && column.title !== '';
	});
	const mastery = levels.length >= 2 && levels.every(({ title }) => isMasteryWord(title));
	const texts = levels.flatMap(({ column }) => valuesIn(column, below));
	const describes = mastery && texts.some((text) => text.length > 40);
	return once(
		columns.map((column): SheetColumn => {
			if (column === competency) return { ...column, holds: 'competency' };
			if (levels.includes(column) && describes)
				return { ...column, holds: 'mastery', level: column.title };
			if (levels.includes(column)) return levelColumn(column, levels, above);
			const before = columns.indexOf(column) < start && column.title === '';
			return before
				? { ...column, holds: 'group' }
				: { ...column, holds: besideOnly(column.holds) };
		})
	);
}

const besideOnly = (holds: Holds): Holds => (BESIDE.includes(holds) ? holds : 'aside');

/** A role level's column, with the role that a header above it names for it and for those after it. */
function levelColumn(
	column: SheetColumn,
	levels: readonly SheetColumn[],
	above: SheetRow | undefined
): SheetColumn {
	const { name, code } = levelTitle(column.title);
	const upTo = levels.filter((level) => level.column <= column.column);
	const first = levels[0]?.column ?? 0;
	const heads = upTo.map((level) => cellOf(above, level.column)).filter(Boolean);
	const role = cellOf(above, first) === '' ? '' : (heads.at(-1) ?? '');
	return { ...column, holds: 'level', level: name, code, role };
}

function masteryOf(
	mapping: Pick<SheetMapping, 'form' | 'columns'>,
	below: readonly SheetRow[],
	explained: readonly string[]
): string[] {
	const levels = mapping.columns.filter(({ holds }) => holds === 'level');
	const described = mapping.columns.filter(({ holds }) => holds === 'mastery');
	if (described.length > 0) return described.map(({ level }) => level);
	const column = mapping.columns.find(({ holds }) => holds === 'mastery_level');
	const order = mapping.columns.find(({ holds }) => holds === 'mastery_order');
	if (explained.length > 0) return [...explained];
	if (mapping.form === 'wide')
		return masteryWords(below.map((row) => levels.map(({ column }) => cellOf(row, column))));
	if (!column) return [];
	const inOrder = order
		? below.toSorted((a, b) => Number(cellOf(a, order.column)) - Number(cellOf(b, order.column)))
		: below;
	const names = [...new Set(valuesIn(column.column, inOrder))];
	const words = masteryWords([names, names]);
	return words.length > 0 && !order ? words : names.slice(0, 100);
}

/** A blank carries on where the sheet says so, or where most rows with blanks say something again after one. */
function blankOf(
	columns: readonly SheetColumn[],
	below: readonly SheetRow[],
	beside: readonly string[]
): SheetMapping['blank'] {
	if (beside.some((text) => CARRIES_ON.test(text))) return 'carries_on';
	const levels = columns.filter(({ holds }) => holds === 'level');
	const patterns = below
		.map((row) => levels.map(({ column }) => (cellOf(row, column) ? 'x' : '_')).join(''))
		.filter((pattern) => pattern.includes('x') && pattern.includes('_'));
	const between = patterns.filter((pattern) => /x_+x/.test(pattern));
	return between.length > 0 && between.length * 2 >= patterns.length ? 'carries_on' : 'nothing';
}

function fillsDown(
	form: SheetMapping['form'],
	columns: readonly SheetColumn[],
	below: readonly SheetRow[]
): boolean {
	const own = columns.filter(({ title, holds }) => title === HOLDS_WORDS[holds]);
	if (own.length === LONG_COLUMNS.length) return false;
	const down: Holds[] = form === 'wide' ? ['group'] : ['role', 'role_level', 'group', 'competency'];
	const body = below.filter((row) => filled(row).length > 1);
	return columns
		.filter(({ holds }) => down.includes(holds))
		.some(({ column }) => {
			const values = valuesIn(column, body);
			return (
				cellOf(body[0], column) !== '' && values.length > 0 && values.length <= 0.7 * body.length
			);
		});
}

/** The role that a table is about by its name: that of its sheet, or that of its file. */
function roleNamed({ name, file }: SheetTable): string {
	if (name !== '' && !/^(sheet|table|tabelle|feuil|hoja|blad|foglio)\s*\d*$/i.test(name))
		return name;
	const base =
		file
			.split('/')
			.at(-1)
			?.replace(/\.[a-z]+$/i, '') ?? '';
	return base.replaceAll(/[_-]+/g, ' ').trim() || 'Role';
}
