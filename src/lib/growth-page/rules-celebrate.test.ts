import { describe, expect, it } from 'vitest';
import { byQuarter, leavesFor, withReached } from './rules-celebrate.ts';
import { goalMisfits } from './rules-fit.ts';
import { newMilestone } from './rules-goal.ts';
import type { Goal } from './schema.ts';

const milestones = [
	{ ...newMilestone('a', 'Outline'), done_on: '2026-11-02' },
	{ ...newMilestone('b', 'Rehearse'), target: 2, so_far: 1 },
	newMilestone('c', 'Three notes')
];

describe('a goal that is reached', () => {
	it('has its open milestones done on that day where nothing else is said', () => {
		const reached = withReached({ milestones }, '2026-11-22');
		expect(reached.milestones.map(({ done_on }) => done_on)).toEqual([
			'2026-11-02',
			'2026-11-22',
			'2026-11-22'
		]);
		expect(reached.milestones[1]?.so_far).toBe(2);
		expect(reached).toMatchObject({ outcome: 'reached', outcome_on: '2026-11-22' });
		expect(goalMisfits({ impacts: [], ...reached } as unknown as Goal)).toEqual([]);
	});

	it('loses those that are dropped, and never one that was done', () => {
		const reached = withReached({ milestones }, '2026-11-22', { a: 'dropped', c: 'dropped' });
		expect(reached.milestones.map(({ id }) => id)).toEqual(['a', 'b']);
	});
});

it('what was celebrated is read by quarter, newest first', () => {
	const on = ['2026-02-01', '2026-11-03', '2026-10-01', '2025-12-31'];
	const quarters = byQuarter(on.map((on) => ({ id: on, on })));
	expect(quarters.map(({ quarter, celebrations }) => [quarter, celebrations.length])).toEqual([
		['2026-Q4', 2],
		['2026-Q1', 1],
		['2025-Q4', 1]
	]);
	expect(quarters[0]?.celebrations[0]?.on).toBe('2026-11-03');
});

it.each([
	[0, 1],
	[1, 1],
	[3, 3],
	[12, 8]
])('with %i celebrations in a year the sprig has %i leaves', (many, leaves) => {
	const all = [...Array.from({ length: many }, () => ({ on: '2026-05-01' })), { on: '2025-05-01' }];
	expect(leavesFor(all, '2026-11-22')).toBe(leaves);
});
