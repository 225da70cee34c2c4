import type { RowGroup } from './rules-group.ts';
import type { EvidenceRow } from './rules.ts';

/** One line of the table: an impact in one group. An impact in two groups has two lines with keys of their own. */
export type Line = {
	key: string;
	row: EvidenceRow;
	/** Counts from 1 through the whole table. */ place: number;
};
export type LineGroup = { key: string; label: string; count: number; lines: Line[] };

/** The groups with keys for their lines, as far as the first `limit` lines reach. */
export function firstLines(groups: readonly RowGroup[], limit: number): LineGroup[] {
	const shown: LineGroup[] = [];
	let above = 0;
	for (const { key, label, rows } of groups) {
		if (above >= limit) break;
		const lines = linesOf(key, rows.slice(0, limit - above), above);
		shown.push({ key, label, count: rows.length, lines });
		above += rows.length;
	}
	return shown;
}

function linesOf(group: string, rows: readonly EvidenceRow[], above = 0): Line[] {
	return rows.map((row, index) => ({
		key: group ? `${group}:${row.impact.id}` : row.impact.id,
		row,
		place: above + index + 1
	}));
}

/** The keys of all lines, in order. */
export function lineKeys(groups: readonly RowGroup[]): string[] {
	return groups.flatMap(({ key, rows }) => linesOf(key, rows).map((line) => line.key));
}

/** The impact that a line is about. */
export const impactOf = (key: string) => key.slice(key.lastIndexOf(':') + 1);

/** The keys from one to the other, both with, whichever comes first; only the second where the first is not there. */
export function between(keys: readonly string[], from: string | undefined, to: string): string[] {
	const [a, b] = [from === undefined ? -1 : keys.indexOf(from), keys.indexOf(to)];
	return a < 0 ? [to] : keys.slice(Math.min(a, b), Math.max(a, b) + 1);
}
