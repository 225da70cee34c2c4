import { DEFAULT_MASTERY } from '#lib/framework/words.ts';

const CODE = /[A-Z]{1,4}-?\d{1,2}[A-Z]?/;
const AFTER = new RegExp(`^(.+?)[\\s]*[(\\[](${CODE.source})[)\\]]$`, 's');
const BEFORE = new RegExp(`^(${CODE.source})\\s*(?:[:–—-]\\s*|\\s)(.+)$`, 's');
const BELOW = new RegExp(`^(.+?)\\s*\\n\\s*(${CODE.source})$`, 's');

const onOneLine = (words: string) => words.replace(/\s*\n\s*/g, ' ').trim();

/** A role level's name and its code where the header holds both: "Senior (E3)", "E3: Senior", "Senior" above "E3". */
export function levelTitle(title: string): { name: string; code: string } {
	const words = title.trim();
	const [, name = '', code = ''] = AFTER.exec(words) ?? BELOW.exec(words) ?? [];
	if (name) return { name: onOneLine(name), code };
	const [, first = '', second = ''] = BEFORE.exec(words) ?? [];
	if (second) return { name: onOneLine(second), code: first };
	const alone = new RegExp(`^${CODE.source}$`).test(words);
	return { name: onOneLine(words), code: alone ? words : '' };
}

/** Words for comparing: one spelling, small letters, single spaces. */
export const plain = (words: string): string =>
	// Nearly all words are plain already, and thousands are asked.
	/^[a-z\d]*$/.test(words)
		? words
		: words.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Mastery words that mean one of the default six though they are written otherwise. */
const SAME: Record<string, string> = { practise: 'practice', evangelize: 'evangelise' };
const oneWord = (words: string) => SAME[plain(words)] ?? plain(words);

/** A mastery level of the default scale by its name, or undefined. */
export const defaultLevel = (name: string) =>
	DEFAULT_MASTERY.find((level) => plain(level.name) === oneWord(name));

/** The mastery level among these that a word means, or undefined. */
export const masteryIn = (mastery: readonly string[], said: string): string | undefined =>
	mastery.find((name) => oneWord(name) === oneWord(said));

/** What a cell of the table says: which mastery, in which words, by which behaviours. */
export type Said =
	| { kind: 'blank' | 'same' | 'nothing' }
	| { kind: 'said'; mastery: string | null; words: string; behaviours: string[] };

const SAME_AS_BEFORE =
	/^(["″〃←→…]|\.{3}|same|ditto|as (before|above|previous)|same as( the)? (before|above|previous|prior|last)( (role )?level)?)\.?$/i;
const NOTHING = /^([-–—·]|n\/?a|none|nil|not (applicable|expected|required)|no)\.?$/i;
const MARK = /^(x|✓|✔|✅|yes|y|true|required|●|•)$/i;
const BULLET = /^\s*(?:[•◦▪●*–—-]|\d{1,2}[.)])\s+/;

/** Reads a cell by the mastery levels of its table. Bulleted lines are behaviours, other text says what is expected. */
export function cellSays(cell: string, mastery: readonly string[]): Said {
	const text = cell.trim();
	if (text === '') return { kind: 'blank' };
	if (SAME_AS_BEFORE.test(text)) return { kind: 'same' };
	const whole = masteryIn(mastery, text) ?? byNumber(text, mastery);
	if (whole) return { kind: 'said', mastery: whole, words: '', behaviours: [] };
	if (NOTHING.test(text) || text === '0') return { kind: 'nothing' };
	if (MARK.test(text)) return { kind: 'said', mastery: null, words: '', behaviours: [] };
	const [head, rest] = headOf(text);
	const level = masteryIn(mastery, head) ?? byNumber(head, mastery);
	const { words, behaviours } = inBullets(level ? rest : text);
	return { kind: 'said', mastery: level ?? null, words, behaviours };
}

/** A number means the mastery level of that place, unless the levels are numbers themselves. */
function byNumber(text: string, mastery: readonly string[]): string | undefined {
	const [, digits] = /^(?:level\s*|l)?(\d{1,2})(?:\.0+)?$/i.exec(text) ?? [];
	if (digits === undefined) return undefined;
	const number = String(Number(digits));
	return mastery.find((name) => name === number) ?? mastery[Number(number) - 1];
}

/** What may be a mastery level at the beginning of a cell, and what follows it. */
export function headOf(text: string): [head: string, rest: string] {
	const found = /^([^\n:]{1,40}?)\s*(?::|\n|\s[–—-]\s|(?<=^\d{1,2})[.)]\s)\s*(.*)$/s.exec(text);
	return [found?.[1] ?? '', found?.[2] ?? ''];
}

/** Text with its bulleted lines apart; a line under a bulleted one that is drawn in belongs to it. */
function inBullets(text: string): { words: string; behaviours: string[] } {
	const words: string[] = [];
	const behaviours: string[] = [];
	for (const line of text.split('\n')) {
		const last = behaviours.length - 1;
		if (BULLET.test(line)) behaviours.push(line.replace(BULLET, '').trim());
		else if (last >= 0 && /^\s+\S/.test(line)) behaviours[last] += `\n${line.trim()}`;
		else words.push(line);
	}
	return { words: words.join('\n').trim(), behaviours: behaviours.filter(Boolean) };
}

/** Several things in one cell: by bullets where there are any, else line by line. */
export function itemsOf(cell: string): string[] {
	const { words, behaviours } = inBullets(cell);
	const lines = words
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	return [...lines, ...behaviours];
}
