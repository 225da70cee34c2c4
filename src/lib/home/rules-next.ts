import { pageBefore } from '#lib/growth-page/rules-page.ts';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { CHECK_IN_STEP } from '#lib/growth-page/rules-check-in.ts';
import { shortDay } from '#lib/growth-page/rules-goal.ts';
import { filledSteps } from '#lib/growth-page/rules-steps.ts';
import type { Goal } from '#lib/growth-page/schema.ts';
import { STEP_WORDS, STEPS } from '#lib/growth-page/words.ts';
import {
	dayLabel,
	daysAfter,
	daysBetween,
	quarterAfter,
	quarterLabel
} from '#lib/impact/rules-time.ts';
import { missingPhrase } from '#lib/impact/rules.ts';
import { WORDS } from '#lib/impact/words.ts';
import { blindSpots } from '#lib/map/rules-balance.ts';
import { stepWord } from '#lib/skills/rules.ts';
import { counted, spelled } from './rules-count.ts';
import type { Facts } from './rules-facts.ts';
import { isFirstDay } from './rules-first.ts';
import { answered, felt, madeLately, unanswered } from './rules-next-feedback.ts';
import type { NextStep } from './rules-step.ts';
import { firstDayOf } from './rules-week.ts';
import { goalHref, impactHref, named, nameOf, pageHref } from './rules-where.ts';

/** As many steps as are shown at once (design: say what to do next in ten seconds). */
export const MOST = 3;

type Rule = (facts: Facts) => NextStep | undefined;

/**
 * The few next steps of a record on a day, the one that matters most first: at most three, each of another kind,
 * none that was put off. On a first day there are none: that has steps of its own (`rules-first.ts`).
 */
export function nextSteps(facts: Facts): NextStep[] {
	if (isFirstDay(facts)) return [];
	return RULES.flatMap((rule) => rule(facts) ?? [])
		.toSorted((a, b) => b.weight - a.weight)
		.slice(0, MOST);
}

/** Days ahead within which a goal or a milestone that is due is spoken of. */
const GOAL_NEAR = 14;
const MILESTONE_NEAR = 6;
/** Days ahead within which a skill that is wanted by a day is, and within which it presses. */
const WANTED_NEAR = 56;
const WANTED_SOON = 28;
/** Days before the end of a quarter from which the next page is spoken of instead of this one. */
const TURN = 14;
/** The weeks in which a page is new, and the one from which what is planned should have begun. */
const EARLY_WEEKS = 4;
const BEGUN_BY_WEEK = 5;
/** Impacts on the map from which an empty segment says something. */
const ENOUGH_FOR_BLIND = 8;

/** The open goal that is due first, where that is near or past. */
function goalDue({ goals, today, stays }: Facts): Goal | undefined {
	return goals.find(
		({ id, due, milestones }) =>
			due !== null &&
			stays(`goal:${id}`) &&
			(due < today ||
				(due <= daysAfter(today, GOAL_NEAR) && milestones.some(({ done_on }) => done_on === null)))
	);
}

const goal: Rule = (facts) => {
	const found = goalDue(facts);
	if (!found) return undefined;
	const { id, words, milestones } = found;
	const due = found.due ?? facts.today;
	const past = due < facts.today;
	const open = milestones.filter(({ done_on }) => done_on === null);
	const left = open.length === 0 ? '' : `, ${counted(open.length, 'milestone')} open`;
	return {
		kind: 'goal',
		words: `A goal ${past ? 'was' : 'is'} due ${shortDay(due, facts.today)}${left}`,
		detail: words,
		why: past
			? 'Shown because its day has passed and it has not ended: reach it, change it, or let it go.'
			: 'Shown because its day is within two weeks and not all of its milestones are done.',
		from: [
			{ words, href: goalHref(found) },
			...open.map((each) => ({ words: each.words, href: goalHref(found) }))
		],
		action: { label: past ? 'Look at it' : 'See what is left', href: goalHref(found) },
		covers: [`goal:${id}`],
		weight: past ? 95 : 90
	};
};

const milestone: Rule = (facts) => {
	const { goals, today, stays } = facts;
	const spoken = goalDue(facts)?.id;
	const near = goals
		.filter(({ id }) => id !== spoken)
		.flatMap((of) => of.milestones.map((each) => ({ ...each, of, due: each.due ?? '' })))
		.filter(
			({ id, due, done_on }) =>
				done_on === null &&
				due !== '' &&
				due <= daysAfter(today, MILESTONE_NEAR) &&
				stays(`milestone:${id}`)
		)
		.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
	if (!near) return undefined;
	const past = near.due < today;
	return {
		kind: 'milestone',
		words: `A milestone ${past ? 'was' : 'is'} due ${shortDay(near.due, today)}`,
		detail: near.words,
		why: past
			? 'Shown because its day has passed and it is not done.'
			: 'Shown because its day is within a week and it is not done.',
		from: [{ words: near.of.words, href: goalHref(near.of) }],
		action: { label: 'Open the goal', href: goalHref(near.of) },
		covers: [`milestone:${near.id}`],
		weight: 85
	};
};

/** A word of somebody else that nobody has answered. */
const comment: Rule = ({ comments, pages, stays }) => {
	const last = (each: Facts['comments'][number]) => each.answers.at(-1)?.author ?? each.author;
	const waiting = comments.filter(
		(each) => each.resolved_at === null && last(each) !== '' && stays(`comment:${each.id}`)
	);
	const quarterOf = (page: string) => pages.find(({ id }) => id === page)?.quarter;
	const found = waiting.find(({ growth_page }) => quarterOf(growth_page) !== undefined);
	const quarter = quarterOf(found?.growth_page ?? '');
	if (!found || quarter === undefined) return undefined;
	const words = found.answers.at(-1)?.words ?? found.words;
	return {
		kind: 'comment',
		words: `${last(found)} wrote beside your page`,
		detail: words,
		why: 'Shown because the last word in this comment is theirs, and it is not resolved.',
		from: [{ words: `Growth page of ${quarterLabel(quarter)}`, href: pageHref(quarter) }],
		action: { label: 'Answer', href: pageHref(quarter) },
		covers: [`comment:${found.id}`],
		weight: 80,
		person: last(found)
	};
};

const nextPage: Rule = ({ quarter, next, left, page, stays }) => {
	const coming = quarterAfter(quarter, 1);
	const key = `page:${coming}`;
	if (next || left > TURN || !stays(key)) return undefined;
	return {
		kind: 'next_page',
		words: `${quarterLabel(coming)} begins on ${dayLabel(firstDayOf(coming))}`,
		detail: page ? 'Its page starts from this one' : 'Its page is not begun',
		why: `Shown because ${quarterLabel(quarter)} ends within two weeks and there is no page for the next one.`,
		from: page ? [{ words: `Growth page of ${quarterLabel(quarter)}`, href: '/growth-page' }] : [],
		action: { label: 'Begin the page', href: pageHref(coming) },
		covers: [key],
		weight: 76
	};
};

const page: Rule = ({ quarter, page: begun, pages, left, week, stays }) => {
	const key = `page:${quarter}`;
	if (begun || left <= TURN || !stays(key)) return undefined;
	const last = pageBefore(pages, quarter);
	return {
		kind: 'page',
		words: last
			? `Your page for ${quarterLabel(quarter)} is not begun`
			: 'Your first growth page is not begun',
		detail: last
			? `It starts from the one of ${quarterLabel(last.quarter)}`
			: 'Five questions, and up to three goals out of them',
		why: `Shown because there is no growth page for ${quarterLabel(quarter)} yet.`,
		from: last
			? [{ words: `Growth page of ${quarterLabel(last.quarter)}`, href: pageHref(last.quarter) }]
			: [],
		action: { label: 'Begin the page', href: '/growth-page' },
		covers: [key],
		weight: week <= EARLY_WEEKS ? 78 : 58
	};
};

const pageSteps: Rule = ({ page: begun, goals, week, left, stays }) => {
	const key = `page_steps:${begun?.id}`;
	if (!begun || left <= TURN || !stays(key)) return undefined;
	const filled = filledSteps(begun, goals);
	const open = STEPS.filter((step) => !filled.has(step));
	if (open.length === 0) return undefined;
	return {
		kind: 'page_steps',
		words: `Your growth page has ${counted(open.length, 'open step')}`,
		detail: open.map((step) => STEP_WORDS[step]).join(', '),
		why: 'Shown because these steps of the page for this quarter say nothing yet.',
		from: open.map((step) => ({ words: STEP_WORDS[step], href: '/growth-page' })),
		action: { label: 'Go on', href: '/growth-page' },
		covers: [key],
		weight: week <= EARLY_WEEKS ? 64 : 48
	};
};

const checkIn: Rule = ({ toLookAt, weeks, stays }) => {
	if (toLookAt.length === 0 || !stays(CHECK_IN_STEP)) return undefined;
	const one = toLookAt.length === 1;
	return {
		kind: 'check_in',
		words: one ? 'Check in on a goal' : `Check in on ${spelled(toLookAt.length)} goals`,
		detail: toLookAt.map(({ words }) => words).join('; '),
		why: `Shown because ${one ? 'it was' : 'they were'} not looked at for ${spelled(weeks)} weeks, the time you keep between check-ins.`,
		from: toLookAt.map((each) => ({ words: each.words, href: goalHref(each) })),
		action: { label: 'Check in', href: '/goals' },
		covers: [CHECK_IN_STEP],
		weight: 72
	};
};

const wanted: Rule = ({ wanted: gaps, today, stays }) => {
	const ahead = (day: string | null) => daysBetween(today, day ?? today);
	const found = gaps.find(
		({ ability: { id, said } }) =>
			stays(`wanted:${id}`) &&
			ahead(said.wanted_by) <= WANTED_NEAR &&
			ahead(said.wanted_by) > -WANTED_SOON
	);
	if (!found) return undefined;
	const { ability, to, now } = found;
	const by = ability.said.wanted_by ?? today;
	const href = `/skills?open=${ability.id}`;
	return {
		kind: 'wanted',
		words: `${ability.name} by ${shortDay(by, today)}`,
		detail: `Wanted at ${stepWord(ability, to)}, now at ${stepWord(ability, now)}`,
		why: `Shown because you want it by a day that is ${by < today ? 'just past' : 'near'}, and are not there yet.`,
		from: [{ words: ability.name, href }],
		action: { label: 'Find a way', href },
		covers: [`wanted:${ability.id}`],
		weight: ahead(by) <= WANTED_SOON ? 68 : 52
	};
};

const evidence: Rule = (facts) => {
	const needed = ({ missing }: EvidenceRow) => missing.filter((part) => part !== 'felt');
	const rows = madeLately(facts).filter(
		(row) => needed(row).length > 0 && facts.stays(`evidence:${row.impact.id}`)
	);
	const [first] = rows;
	if (!first) return undefined;
	const phrase = (row: EvidenceRow) => missingPhrase(needed(row)).toLowerCase();
	const one = rows.length === 1;
	return {
		kind: 'evidence',
		words: `${counted(rows.length, 'impact', true)} ${one ? 'is' : 'are'} not evidenced yet`,
		detail: one ? `${nameOf(first)}: ${phrase(first)}` : named(rows),
		why: `Shown because ${one ? 'it was' : 'they were'} made in this quarter or the last, and something is missing before ${one ? 'it counts' : 'they count'} as evidenced.`,
		from: rows.map((row) => ({
			words: `${nameOf(row)}: ${phrase(row)}`,
			href: impactHref(row, needed(row)[0])
		})),
		action: { label: 'Add evidence', href: impactHref(first, needed(first)[0]) },
		covers: rows.map(({ impact }) => `evidence:${impact.id}`),
		weight: 60
	};
};

const notBegun: Rule = ({ rows: all, quarter, week, stays }) => {
	if (week < BEGUN_BY_WEEK) return undefined;
	const rows = all.filter(
		({ impact: { id, status, planned_for } }) =>
			(status === 'idea' || status === 'planned') &&
			planned_for === quarter &&
			stays(`not_begun:${id}`)
	);
	const [first] = rows;
	if (!first) return undefined;
	const one = rows.length === 1;
	return {
		kind: 'not_begun',
		words: `${counted(rows.length, 'planned impact', true)} ${one ? 'waits' : 'wait'} to be begun`,
		detail: named(rows),
		why: `Shown because ${one ? 'it is' : 'they are'} planned for this quarter, which is in its week ${week}.`,
		from: rows.map((row) => ({ words: nameOf(row), href: impactHref(row) })),
		action: one
			? { label: 'Open it', href: impactHref(first) }
			: { label: 'Choose one', href: `/plan?quarter=${quarter}` },
		covers: rows.map(({ impact }) => `not_begun:${impact.id}`),
		weight: 44
	};
};

const intent: Rule = ({ intents, segments, stays }) => {
	const found = intents.find(({ id, opens }) => opens === null && stays(`intent:${id}`));
	const field = found?.field;
	const segment = segments.find(({ id }) => id === field?.segment);
	if (!found || !field || !segment) return undefined;
	const { words, from_quarter } = found.intent;
	const scale = WORDS[field.scale].toLowerCase();
	return {
		kind: 'intent',
		words: `Grow next in ${segment.name}`,
		detail: words || `At ${scale} scale, and nothing is planned there yet`,
		why: `Shown because you marked this place on the map in ${quarterLabel(from_quarter)}, and nothing made or planned answers it.`,
		from: [{ words: `${segment.name}, ${scale} scale`, href: `/map?quadrant=${field.quadrant}` }],
		action: { label: 'Plan it', href: `/?impact=ahead&at=${field.segment}.${field.scale}` },
		covers: [`intent:${found.id}`],
		weight: 42,
		quadrant: field.quadrant
	};
};

const blindSpot: Rule = ({ segments, counts, marks, intents, stays }) => {
	if (marks.length < ENOUGH_FOR_BLIND) return undefined;
	const marked = new Set(intents.map(({ field }) => field?.segment));
	const spot = blindSpots(segments, counts).find(
		({ id }) => !marked.has(id) && stays(`blind_spot:${id}`)
	);
	if (!spot) return undefined;
	const { id, name, quadrant } = spot;
	return {
		kind: 'blind_spot',
		words: `Nothing yet in ${name}`,
		detail: `${WORDS[quadrant]}, a blind spot of your map`,
		why: `Shown because none of the ${marks.length} impacts on your map lies in this segment. That may be as you want it.`,
		from: [{ words: `${WORDS[quadrant]} on the map`, href: `/map?quadrant=${quadrant}` }],
		action: { label: 'Plan one', href: `/?impact=ahead&at=${id}.team` },
		covers: [`blind_spot:${id}`],
		weight: 30,
		quadrant
	};
};

const RULES: readonly Rule[] = [
	goal,
	milestone,
	comment,
	answered,
	unanswered,
	nextPage,
	page,
	pageSteps,
	checkIn,
	wanted,
	evidence,
	felt,
	notBegun,
	intent,
	blindSpot
];
