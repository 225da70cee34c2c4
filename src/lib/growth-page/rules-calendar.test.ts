import { describe, expect, it } from 'vitest';
import { calendarEvents, type Dated } from './rules-calendar.ts';
import type { CheckIn, Goal, Habit, Milestone } from './schema.ts';

const TODAY = '2026-11-17';
const row = (id: string) => ({
	...{ id, version: 2, deleted_at: null },
	...{ created_at: '2026-10-06T12:00:00.000Z', updated_at: '2026-11-02T12:00:00.000Z' }
});
const goal = (id: string, fields: Partial<Goal> = {}): Goal => ({
	...{
		words: 'Something of mine',
		kind: 'role',
		due: null,
		milestones: [],
		impacts: [],
		pages: []
	},
	...{ item: null, from_goal: null, outcome: null, outcome_on: null, outcome_reason: '' },
	...row(id),
	...fields
});
const milestone = (id: string, due: string | null, done_on: string | null = null): Milestone => ({
	...{ id, words: 'A step of mine', due, done_on, target: null, so_far: 0, impact: null }
});
const looked = (of: string, on: string): CheckIn => ({
	...{ goal: of, on, moved: 'It moved', blocks: '' },
	...row(`look ${of} ${on}`)
});
const habit = (fields: Partial<Habit>): Habit => ({
	...{ goal: 'a', words: 'My hour', days: ['we'], every_weeks: 1, at: '08:30', minutes: 45 },
	...{ from: '2026-10-01', until: null },
	...row('h'),
	...fields
});
const dated = (fields: Partial<Dated>): Dated => ({
	growth_pages: [{ quarter: '2026-Q4' }, { quarter: '2027-Q1' }],
	...{ goals: [], check_ins: [], habits: [], weeks: 3 },
	...fields
});
const told = (fields: Partial<Dated>, today = TODAY) =>
	calendarEvents(dated(fields), today).map(({ day, words }) => `${day} ${words}`);

describe('check-ins', () => {
	it('stand every so many weeks after the last look, until the goal is due', () => {
		const goals = [goal('a', { due: '2027-01-10' })];
		const check_ins = [looked('a', '2026-10-20'), looked('a', '2026-11-10')];
		expect(told({ goals, check_ins })).toEqual([
			'2026-12-01 Check-in on a goal',
			'2026-12-22 Check-in on a goal',
			'2027-01-10 A goal is due'
		]);
	});

	it('are one for all goals that are due on a day', () => {
		const goals = [goal('a', { due: '2026-12-08' }), goal('b', { due: '2026-12-02' })];
		const check_ins = [looked('a', '2026-11-10'), looked('b', '2026-11-10')];
		expect(told({ goals, check_ins })).toContain('2026-12-01 Check-in on goals');
		expect(told({ goals, check_ins })).toHaveLength(3);
	});

	it('wait today when they were missed, and stand at least once for a goal that is overdue', () => {
		const goals = [goal('a', { due: '2026-11-01' })];
		expect(told({ goals })).toEqual(['2026-11-01 A goal is due', '2026-11-17 Check-in on a goal']);
	});

	it('reach a quarter of a year ahead where a goal has no day', () => {
		const check_ins = [looked('a', '2026-11-17')];
		const days = told({ goals: [goal('a')], check_ins, weeks: 4 });
		expect(days.map((one) => one.slice(0, 10))).toEqual(['2026-12-15', '2027-01-12', '2027-02-09']);
	});
});

describe('what is due', () => {
	const goals = [
		goal('a', {
			due: '2026-12-18',
			milestones: [
				milestone('m', '2026-11-26'),
				milestone('n', '2026-11-12', '2026-11-11'),
				milestone('o', null)
			]
		}),
		goal('b', { due: '2026-12-01', outcome: 'reached', outcome_on: '2026-11-15' })
	];

	it('is every open goal and every milestone of it that is not done', () => {
		const due = told({ goals }).filter((words) => words.includes('due'));
		expect(due).toEqual(['2026-11-26 A milestone is due', '2026-12-18 A goal is due']);
	});

	it('keeps its key when its day moves, and counts what changed', () => {
		const find = (due: string, version: number) =>
			calendarEvents(dated({ goals: [goal('a', { due, version })] }), TODAY).find(
				({ key }) => key === 'goal a'
			);
		expect(find('2026-12-18', 2)).toMatchObject({ day: '2026-12-18', changes: 2 });
		expect(find('2026-12-20', 3)).toMatchObject({ day: '2026-12-20', changes: 3 });
	});
});

describe('time set aside', () => {
	const blocks = (fields: Partial<Habit>, of: Partial<Goal> = {}) =>
		calendarEvents(dated({ goals: [goal('a', of)], habits: [habit(fields)] }), TODAY).filter(
			({ block }) => block !== null
		);

	it.each<[string, Partial<Habit>, Partial<Goal>, [string, string | null][]]>([
		['begins on its first weekday', {}, {}, [['2026-10-07', null]]],
		[
			'skips weeks from the one it is begun in',
			{ from: '2026-10-09', every_weeks: 2 },
			{},
			[['2026-10-21', null]]
		],
		['ends on its last day', { until: '2026-12-11' }, {}, [['2026-10-07', '2026-12-11']]],
		[
			'ends with its goal',
			{ until: '2026-12-11' },
			{ outcome: 'reached', outcome_on: '2026-11-01' },
			[['2026-10-07', '2026-11-01']]
		],
		['is nothing where it never comes round', { until: '2026-10-02' }, {}, []],
		['is nothing without its goal', { goal: 'gone' }, {}, []]
	])('%s', (_, fields, of, found) => {
		expect(blocks(fields, of).map(({ day, block }) => [day, block?.until])).toEqual(found);
	});
});

describe('growth pages', () => {
	it.each<[string, string[], string[]]>([
		['2026-11-17', ['2026-Q4'], ['2027-01-11 A new growth page']],
		['2026-11-17', ['2026-Q4', '2027-Q1'], []],
		['2026-10-02', [], ['2026-10-12 A new growth page', '2027-01-11 A new growth page']],
		['2026-10-20', [], ['2027-01-11 A new growth page']]
	])('on %s with %j begun stand on %j', (today, begun, found) => {
		const growth_pages = begun.map((quarter) => ({ quarter }));
		expect(told({ growth_pages }, today)).toEqual(found);
	});
});
