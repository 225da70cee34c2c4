import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import { cellSays, defaultLevel, headOf, plain } from './rules-sheet-level.ts';

const MOST_LEVELS = 12;
/** Words that ladders call their mastery levels by, used to tell levels of mastery from levels of a role. */
const USUAL =
	/^(novice|beginner|basic|awareness|aware|foundation(al)?|learning|learner|developing|intermediate|working|practitioner|competent|proficient|skilled|advanced|expert|mastery|master|authority|emerging|strong|meets|exceeds|exemplary|remember|understand|practi[cs]e|grow|lead|evangeli[sz]e)$/;

/** Whether words are what mastery levels are usually called, as "Expert" and not as "Senior". */
export const isMasteryWord = (words: string): boolean => USUAL.test(plain(words));

const isShort = (words: string) =>
	words.length <= 40 && words.split(/\s+/).length <= 4 && !/[.!?;•\n]/.test(words);

/**
 * The mastery levels that the cells of a table name, the shallowest first: the default six where all are among
 * them, numbers in their order, else words in the order of the first row that has them all, or in that in which
 * the rows have them from left to right. Empty where the cells hold text of their own.
 * @param rows what the cells say, a row for each competency, from the first role level to the last
 */
export function masteryWords(rows: readonly (readonly string[])[]): string[] {
	const said = rows.map((cells) => cells.map(wordOf).filter(Boolean));
	const found = said.flat();
	const distinct = [...new Map(found.map((word) => [plain(word), word])).values()];
	if (distinct.length === 0) return [];
	if (distinct.every((word) => defaultLevel(word))) return DEFAULT_MASTERY.map(({ name }) => name);
	if (distinct.every((word) => /^\d{1,2}$/.test(word))) return upTo(distinct.map(Number));
	const words = distinct.filter((word) => !/^\d+$/.test(word));
	const often = found.length >= 1.5 * distinct.length || words.every(isMasteryWord);
	if (!often || words.length > MOST_LEVELS) return words.filter(isMasteryWord);
	const whole = said.find((row) => words.every((word) => row.some((one) => same(one, word))));
	if (whole) return [...new Map(whole.map((word) => [plain(word), word])).values()];
	return inTheirOrder(words, said);
}

const same = (one: string, other: string) => plain(one) === plain(other);

/** What may be a mastery word in a cell: all of it where it is short, else what stands before a colon or a break. */
function wordOf(cell: string): string {
	const text = cell.trim();
	const read = cellSays(text, []);
	if (read.kind !== 'said' || (read.words === '' && read.behaviours.length === 0)) return '';
	const [head, rest] = headOf(text);
	const word = rest === '' ? text : head;
	const number = /^(?:level\s*|l)?(\d{1,2})(?:\.0+)?$/i.exec(word);
	if (number?.[1]) return String(Number(number[1]));
	return isShort(word) ? word : '';
}

/** Numbers from 1, or from 0 where that occurs, to the highest. */
function upTo(numbers: readonly number[]): string[] {
	const highest = Math.max(...numbers);
	return Array.from({ length: highest }, (_, at) => String(at + 1));
}

/** Sorts words so that as many rows as can be have them ascending; what no row decides stays in order of appearance. */
function inTheirOrder(words: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const firsts = rows.map((row) => words.map((word) => row.findIndex((one) => same(one, word))));
	const before = (a: number, b: number) =>
		firsts.filter((at) => (at[a] ?? -1) >= 0 && (at[b] ?? -1) >= 0 && Number(at[a]) < Number(at[b]))
			.length;
	const sorted: number[] = [];
	words.forEach((_, word) => {
		const place = sorted.findIndex((other) => before(word, other) > before(other, word));
		sorted.splice(place < 0 ? sorted.length : place, 0, word);
	});
	return sorted.map((at) => words[at] ?? '');
}

/** Mastery levels that text beside a table explains by number: "1 = Novice, 2 = Able". */
export function legendIn(texts: readonly string[]): string[] {
	const found = texts.flatMap((text) => [
		...text.matchAll(/(?:^|[\s,;(])(\d{1,2})\s*[=:]\s*([^,;=\n]{1,40}?)(?=\s*(?:[,;\n)]|$))/g)
	]);
	const names = new Map(found.map(([, number, name = '']) => [Number(number), name.trim()]));
	const numbers = [...names.keys()].sort((a, b) => a - b);
	const whole = numbers.length >= 2 && numbers.every((number, at) => number === at + 1);
	return whole ? numbers.map((number) => names.get(number) ?? '') : [];
}
