import { expect, it } from 'vitest';
import { newMilestone } from './rules-goal.ts';
import { milestoneSaid, movedSaid, whenSaid } from './rules-said.ts';
import type { Goal, Milestone } from './schema.ts';

const TODAY = '2026-11-22';

it.each<[Partial<Milestone>, string]>([
	[{}, ''],
	[{ due: '2026-11-26' }, 'by 26 Nov'],
	[{ due: '2026-11-26', done_on: '2026-11-20' }, '20 Nov'],
	[{ target: 4, so_far: 2 }, '2 of 4'],
	[{ target: 4, so_far: 2, due: '2027-01-04' }, '2 of 4, by 4 Jan 2027']
])('beside a milestone with %j stands "%s"', (fields, said) => {
	expect(milestoneSaid({ ...newMilestone('a', 'Outline'), ...fields }, TODAY)).toBe(said);
});

it.each<[Partial<Goal>, string]>([
	[{ due: null }, 'No day yet'],
	[{ due: '2026-12-18' }, 'By 18 Dec'],
	[{ due: TODAY }, 'By 22 Nov'],
	[{ due: '2026-11-03' }, 'Was due 3 Nov'],
	[{ due: '2026-11-03', outcome: 'reached', outcome_on: '2026-11-20' }, 'Reached 20 Nov'],
	[{ due: null, outcome: 'let_go', outcome_on: '2025-11-20' }, 'Let go 20 Nov 2025']
])('a goal with %j is told as "%s"', (fields, said) => {
	expect(whenSaid({ outcome: null, outcome_on: null, ...fields } as Goal, TODAY)).toBe(said);
});

it('what moved is told by how long ago, what is dated ahead by its day', () => {
	expect(movedSaid('2026-11-01', TODAY)).toBe('3 weeks ago');
	expect(movedSaid('2026-11-26', TODAY)).toBe('26 Nov');
});
