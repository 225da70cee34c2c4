import type { FrameworkBuilder } from './rules-build.ts';
import { plain } from './rules-sheet-level.ts';
import { CARRIES_ON, guessColumns } from './rules-sheet-guess.ts';
import { takeLong } from './rules-sheet-long.ts';
import { SheetParts } from './rules-sheet-parts.ts';
import { takeWide } from './rules-sheet-wide.ts';
import { legendIn } from './rules-sheet-words.ts';
import type {
	SheetColumn,
	SheetMapping,
	SheetRow,
	SheetsMapping,
	SheetTable
} from './schema-sheet.ts';

const filled = ({ cells }: SheetRow) => cells.filter((cell) => cell.trim() !== '');

/** How every table of a file may be read; a sheet that explains mastery levels says what they are for the others. */
export function guessSheets(tables: readonly SheetTable[]): SheetsMapping {
	const alone = tables.map((table) => guessColumns(table));
	const legend = alone.find(({ form }) => form === 'legend');
	const names = legend ? legendNames(tables[alone.indexOf(legend)], legend) : [];
	return {
		sheets: tables.map((table, at) => {
			const own = alone[at];
			if (own?.form === 'legend') return { ...own, mastery: own === legend ? names : [] };
			const scaled = own?.columns.some(({ holds }) => holds === 'scale');
			return guessColumns(table, scaled ? [] : names);
		})
	};
}

function legendNames(table: SheetTable | undefined, mapping: SheetMapping): string[] {
	return legendRows(table, mapping).map(({ name }) => name);
}

const columnOf = (mapping: SheetMapping, holds: SheetColumn['holds']) =>
	mapping.columns.find((column) => column.holds === holds);
const cellOf = (row: SheetRow, column: SheetColumn | undefined) =>
	column ? (row.cells[column.column - 1]?.trim() ?? '') : '';

type LegendRow = { row: SheetRow; name: string; order: number };

/** The mastery levels that a legend names, the shallowest first. */
function legendRows(table: SheetTable | undefined, mapping: SheetMapping): LegendRow[] {
	const order = columnOf(mapping, 'mastery_order');
	const rows = (table?.rows ?? []).filter(({ line }) => line > mapping.header_line);
	return rows
		.map((row) => ({
			row,
			name: cellOf(row, columnOf(mapping, 'mastery_level')),
			order: Number(cellOf(row, order)) || 0
		}))
		.filter(({ name }) => name !== '')
		.sort((a, b) => a.order - b.order);
}

/**
 * Puts the tables into a framework, each as its mapping says; yields after each row, so that whoever waits can
 * be told how far it is. What has no place is kept with its sheet, row and column.
 */
export function* takeSheets(
	tables: readonly SheetTable[],
	{ sheets }: SheetsMapping,
	builder: FrameworkBuilder
): Generator<void> {
	const mapped = tables.map((table) => ({
		table,
		mapping: sheets.find(({ sheet }) => sheet === table.name) ?? guessColumns(table)
	}));
	for (const { table, mapping } of mapped)
		if (mapping.form === 'legend') takeLegend(new SheetParts(builder, table, mapping));
	for (const { table, mapping } of mapped) {
		const parts = new SheetParts(builder, table, mapping);
		const rows = table.rows.filter((row) => filled(row).length > 0);
		const header = rows.find(({ line }) => line === mapping.header_line);
		const below = rows.filter(({ line }) => line > mapping.header_line);
		if (mapping.form === 'legend') continue;
		const above = rows.filter(({ line }) => line < mapping.header_line);
		keepAbove(parts, tables.length === 1 ? withoutName(parts, above) : above);
		if (mapping.form === 'long') yield* takeLong(parts, below);
		else if (mapping.form === 'wide') yield* takeWide(parts, header, below);
		else
			keepAside(parts, mapping.header_line > 0 ? [...(header ? [header] : []), ...below] : below);
	}
}

function takeLegend(parts: SheetParts): void {
	const { mapping, table } = parts;
	const scaled = columnOf(mapping, 'scale');
	const words = (row: SheetRow) => ({
		descriptor: cellOf(row, columnOf(mapping, 'descriptor')),
		dreyfus: cellOf(row, columnOf(mapping, 'dreyfus')),
		bloom: cellOf(row, columnOf(mapping, 'bloom'))
	});
	const path = ['words', ...mapping.mastery.map(plain)];
	for (const { row, name } of legendRows(table, mapping)) {
		const named = cellOf(row, scaled);
		parts.at(row);
		const scale = named
			? parts.scale(named)
			: parts.builder.part('scales', path, { name: mapping.scale || 'Mastery' });
		parts.masteryLevel(scale, name, words(row));
		for (const column of mapping.columns)
			if (column.holds === 'aside' && cellOf(row, column))
				parts.keep(
					row,
					'It is not known what this column holds.',
					cellOf(row, column),
					column.title
				);
	}
	keepAbove(
		parts,
		table.rows.filter(({ line }) => line < mapping.header_line)
	);
}

const NAME = 120;

/** A lone title above the only table names the framework. */
function withoutName({ builder }: SheetParts, rows: readonly SheetRow[]): readonly SheetRow[] {
	const [first, ...others] = rows;
	const [title = '', ...more] = first ? filled(first) : [];
	const isName = title !== '' && more.length === 0 && title.length <= NAME;
	if (!isName || CARRIES_ON.test(title) || legendIn([title]).length > 0) return rows;
	builder.about({ name: title.replace(/\s+/g, ' ').trim() });
	return others;
}

/** Keeps titles and notes above a table, but not what was read: the roles over the levels, the words for numbers. */
function keepAbove(parts: SheetParts, rows: readonly SheetRow[]): void {
	const roles = new Set(parts.mapping.columns.map(({ role }) => role).filter(Boolean));
	rows.forEach((row) => {
		const texts = filled(row).map((cell) => cell.trim());
		const isRoles = roles.size > 0 && texts.every((text) => roles.has(text));
		if (texts.length === 0 || isRoles || legendIn([texts.join(', ')]).length > 0) return;
		parts.keep(row, 'This stands above the table.', texts.join('\t'));
	});
}

function keepAside({ builder, table, mapping }: SheetParts, rows: readonly SheetRow[]): void {
	const text = rows.map((row) => `${row.line}: ${row.cells.join('\t').trimEnd()}`).join('\n');
	const place = table.name || 'The table';
	const reason = mapping.header_line > 0 ? 'This sheet is left out.' : 'No table was found here.';
	if (text !== '') builder.unplaced(table.file, place, reason, text);
}

/** What a reader of tables says of how it read them, in plain words. */
export function sheetNotes({ sheets }: SheetsMapping): string[] {
	return sheets.map(({ sheet, form, mastery, blank }) => {
		const where = sheet ? `Sheet “${sheet}”` : 'The table';
		const said = {
			long: 'has a row for each role level and competency',
			wide: 'has role levels across and competencies down',
			legend: 'says what the mastery levels are',
			leave: 'is left out'
		}[form];
		const scale =
			mastery.length > 0 && form !== 'legend'
				? ` Its mastery levels are ${mastery.join(', ')}.`
				: '';
		const blanks = blank === 'carries_on' ? ' An empty cell carries on from the level before.' : '';
		return `${where} ${said}.${scale}${blanks}`;
	});
}
