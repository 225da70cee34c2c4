import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { csvTable } from './files-csv.server.ts';
import { textIn } from './files-text.ts';
import { isZip, xlsxTables } from './files-xlsx.server.ts';
import { FrameworkBuilder } from './rules-build.ts';
import { guessSheets, sheetNotes, takeSheets } from './rules-sheet.ts';
import { type SheetsMapping, sheetsMapping, type SheetTable } from './schema-sheet.ts';
import { Damaged, type MappingFile, type Reader, type SourceFile } from './schema.ts';

/** Rows between two looks at the clock, and milliseconds after which others may do something too. */
const [ROWS, STRETCH] = [50, 30];

const isCsv = ({ path }: SourceFile) => /\.(csv|tsv|tab)$/i.test(path);
/** What a folder of tables may hold besides: a licence, a word to the reader. */
const isBeside = ({ path }: SourceFile) => /(^|\/)(licen[cs]e|notice|readme)[^/]*$/i.test(path);
const isXlsx = (file: SourceFile) => /\.xls[xm]$/i.test(file.path) && isZip(file);

/** The tables of CSV files and workbooks. @throws Damaged with file and line */
async function readTables(files: readonly SourceFile[]): Promise<SheetTable[]> {
	const tables: SheetTable[] = [];
	for (const file of files) {
		if (isZip(file)) tables.push(...(await xlsxTables(file)));
		else tables.push({ ...csvTable(file), name: files.length > 1 ? nameOf(file) : '' });
		await turn();
	}
	return tables;
}

const nameOf = ({ path }: SourceFile) =>
	path
		.split('/')
		.at(-1)
		?.replace(/\.[a-z]+$/i, '') ?? '';

/** Reads sheets in long or wide form, as a mapping says or as is guessed. */
export const sheetReader: Reader = {
	name: 'a spreadsheet',
	fits: (files) => {
		const sheets = files.filter((file) => isCsv(file) || isXlsx(file));
		if (sheets.length > 0 && files.every((file) => sheets.includes(file) || isBeside(file)))
			return 0.9;
		const [only] = files;
		return files.length === 1 && only && looksLikeTable(only) ? 0.4 : 0;
	},
	read: async (files, { mapping, onprogress, name }) => {
		const sheets = files.filter((file) => !isBeside(file) || files.length === 1);
		const tables = await readTables(sheets);
		const guessed = guessSheets(tables);
		const told = mapping ? { sheets: mappingIn(mapping).sheets } : { sheets: [] };
		const kept = guessed.sheets.filter(
			({ sheet }) => !told.sheets.some((other) => other.sheet === sheet)
		);
		const known = [...told.sheets, ...kept];
		const used = {
			sheets: guessed.sheets.flatMap(({ sheet }) => known.find((one) => one.sheet === sheet) ?? [])
		};
		const [first] = sheets;
		const builder = new FrameworkBuilder(name ?? (first ? nameOf(first) : 'A framework'));
		for (const file of files)
			if (!sheets.includes(file))
				builder.unplaced(file.path, '', 'This stands beside the tables.', textIn(file));
		await inTurns(takeSheets(tables, used, builder), tables, onprogress);
		const framework = builder.done();
		return { framework, how: 'a spreadsheet', notes: sheetNotes(used), sheets: used.sheets };
	}
};

/** A file of another name that holds a table all the same: the same sign parts its first lines alike. */
function looksLikeTable(file: SourceFile): boolean {
	if (!/\.(txt|dat)$/i.test(file.path)) return false;
	const lines = textIn(file).split('\n').filter(Boolean).slice(0, 5);
	return [';', '\t', ','].some((sign) => {
		const counts = lines.map((line) => line.split(sign).length);
		return lines.length > 1 && (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
	});
}

/** How the person says that the tables are to be read. @throws Damaged naming what is off in it */
function mappingIn({ path, text }: MappingFile): SheetsMapping {
	let held: unknown;
	try {
		held = parse(text);
	} catch (error) {
		throw new Damaged(
			{ file: path },
			(error as Error).message.split('\n')[0] ?? 'This is no YAML.'
		);
	}
	const { data, error } = sheetsMapping.safeParse(held);
	if (!data) throw new Damaged({ file: path }, z.prettifyError(error).replaceAll('\n', ' '));
	return data;
}

async function inTurns(
	work: Generator<void>,
	tables: readonly SheetTable[],
	onprogress?: (done: number, of: number) => void
): Promise<void> {
	const of = tables.reduce((sum, { rows }) => sum + rows.length, 0);
	let since = performance.now();
	for (let done = 0; !work.next().done; done += 1) {
		if (done % ROWS > 0 || performance.now() - since < STRETCH) continue;
		onprogress?.(Math.min(done, of), of);
		await turn();
		since = performance.now();
	}
	onprogress?.(of, of);
}
