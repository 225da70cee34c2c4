import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '#lib/impact/rules-time.ts';
import {
	agoSaid,
	CHECK_IN_WEEKS,
	dueFrom,
	dueGoals,
	dueSaid,
	historyOf,
	lastMoved,
	nextCheckIn,
	putOffUntil,
	withPutOff
} from './rules-check-in.ts';
import type { Goal, Milestone } from './schema.ts';

const goal = (id: string, fields: Partial<Goal> = {}) =>
	({
		...{ id, created_at: '2026-10-01T12:00:00.000Z', outcome: null, milestones: [], impacts: [] },
		...fields
	}) as unknown as Goal;
const looked = (of: string, on: string) => ({ id: on, goal: of, on, moved: '', blocks: '' });

describe('a goal is due', () => {
	it.each([
		['some weeks after it was made', [], 3, '2026-10-22'],
		['some weeks after the last look', [looked('a', '2026-11-02')], 2, '2026-11-16'],
		[
			'by the last look, in whatever order they stand',
			[looked('a', '2026-11-02'), looked('a', '2026-10-08')],
			4,
			'2026-11-30'
		],
		['whatever was looked at beside it', [looked('b', '2026-11-02')], 3, '2026-10-22']
	])('%s', (_, checkIns, weeks, due) => {
		expect(dueFrom(goal('a'), checkIns, weeks)).toBe(due);
	});

	it('only while it is open', () => {
		const goals = [goal('a'), goal('b', { outcome: 'reached' }), goal('c', { outcome: 'let_go' })];
		expect(dueGoals(goals, [], 3, '2026-12-01').map(({ id }) => id)).toEqual(['a']);
		expect(nextCheckIn(goals.slice(1), [], 3)).toBeUndefined();
		expect(nextCheckIn(goals, [looked('a', '2026-11-02')], 3)).toBe('2026-11-23');
	});

	it('never twice: who looks at what is due has weeks before it is due again', () => {
		const days = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter('2026-10-01', days));
		const looks = fc.array(fc.record({ goal: fc.constantFrom('a', 'b'), on: days }));
		fc.assert(
			fc.property(looks, days, fc.constantFrom(...CHECK_IN_WEEKS), (before, today, weeks) => {
				const goals = [goal('a'), goal('b')];
				const due = dueGoals(goals, before, weeks, today);
				const after = [...before, ...due.map(({ id }) => looked(id, today))];
				expect(dueGoals(due, after, weeks, today)).toEqual([]);
				expect(dueGoals(due, after, weeks, daysAfter(today, weeks * 7 - 1))).toEqual([]);
				expect(dueGoals(due, after, weeks, daysAfter(today, weeks * 7))).toEqual(due);
			})
		);
	});
});

it('the check-ins of a goal are read newest first', () => {
	const all = [looked('a', '2026-10-08'), looked('b', '2026-11-01'), looked('a', '2026-11-02')];
	expect(historyOf('a', all).map(({ on }) => on)).toEqual(['2026-11-02', '2026-10-08']);
});

it('what is put off stays away for a week, or until that is taken back', () => {
	const kept = withPutOff([{ step: 'other', until: null }], '2026-11-22');
	expect(putOffUntil(kept, '2026-11-28')).toBe('2026-11-29');
	expect(putOffUntil(kept, '2026-11-29')).toBeUndefined();
	expect(withPutOff(kept, '2026-11-25')).toHaveLength(2);
	expect(withPutOff(kept, null)).toEqual([{ step: 'other', until: null }]);
});

describe('days are said', () => {
	it.each([
		['2026-11-22', 'today', 'today'],
		['2026-11-21', 'since 21 Nov', 'yesterday'],
		['2026-11-23', 'on 23 Nov', 'tomorrow'],
		['2026-11-10', 'since 10 Nov', '12 days ago'],
		['2026-11-01', 'since 1 Nov', '3 weeks ago'],
		['2026-12-20', 'on 20 Dec', 'in 4 weeks'],
		['2027-01-02', 'on 2 Jan 2027', 'in 5 weeks']
	])('%s: %s, %s', (day, due, ago) => {
		expect(dueSaid(day, '2026-11-22')).toBe(due);
		expect(agoSaid(day, '2026-11-22')).toBe(ago);
	});
});

describe('what moved last', () => {
	const done = (words: string, done_on: string | null) => ({ words, done_on }) as Milestone;
	const impact = { id: 'i', headline: 'Four teams trained', made_on: '2026-11-05' };
	it.each<[string, Partial<Goal>, string[], string | undefined]>([
		['is nothing where nothing did', { milestones: [done('Book a room', null)] }, [], undefined],
		['is a milestone', { milestones: [done('Book a room', '2026-11-03')] }, [], 'Book a room'],
		[
			'is an impact of the goal, if later',
			{ milestones: [done('Book a room', '2026-11-03')], impacts: ['i'] },
			[],
			'Four teams trained'
		],
		['is words of a check-in, if on that day', { impacts: ['i'] }, ['2026-11-05'], 'Two rooms'],
		['is not a look at which nothing had moved', { impacts: ['i'] }, [], 'Four teams trained']
	])('%s', (_, fields, said, words) => {
		const checkIns = [
			looked('a', '2026-11-20'),
			...said.map((on) => ({ ...looked('a', on), moved: 'Two rooms' }))
		];
		expect(lastMoved(goal('a', fields), checkIns, [impact])?.words).toBe(words);
	});
});
