import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import type { FeedbackRequest } from '#lib/feedback/schema-request.ts';
import { blankVoice } from '#lib/feedback/rules-voice.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import { newMilestone } from '#lib/growth-page/rules-goal.ts';
import { blankPage } from '#lib/growth-page/rules-page.ts';
import type { Comment, Goal } from '#lib/growth-page/schema.ts';
import { blankImpact } from '#lib/impact/rules-direction.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { daysAfter } from '#lib/impact/rules-time.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { factsOf, type HomeSource } from './rules-facts.ts';
import { FIRST_DAY, firstDone, isFirstDay } from './rules-first.ts';
import { MOST, nextSteps } from './rules-next.ts';
import { withPutOff } from './rules-put-off.ts';
import type { NextStep } from './rules-step.ts';

const TODAY = '2026-11-17';
const NOW = new Date(`${TODAY}T09:00:00Z`);
const sample = sampleRecord(TODAY);

const EMPTY: HomeSource = {
	...{ impacts: [], feedback: [], skills: [], competencies: [], mastery_levels: [] },
	...{ assessments: [], segments: [], intents: [], pages: [], goals: [], check_ins: [] },
	...{ comments: [], requests: [], self: 'Maya Okafor' },
	preference: { check_in_weeks: 3, put_off: [] }
};
const FULL: HomeSource = {
	...sample,
	intents: sample.map_intents,
	requests: sample.feedback_requests,
	self: sample.owner.name,
	pages: sample.growth_pages,
	preference: { check_in_weeks: 3, put_off: [] }
};

const row = { version: 1, created_at: NOW.toISOString(), updated_at: '', deleted_at: null };
const goal = (id: string, changes: Partial<Goal>): Goal => ({
	...{ id, ...row, words: `Goal ${id}`, kind: 'role', due: null, milestones: [], impacts: [] },
	...{ pages: [], item: null, from_goal: null, outcome: null, outcome_on: null },
	outcome_reason: '',
	...changes
});
const impact = (id: string, changes: Partial<Impact>): Impact => ({
	...blankImpact(id, 'ahead', NOW),
	headline: `Impact ${id}`,
	...changes
});
const made = (id: string, made_on: string, changes: Partial<Impact> = {}): Impact =>
	impact(id, { status: 'made', planned_for: null, made_on, ...changes });
/** A page of which every step says something. */
const page = (quarter: string) => {
	const blank = blankPage(`page-${quarter}`, quarter, () => `area-${quarter}`);
	const item = { id: 'item', words: 'Something' };
	const [area] = blank.areas;
	const areas = area ? [{ ...area, strengths: [{ ...item, from_item: null }] }] : [];
	return { ...blank, north_star: 'Run a school', well: [item], better: [item], areas };
};
const comment = (changes: Partial<Comment>): Comment => ({
	...{ id: 'c', ...row, growth_page: 'page-2026-Q4', about: 'well', words: 'How so?' },
	...{ answers: [], resolved_at: null, author: 'Ana Ruiz', share: null },
	...changes
});

const [asked] = sample.feedback_requests;
/** A request that can be answered for a month more. */
const request = (changes: Partial<FeedbackRequest>): FeedbackRequest => {
	if (!asked) throw new Error('The sample has no request.');
	const nothing = { opened_at: null, answered_at: null, declined_at: null, failed_at: null };
	return { ...asked, ...nothing, id: 'r', giver: 'Priya', until: '2026-12-17', ...changes };
};
const answer = (id: string, given_on: string): Feedback => ({
	...blankVoice(id, '1', NOW),
	...{ giver: 'Callum Reid', given_on, standing: 'verified' },
	passages: [{ order: 1, words: 'You listened.' }]
});
const verified = sample.feedback.map((voice) => ({ ...voice, standing: 'verified' as const }));

/** A record in which nothing is asked for, with these changes. */
const calm: HomeSource = {
	...EMPTY,
	pages: [page('2026-Q4')],
	goals: [goal('g', { pages: ['page-2026-Q4'], due: '2027-02-17' })]
};
const steps = (changes: Partial<HomeSource>, today = TODAY) =>
	nextSteps(factsOf({ ...calm, ...changes }, today));
const kinds = (found: NextStep[]) => found.map(({ kind }) => kind);
const only = (changes: Partial<HomeSource>, today = TODAY): NextStep => {
	const [found, ...others] = steps(changes, today);
	if (!found || others.length > 0)
		throw new Error(`Not one step: ${kinds(steps(changes, today)).join()}`);
	return found;
};

describe('each step', () => {
	test('is asked for by nothing in a calm record', () => {
		expect(steps({})).toEqual([]);
	});

	test.each([
		['2026-11-16', true, 'A goal was due 16 Nov, one milestone open', 95],
		['2026-12-01', true, 'A goal is due 1 Dec, one milestone open', 90],
		['2026-11-16', false, 'A goal was due 16 Nov', 95]
	])('a goal due %s, with open milestones: %s', (due, open, words, weight) => {
		const milestones = [{ ...newMilestone('m', 'Ask Noor'), done_on: open ? null : '2026-11-02' }];
		const found = only({ goals: [goal('g', { pages: ['page-2026-Q4'], due, milestones })] });
		expect([found.kind, found.words, found.weight]).toEqual(['goal', words, weight]);
		expect(found.action.href).toContain('g');
	});
	test('a goal due soon whose milestones are all done asks for nothing', () => {
		const milestones = [{ ...newMilestone('m'), done_on: '2026-11-02' }];
		const goals = [goal('g', { pages: ['page-2026-Q4'], due: '2026-11-20', milestones })];
		expect(steps({ goals })).toEqual([]);
	});

	test.each([
		['2026-11-23', 'A milestone is due 23 Nov'],
		['2026-11-10', 'A milestone was due 10 Nov']
	])('a milestone due %s', (due, words) => {
		const milestones = [{ ...newMilestone('m', 'Ask Noor'), due }];
		const found = only({ goals: [goal('g', { pages: ['page-2026-Q4'], milestones })] });
		expect([found.kind, found.words, found.detail]).toEqual(['milestone', words, 'Ask Noor']);
	});
	test('a milestone due later asks for nothing, and one of a goal that is spoken of is left to it', () => {
		const later = [{ ...newMilestone('m'), due: '2026-11-24' }];
		expect(steps({ goals: [goal('g', { pages: ['page-2026-Q4'], milestones: later })] })).toEqual(
			[]
		);
		const near = [{ ...newMilestone('m'), due: '2026-11-18' }];
		const goals = [goal('g', { pages: ['page-2026-Q4'], due: '2026-11-20', milestones: near })];
		expect(kinds(steps({ goals }))).toEqual(['goal']);
	});

	test('a comment whose last word is somebody else’s', () => {
		const found = only({ comments: [comment({})] });
		expect([found.words, found.detail, found.person]).toEqual([
			'Ana Ruiz wrote beside your page',
			'How so?',
			'Ana Ruiz'
		]);
		const answer = (author: string) => ({ id: 'a', author, words: 'Like this', at: '' });
		expect(steps({ comments: [comment({ answers: [answer('')] })] })).toEqual([]);
		expect(steps({ comments: [comment({ resolved_at: '2026-11-16T09:00:00Z' })] })).toEqual([]);
		expect(steps({ comments: [comment({ growth_page: 'gone' })] })).toEqual([]);
		expect(only({ comments: [comment({ answers: [answer('Callum')] })] }).person).toBe('Callum');
	});

	test('the page of the quarter: to begin, to go on with, and in its last two weeks the next one', () => {
		expect(only({ pages: [page('2026-Q3')] })).toMatchObject({
			kind: 'page',
			words: 'Your page for Q4 2026 is not begun',
			weight: 58
		});
		expect(only({ pages: [] }).words).toBe('Your first growth page is not begun');
		expect(only({ pages: [page('2026-Q3')] }, '2026-10-05').weight).toBe(78);
		const half = { ...page('2026-Q4'), better: [], areas: [] };
		expect(only({ pages: [half] })).toMatchObject({
			kind: 'page_steps',
			words: 'Your growth page has two open steps',
			detail: 'Could be better, Skills'
		});
		const ends = steps({ pages: [half] }, '2026-12-18');
		expect(kinds(ends)).toContain('next_page');
		expect(kinds(ends)).not.toContain('page_steps');
		expect(kinds(steps({ pages: [page('2026-Q4')] }, '2026-12-17'))).not.toContain('next_page');
		const begun = [page('2026-Q4'), page('2027-Q1')];
		expect(kinds(steps({ pages: begun }, '2026-12-18'))).not.toContain('next_page');
	});

	test('goals not looked at for the weeks between check-ins', () => {
		const created_at = '2026-10-20T09:00:00Z';
		const goals = ['a', 'b'].map((id) => goal(id, { created_at, pages: ['page-2026-Q4'] }));
		expect(only({ goals })).toMatchObject({ kind: 'check_in', words: 'Check in on two goals' });
		const looked = { id: 'l', ...row, goal: 'a', on: '2026-11-10', moved: '', blocks: '' };
		expect(only({ goals, check_ins: [looked] })).toMatchObject({
			words: 'Check in on a goal',
			detail: 'Goal b'
		});
	});

	test('made lately and not evidenced, each opened where something is missing', () => {
		const found = only({
			impacts: [made('1', '2026-11-02'), made('2', '2026-11-09', { part: 'owner' })]
		});
		expect(found).toMatchObject({
			kind: 'evidence',
			words: 'Two impacts are not evidenced yet',
			detail: 'Impact 2; Impact 1',
			covers: ['evidence:2', 'evidence:1']
		});
		expect(found.action.href).toBe('/?impact=2&answer=scale');
		expect(steps({ impacts: [made('1', '2026-06-30')] })).toEqual([]);
	});

	test('evidenced without words from who felt it', () => {
		const grounded = made('1', '2026-11-03', {
			part: 'owner',
			scale: 'team',
			skills: [
				{
					kind: 'skill',
					ref: 's',
					name_then: 's',
					framework_version: null,
					intended: null,
					shown: 2
				}
			],
			material: [{ id: 'm', kind: 'link', url: 'https://example.org', title: '', note: '' }],
			people: [
				{
					id: 'p',
					kind: 'impacted',
					who: 'member',
					person: null,
					name: 'Priya',
					address: null,
					size: null
				}
			]
		});
		expect(only({ impacts: [grounded] })).toMatchObject({
			kind: 'felt',
			words: 'What did Priya feel?',
			detail: 'Impact 1, made 3 Nov',
			person: 'Priya',
			action: { href: '/feedback?about=1&who=p' }
		});
		const mine = only({ impacts: [grounded], self: 'Priya' });
		expect(mine).toMatchObject({
			words: 'One impact without words from who felt it',
			action: { label: 'Ask somebody', href: '/feedback?about=1' }
		});
		const asked = request({ impact: '1' });
		expect(steps({ impacts: [grounded], requests: [asked] })).toEqual([]);
		const declined = request({ impact: '1', declined_at: NOW.toISOString() });
		expect(only({ impacts: [grounded], requests: [declined] }).kind).toBe('felt');
	});

	test('an answer that came, until it is looked at or two weeks old', () => {
		const impacts = [made('1', '2026-04-03')];
		const voices = [answer('a', '2026-11-12'), answer('b', '2026-11-10')];
		expect(only({ impacts, feedback: voices.slice(0, 1) })).toMatchObject({
			kind: 'answer',
			words: 'Callum Reid answered',
			detail: 'Impact 1',
			covers: ['answer:a'],
			once: true,
			person: 'Callum Reid'
		});
		const both = only({ impacts, feedback: voices });
		expect([both.words, both.covers]).toEqual(['Two answers came', ['answer:a', 'answer:b']]);
		const seen = { ...calm.preference, put_off: withPutOff([], both.covers, 'for_good', TODAY) };
		expect(steps({ impacts, feedback: voices, preference: seen })).toEqual([]);
		const corrected = {
			...answer('a', TODAY),
			given_on: '2026-11-15',
			corrected_at: NOW.toISOString()
		};
		expect(only({ impacts, feedback: [corrected], preference: seen }).kind).toBe('answer');
		expect(steps({ impacts, feedback: voices }, '2026-11-26')).toEqual([]);
		const reported = voices.map((voice) => ({ ...voice, standing: 'reported' as const }));
		expect(steps({ impacts, feedback: reported })).toEqual([]);
	});

	test('a request that did not arrive, or that ends soon without an answer', () => {
		const lost = request({ id: 'l', failed_at: NOW.toISOString(), sent_at: null });
		const ending = request({ id: 'e', until: '2026-11-21', giver: 'Joel Bergström' });
		expect(only({ requests: [ending, lost] })).toMatchObject({
			kind: 'request',
			words: 'Your request did not reach Priya',
			action: { label: 'Put it right', href: '/feedback?tab=waiting' },
			covers: ['request:l']
		});
		expect(only({ requests: [ending] }).words).toBe('Joel Bergström can answer until 21 Nov');
		expect(steps({ requests: [{ ...ending, until: '2026-11-22' }] })).toEqual([]);
		expect(steps({ requests: [{ ...ending, answered_at: NOW.toISOString() }] })).toEqual([]);
		expect(steps({ requests: [ending] }, '2026-11-22')).toEqual([]);
	});

	test('planned for this quarter and not begun, from its fifth week on', () => {
		const impacts = [
			impact('1', { planned_for: '2026-Q4' }),
			impact('2', { planned_for: '2026-Q4', status: 'idea' }),
			impact('3', { planned_for: '2027-Q1' }),
			impact('4', { planned_for: '2026-Q4', status: 'parked' })
		];
		expect(only({ impacts })).toMatchObject({
			kind: 'not_begun',
			words: 'Two planned impacts wait to be begun',
			action: { href: '/plan?quarter=2026-Q4' }
		});
		expect(steps({ impacts }, '2026-10-20')).toEqual([]);
	});

	test('a place marked on the map that nothing answers, and a segment that is empty', () => {
		const [segment] = sample.segments;
		if (!segment) throw new Error('The sample has no segment.');
		const { quadrant } = segment;
		const placed = { quadrant, segment: segment.id, scale: 'group' as const };
		const intents = [{ id: 'i', ...row, ...placed, from_quarter: '2026-Q4', words: '' }];
		const source = { segments: sample.segments, intents };
		expect(only(source)).toMatchObject({
			kind: 'intent',
			words: `Grow next in ${segment.name}`,
			action: { href: `/?impact=ahead&at=${segment.id}.group` }
		});
		expect(steps({ ...source, impacts: [impact('1', { ...placed, planned_for: null })] })).toEqual(
			[]
		);
		const many = Array.from({ length: 8 }, (_, at) => made(`${at}`, '2026-04-01', placed));
		expect(kinds(steps({ segments: sample.segments, impacts: many }))).toEqual(['blind_spot']);
		expect(steps({ segments: sample.segments, impacts: many.slice(1) })).toEqual([]);
	});
});

describe('the steps of a record', () => {
	test('of which there is nothing are those of a first day alone', () => {
		const facts = factsOf(EMPTY, TODAY);
		expect(isFirstDay(facts)).toBe(true);
		expect(nextSteps(facts)).toEqual([]);
		expect(firstDone(facts)).toEqual(new Set());
		const left = { ...EMPTY.preference, put_off: [{ step: FIRST_DAY, until: null }] };
		expect(kinds(nextSteps(factsOf({ ...EMPTY, preference: left }, TODAY)))).toEqual(['page']);
	});
	test('take over once the first three are done, or there is more', () => {
		const begun = { ...EMPTY, pages: [page('2026-Q4')], impacts: [made('1', TODAY)] };
		expect(firstDone(factsOf(begun, TODAY))).toEqual(new Set(['star', 'impact']));
		expect(isFirstDay(factsOf(begun, TODAY))).toBe(true);
		const three = ['1', '2', '3'].map((id) => made(id, TODAY));
		expect(isFirstDay(factsOf({ ...EMPTY, impacts: three }, TODAY))).toBe(false);
	});
	test('of the sample say what presses', () => {
		const found = nextSteps(factsOf(FULL, TODAY));
		expect(found).toHaveLength(MOST);
		expect(evidenceRows(FULL).length).toBeGreaterThan(40);
	});

	const day = fc.integer({ min: 0, max: 400 }).map((days) => daysAfter('2026-03-01', days));
	const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
	const record = fc.record({
		impacts: some(sample.impacts),
		pages: some(sample.growth_pages),
		goals: some(sample.goals),
		check_ins: some(sample.check_ins),
		comments: some(sample.comments),
		requests: some(sample.feedback_requests),
		feedback: some(verified),
		intents: some(sample.map_intents),
		assessments: some(sample.assessments)
	});
	const anywhere = (test: (source: HomeSource, today: string) => void) =>
		fc.assert(
			fc.property(record, day, (parts, today) => test({ ...FULL, ...parts }, today)),
			{ numRuns: 60 }
		);

	test('are at most three, each of another kind, the heaviest first, each with its reason', () => {
		anywhere((source, today) => {
			const found = nextSteps(factsOf(source, today));
			expect(found.length).toBeLessThanOrEqual(MOST);
			expect(new Set(kinds(found)).size).toBe(found.length);
			const covers = found.flatMap((step) => step.covers);
			expect(new Set(covers).size).toBe(covers.length);
			expect(found).toEqual(found.toSorted((a, b) => b.weight - a.weight));
			for (const { why, words, covers: names, action } of found) {
				expect(why).toMatch(/^Shown because .*\.$/);
				expect([words, action.label, action.href].every((text) => text.trim() !== '')).toBe(true);
				expect(names.length).toBeGreaterThan(0);
			}
			expect(nextSteps(factsOf(source, today))).toEqual(found);
		});
	});
	test('that are put off stay away until their day, whatever else there is', () => {
		anywhere((source, today) => {
			const covered = nextSteps(factsOf(source, today)).flatMap(({ covers }) => covers);
			const put_off = withPutOff([], covered, 'week', today);
			const after = { ...source, preference: { ...source.preference, put_off } };
			for (const days of [0, 1, 6]) {
				const shown = nextSteps(factsOf(after, daysAfter(today, days)));
				expect(
					shown.flatMap(({ covers }) => covers).filter((key) => covered.includes(key))
				).toEqual([]);
			}
			const then = daysAfter(today, 7);
			expect(nextSteps(factsOf(after, then))).toEqual(nextSteps(factsOf(source, then)));
		});
	});
});
