import { csvCell } from '#lib/evidence/rules-csv.ts';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { leftOfLong, longTable } from './rules-long.ts';

/** A file's text and, in plain sentences, what it could not carry. */
export type Carried = { text: string; left: string[] };

/** The framework in long form as CSV (RFC 4180) in UTF-8 with the mark that Excel needs; formulas are made harmless. */
export function toLongCsv(framework: GrowthFramework): Carried {
	const { header, cells } = longTable(framework);
	const lines = [header, ...cells].map((row) => row.map(csvCell).join(','));
	return { text: `\uFEFF${lines.join('\r\n')}\r\n`, left: leftOfLong(framework) };
}
