import { CsvError, parse } from 'csv-parse/sync';
import { textOf } from './rules-text.ts';

/** What is taken at most. */
export const CSV_LIMITS = { bytes: 10_000_000, rows: 5_000, damaged: 100 };

/** A file of rows under a header; `line` is where a row begins, 1 the first of the file. */
export type CsvFile = {
	header: string[];
	rows: { line: number; cells: string[] }[];
	/** Rows that cannot be read, each with what is wrong with it. */
	damaged: { line: number; reason: string }[];
};

/** A file that cannot be taken at all; the message says what would be right. */
export class CsvRefused extends Error {
	override name = 'CsvRefused';
}

/** The text of a file's bytes, in whichever encoding it was saved. @throws CsvRefused where it is too large */
export function csvText(bytes: Uint8Array): string {
	if (bytes.byteLength > CSV_LIMITS.bytes) throw tooLarge();
	return textOf(bytes);
}

const tooLarge = () =>
	new CsvRefused('This file is larger than 10 MB. Split it, or take out what is not needed.');

/**
 * Reads CSV (RFC 4180, also with ";" or tabs): one row that is damaged costs that row only. Throws
 * CsvRefused for what is no such file, is larger than 10 MB or has more than 5,000 rows.
 */
export function readCsv(source: string): CsvFile {
	if (Buffer.byteLength(source) > CSV_LIMITS.bytes) throw tooLarge();
	if (source.startsWith('PK\u0003\u0004'))
		throw new CsvRefused('This is a workbook. Save its sheet as CSV, then bring in that file.');
	const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const found = records(text, delimiterOf(text));
	const [head, ...rows] = found.rows;
	const [firstDamaged] = found.damaged;
	if (!head || (firstDamaged && firstDamaged.line < head.line))
		throw new CsvRefused(
			firstDamaged ? `Its header: ${firstDamaged.reason}` : 'This file is empty.'
		);
	if (rows.length > CSV_LIMITS.rows)
		throw new CsvRefused(
			'This file has more than 5,000 rows. Split it and bring in one after the other.'
		);
	const width = head.cells.length;
	const fitted = rows
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
		.map((row) => ({ ...row, cells: withoutEmptyTail(row.cells, width) }));
	return {
		header: head.cells.map((name) => name.trim()),
		rows: fitted.filter(({ cells }) => cells.length === width),
		damaged: [
			...found.damaged,
			...fitted
				.filter(({ cells }) => cells.length !== width)
				.map(({ line, cells }) => ({ line, reason: raggedReason(cells.length, width) }))
		].sort((a, b) => a.line - b.line)
	};
}

const raggedReason = (count: number, width: number) =>
	`This row has ${count} ${count === 1 ? 'cell' : 'cells'} where the header has ${width}.`;

function withoutEmptyTail(cells: string[], width: number): string[] {
	return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : cells;
}

/** The separator that gives the header the most cells. */
function delimiterOf(text: string): string {
	const header = /^\s*((?:"(?:[^"]|"")*"|[^"\n])*)/.exec(text)?.[1] ?? '';
	const bare = header.replace(/"(?:[^"]|"")*"/g, '');
	const count = (sign: string) => bare.split(sign).length;
	const [best = ','] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
	return best;
}

type Records = Pick<CsvFile, 'rows' | 'damaged'>;

/** Every record; after a damaged one reading begins again on the line that follows its first. */
function records(text: string, delimiter: string): Records {
	const found: Records = { rows: [], damaged: [] };
	const starts = lineStarts(text);
	let line = 1;
	while (line <= starts.length) {
		const stop = readFrom(text.slice(starts[line - 1]), line, delimiter, found.rows);
		if (!stop) break;
		line = stop.end + 1;
		while (text[starts[line - 1] ?? text.length] === '\n') line += 1;
		found.damaged.push({ line, reason: stop.reason });
		line += 1;
		if (found.damaged.length === CSV_LIMITS.damaged) {
			found.damaged.push({ line, reason: 'Too much is damaged; from here on nothing is read.' });
			break;
		}
	}
	return found;
}

/** Reads on from a line and adds what it finds; tells where the last good record ended if one is damaged. */
function readFrom(text: string, from: number, delimiter: string, rows: CsvFile['rows']) {
	let end = from - 1;
	try {
		parse(text, {
			delimiter,
			record_delimiter: '\n',
			relax_column_count: true,
			skip_empty_lines: true,
			to: CSV_LIMITS.rows + 2,
			on_record: (cells: string[], { lines }) => {
				end = from - 1 + lines;
				const breaks = cells.join('').split('\n').length - 1;
				rows.push({ line: end - breaks, cells: cells.map(unescaped) });
				return null;
			}
		});
		return null;
	} catch (error) {
		if (error instanceof CsvError) return { end, reason: damageReason(error.code) };
		throw error;
	}
}

function damageReason(code: string): string {
	if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quote opened on this line is never closed.';
	return 'A quote stands inside a value. Put quotes around the whole value and double the one inside.';
}

/** Takes off the apostrophe that our own files, and others, put before what looks like a formula. */
const unescaped = (cell: string) => cell.replace(/^'('*[=+\-@\t\n])/, '$1');

function lineStarts(text: string): number[] {
	const starts = text === '' ? [] : [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}
