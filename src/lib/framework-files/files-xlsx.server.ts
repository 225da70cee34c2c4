import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { checkArchive } from './files-zip.ts';
import type { SheetTable } from './schema-sheet.ts';
import { Damaged, type SourceFile } from './schema.ts';

/** The most rows that a sheet may have. */
const ROWS = 100_000;

export const isZip = ({ bytes }: SourceFile): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Every sheet of a workbook as a table of plain text, empty ones left out. @throws Damaged */
export async function xlsxTables(file: SourceFile): Promise<SheetTable[]> {
	checkArchive(file);
	const sheets = await readExcelFile(Buffer.from(file.bytes)).catch(() => {
		throw new Damaged(
			{ file: file.path },
			'This workbook cannot be read. Open it in a spreadsheet and save it anew as .xlsx, or as CSV.'
		);
	});
	return sheets.flatMap(({ sheet, data }) => {
		if (data.length > ROWS)
			throw new Damaged({ file: file.path }, `Its sheet “${sheet}” has more than 100,000 rows.`);
		const rows = data.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }));
		const some = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
		return some.length === 0 ? [] : [{ file: file.path, name: sheet, rows: some }];
	});
}

function textOf(value: CellValue | null): string {
	const held: unknown = value;
	if (held instanceof Date) return held.toISOString().slice(0, 10);
	if (typeof held === 'number') return String(Number(held.toFixed(10)));
	if (typeof held === 'boolean') return held ? 'yes' : 'no';
	return typeof held === 'string' ? held.replace(/\r\n?/g, '\n') : '';
}
