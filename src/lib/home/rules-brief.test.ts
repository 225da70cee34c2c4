import { expect, test } from 'vitest';
import { newMilestone } from '#lib/growth-page/rules-goal.ts';
import { briefMilestones } from './rules-brief.ts';

/** One letter a milestone: `d` is done, `o` open. */
const from = (letters: string) =>
	[...letters].map((letter, at) => ({
		...newMilestone(`${at}`, letter),
		done_on: letter === 'd' ? '2026-11-02' : null
	}));
const said = (letters: string) => {
	const { shown, more } = briefMilestones(from(letters));
	return [shown.map(({ id, words }) => words + id).join(' '), more];
};

test.each([
	['', '', 0],
	['doo', 'd0 o1 o2', 0],
	['dddo', 'd0 d1 d2 o3', 0],
	['ddooo', 'd1 o2 o3 o4', 1],
	['ooooooo', 'o0 o1 o2 o3', 3],
	['odododo', 'o0 o2 o4 d5', 3],
	['dddddo', 'd2 d3 d4 o5', 2],
	['dddddd', 'd2 d3 d4 d5', 2]
])('of “%s” stand “%s”', (letters, shown, more) => {
	expect(said(letters)).toEqual([shown, more]);
});
