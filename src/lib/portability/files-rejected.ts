import type { Rejected } from './rules-csv.ts';

/** The rejected rows of an import as a CSV file, so that they can be mended where they came from. */
export function rejectedCsv(rejected: readonly Rejected[]): string {
	const rows = rejected.map(({ line, field, value, reason }) => [
		String(line),
		field,
		value,
		reason
	]);
	const lines = [['Line', 'Field', 'Value', 'Reason'], ...rows];
	return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
