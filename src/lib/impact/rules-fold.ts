import { dayLabel, quarterLabel } from './rules-time.ts';
import type { Impact } from './schema.ts';
import { PERSON_KINDS, WORDS } from './words.ts';

/** The parts of the sheet that fold. */
export type Section = 'people' | 'material' | 'map' | 'objectives' | 'goals' | 'dates' | 'voices';

/** What stands in other rows than that of the impact. */
type Beside = { segment: string | undefined; voices: number; goals: readonly string[] };

/** A part that folds: what it says while it is folded, and whether it shows what is in it from the beginning. */
export type Folding = {
	name: Section;
	title: string;
	/** What this part adds; shown while it is empty. */
	teach: string;
	/** What is in it, in one line; empty while nothing is. */
	summary: (impact: Impact, beside: Beside) => string;
	spread?: true;
};

const said = (parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(', ');
const count = (number: number, one: string, more: string) =>
	number > 0 && (number === 1 ? one : `${number} ${more}`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The parts that fold, in their order. */
export const FOLDINGS: Folding[] = [
	{
		name: 'people',
		title: 'People',
		teach: 'Who felt it, and who made it with you',
		summary: ({ people }) =>
			said(
				PERSON_KINDS.map((each) => {
					const number = people.filter(({ kind }) => kind === each).length;
					return number > 0 && `${number} ${WORDS[each].toLowerCase()}`;
				})
			),
		spread: true
	},
	{
		name: 'material',
		title: 'Material',
		teach: 'A link or a before and after turns a claim into a fact',
		summary: ({ material, changes }) =>
			said([
				count(material.length, '1 link', 'links'),
				count(changes.length, 'a before and after', 'pairs of before and after')
			]),
		spread: true
	},
	{
		name: 'map',
		title: 'On the map',
		teach: 'Your part, how far it reached, what kind of value',
		summary: ({ part, scale, quadrant }, { segment }) =>
			said([part && WORDS[part], scale && WORDS[scale], quadrant && WORDS[quadrant], segment])
	},
	{
		name: 'objectives',
		title: 'Serves',
		teach: 'An objective above it, and who is changed by reaching it',
		summary: ({ objectives }) =>
			said(objectives.map(({ code, words }) => [code, words].filter(Boolean).join(' ')))
	},
	{
		name: 'goals',
		title: 'Goals',
		teach: 'The goal of yours that it brings nearer',
		summary: (_, { goals }) => said([...goals])
	},
	{
		name: 'dates',
		title: 'When',
		teach: 'The quarter it is for, or the day it was made',
		summary: ({ made_on, started_on, planned_for }) =>
			capital(
				said([
					made_on && `made ${dayLabel(made_on)}`,
					started_on && `started ${dayLabel(started_on)}`,
					planned_for && `planned for ${quarterLabel(planned_for)}`
				])
			)
	},
	{
		name: 'voices',
		title: 'Feedback',
		teach: 'Two sentences from somebody who felt it say more than praise',
		summary: (_, { voices }) => count(voices, '1 voice', 'voices') || '',
		spread: true
	}
];
