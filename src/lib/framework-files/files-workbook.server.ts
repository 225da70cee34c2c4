import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { legendTable, leftOfLong, longTable, type PlainTable } from './rules-long.ts';
import { leftOfRoles, type RoleSheet, roleSheets } from './rules-role-sheets.ts';

/** A workbook and, in plain sentences, what it could not carry. */
export type CarriedBytes = { bytes: Uint8Array<ArrayBuffer>; left: string[] };
/** What a published version says of itself on the cover. */
export type Edition = { number: number | null; published_at: string | null };

/** The most characters a cell of a workbook can hold (Microsoft, "Excel specifications and limits"). */
const CELL_LENGTH = 32_767;
const INK = '#1F2A24';
const HEAD = '#DDE8E0';
const BAND = '#F3F6F4';
const RULE = '#C9D3CC';

/** The framework in long form as a workbook, with its mastery levels on a second sheet. Text stays text, never a formula. */
export async function toLongXlsx(framework: GrowthFramework): Promise<CarriedBytes> {
	const long = longTable(framework);
	const legend = legendTable(framework);
	const sheets = [plainSheet('Expectations', long, widthsOf(long))];
	if (legend.cells.length > 0)
		sheets.push(plainSheet('Mastery levels', legend, [20, 10, 20, 70, 20, 16]));
	return {
		bytes: await bytesOf(sheets),
		left: [...leftOfLong(framework, { legend: true }), ...cutIn([...long.cells, ...legend.cells])]
	};
}

/**
 * The framework as a spreadsheet to publish: a cover that says how to read it, the mastery levels, and a sheet
 * for each role with competencies down and role levels across.
 */
export async function toRolesXlsx(
	framework: GrowthFramework,
	edition: Edition = { number: null, published_at: null }
): Promise<CarriedBytes> {
	const roles = roleSheets(framework);
	const sheets = [cover(framework, edition), ...roles.map(roleSheet)];
	const cells = roles.flatMap(({ rows }) => rows.map((row) => row.cells));
	return { bytes: await bytesOf(sheets), left: [...leftOfRoles(framework), ...cutIn(cells)] };
}

type Sheet = {
	sheet: string;
	data: Row[];
	columns: { width: number }[];
	stickyRowsCount?: number;
	stickyColumnsCount?: number;
	orientation?: 'landscape';
	showGridLines?: boolean;
};

async function bytesOf(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await writeExcelFile(sheets, { fontFamily: 'Calibri' }).toBuffer());
}

const cut = (words: string) =>
	words.length > CELL_LENGTH ? `${words.slice(0, CELL_LENGTH - 1)}…` : words;

function cutIn(cells: readonly string[][]): string[] {
	const count = cells.flat().filter((text) => text.length > CELL_LENGTH).length;
	return count === 0 ? [] : [`${count} of the texts are longer than a cell holds and are cut.`];
}

const text = (words: string, style: Partial<CellObject> = {}): CellObject => ({
	type: String,
	value: cut(words),
	wrap: true,
	alignVertical: 'top',
	...style
});
const head = (words: string): CellObject =>
	text(words, {
		fontWeight: 'bold',
		backgroundColor: HEAD,
		textColor: INK,
		bottomBorderStyle: 'thin',
		bottomBorderColor: RULE
	});

const widthsOf = ({ header, cells }: PlainTable) =>
	header.map((title, at) => {
		const longest = Math.max(
			title.length,
			...cells.slice(0, 200).map((row) => row[at]?.length ?? 0)
		);
		return Math.min(60, Math.max(10, longest + 2));
	});

function plainSheet(
	sheet: string,
	{ header, cells }: PlainTable,
	widths: readonly number[]
): Sheet {
	return {
		sheet,
		data: [header.map(head), ...cells.map((row) => row.map((cell) => text(cell)))],
		columns: widths.map((width) => ({ width })),
		stickyRowsCount: 1,
		orientation: 'landscape'
	};
}

function cover(
	{ name, summary, source, scales, mastery_levels }: GrowthFramework,
	edition: Edition
): Sheet {
	const wide = (words: string, style: Partial<CellObject> = {}): Row => [
		text(words, { columnSpan: 5, ...style }),
		null,
		null,
		null,
		null
	];
	const version =
		edition.number === null
			? 'A draft, not published yet.'
			: `Version ${edition.number}${edition.published_at ? `, published on ${edition.published_at.slice(0, 10)}` : ''}.`;
	const from = [source.title, source.url ?? '', source.licence].filter(Boolean).join(', ');
	const data: Row[] = [
		wide(name, { fontSize: 20, fontWeight: 'bold', textColor: INK, height: 34 }),
		wide(version),
		...(summary ? [wide(summary, { height: heightOf([[summary, 96]]) })] : []),
		...(from ? [wide(`Made from ${from}.`)] : []),
		[],
		wide('How to read it', { fontWeight: 'bold', fontSize: 13 }),
		wide('Each role has a sheet of its own. Competencies go down, role levels go across.'),
		wide('A cell names the mastery level that is expected there, then what it looks like at work.'),
		wide('An empty cell expects nothing in particular.'),
		[]
	];
	for (const scale of scales) {
		const levels = mastery_levels.filter((level) => level.scale === scale.id);
		data.push(wide(`The scale: ${scale.name}`, { fontWeight: 'bold', fontSize: 13 }));
		if (scale.note) data.push(wide(scale.note));
		data.push(['Step', 'Mastery level', 'What it means', 'Dreyfus stage', 'Bloom verb'].map(head));
		levels.forEach((level, at) => {
			const { name, descriptor, dreyfus, bloom } = level;
			data.push([String(at + 1), name, descriptor, dreyfus, bloom].map((words) => text(words)));
		});
		data.push([]);
	}
	return {
		sheet: 'Read me first',
		data,
		columns: [{ width: 8 }, { width: 22 }, { width: 70 }, { width: 20 }, { width: 14 }],
		showGridLines: false
	};
}

const FIRST = 30;
const LEVEL = 44;

function roleSheet({ name, header, rows }: RoleSheet): Sheet {
	return {
		sheet: name,
		data: [
			header.map(head),
			...rows.map(({ kind, cells }) =>
				cells.map((cell, at) =>
					text(cell, {
						...(kind === 'group' ? { fontWeight: 'bold', backgroundColor: BAND } : {}),
						...(at === 0 ? { fontWeight: 'bold' } : {}),
						bottomBorderStyle: 'thin',
						bottomBorderColor: RULE,
						height: heightOf(cells.map((words, column) => [words, column === 0 ? FIRST : LEVEL]))
					})
				)
			)
		],
		columns: header.map((_, at) => ({ width: at === 0 ? FIRST : LEVEL })),
		stickyRowsCount: 1,
		stickyColumnsCount: 1,
		orientation: 'landscape'
	};
}

const LINE = 15;
/** The highest a row of a workbook can be, in points. */
const HIGHEST = 409;

/** The height in points that texts need at widths in characters; workbooks do not find it themselves when they are opened. */
function heightOf(texts: readonly (readonly [words: string, width: number])[]): number {
	const lines = texts.map(([words, width]) =>
		words
			.split('\n')
			.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
	);
	return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 3);
}
