import { evidenceRows, type EvidenceRow, type EvidenceSource } from '#lib/evidence/rules.ts';
import type { FeedbackRequest } from '#lib/feedback/schema-request.ts';
import type { Segment } from '#lib/framework/schema.ts';
import { dueGoals } from '#lib/growth-page/rules-check-in.ts';
import { openGoals } from '#lib/growth-page/rules-goal.ts';
import type { CheckIn, Comment, Goal, GrowthPage, Preference } from '#lib/growth-page/schema.ts';
import { quarterAfter, quarterOf } from '#lib/impact/rules-time.ts';
import { QUADRANTS } from '#lib/impact/words.ts';
import { countsOf, type Counts } from '#lib/map/rules-balance.ts';
import { intentsOf, stands, type Intent } from '#lib/map/rules-intents.ts';
import type { MapIntent } from '#lib/map/schema.ts';
import { isShown, onTheMap, segmentsByQuadrant, type Mark } from '#lib/map/rules.ts';
import { gapsOf, type Gap } from '#lib/skills/rules-gaps.ts';
import { abilitiesOf, type SkillsSource } from '#lib/skills/rules.ts';
import { daysLeft, weekOf } from './rules-week.ts';

/** What of a record the home page is made from. */
export type HomeSource = EvidenceSource &
	Omit<SkillsSource, 'rows' | 'expected' | 'aimed'> & {
		segments: readonly Segment[];
		intents: readonly MapIntent[];
		pages: readonly GrowthPage[];
		goals: readonly Goal[];
		check_ins: readonly CheckIn[];
		comments: readonly Comment[];
		requests: readonly FeedbackRequest[];
		/** The owner's name. */
		self: string;
		preference: Pick<Preference, 'check_in_weeks' | 'put_off'>;
	};

/** A record as the home page reads it on one day; all of it is derived. */
export type Facts = {
	/** As `2026-11-17`. */
	today: string;
	quarter: string;
	week: number;
	/** Days to the end of the quarter, today counted. */
	left: number;
	rows: readonly EvidenceRow[];
	/** What is made, the newest first. */
	made: readonly EvidenceRow[];
	/** Every growth page, oldest first; those of this quarter and the next. */
	pages: readonly GrowthPage[];
	page: GrowthPage | undefined;
	next: GrowthPage | undefined;
	/** The newest page that names a North Star. */
	star: GrowthPage | undefined;
	/** Those that are open, due first; and those of them that are to be looked at again. */
	goals: readonly Goal[];
	toLookAt: readonly Goal[];
	weeks: number;
	comments: readonly Comment[];
	/** Every request for feedback. */
	requests: readonly FeedbackRequest[];
	/** The owner's name. */
	self: string;
	/** What is made and has a place on the map. */
	marks: readonly Mark[];
	counts: Counts;
	/** In the order of the map. */
	segments: readonly Segment[];
	/** Places marked to grow in that nothing answers yet. */
	intents: readonly Intent[];
	/** Skills and competencies wanted by a day, the soonest first. */
	wanted: readonly Gap[];
	/** Whether a step is to be shown: not put off for good, nor until a later day. */
	stays: (key: string) => boolean;
};

/** @param today as `2026-11-17` */
export function factsOf(source: HomeSource, today: string): Facts {
	const quarter = quarterOf(today);
	const rows = evidenceRows(source);
	const pages = source.pages.toSorted((a, b) => compare(a.quarter, b.quarter));
	const goals = openGoals(source.goals).toSorted(
		(a, b) => compare(a.due ?? LATER, b.due ?? LATER) || compare(a.id, b.id)
	);
	const { check_in_weeks: weeks, put_off } = source.preference;
	return {
		...{ today, quarter, rows, pages, goals, weeks },
		week: weekOf(today),
		left: daysLeft(today),
		made: madeLast(rows),
		page: pages.find((each) => each.quarter === quarter),
		next: pages.find((each) => each.quarter === quarterAfter(quarter, 1)),
		star: pages.findLast(({ north_star }) => north_star.trim() !== ''),
		toLookAt: dueGoals(goals, source.check_ins, weeks, today),
		comments: source.comments,
		requests: source.requests,
		self: source.self,
		...mapFacts(source, rows),
		wanted: gapsOf(abilitiesOf({ ...source, rows })).filter(({ kind }) => kind === 'wanted_by'),
		stays: (key) =>
			!put_off.some(({ step, until }) => step === key && (until === null || until > today))
	};
}

/** After every day there is. */
const LATER = '9999';
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function madeLast(rows: readonly EvidenceRow[]): EvidenceRow[] {
	return rows
		.filter(({ impact }) => impact.status === 'made')
		.toSorted(
			(a, b) => compare(b.impact.made_on ?? '', a.impact.made_on ?? '') || b.number - a.number
		);
}

function mapFacts(
	source: Pick<HomeSource, 'segments' | 'intents'>,
	rows: readonly EvidenceRow[]
): Pick<Facts, 'marks' | 'counts' | 'segments' | 'intents'> {
	const byQuadrant = segmentsByQuadrant(source.segments);
	const segments = QUADRANTS.flatMap((each) => byQuadrant[each]);
	const all = onTheMap(rows, segments).marks;
	const marks = all.filter((mark) => isShown(mark, 'part', null));
	const intents = intentsOf(source.intents, all, segments).filter((each) => stands(each, null));
	return { marks, counts: countsOf(marks), segments, intents };
}
