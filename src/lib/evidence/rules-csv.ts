/**
 * One cell of CSV (RFC 4180), quoted where it must be. What a spreadsheet would take for a formula gets an
 * apostrophe before it (OWASP, "CSV Injection"); readers of ours take it off again.
 */
export function csvCell(text: string): string {
	const safe = /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",;\r\n\t]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of cells as CSV in UTF-8; `bom` puts the mark before it that Excel needs to read that. */
export function csvText(lines: readonly (readonly string[])[], { bom = false } = {}): string {
	const text = lines.map((row) => row.map(csvCell).join(',')).join('\r\n');
	return `${bom ? '\uFEFF' : ''}${text}\r\n`;
}
