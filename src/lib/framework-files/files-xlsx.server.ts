import { unzipSync } from 'fflate';
import readExcelFile, { type CellValue } from 'read-excel-file/node';
import type { SheetTable } from './schema-sheet.ts';
import { Damaged, type SourceFile } from './schema.ts';

/** What a workbook may unpack to at most. */
const MOST = { files: 2000, bytes: 100_000_000, ratio: 200, rows: 100_000 };

export const isZip = ({ bytes }: SourceFile): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Every sheet of a workbook as a table of plain text, empty ones left out. @throws Damaged */
export async function xlsxTables(file: SourceFile): Promise<SheetTable[]> {
	checkBounds(file);
	const sheets = await readExcelFile(Buffer.from(file.bytes)).catch(() => {
		throw new Damaged(
			{ file: file.path },
			'This workbook cannot be read. Open it in a spreadsheet and save it anew as .xlsx, or as CSV.'
		);
	});
	return sheets.flatMap(({ sheet, data }) => {
		if (data.length > MOST.rows)
			throw new Damaged({ file: file.path }, `Its sheet “${sheet}” has more than 100,000 rows.`);
		const rows = data.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }));
		const some = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
		return some.length === 0 ? [] : [{ file: file.path, name: sheet, rows: some }];
	});
}

/** Looks at what a workbook says that it unpacks to, before any of it is. */
function checkBounds({ path, bytes }: SourceFile): void {
	let [files, size] = [0, 0];
	try {
		unzipSync(bytes, {
			filter: ({ originalSize }) => {
				files += 1;
				size += originalSize;
				return false;
			}
		});
	} catch {
		throw new Damaged(
			{ file: path },
			'This workbook is cut off or damaged; fetch or save it again.'
		);
	}
	const packed = size > 1_000_000 && size > MOST.ratio * bytes.byteLength;
	if (files > MOST.files || size > MOST.bytes || packed)
		throw new Damaged(
			{ file: path },
			'This workbook unpacks to more than is taken; save it as CSV.'
		);
}

function textOf(value: CellValue | null): string {
	const held: unknown = value;
	if (held === null || held === undefined) return '';
	if (held instanceof Date) return held.toISOString().slice(0, 10);
	if (typeof held === 'number') return String(Number(held.toFixed(10)));
	if (typeof held === 'boolean') return held ? 'yes' : 'no';
	return String(held).replace(/\r\n?/g, '\n');
}
