import { folded } from './folded.ts';

/** One thing to find or do. `keywords` are found but not shown. */
export type PaletteItem = {
	id: string;
	label: string;
	hint?: string;
	group?: string;
	keywords?: string;
	keys?: string;
	run: () => void;
};

const STARTS = /(^|[\s\-_/.,:;()&"'“”‘’])$/u;

/**
 * How well one written word fits a text: 0 as its beginning, 1 as the beginning of a word, 2 inside a word,
 * 3 as letters in this order starting with a word ("gp" in "growth page"); Infinity where it does not.
 */
function fit(word: string, text: string): number {
	const at = text.indexOf(word);
	if (at === 0) return 0;
	for (let from = at; from > 0; from = text.indexOf(word, from + 1)) {
		if (STARTS.test(text.slice(0, from))) return 1;
	}
	if (at > 0) return 2;
	return inOrder(word, text) ? 3 : Infinity;
}

/** Whether the letters are found in order, each either next to the one before or at the start of a word. */
function inOrder(letters: string, text: string, from = 0, joined = false): boolean {
	const [letter, ...rest] = letters;
	if (letter === undefined) return true;
	for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
		const goodPlace = (joined && at === from) || STARTS.test(text.slice(0, at));
		if (goodPlace && inOrder(rest.join(''), text, at + 1, true)) return true;
	}
	return false;
}

/** Lower is better; every written word must fit somewhere. Group, hint and keywords count less than the name. */
function score(words: string[], { label, hint, group, keywords }: PaletteItem): number {
	const name = folded(label);
	const around = folded([hint, group, keywords].filter(Boolean).join(' '));
	let sum = 0;
	for (const word of words) {
		const aside = around.includes(word) ? 4 : Infinity;
		sum += Math.min(fit(word, name), aside);
	}
	return sum;
}

/**
 * The items that fit what is written, best first and otherwise in the order given; all of them while nothing
 * is written. At most `most`.
 */
export function matchItems(text: string, items: PaletteItem[], most = 40): PaletteItem[] {
	const words = folded(text).split(/\s+/).filter(Boolean);
	if (words.length === 0) return items.slice(0, most);
	return items
		.map((item) => ({ item, points: score(words, item) }))
		.filter(({ points }) => points < Infinity)
		.sort((one, other) => one.points - other.points)
		.slice(0, most)
		.map(({ item }) => item);
}

/** Neighbours of one group together, for captions between them; the order stays. */
export function inGroups(items: PaletteItem[]): { group: string; items: PaletteItem[] }[] {
	const groups: { group: string; items: PaletteItem[] }[] = [];
	for (const item of items) {
		const name = item.group ?? '';
		const known = groups.find(({ group }) => group === name);
		if (known) known.items.push(item);
		else groups.push({ group: name, items: [item] });
	}
	return groups;
}
