import { csvText } from '#lib/evidence/rules-csv.ts';
import { FRAMEWORK_WORDS } from '#lib/framework/words.ts';
import { stepWord, type Ability } from './rules.ts';
import { JUDGE_WORDS } from './words.ts';

export const TABLE_HEAD = [
	'Name',
	'Kind',
	'Layer',
	'Cluster',
	'Part of',
	'Now',
	'Wanted',
	'By',
	'Evidenced',
	'Shown by',
	'Expected',
	'Judged by',
	'On'
] as const;

/** One skill or competency as a line of the table, the same on screen, in a file and in the terminal. */
export function tableRow(ability: Ability): string[] {
	const { said, evidenced, expected, kind, competency } = ability;
	const step = (order: number | null | undefined) =>
		order === null || order === undefined ? '' : stepWord(ability, order);
	return [
		ability.name,
		kind === 'skill' ? 'Skill' : 'Competency',
		ability.layer === null ? '' : FRAMEWORK_WORDS[ability.layer],
		ability.cluster === null ? '' : FRAMEWORK_WORDS[ability.cluster],
		kind === 'skill' ? (competency?.name ?? '') : '',
		step(said.mastery),
		step(said.wanted),
		said.wanted_by ?? '',
		step(evidenced?.level),
		evidenced === null ? '' : String(evidenced.deepest.length),
		step(expected?.order),
		said.judge === null ? '' : JUDGE_WORDS[said.judge],
		said.on ?? ''
	];
}

/** The table as CSV, with the mark that spreadsheets need to read UTF-8. */
export const skillsCsv = (abilities: readonly Ability[]): string =>
	csvText([TABLE_HEAD, ...abilities.map(tableRow)], { bom: true });
