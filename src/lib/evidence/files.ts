import { SOURCE_WORDS } from '#lib/feedback/words.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import { MISSING_WORDS } from '#lib/impact/rules.ts';
import {
	audienceLine,
	objectiveLine,
	personLine,
	tagLine,
	toCell
} from '#lib/impact/rules-lines.ts';
import { changesCell, materialLine } from '#lib/impact/rules-lines-evidence.ts';
import { quarterLabel } from '#lib/impact/rules-time.ts';
import type { ImpactSkill } from '#lib/impact/schema.ts';
import { WORDS } from '#lib/impact/words.ts';
import { csvText } from './rules-csv.ts';
import { masteryName, type Names } from './rules-names.ts';
import type { EvidenceRow } from './rules.ts';
import { COLUMN_WORDS, COLUMNS, type Column } from './words.ts';

/** The evidence table as plain text; `cells[row][column]` may hold line breaks. */
export type EvidenceTable = { columns: Column[]; header: string[]; cells: string[][] };

/** What every format of the table says in each column: plain text, one item a line, days as `2026-11-03`. */
export const CELLS: Record<Column, (row: EvidenceRow, names: Names) => string> = {
	number: ({ number }) => String(number),
	headline: ({ impact }) => impact.headline,
	effect: ({ impact }) => impact.effect,
	standing: ({ standing }) => WORDS[standing],
	skills: ({ impact }, names) => toCell(impact.skills.map((tag) => tagWords(tag, names))),
	part: ({ impact }) => wordOf(impact.part),
	impacted: ({ impacted }) => toCell(impacted.map(personLine)),
	scale: ({ impact }) => wordOf(impact.scale),
	material: ({ impact }) => toCell(impact.material.map(materialLine)),
	changes: ({ impact }) => changesCell(impact.changes),
	feedback: ({ voices }) => voices.map(voiceLine).join('\n'),
	missing: ({ missing }) => missing.map((part) => MISSING_WORDS[part]).join('\n') || 'Complete',
	quarter: ({ quarter }) => (quarter === null ? '' : quarterLabel(quarter)),
	made_on: ({ impact }) => impact.made_on ?? '',
	quadrant: ({ impact }) => wordOf(impact.quadrant),
	segment: ({ impact }, names) => nameOf(names.segments, impact.segment),
	actions: ({ impact }) => impact.actions,
	audience: ({ impact }) => toCell(impact.audience.map(audienceLine)),
	involved: ({ involved }) => toCell(involved.map(personLine)),
	opportunity_words: ({ impact }) => impact.opportunity_words,
	behaviours: ({ impact }) => toCell(impact.behaviours),
	zone: ({ impact }) => WORDS[impact.zone],
	theme: ({ impact }, names) => nameOf(names.themes, impact.theme),
	objectives: ({ impact }) => toCell(impact.objectives.map(objectiveLine)),
	planned_for: ({ impact }) => impact.planned_for ?? '',
	started_on: ({ impact }) => impact.started_on ?? ''
};

const wordOf = (value: keyof typeof WORDS | null) => (value === null ? '' : WORDS[value]);
const nameOf = (names: ReadonlyMap<string, string>, id: string | null) =>
	id === null ? '' : (names.get(id) ?? '');

/** A skill or competency with its mastery, under the name it has now, else the name it had when tagged. */
export function tagWords(tag: ImpactSkill, names: Names): string {
	const name = names.abilities.get(tag.ref) ?? tag.name_then;
	return tagLine({ ...tag, name }, (order) => masteryName(names, tag.ref, order));
}

/** Who said something and how it came: "Callum Reid, Support lead (chat, 2026-11-09)", or "(verified, 2026-11-09)". */
function giverWords({ giver, giver_role, source, given_on, standing }: Feedback): string {
	const who = [giver, giver_role].filter(Boolean).join(', ');
	const how = standing === 'verified' ? standing : SOURCE_WORDS[source].toLowerCase();
	return `${who} (${how}, ${given_on})`;
}

function voiceLine(voice: Feedback): string {
	const words = voice.passages.map((passage) => `“${passage.words}”`).join(' ');
	return `${giverWords(voice)}: ${words}`;
}

/** The rows as a header and cells of plain text, in the order given. */
export function evidenceTable(rows: readonly EvidenceRow[], names: Names): EvidenceTable {
	return {
		columns: COLUMNS,
		header: COLUMNS.map((column) => COLUMN_WORDS[column]),
		cells: rows.map((row) => COLUMNS.map((column) => CELLS[column](row, names)))
	};
}

/** The table as CSV; `bom` puts the mark before it that Excel needs to read UTF-8. */
export function toCsv({ header, cells }: EvidenceTable, { bom = false } = {}): string {
	return csvText([header, ...cells], { bom });
}
