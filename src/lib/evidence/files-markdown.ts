import { missingPhrase, MISSING_WORDS } from '#lib/impact/rules.ts';
import { audienceLine, objectiveLine, personLine } from '#lib/impact/rules-lines.ts';
import { dayLabel, quarterLabel } from '#lib/impact/rules-time.ts';
import type { ChangePair, Material } from '#lib/impact/schema.ts';
import { WORDS } from '#lib/impact/words.ts';
import { ORDER_WORDS, SOURCE_WORDS } from '#lib/feedback/words.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import { CELLS, tagWords } from './files.ts';
import { markdownText } from './rules-markdown.ts';
import type { Names } from './rules-names.ts';
import type { EvidenceRow } from './rules.ts';
import { COLUMN_WORDS, type Column } from './words.ts';

/** The columns that fit a table on a page; the rest is in the section of each impact. */
const SHORT: readonly Column[] = [
	'number',
	'headline',
	'standing',
	'skills',
	'part',
	'impacted',
	'scale',
	'material',
	'missing'
];

/**
 * The rows as a document in GitHub Flavored Markdown: a short table, then a section for each impact with
 * its formula, evidence and the words people said. Text that a person wrote never becomes markup.
 */
export function toMarkdown(rows: readonly EvidenceRow[], names: Names, title = 'Evidence'): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const table = [
		line(SHORT.map((column) => COLUMN_WORDS[column])),
		line(SHORT.map(() => '---')),
		...rows.map((row) => line(SHORT.map((column) => tableCell(column, row, names))))
	];
	const sections = rows.map((row) => section(row, names));
	return `${[`# ${markdownText(title)}`, table.join('\n'), ...sections].join('\n\n')}\n`;
}

function tableCell(column: Column, row: EvidenceRow, names: Names): string {
	if (column === 'material') return row.impact.material.map(link).join('<br>');
	if (column === 'missing') return missingPhrase(row.missing);
	return markdownText(CELLS[column](row, names)).replace(/\n+/g, '<br>');
}

function section(row: EvidenceRow, names: Names): string {
	const { impact } = row;
	const parts = [
		`## ${row.number}. ${markdownText(impact.headline) || 'Impact not yet in words'}`,
		formula(row, names),
		evidence(row),
		...impact.changes.map(change),
		...row.voices.flatMap(quotes)
	];
	return parts.filter(Boolean).join('\n\n');
}

/** Opportunity, skills, actions and behaviours, and the impact they make. */
function formula({ impact }: EvidenceRow, names: Names): string {
	return points({
		Opportunity: impact.opportunity_words,
		Skills: impact.skills.map((tag) => tagWords(tag, names)).join('; '),
		'Through doing what': impact.actions,
		Behaviours: impact.behaviours.join('; '),
		'On whom': impact.audience.map(audienceLine).join('; '),
		'In what way': impact.effect
	});
}

function evidence({ impact, standing, missing, impacted, involved, quarter }: EvidenceRow): string {
	const said = points({
		Status: WORDS[standing],
		'Part played': impact.part ? WORDS[impact.part] : '',
		Scale: impact.scale ? WORDS[impact.scale] : '',
		'Who felt it': impacted.map(personLine).join('; '),
		'Who took part': involved.map(personLine).join('; '),
		Serves: impact.objectives.map(objectiveLine).join('; '),
		Made: impact.made_on ? dayLabel(impact.made_on) : '',
		Quarter: quarter ? quarterLabel(quarter) : '',
		'What is missing': missing.map((part) => MISSING_WORDS[part]).join('; ')
	});
	const links = impact.material.map((each) => `- ${WORDS[each.kind]}: ${link(each)}${note(each)}`);
	return `**Evidence**\n\n${[said, ...links].join('\n')}`;
}

const note = ({ note }: Material) => (note ? `. ${indented(markdownText(note))}` : '');
const indented = (text: string) => text.replaceAll('\n', '\n  ');

function points(said: Record<string, string>): string {
	return Object.entries(said)
		.filter(([, words]) => words !== '')
		.map(([name, words]) => `- **${name}:** ${indented(markdownText(words))}`)
		.join('\n');
}

function change({ label, before, before_on, after, after_on, unit }: ChangePair): string {
	const side = (name: string, on: string, words: string) =>
		`- **${on ? `${name}, ${markdownText(on)}` : name}:** ${indented(markdownText(words))}`;
	const head = `**Before and after${label ? `: ${markdownText(label)}` : ''}**`;
	const measure = unit ? [`- **Measured in:** ${markdownText(unit)}`] : [];
	const sides = [side('Before', before_on, before), side('After', after_on, after), ...measure];
	return `${head}\n\n${sides.join('\n')}`;
}

function quotes({ passages, giver, giver_role, given_on, source, standing }: Feedback): string[] {
	const who = markdownText([giver, giver_role].filter(Boolean).join(', '));
	return passages.map(({ words, order }) => {
		const came = standing === 'verified' ? [] : [SOURCE_WORDS[source].toLowerCase()];
		const how = [...came, dayLabel(given_on), standing].join(', ');
		const quote = `“${markdownText(words)}”\n\n${who} (${how}). ${ORDER_WORDS[order]}.`;
		return quote.replace(/^/gm, '> ').replace(/ +$/gm, '');
	});
}

/** A link a reader can follow; its address is written so that nothing in it ends the link. */
function link({ url, title, kind }: Material): string {
	const address = url
		.replace(/[\s<>()\\|`]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
		.replace(/&(?=#?\w+;)/g, '\\&');
	return `[${markdownText(title) || WORDS[kind]}](${address})`;
}
