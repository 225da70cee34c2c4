import { CsvError, parse } from 'csv-parse/sync';
import { textIn } from './files-text.ts';
import type { SheetRow, SheetTable } from './schema-sheet.ts';
import { Damaged, type SourceFile } from './schema.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const LOOKED_AT = 50_000;
const MOST = { bytes: 20_000_000, rows: 100_000 };

/** The table of a CSV file (RFC 4180, also with ";", tabs or "|"). @throws Damaged with the line of an open quote */
export function csvTable(file: SourceFile): SheetTable {
	if (file.bytes.byteLength > MOST.bytes)
		throw new Damaged({ file: file.path }, 'This table is larger than 20 MB; split it.');
	const text = textIn(file);
	const rows: SheetRow[] = [];
	let end = 0;
	try {
		parse(text, {
			delimiter: delimiterOf(text),
			record_delimiter: '\n',
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			to: MOST.rows + 1,
			on_record: (cells: string[], { lines }) => {
				end = lines;
				const breaks = cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
				rows.push({ line: lines - breaks, cells: cells.map(unescaped) });
				return null;
			}
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new Damaged({ file: file.path, line: lineAfter(text, end) }, reasonOf(error.code));
	}
	if (rows.length > MOST.rows)
		throw new Damaged({ file: file.path }, 'This table has more than 100,000 rows; split it.');
	return { file: file.path, name: '', rows };
}

function reasonOf(code: string): string {
	if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quote opened here is never closed.';
	return 'A quote stands inside a value; put quotes around the whole value and double the one inside.';
}

/** The first line after one that has anything on it: where the record begins that could not be read. */
function lineAfter(text: string, end: number): number {
	const lines = text.split('\n');
	const next = lines.findIndex((line, at) => at >= end && line.trim() !== '');
	return next < 0 ? end + 1 : next + 1;
}

/** Takes off the apostrophe that our own files, and others, put before what looks like a formula. */
const unescaped = (cell: string) => cell.replace(/^'('*[=+\-@\t\n])/, '$1');

/** The sign that parts the most lines into the same number of cells. */
function delimiterOf(text: string): string {
	const bare = text.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"/g, '');
	const lines = bare.split('\n').filter((line) => line.trim() !== '');
	const scored = DELIMITERS.map((sign) => {
		const counts = Map.groupBy(lines, (line) => line.split(sign).length - 1);
		counts.delete(0);
		const [count = 0, most = []] = [...counts].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
		return { sign, lines: most.length, count };
	});
	return scored.sort((a, b) => b.lines - a.lines || b.count - a.count)[0]?.sign ?? ',';
}
