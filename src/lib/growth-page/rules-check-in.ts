import { dayOf, daysAfter, daysBetween } from '#lib/impact/rules-time.ts';
import { shortDay } from './rules-goal.ts';
import type { CheckIn, Goal } from './schema.ts';

/** Weeks that may lie between two check-ins (product.md: "a short look at goals every two to four weeks"). */
export const CHECK_IN_WEEKS = [2, 3, 4] as const;
/** What a check-in is called among the next steps that are put off. */
export const CHECK_IN_STEP = 'check_in';
/** For how many days a check-in that is put off stays away. */
const PUT_OFF_DAYS = 7;

type Looked = Pick<CheckIn, 'goal' | 'on'>;
type Open = Pick<Goal, 'id' | 'created_at' | 'outcome'>;
type PutOff = readonly { step: string; until: string | null }[];

/** The check-ins on a goal, newest first. */
export const historyOf = <Some extends Looked & { id: string }>(
	goal: string,
	checkIns: readonly Some[]
): Some[] =>
	checkIns
		.filter((each) => each.goal === goal)
		.toSorted((a, b) => b.on.localeCompare(a.on) || b.id.localeCompare(a.id));

/** The day from which a goal is to be looked at again: so many weeks after the last look, or after it was made. */
export function dueFrom(goal: Open, checkIns: readonly Looked[], weeks: number): string {
	const looks = checkIns.filter((each) => each.goal === goal.id).map(({ on }) => on);
	const made = dayOf(new Date(goal.created_at));
	return daysAfter(
		[made, ...looks].reduce((last, on) => (on > last ? on : last)),
		weeks * 7
	);
}

/** The open goals that are to be looked at by a day. One that was looked at is due again only weeks later. */
export const dueGoals = <Some extends Open>(
	goals: readonly Some[],
	checkIns: readonly Looked[],
	weeks: number,
	today: string
): Some[] =>
	goals.filter((goal) => goal.outcome === null && dueFrom(goal, checkIns, weeks) <= today);

/** The day of the next check-in: when the first open goal is due; nothing where no goal is open. */
export function nextCheckIn(
	goals: readonly Open[],
	checkIns: readonly Looked[],
	weeks: number
): string | undefined {
	const days = goals
		.filter(({ outcome }) => outcome === null)
		.map((goal) => dueFrom(goal, checkIns, weeks));
	return days.sort()[0];
}

/** The day until which the check-in is put off, where that is still ahead; null for good, undefined where it is not. */
export function putOffUntil(put_off: PutOff, today: string): string | null | undefined {
	const kept = put_off.find(({ step }) => step === CHECK_IN_STEP);
	return kept && (kept.until === null || kept.until > today) ? kept.until : undefined;
}

/** Puts the check-in off for a week, or takes that back with null. */
export function withPutOff(
	put_off: PutOff,
	today: string | null
): { step: string; until: string | null }[] {
	const others = put_off.filter(({ step }) => step !== CHECK_IN_STEP);
	if (today === null) return others;
	return [...others, { step: CHECK_IN_STEP, until: daysAfter(today, PUT_OFF_DAYS) }];
}

/** When a check-in is, as people say it: "today", "since 4 Nov", "on 13 Dec". */
export function dueSaid(due: string, today: string): string {
	if (due === today) return 'today';
	return `${due < today ? 'since' : 'on'} ${shortDay(due, today)}`;
}

/** How long ago a day was, or how far ahead it is: "today", "yesterday", "5 days ago", "3 weeks ago", "in 2 weeks". */
export function agoSaid(day: string, today: string): string {
	const days = daysBetween(day, today);
	if (days === 0) return 'today';
	if (Math.abs(days) === 1) return days === 1 ? 'yesterday' : 'tomorrow';
	const far = Math.abs(days);
	const said = far < 14 ? `${far} days` : `${Math.floor(far / 7)} weeks`;
	return days > 0 ? `${said} ago` : `in ${said}`;
}

/** What moved last on a goal: a milestone that was done, an impact that was made, or words of a check-in. */
export type Moved = { on: string; words: string; kind: 'milestone' | 'impact' | 'check_in' };

/** What moved last on a goal; nothing where nothing has. On one day words of a check-in say most. */
export function lastMoved(
	goal: Pick<Goal, 'id' | 'milestones' | 'impacts'>,
	checkIns: readonly Pick<CheckIn, 'goal' | 'on' | 'moved'>[],
	impacts: readonly { id: string; headline: string; made_on: string | null }[]
): Moved | undefined {
	const all: Moved[] = [
		...goal.milestones.flatMap(({ words, done_on: on }): Moved[] =>
			on === null ? [] : [{ on, words, kind: 'milestone' }]
		),
		...impacts.flatMap(({ id, headline: words, made_on: on }): Moved[] =>
			on === null || !goal.impacts.includes(id) ? [] : [{ on, words, kind: 'impact' }]
		),
		...checkIns.flatMap(({ goal: of, on, moved: words }): Moved[] =>
			of !== goal.id || words === '' ? [] : [{ on, words, kind: 'check_in' }]
		)
	];
	return all.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
}
