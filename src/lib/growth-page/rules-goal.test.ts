import { describe, expect, it } from 'vitest';
import {
	balanceOf,
	blankGoal,
	goalPlaces,
	goalsOnPage,
	milestoneProgress,
	monthsAfter,
	newGoal,
	newMilestone,
	openGoals,
	shortDay,
	withImpact,
	withMilestone,
	withMilestoneDone,
	withMilestoneDue,
	withMilestoneMoved,
	withMilestoneTarget,
	withMilestoneWords,
	withOutcome,
	withoutImpact,
	withoutMilestone
} from './rules-goal.ts';
import { goalMisfits } from './rules-fit.ts';
import type { Goal, Milestone } from './schema.ts';

const goal = (id: string, fields: Partial<Goal> = {}): Goal =>
	blankGoal(id, { words: id, pages: ['page'], ...fields });
const milestone = (id: string, fields: Partial<Milestone> = {}) => ({
	...newMilestone(id, id),
	...fields
});
const page = { id: 'page', picked: ['second', 'first'] };
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the goals of a page', () => {
	it('stand in the order in which their items were underlined, others after them as they were made', () => {
		const goals = [
			goal('a'),
			goal('b', { item: 'first' }),
			goal('c', { item: 'second' }),
			goal('d', { pages: ['earlier', 'page'], item: 'of an earlier page' }),
			goal('e', { pages: ['earlier'] })
		];
		expect(ids(goalsOnPage(page, goals))).toEqual(['c', 'b', 'a', 'd']);
	});

	it('are shown as the goal that took their place', () => {
		const goals = [
			goal('a', { outcome: 'changed', outcome_on: '2026-11-01' }),
			goal('b', { from_goal: 'a' })
		];
		expect(ids(goalsOnPage(page, goals))).toEqual(['b']);
	});

	it('leave a place for each underlined item that has none yet', () => {
		const places = (goals: Goal[]) =>
			goalPlaces(page, goals).map((place) => (typeof place === 'string' ? place : place.id));
		expect(places([])).toEqual(['second', 'first']);
		expect(places([goal('a', { item: 'first' }), goal('b')])).toEqual(['second', 'a', 'b']);
		expect(places([goal('a', { item: 'second', pages: ['x'] })])).toEqual(['second', 'first']);
		const changed = goal('a', { item: 'second', outcome: 'changed' });
		expect(places([changed, goal('b', { from_goal: 'a' })])).toEqual(['first', 'b']);
	});

	it('are open until they have ended', () => {
		const goals = [goal('a'), goal('b', { outcome: 'reached' }), goal('c', { outcome: 'let_go' })];
		expect(ids(openGoals(goals))).toEqual(['a']);
	});
});

describe('a new goal', () => {
	it('is due three months from today and keeps the item it came from', () => {
		expect(newGoal(page, 'first', 'One talk', '2026-11-22')).toEqual({
			words: 'One talk',
			due: '2027-02-22',
			pages: ['page'],
			item: 'first'
		});
	});

	it.each([
		['2026-11-30', 3, '2027-02-28'],
		['2027-11-30', 3, '2028-02-29'],
		['2026-01-31', 1, '2026-02-28'],
		['2026-12-31', 12, '2027-12-31'],
		['2026-03-31', -1, '2026-02-28']
	])('%s and %i months is %s', (day, months, then) => {
		expect(monthsAfter(day, months)).toBe(then);
	});
});

describe('milestones', () => {
	const three = goal('g', { milestones: ['a', 'b', 'c'].map((id) => milestone(id)) });

	it('are added at the end or at a place, taken away, written and given a day', () => {
		expect(ids(withMilestone(three, milestone('d')).milestones)).toEqual(['a', 'b', 'c', 'd']);
		expect(ids(withMilestone(three, milestone('d'), 1).milestones)).toEqual(['a', 'd', 'b', 'c']);
		expect(ids(withoutMilestone(three, 'b').milestones)).toEqual(['a', 'c']);
		expect(withMilestoneWords(three, 'b', 'New').milestones[1]?.words).toBe('New');
		expect(withMilestoneDue(three, 'b', '2026-12-01').milestones[1]?.due).toBe('2026-12-01');
	});

	it.each([
		['a', 1, 'bac'],
		['c', 0, 'cab'],
		['b', 9, 'acb'],
		['b', -1, 'bac'],
		['x', 0, 'abc']
	])('moving %s to %i gives %s', (id, to, order) => {
		expect(ids(withMilestoneMoved(three, id, to).milestones).join('')).toBe(order);
	});

	it('are done on a day, or not done', () => {
		const done = withMilestoneDone(three, 'a', '2026-11-22');
		expect(done.milestones[0]?.done_on).toBe('2026-11-22');
		expect(withMilestoneDone(done, 'a', null)).toEqual({ milestones: three.milestones });
	});

	it('that are counted go up by one and are done when they reach their target', () => {
		let counted: Pick<Goal, 'milestones'> = { milestones: [milestone('a', { target: 2 })] };
		const now = () => [counted.milestones[0]?.so_far, counted.milestones[0]?.done_on];
		counted = withMilestoneDone(counted, 'a', '2026-11-01');
		expect(now()).toEqual([1, null]);
		counted = withMilestoneDone(counted, 'a', '2026-11-08');
		expect(now()).toEqual([2, '2026-11-08']);
		counted = withMilestoneDone(counted, 'a', '2026-11-09');
		expect(now()).toEqual([2, '2026-11-08']);
		counted = withMilestoneDone(counted, 'a', null);
		expect(now()).toEqual([1, null]);
		counted = withMilestoneDone(withMilestoneDone(counted, 'a', null), 'a', null);
		expect(now()).toEqual([0, null]);
	});

	it.each<[string, Partial<Milestone>, number | null, Partial<Milestone>]>([
		['begins to be counted', {}, 4, { so_far: 0, done_on: null }],
		['done once counts as one', { done_on: '2026-11-01' }, 4, { so_far: 1, done_on: null }],
		['keeps its count', { target: 4, so_far: 2 }, 6, { so_far: 2, done_on: null }],
		['is done with enough', { target: 4, so_far: 2 }, 2, { so_far: 2, done_on: '2026-11-22' }],
		[
			'was done and is to happen more often',
			{ target: 2, so_far: 2, done_on: '2026-11-01' },
			3,
			{ so_far: 2, done_on: null }
		],
		[
			'is no longer counted',
			{ target: 2, so_far: 2, done_on: '2026-11-01' },
			null,
			{ so_far: 0, done_on: '2026-11-01' }
		]
	])('%s', (_, before, target, after) => {
		const changed = withMilestoneTarget(
			{ milestones: [milestone('a', before)] },
			'a',
			target,
			'2026-11-22'
		);
		expect(changed.milestones[0]).toMatchObject({ target, ...after });
	});

	it('say how much of a goal is done', () => {
		expect(milestoneProgress({ milestones: [] })).toEqual({ done: 0, of: 0, share: 0 });
		const some = [milestone('a', { done_on: '2026-11-01' }), milestone('b')];
		expect(milestoneProgress({ milestones: some })).toEqual({ done: 1, of: 2, share: 0.5 });
	});
});

describe('linking an impact', () => {
	const linked = goal('g', { milestones: [milestone('a'), milestone('b')] });

	it('keeps the goal and its milestone in step, and once however often', () => {
		const one = { ...linked, ...withImpact(linked, 'a', 'impact') };
		const again = { ...one, ...withImpact(one, 'b', 'impact') };
		expect(again.impacts).toEqual(['impact']);
		expect(again.milestones.map(({ impact }) => impact)).toEqual(['impact', 'impact']);
		expect(goalMisfits(again)).toEqual([]);
		const none = { ...again, ...withoutImpact(again, 'impact') };
		expect(none).toEqual(linked);
	});

	it('can be to the goal alone', () => {
		expect(withImpact(linked, null, 'impact')).toEqual({
			milestones: linked.milestones,
			impacts: ['impact']
		});
	});
});

it('a goal ends on a day with a reason, and can be opened again', () => {
	const ended = withOutcome('let_go', '2026-11-22', 'The team moved on');
	expect(goalMisfits(goal('g', ended))).toEqual([]);
	expect(goalMisfits(goal('g', withOutcome(null, '2026-11-23')))).toEqual([]);
	expect(withOutcome(null, '2026-11-23').outcome_reason).toBe('');
});

it('tells the balance of role and personal', () => {
	expect(balanceOf([])).toEqual({ role: 0, personal: 0 });
	expect(balanceOf([goal('a'), goal('b', { kind: 'personal' }), goal('c')])).toEqual({
		role: 2,
		personal: 1
	});
});

it('says a day shortly, with its year where that is another', () => {
	expect(shortDay('2026-12-08', '2026-11-22')).toBe('8 Dec');
	expect(shortDay('2027-02-22', '2026-11-22')).toBe('22 Feb 2027');
});
