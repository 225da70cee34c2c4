import { z } from 'zod';
import { BLANKS, HOLDS, SHEET_FORMS } from './words-sheet.ts';

/** A row of a table: the line it begins on in its file or sheet, 1 the first, and its cells as plain text. */
export type SheetRow = { line: number; cells: string[] };
/** A CSV file, or one sheet of a workbook; `name` is the sheet's, empty for CSV. */
export type SheetTable = { file: string; name: string; rows: SheetRow[] };

/** What one column holds; `column` counts from 1. A column that is a role level or a mastery level says which one. */
export const sheetColumn = z.strictObject({
	column: z.int().min(1).max(16_384),
	title: z.string().max(2000).default(''),
	holds: z.enum(HOLDS),
	level: z.string().max(2000).default(''),
	code: z.string().max(40).default(''),
	role: z.string().max(2000).default(''),
	track: z.string().max(120).default('')
});

/** How one table is read; guessed by `guessColumns`, and correctable because this is all that reading asks. */
export const sheetMapping = z.strictObject({
	/** The sheet's name in a workbook; empty for CSV. */
	sheet: z.string().max(200).default(''),
	form: z.enum(SHEET_FORMS),
	/** The line with the names of the columns; 0 where there is none. */
	header_line: z.int().min(0).max(1_048_576),
	columns: z.array(sheetColumn).max(1000),
	/** The role that a table is about where no column says it. */
	role: z.string().max(2000).default(''),
	scale: z.string().max(200).default(''),
	/** The names of the mastery levels, the shallowest first; empty where the cells name none. */
	mastery: z.array(z.string().max(200)).max(100).default([]),
	blank: z.enum(BLANKS).default('nothing'),
	/** Whether an empty cell under a role, a role level or a group means the one above it, as in merged cells. */
	fill_down: z.boolean().default(false)
});

/** How a file of tables is read, one mapping for each sheet; what is not named here is guessed. */
export const sheetsMapping = z.strictObject({ sheets: z.array(sheetMapping).max(200) });

export type SheetColumn = z.infer<typeof sheetColumn>;
export type SheetMapping = z.infer<typeof sheetMapping>;
export type SheetsMapping = z.infer<typeof sheetsMapping>;
