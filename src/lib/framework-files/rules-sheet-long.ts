import { itemsOf, plain } from './rules-sheet-level.ts';
import { isTotals, type SheetParts } from './rules-sheet-parts.ts';
import type { SheetColumn, SheetRow } from './schema-sheet.ts';
import type { Holds } from './words-sheet.ts';

type Held = Partial<Record<Holds, { text: string; title: string }>> & { groups: string[] };

const FILLED: Holds[] = ['role', 'track', 'role_level', 'code', 'group', 'competency'];
const cellOf = ({ cells }: SheetRow, { column }: SheetColumn) => cells[column - 1]?.trim() ?? '';

/** Takes a table of a row per role level and competency; yields after each row. */
export function* takeLong(parts: SheetParts, rows: readonly SheetRow[]): Generator<void> {
	takeMastery(parts, rows);
	const above = new Map<number, string>();
	for (const row of rows) {
		yield;
		if (isTotals(row)) {
			parts.keep(row, 'This looks like a line of totals.', row.cells.join('\t').trim());
			continue;
		}
		takeRow(parts, row, heldIn(parts, row, above));
	}
}

/** The mastery levels in their order, before the rows name them in whatever order they come. */
function takeMastery(parts: SheetParts, rows: readonly SheetRow[]): void {
	const { columns } = parts.mapping;
	const [level, order, scale] = (['mastery_level', 'mastery_order', 'scale'] as const).map(
		(holds) => columns.find((column) => column.holds === holds)
	);
	if (!level) return;
	if (!scale) {
		if (parts.mapping.mastery.length > 0) parts.scale();
		return;
	}
	const found = new Map<string, { row: SheetRow; scale: string; name: string; order: number }>();
	for (const row of rows) {
		const [name, of] = [cellOf(row, level), cellOf(row, scale)];
		const key = JSON.stringify([plain(of), plain(name)]);
		if (name === '' || of === '' || found.has(key)) continue;
		found.set(key, { row, scale: of, name, order: order ? Number(cellOf(row, order)) : 0 });
	}
	for (const { row, scale: of, name } of [...found.values()].sort((a, b) => a.order - b.order)) {
		parts.at(row, level.title);
		const id = parts.scale(of);
		if (!parts.mastery(name, of)) parts.masteryLevel(id, name);
	}
}

function heldIn(parts: SheetParts, row: SheetRow, above: Map<number, string>): Held {
	const { columns, fill_down } = parts.mapping;
	const held: Held = { groups: [] };
	for (const column of columns) {
		const own = cellOf(row, column);
		const fills = fill_down && FILLED.includes(column.holds);
		const text = own === '' && fills ? (above.get(column.column) ?? '') : own;
		if (fills) {
			if (own !== '' && own !== above.get(column.column)) forget(columns, column, above);
			above.set(column.column, text);
		}
		if (text === '') continue;
		if (column.holds === 'group') held.groups.push(text);
		else if (column.holds === 'aside')
			parts.keep(row, 'It is not known what this column holds.', text, column.title);
		else held[column.holds] ??= { text, title: column.title };
	}
	return held;
}

/** What was filled in to the right of a cell does not go on under a new one. */
function forget(
	columns: readonly SheetColumn[],
	{ column }: SheetColumn,
	above: Map<number, string>
) {
	for (const other of columns) if (other.column > column) above.delete(other.column);
}

function takeRow(parts: SheetParts, row: SheetRow, held: Held): void {
	const say = (holds: Holds) => held[holds]?.text ?? '';
	const competency = takeCompetency(parts, row, held);
	const role_level = takeLevel(parts, row, held);
	if (!competency && !role_level) {
		const said = row.cells.join('\t').trim();
		if (held.role) parts.at(row).role(say('role'));
		else if (said !== '')
			parts.keep(row, 'This row names neither a competency nor a role level.', said);
		return;
	}
	if (!competency) {
		for (const holds of ['words', 'behaviours', 'mastery_level', 'descriptor'] as const)
			if (held[holds])
				parts.keep(row, 'This row names no competency.', held[holds].text, held[holds].title);
		return;
	}
	const mastery_level = takeLevelOfMastery(parts, row, held, competency);
	parts.at(row, held.behaviours?.title);
	const level = role_level ? { role_level } : mastery_level ? { mastery_level } : {};
	parts.behaviours(competency, level, itemsOf(say('behaviours')));
	parts.behaviours(competency, level, itemsOf(say('not_behaviours')), 'negative');
	parts.behaviours(
		competency,
		mastery_level ? { mastery_level } : level,
		itemsOf(say('behaviours_at_mastery'))
	);
	const words = wordsOf(parts, row, held, { competency, mastery_level, role_level });
	const tells = parts.mapping.columns.some(({ holds }) => holds === 'basis');
	if (!role_level || (tells && !held.basis)) return;
	parts.at(row, held.mastery_level?.title ?? held.words?.title);
	parts.expectation(role_level, competency, {
		mastery_level,
		words,
		weight: parts.weight(row, say('weight'), held.weight?.title ?? ''),
		basis: parts.basis(row, say('basis'), held.basis?.title ?? '')
	});
}

function takeCompetency(parts: SheetParts, row: SheetRow, held: Held): string | null {
	const { competency, skill, note, origin } = held;
	const named = competency ?? skill;
	if (!named) {
		if (held.groups.length > 0 && !held.role_level) parts.at(row).group(held.groups);
		return null;
	}
	const more = { note: note?.text, origin: origin?.text };
	const id = parts.at(row, named.title).competency(named.text, held.groups, more);
	if (skill && competency)
		parts.builder.part('skills', [id, plain(skill.text)], { competency: id, name: skill.text });
	return id;
}

function takeLevel(parts: SheetParts, row: SheetRow, held: Held): string | null {
	if (!held.role_level) return null;
	const { role, role_level, code, track, titles, summary, expected_scale } = held;
	parts.at(row, role_level.title);
	const said = {
		role: role?.text ?? '',
		name: role_level.text,
		code: code?.text,
		track: track?.text
	};
	return parts.roleLevel(said, {
		titles: titles ? parts.titles(titles.text) : [],
		summary: summary?.text ?? '',
		expected_scale: expected_scale
			? parts.expectedScale(row, expected_scale.text, expected_scale.title)
			: null
	});
}

function takeLevelOfMastery(
	parts: SheetParts,
	row: SheetRow,
	{ mastery_level: said, scale }: Held,
	competency: string
): string | null {
	if (!said || /^([-–—]|n\/?a)$/i.test(said.text)) return null;
	const id = parts.at(row, said.title).mastery(said.text, scale?.text);
	const on = id && parts.builder.get('mastery_levels', id)?.scale;
	const uses = parts.builder.get('competencies', competency)?.scale;
	if (id && (!uses || uses === on)) return id;
	const reason = id
		? 'The competency uses another mastery scale.'
		: 'This is none of the mastery levels of this table.';
	parts.keep(row, reason, said.text, said.title);
	return null;
}

type Standing = { competency: string; mastery_level: string | null; role_level: string | null };

/** What is expected in words; a descriptor that says otherwise than before of the same mastery is said for this role level. */
function wordsOf(parts: SheetParts, row: SheetRow, held: Held, standing: Standing): string {
	const { competency, mastery_level, role_level } = standing;
	const { words, descriptor } = held;
	const said = words?.text ?? '';
	if (descriptor) {
		const before = mastery_level ? parts.described(competency, mastery_level) : undefined;
		const isOther = !mastery_level || (before !== undefined && before !== descriptor.text);
		if (role_level && said === '' && isOther) return descriptor.text;
		parts.at(row, descriptor.title);
		if (mastery_level) parts.descriptor(competency, mastery_level, descriptor.text);
		else parts.keep(row, 'This belongs to no mastery level.', descriptor.text, descriptor.title);
	}
	if (role_level || said === '') return said;
	parts.at(row, words?.title);
	if (mastery_level) parts.descriptor(competency, mastery_level, said);
	else
		parts.keep(row, 'This is said of no role level and of no mastery level.', said, words?.title);
	return '';
}
