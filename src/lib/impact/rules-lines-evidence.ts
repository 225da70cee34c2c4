import { same } from './rules-lines.ts';
import { recogniseMaterial } from './rules-material.ts';
import type { ChangePair, Material } from './schema.ts';
import { MATERIAL_KINDS, WORDS } from './words.ts';

type Link = Omit<Material, 'id'>;
type Change = Omit<ChangePair, 'id'>;

/** "Pull request: payments #902 <https://...> what to look at"; the note is put on one line. */
export function materialLine({ kind, url, title, note }: Link): string {
	const address = url.replaceAll('<', '%3C').replaceAll('>', '%3E');
	return [`${WORDS[kind]}:`, title, `<${address}>`, note.replace(/\s+/g, ' ')]
		.filter(Boolean)
		.join(' ');
}

/**
 * The link of a line. What it does not say is recognised from the address; a line without an address
 * is taken for one, so that checking it says what is wrong.
 */
export function readMaterial(line: string): Link {
	const written = /^(.*?)<((?:https?:\/\/|mailto:)[^<>\s]+)>(.*)$/i.exec(line);
	const marked = /^\[(.*)\]\((\S+)\)$/.exec(line);
	const bare = /^(.*?)((?:https?:\/\/|mailto:)\S+)(.*)$/i.exec(line);
	const [, before = '', url = line, note = ''] = written ?? marked ?? bare ?? [];
	const [head = '', ...rest] = before.split(':');
	const kind = MATERIAL_KINDS.find((known) => same(WORDS[known], head));
	if (kind && before.includes(':'))
		return { kind, url, title: rest.join(':').trim(), note: note.trim() };
	const known = recogniseMaterial(url);
	const title = before.trim().replace(/\s*[:–-]$/, '') || known.title;
	return { kind: known.kind, url, title, note: note.trim() };
}

/** One before/after pair as a few lines, each part named; a part's own further lines are set in. */
function changeLines({ label, before, before_on, after, after_on, unit, readings }: Change) {
	const named = (name: string, on: string, words: string) =>
		`${on ? `${name}, ${on}` : name}: ${words.replaceAll('\n', '\n  ')}`;
	return [
		...(label ? [`What changed: ${label}`] : []),
		named('Before', before_on, before),
		named('After', after_on, after),
		...(unit === null ? [] : [`Unit: ${unit}`]),
		...(readings.length > 0 ? [`Readings: ${readings.join(', ')}`] : [])
	].join('\n');
}

/** All pairs of a cell; a blank line stands between two. */
export function changesCell(changes: readonly Change[]): string {
	return changes.map(changeLines).join('\n\n');
}

/** The pairs of a cell. "2.9 -> 1.1" or "2.9 → 1.1" on a line is a pair too; other words are what is now. */
export function readChanges(cell: string): Change[] {
	const blocks = cell.replaceAll('\r\n', '\n').split(/\n\n(?! {2})/);
	return blocks.filter((block) => block.trim()).flatMap(readBlock);
}

const NAMED = /^(What changed|Before|After|Unit|Readings)(?:, (.*?))?:(?: (.*)|)$/s;

function readBlock(block: string): Change[] {
	const parts = new Map<string, { on: string; words: string }>();
	const lines = block.split(/\n(?! {2})/);
	for (const line of lines) {
		const [, name, on = '', words = ''] = NAMED.exec(line) ?? [];
		if (!name) return lines.map(readArrow);
		parts.set(name, { on, words: words.replaceAll('\n  ', '\n') });
	}
	const readings = parts.get('Readings')?.words.split(', ').map(Number) ?? [];
	return [
		{
			label: parts.get('What changed')?.words ?? '',
			before: parts.get('Before')?.words ?? '',
			before_on: parts.get('Before')?.on ?? '',
			after: parts.get('After')?.words ?? '',
			after_on: parts.get('After')?.on ?? '',
			unit: parts.get('Unit')?.words ?? null,
			readings
		}
	];
}

function readArrow(line: string): Change {
	const [, before = '', after = line] = /^(.*?)\s*(?:->|=>|→)\s*(.*)$/.exec(line) ?? [];
	return { label: '', before, before_on: '', after, after_on: '', unit: null, readings: [] };
}
