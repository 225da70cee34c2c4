import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInSight, sightOf } from './rules-sight.ts';

const pixels = fc.integer({ min: 0, max: 40_000 });

it('whatever is scrolled to, every ticket in sight is drawn whole', () => {
	fc.assert(
		fc.property(pixels, fc.integer({ min: 100, max: 4000 }), (left, width) => {
			const sight = sightOf(left, width, 174);
			const first = Math.floor(left / 174);
			const last = Math.floor((left + width) / 174);
			expect([first, last].every((index) => isInSight(sight, index))).toBe(true);
		})
	);
});

it('of a long row only those near what is in sight are', () => {
	const { from, to } = sightOf(8000, 1200, 174);
	expect(from).toBeGreaterThan(30);
	expect(to - from).toBeLessThan(35);
});

it('a little scrolling draws nothing anew', () => {
	expect(sightOf(40, 1200, 174)).toEqual(sightOf(160, 1200, 174));
});
