import { quarterLabel } from '#lib/impact/rules-time.ts';
import { SCALES, WORDS } from '#lib/impact/words.ts';
import type { Names } from './rules-names.ts';
import type { EvidenceRow } from './rules.ts';

export const GROUPINGS = ['none', 'competency', 'quarter', 'scale'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Rows under one heading; `key` is empty for what is not said yet and for the whole table. */
export type RowGroup = { key: string; label: string; rows: EvidenceRow[] };

const NOT_SAID = 'Not said yet';

/** The keys under which a row stands. */
const KEYS: Record<Grouping, (row: EvidenceRow) => readonly string[]> = {
	none: () => [],
	competency: ({ competencies }) => competencies,
	quarter: ({ quarter }) => (quarter === null ? [] : [quarter]),
	scale: ({ impact }) => (impact.scale === null ? [] : [impact.scale])
};

/**
 * The rows in labelled groups, each group in the order given: competencies by name (an impact with two
 * stands in both), quarters newest first, scales from near to far; "Not said yet" comes last. A group
 * without rows is not there; `none` gives one group without a label.
 */
export function groupRows(rows: readonly EvidenceRow[], by: Grouping, names: Names): RowGroup[] {
	const found = new Map<string, EvidenceRow[]>();
	for (const row of rows) {
		const keys = KEYS[by](row);
		for (const key of keys.length > 0 ? keys : ['']) {
			const group = found.get(key);
			if (group) group.push(row);
			else found.set(key, [row]);
		}
	}
	const groups = [...found].map(([key, group]) => ({
		key,
		label: label(by, key, group, names),
		rows: group
	}));
	return groups.sort((a, b) => order(by, a, b));
}

function label(by: Grouping, key: string, rows: readonly EvidenceRow[], names: Names): string {
	if (by === 'none') return '';
	if (key === '') return NOT_SAID;
	if (by === 'quarter') return quarterLabel(key);
	if (by === 'scale') return SCALES.map((scale) => (scale === key ? WORDS[scale] : '')).join('');
	return names.abilities.get(key) ?? nameThen(key, rows) ?? 'No longer in your list';
}

function nameThen(ref: string, rows: readonly EvidenceRow[]): string | undefined {
	const tags = rows.flatMap(({ impact }) => impact.skills);
	return tags.find((tag) => tag.ref === ref)?.name_then;
}

function order(by: Grouping, a: RowGroup, b: RowGroup): number {
	if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
	if (by === 'quarter') return a.key < b.key ? 1 : -1;
	if (by === 'scale') return position(a.key) - position(b.key);
	return a.label.localeCompare(b.label, 'en') || (a.key < b.key ? -1 : 1);
}

const position = (key: string) => SCALES.findIndex((scale) => scale === key);
