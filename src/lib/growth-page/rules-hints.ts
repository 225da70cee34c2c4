import {
	heard,
	type Heard,
	isWide,
	isEndless,
	isEnglish,
	namesOnly,
	pointsAt,
	saysWhen,
	wishes
} from './rules-heard.ts';
import type { Goal, Milestone } from './schema.ts';

/** What a vague goal or milestone lacks: a verb of doing, something to count or point at, a date. */
export type Lack = 'doing' | 'point' | 'date';

const GOAL_HINTS: Record<Lack, string> = {
	doing: 'Say what somebody will be doing then, for example “Callum runs the planning without me”.',
	point:
		'Say how many, who or which, so that you can tell when you are there, for example “two teams plan from my notes”.',
	date: 'Give it a day, for example the last Friday before the holidays.'
};
const MILESTONE_HINTS: Record<Lack, string> = {
	doing: 'Begin with something you will do, for example “show Noor a first draft”.',
	point: 'Name what you could point at once it is done, for example “three interviews written up”.',
	date: 'Say by when or how often, for example “every second Thursday until March”.'
};

/** Hints for a goal, what matters most first: one sentence each. Silent when in doubt, never a block. */
export const goalHints = ({ words, due }: Pick<Goal, 'words' | 'due'>): string[] =>
	goalLacks(words, due).map((lack) => GOAL_HINTS[lack]);

/** Hints for a milestone, likewise. */
export const milestoneHints = ({ words, due }: Pick<Milestone, 'words' | 'due'>): string[] =>
	milestoneLacks(words, due).map((lack) => MILESTONE_HINTS[lack]);

/** What the words of a goal and its day lack, in the order in which it is worth saying. */
export function goalLacks(words: string, due: string | null): Lack[] {
	const said = heard(words);
	if (said.words.length === 0) return [];
	return lacking(isVague(said), isLoose(said), due === null && !saysWhen(said));
}

/**
 * The same of a milestone. A short one that says what to do is left alone: "rehearse" is done or not done. Without a
 * day it has that of its goal: only words without an end ask for one.
 */
export function milestoneLacks(words: string, due: string | null): Lack[] {
	const said = heard(words);
	const vague = isVague(said);
	return lacking(
		vague,
		isLoose(said) && (vague || isWide(said)),
		due === null && isEndless(said) && !saysWhen(said)
	);
}

const lacking = (doing: boolean, point: boolean, date: boolean): Lack[] =>
	(Object.entries({ doing, point, date }) as [Lack, boolean][])
		.filter(([, lacks]) => lacks)
		.map(([lack]) => lack);

const isPlain = (said: Heard) => isEnglish(said) && !said.counted;
const isVague = (said: Heard) => isPlain(said) && (wishes(said) || namesOnly(said));
const isLoose = (said: Heard) => isPlain(said) && !pointsAt(said);
