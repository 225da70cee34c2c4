import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbour, stopAt, type Direction, type Stop } from './rules-reach.ts';

const stop = (id: string, x: number, y: number): Stop => ({ id, x, y, radius: 5 });
const cross = [
	stop('middle', 0, 0),
	stop('right', 40, 6),
	stop('far', 90, 0),
	stop('above', -5, -30),
	stop('left', -40, 0),
	stop('below', 3, 30)
];

describe('moving over the map by arrow keys', () => {
	it.each<[Direction, string]>([
		['right', 'right'],
		['left', 'left'],
		['up', 'above'],
		['down', 'below']
	])('goes %s to the nearest that lies that way', (direction, id) => {
		expect(neighbour(cross, 'middle', direction)).toBe(id);
	});

	it('stays at the end of the map, and begins somewhere when it comes from nowhere', () => {
		expect(neighbour(cross, 'far', 'right')).toBeNull();
		expect(neighbour(cross, 'gone', 'left')).toBe('middle');
		expect(neighbour([], 'gone', 'left')).toBeNull();
	});

	it('only ever goes the way of the key, and never past one that lies straight between', () => {
		const places = fc.uniqueArray(
			fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) }),
			{ minLength: 1, maxLength: 30, selector: ({ x, y }) => `${x} ${y}` }
		);
		fc.assert(
			fc.property(places, (spots) => {
				const stops = spots.map(({ x, y }, at) => stop(String(at), x, y));
				const next = stops.find(({ id }) => id === neighbour(stops, '0', 'right'));
				const here = stops[0] ?? stop('0', 0, 0);
				const straight = stops.filter(({ x, y }) => y === here.y && x > here.x);
				if (!next) expect(straight).toEqual([]);
				else expect(next.x).toBeGreaterThan(here.x);
				expect(straight.filter(({ x }) => next && x < next.x)).toEqual([]);
			})
		);
	});
});

describe('pointing at the map', () => {
	it('means the blip under the pointer, or the nearest within a little', () => {
		expect(stopAt(cross, { x: 42, y: 8 }, 4)).toBe('right');
		expect(stopAt(cross, { x: 8, y: 0 }, 4)).toBe('middle');
		expect(stopAt(cross, { x: 20, y: 0 }, 4)).toBeNull();
	});
});
