import { describe, expect, it } from 'vitest';
import { newMilestone } from './rules-goal.ts';
import { choicesFor, goalsServed, offersOf, plannedFrom, withFulfilled } from './rules-link.ts';
import type { Goal } from './schema.ts';

const TODAY = '2026-11-22';

describe('a milestone becomes an impact', () => {
	const words = 'Each team holds one workshop';
	it.each([
		['in the quarter it is due', '2027-02-10', '2026-12-18', '2027-Q1'],
		['or its goal is', null, '2026-12-18', '2026-Q4'],
		['or this one', null, null, '2026-Q4'],
		['or this one, where it is overdue', '2026-05-01', null, '2026-Q4']
	])('planned %s', (_, milestoneDue, due, quarter) => {
		const milestone = { words, due: milestoneDue };
		expect(plannedFrom({ kind: 'role', due }, milestone, TODAY)).toEqual({
			headline: words,
			status: 'planned',
			planned_for: quarter,
			zone: 'in_my_role'
		});
	});

	it('beyond the role where the goal is personal', () => {
		const planned = plannedFrom({ kind: 'personal', due: null }, { words, due: null }, TODAY);
		expect(planned.zone).toBe('beyond_my_role');
	});
});

describe('a milestone is offered as done', () => {
	const milestones = [
		{ ...newMilestone('a', 'Train four teams'), impact: 'i', target: 4, so_far: 1 },
		newMilestone('b', 'Show Ruth the trend')
	];
	const goal = { milestones, outcome: null };
	const impact = (status: 'planned' | 'made', made_on: string | null) => ({
		id: 'i',
		status,
		made_on
	});

	it.each([
		['on the day its impact was made', impact('made', '2026-11-03'), ['2026-11-03']],
		['today where that is not said', impact('made', null), [TODAY]],
		['not before it is made', impact('planned', null), []]
	])('%s', (_, made, days) => {
		expect(offersOf(goal, [made], TODAY).map(({ on }) => on)).toEqual(days);
	});

	it('once, and not after the goal has ended', () => {
		const made = [impact('made', '2026-11-03')];
		const [offer] = offersOf(goal, made, TODAY);
		const done = offer && withFulfilled(goal, offer);
		expect(done?.milestones[0]).toMatchObject({ done_on: '2026-11-03', so_far: 4 });
		expect(offersOf({ ...goal, ...done }, made, TODAY)).toEqual([]);
		expect(offersOf({ ...goal, outcome: 'let_go' }, made, TODAY)).toEqual([]);
	});
});

it('an impact serves goals, open ones first', () => {
	const goals = [
		{ id: 'a', impacts: ['i'], outcome: 'reached' },
		{ id: 'b', impacts: [], outcome: null },
		{ id: 'c', impacts: ['x', 'i'], outcome: null }
	] as unknown as Goal[];
	expect(goalsServed(goals, 'i').map(({ id }) => id)).toEqual(['c', 'a']);
});

it('an impact can be put beside open goals, and milestones that wait for one', () => {
	const milestones = [
		newMilestone('a', 'Outline'),
		{ ...newMilestone('b', 'Rehearse'), done_on: '2026-11-02' },
		{ ...newMilestone('c', 'Notes'), impact: 'x' },
		newMilestone('d')
	];
	const goals = [
		{ id: 'one', words: 'One talk', impacts: [], milestones },
		{ id: 'two', words: 'Four teams', impacts: ['i'], milestones: [] }
	];
	expect(choicesFor(goals, 'i').map(({ id }) => id)).toEqual(['one', 'one/a']);
});
