import {
	fromCell,
	readAudience,
	readObjective,
	readPerson,
	readTag
} from '#lib/impact/rules-lines.ts';
import { readChanges, readMaterial } from '#lib/impact/rules-lines-evidence.ts';
import type { ImpactInput } from '#lib/impact/schema.ts';
import { AUDIENCES, WORDS, type PersonKind } from '#lib/impact/words.ts';
import { readDay, readQuarter, type DateOrder, type Read } from './rules-csv-dates.ts';
import type { CsvField } from './rules-csv-mapping.ts';
import type { NamesOfRecord } from './rules-csv-names.ts';
import { LISTS, readStatus, readWord } from './rules-csv-words.ts';

/** The cells of each field in the order of their columns, none of them empty. */
export type Cells = Partial<Record<CsvField, string[]>>;

/** One value of a row that cannot be read. */
export type RowProblem = { field: string; value: string; reason: string };

/**
 * One row as an impact, with what in it cannot be read. Without a status it is made where it says when,
 * under way where it was only begun, and else an idea.
 */
export function readRow(
	cells: Cells,
	orders: Record<string, DateOrder>,
	names: NamesOfRecord
): { impact: ImpactInput; problems: RowProblem[] } {
	const problems: RowProblem[] = [];
	const text = (field: CsvField) => (cells[field] ?? []).join('\n').trim();
	const items = (field: CsvField) => (cells[field] ?? []).flatMap(fromCell);
	const take = <T>(field: CsvField, read: (words: string) => Read<T>): T | null => {
		const value = text(field);
		if (value === '') return null;
		const found = read(value);
		if ('value' in found) return found.value;
		problems.push({ field, value, reason: found.reason });
		return null;
	};

	const made_on = take('made_on', (words) => readDay(words, orders['made_on'] ?? null));
	const started_on = take('started_on', (words) => readDay(words, orders['started_on'] ?? null));
	const written = take('quadrant', (words) => readWord(LISTS.quadrant, words));
	const segment = take('segment', (words) => names.segment(words, written));
	const zone = take('zone', (words) => readWord(LISTS.zone, words));
	const theme = take('theme', (words) => names.theme(words, zone ?? 'in_my_role'));
	const impact: ImpactInput = {
		headline: text('headline'),
		actions: text('actions'),
		audience: items('audience').flatMap((line) => audience(line, problems)),
		effect: text('effect'),
		opportunity_words: text('opportunity_words'),
		behaviours: items('behaviours'),
		skills: items('skills').map((line) => tag(line, names)),
		zone: zone ?? theme?.zone ?? 'in_my_role',
		theme: theme?.id ?? null,
		objectives: items('objectives').map(readObjective),
		status: take('status', readStatus) ?? likelyStatus(made_on, started_on),
		quadrant: written ?? segment?.quadrant ?? null,
		segment: segment?.id ?? null,
		scale: take('scale', (words) => readWord(LISTS.scale, words)),
		part: take('part', (words) => readWord(LISTS.part, words)),
		people: [
			...items('impacted').map((line) => person(line, 'impacted', names)),
			...items('involved').map((line) => person(line, 'involved', names))
		],
		material: items('material').map((line) => ({
			id: names.context.newId(),
			...readMaterial(line)
		})),
		changes: (cells.changes ?? [])
			.flatMap(readChanges)
			.map((change) => ({ id: names.context.newId(), ...change })),
		planned_for: take('planned_for', readQuarter),
		started_on,
		made_on
	};
	return { impact, problems };
}

const likelyStatus = (made_on: string | null, started_on: string | null) =>
	made_on ? 'made' : started_on ? 'under_way' : 'idea';

function audience(line: string, problems: RowProblem[]) {
	const read = readAudience(line);
	if (read) return [read];
	const right = AUDIENCES.map((kind) => WORDS[kind]).join(', ');
	problems.push({
		field: 'audience',
		value: line,
		reason: `“${line}” does not say whom in words Trellis knows. Begin with one of: ${right}; then a colon and your own words.`
	});
	return [];
}

function tag(line: string, names: NamesOfRecord) {
	const { name, shown, intended } = readTag(line, (each) => names.levelsOf(each));
	return { ...names.ability(name), name_then: name, shown, intended };
}

function person(line: string, kind: PersonKind, names: NamesOfRecord) {
	return { id: names.context.newId(), kind, ...readPerson(line) };
}
