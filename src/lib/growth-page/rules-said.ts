import { agoSaid } from './rules-check-in.ts';
import { shortDay } from './rules-goal.ts';
import type { Goal, Milestone } from './schema.ts';
import { OUTCOME_WORDS } from './words.ts';

/** What stands small beside a milestone: how often it happened, and the day it was done or is due. */
export function milestoneSaid({ target, so_far, done_on, due }: Milestone, today: string): string {
	const often = target === null ? '' : `${so_far} of ${target}`;
	const day = done_on === null ? due && `by ${shortDay(due, today)}` : shortDay(done_on, today);
	return [often, day].filter(Boolean).join(', ');
}

/** Until when a goal is, or since when it has ended: "By 18 Dec", "Was due 3 Nov", "Reached 3 Nov". */
export function whenSaid({ due, outcome, outcome_on }: Goal, today: string): string {
	if (outcome !== null && outcome_on !== null)
		return `${OUTCOME_WORDS[outcome]} ${shortDay(outcome_on, today)}`;
	if (due === null) return 'No day yet';
	return `${due < today ? 'Was due' : 'By'} ${shortDay(due, today)}`;
}

/** When something moved, in the middle of a sentence: "3 weeks ago". */
export const movedSaid = (on: string, today: string): string =>
	on > today ? shortDay(on, today) : agoSaid(on, today);
