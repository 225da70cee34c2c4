import { MONTHS } from '#lib/ui/when.ts';
import type { Goal, GrowthPage, Milestone } from './schema.ts';
import type { GoalKind, Outcome } from './words.ts';

type Milestones = Pick<Goal, 'milestones'>;
type Linked = Pick<Goal, 'milestones' | 'impacts'>;
/** The places of a page that goals come from. */
type Picked = Pick<GrowthPage, 'id' | 'picked'>;

/**
 * The goals that stand on a page: first those of its underlined items, in the order in which they were
 * underlined, then the others in the order of making. One that was changed stands as the goal that took its place.
 */
export function goalsOnPage<Some extends Pick<Goal, 'id' | 'item' | 'pages' | 'from_goal'>>(
	{ id, picked }: Picked,
	goals: readonly Some[]
): Some[] {
	const here = goals.filter(({ pages }) => pages.includes(id));
	const replaced = new Set(here.map(({ from_goal }) => from_goal));
	const place = ({ item }: Some) => {
		const at = item === null ? -1 : picked.indexOf(item);
		return at === -1 ? picked.length : at;
	};
	return here
		.filter((goal) => !replaced.has(goal.id))
		.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

/**
 * What stands in step five: the goals of the page, and where an underlined item has none on it yet, the id of that
 * item in its place.
 */
export function goalPlaces<Some extends Pick<Goal, 'id' | 'item' | 'pages' | 'from_goal'>>(
	page: Picked,
	goals: readonly Some[]
): (Some | string)[] {
	const here = goalsOnPage(page, goals);
	const made = new Set(
		goals.filter(({ pages }) => pages.includes(page.id)).map(({ item }) => item)
	);
	const underlined = page.picked.flatMap<Some | string>((id) =>
		made.has(id) ? here.filter(({ item }) => item === id) : [id]
	);
	return [...underlined, ...here.filter((goal) => !underlined.includes(goal))];
}

/** The goals that have not ended: neither reached nor changed nor let go. */
export function openGoals<Some extends Pick<Goal, 'outcome'>>(goals: readonly Some[]): Some[] {
	return goals.filter(({ outcome }) => outcome === null);
}

/** The same day so many months later, or the last of that month where it is shorter: 30 November and 3 give 28 February. */
export function monthsAfter(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	last.setUTCDate(Math.min(date, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

/** How far ahead a new goal is due, in months (product.md, step five: "about three months"). */
export const GOAL_MONTHS = 3;

/** A goal as it is made on a page from an underlined item (null: from none), due three months after `today`. */
export function newGoal(
	{ id }: Pick<GrowthPage, 'id'>,
	item: string | null,
	words: string,
	today: string
): Pick<Goal, 'words' | 'due' | 'pages' | 'item'> {
	return { words, due: monthsAfter(today, GOAL_MONTHS), pages: [id], item };
}

/** A goal that is not in the record yet, as it stands while it is written. */
export const blankGoal = (id: string, said: Partial<Goal>): Goal => ({
	id,
	words: '',
	kind: 'role',
	due: null,
	milestones: [],
	impacts: [],
	pages: [],
	item: null,
	from_goal: null,
	outcome: null,
	outcome_on: null,
	outcome_reason: '',
	version: 0,
	created_at: '',
	updated_at: '',
	deleted_at: null,
	...said
});

/** A milestone of which only the words are said. */
export const newMilestone = (id: string, words = ''): Milestone => ({
	id,
	words,
	due: null,
	done_on: null,
	target: null,
	so_far: 0,
	impact: null
});

const altered = (
	{ milestones }: Milestones,
	id: string,
	change: (milestone: Milestone) => Partial<Milestone>
): Milestones => ({
	milestones: milestones.map((each) => (each.id === id ? { ...each, ...change(each) } : each))
});

/** Adds a milestone, at the end or at the place given, counted from 0. */
export const withMilestone = (
	{ milestones }: Milestones,
	milestone: Milestone,
	at = milestones.length
): Milestones => ({ milestones: milestones.toSpliced(at, 0, milestone) });

/** Takes a milestone away; an impact it was linked to stays with the goal. */
export const withoutMilestone = ({ milestones }: Milestones, id: string): Milestones => ({
	milestones: milestones.filter((each) => each.id !== id)
});

export const withMilestoneWords = (goal: Milestones, id: string, words: string): Milestones =>
	altered(goal, id, () => ({ words }));

export const withMilestoneDue = (goal: Milestones, id: string, due: string | null): Milestones =>
	altered(goal, id, () => ({ due }));

/** Puts a milestone at another place, counted from 0; beyond the ends it goes to the end. */
export function withMilestoneMoved({ milestones }: Milestones, id: string, to: number): Milestones {
	const moved = milestones.find((each) => each.id === id);
	if (!moved) return { milestones };
	const rest = milestones.filter((each) => each !== moved);
	return { milestones: rest.toSpliced(Math.max(to, 0), 0, moved) };
}

/**
 * Says that a milestone was done on a day, or with null that it was not. One that is counted goes up by one, or
 * back by one, and is done when it reaches its target.
 */
export function withMilestoneDone(goal: Milestones, id: string, on: string | null): Milestones {
	return altered(goal, id, ({ target, so_far, done_on }) => {
		if (target === null) return { done_on: on };
		if (on === null) return { so_far: Math.max(so_far - 1, 0), done_on: null };
		const next = Math.min(so_far + 1, target);
		return { so_far: next, done_on: next === target ? (done_on ?? on) : null };
	});
}

/**
 * Says how many times a milestone is to happen (2 to 1000), or with null that it is not counted. What is done
 * once counts as one; where enough has happened already, it is done `on` that day.
 */
export function withMilestoneTarget(
	goal: Milestones,
	id: string,
	target: number | null,
	on: string
): Milestones {
	return altered(goal, id, (was) => {
		if (target === null) return { target, so_far: 0 };
		const happened = was.target === null ? Number(was.done_on !== null) : was.so_far;
		const so_far = Math.min(happened, target);
		return { target, so_far, done_on: so_far === target ? (was.done_on ?? on) : null };
	});
}

/** How much of a goal is done: milestones done, of how many, and the share of them, 0 to 1. */
export function milestoneProgress({ milestones }: Milestones): {
	done: number;
	of: number;
	share: number;
} {
	const done = milestones.filter(({ done_on }) => done_on !== null).length;
	const of = milestones.length;
	return { done, of, share: of === 0 ? 0 : done / of };
}

/** Ends a goal on a day, with the reason where it was changed or let go; with null it is open again. */
export const withOutcome = (
	outcome: Outcome | null,
	on: string,
	reason = ''
): Pick<Goal, 'outcome' | 'outcome_on' | 'outcome_reason'> =>
	outcome === null
		? { outcome, outcome_on: null, outcome_reason: '' }
		: { outcome, outcome_on: on, outcome_reason: reason };

/** Links an impact to a goal, and to the milestone that becomes it or is fulfilled by it where one is named. */
export const withImpact = (goal: Linked, milestone: string | null, impact: string): Linked => ({
	...altered(goal, milestone ?? '', () => ({ impact })),
	impacts: goal.impacts.includes(impact) ? goal.impacts : [...goal.impacts, impact]
});

/** Takes the link to an impact off a goal and off its milestones. */
export const withoutImpact = ({ milestones, impacts }: Linked, impact: string): Linked => ({
	milestones: milestones.map((each) => (each.impact === impact ? { ...each, impact: null } : each)),
	impacts: impacts.filter((each) => each !== impact)
});

/** How many goals are for the role and how many personal; half and half is a thought, never a rule. */
export function balanceOf(goals: readonly Pick<Goal, 'kind'>[]): Record<GoalKind, number> {
	const role = goals.filter(({ kind }) => kind === 'role').length;
	return { role, personal: goals.length - role };
}

/** A day as short as it can be said: "18 Dec", with its year where that is not this one: "18 Feb 2027". */
export function shortDay(day: string, today: string): string {
	const [year, month, date] = day.split('-');
	const said = `${Number(date)} ${MONTHS[Number(month) - 1]?.slice(0, 3)}`;
	return year === today.slice(0, 4) ? said : `${said} ${year}`;
}
