import { FRAMEWORK_WORDS } from '#lib/framework/words.ts';
import { dayLabel } from '#lib/impact/rules-time.ts';
import { orderNow } from './rules-assessment.ts';
import { stepWord, type Ability } from './rules.ts';
import type { GroupReading, Reading } from './rules-reading.ts';
import type { Assessment } from './schema.ts';
import { CONFIDENCE_WORDS, INTEREST_WORDS } from './words.ts';

/** Where a skill belongs, "Platform, System"; a competency that it is one. */
export function whereOf({ layer, cluster, origin }: Ability): string {
	if (layer !== null && cluster !== null)
		return `${FRAMEWORK_WORDS[layer]}, ${FRAMEWORK_WORDS[cluster].toLowerCase()}`;
	return origin === null ? '' : 'Competency';
}

/** All that a card shows, in words: "Peak load. Platform, system. Now Understand. Wanted Grow by 3 March 2027. Evidenced Remember." */
export function cardWords(ability: Ability): string {
	const { name, said, evidenced, expected } = ability;
	const word = (order: number) => stepWord(ability, order);
	const by = said.wanted_by === null ? '' : ` by ${dayLabel(said.wanted_by)}`;
	return [
		name,
		whereOf(ability),
		said.mastery === null ? 'Now not said' : `Now ${word(said.mastery)}`,
		said.wanted === null ? '' : `Wanted ${word(said.wanted)}${by}`,
		evidenced === null ? 'Not evidenced' : `Evidenced ${word(evidenced.level)}`,
		expected?.order ? `Expected ${word(expected.order)}` : ''
	]
		.filter(Boolean)
		.map((part) => `${part}.`)
		.join(' ');
}

const SMALL = [
	'none',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve'
];
const inWords = (count: number) => SMALL[count] ?? String(count);
const listed = (names: readonly string[]) =>
	names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** A sentence cut where something is to stand out. */
export type Piece = { words: string; strong?: boolean };

/** The whole reading in words, with what matters set off: "Above in four of ten. Below in Communication. ..." */
export function readingSentence(groups: readonly GroupReading[]): Piece[] {
	const lines = groups.flatMap(({ lines }) => lines);
	const named = (reading: Reading) =>
		lines.filter((line) => line.reading === reading).map(({ ability }) => ability.name);
	const [above, below, towards, unsaid] = (['above', 'below', 'towards', 'unsaid'] as const).map(
		named
	);
	const pieces: Piece[] = [];
	const say = (before: string, strong: string, after: string) =>
		pieces.push({ words: before }, { words: strong, strong: true }, { words: after });
	const met =
		lines.length - [below, towards, unsaid].reduce((sum, names) => sum + (names?.length ?? 0), 0);
	if (above && above.length > 0)
		say('Above the role in ', inWords(above.length), ` of ${inWords(lines.length)}. `);
	else if (met > 0)
		say('As deep as the role asks in ', inWords(met), ` of ${inWords(lines.length)}. `);
	if (towards && towards.length > 0) say('Working towards ', few(towards), '. ');
	if (below && below.length > 0) say('Below in ', few(below), '. ');
	if (unsaid && unsaid.length > 0) say('Nothing said yet of ', few(unsaid), '. ');
	if ((below?.length ?? 0) + (towards?.length ?? 0) > 0)
		pieces.push({ words: 'Not every one has to rise at once.' });
	return pieces;
}
const few = (names: readonly string[]) =>
	names.length <= 3
		? listed(names)
		: `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

/** The line beside the title: "31 skills and 12 competencies, 6 gaps", "4 of 43 skills and competencies". */
export function mapNote(
	shown: number,
	all: readonly Pick<Ability, 'kind'>[],
	gaps: number
): string {
	const kinds = (of: Ability['kind']) => all.filter(({ kind }) => kind === of).length;
	const [skills, competencies] = [kinds('skill'), kinds('competency')];
	const words = [
		skills > 0 || competencies === 0 ? counted(skills, 'skill', 'skills') : '',
		competencies > 0 ? counted(competencies, 'competency', 'competencies') : ''
	].filter(Boolean);
	if (shown < all.length) return `${shown} of ${listed(words)}`;
	return gaps === 0 ? listed(words) : `${listed(words)}, ${counted(gaps, 'gap', 'gaps')}`;
}
const counted = (count: number, one: string, many: string) =>
	`${count} ${count === 1 ? one : many}`;

/** The line under a layer's name: "12 skills, 3 gaps". */
export function layerNote(count: number, gaps: number, filtered: boolean): string {
	if (count === 0) return filtered ? 'Nothing that fits' : 'Nothing here yet';
	const all = counted(count, 'skill', 'skills');
	return gaps === 0 ? all : `${all}, ${counted(gaps, 'gap', 'gaps')}`;
}

/** What one look said, in words: "Practice, wanted Grow by 31 March 2027, sure, much interest." */
export function historyWords(row: Assessment, levels: Ability['levels']): string {
	const word = (order: number) => stepWord({ levels }, orderNow(row, order, levels) ?? order);
	const { mastery, wanted, wanted_by, confidence, interest } = row;
	const by = wanted_by === null ? '' : ` by ${dayLabel(wanted_by)}`;
	const parts = [
		mastery === null ? '' : word(mastery),
		wanted === null ? '' : wanted === 0 ? 'wanted no deeper' : `wanted ${word(wanted)}${by}`,
		confidence === null ? '' : (CONFIDENCE_WORDS[confidence - 1] ?? '').toLowerCase(),
		interest === null ? '' : `${INTEREST_WORDS[interest].toLowerCase()} interest`
	].filter(Boolean);
	const said = parts.join(', ');
	return said === '' ? 'A note.' : `${said[0]?.toUpperCase()}${said.slice(1)}.`;
}
