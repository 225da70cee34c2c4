import { describe, expect, it } from 'vitest';
import { QUADRANTS, SCALES, type Quadrant } from '#lib/impact/words.ts';
import {
	along,
	cornerOf,
	edgesOf,
	fieldsOf,
	largestDisc,
	openedFan,
	ringOf,
	roomToEdges,
	WHOLE_MAP,
	type Segments
} from './rules-geometry.ts';

const segments: Segments = {
	knowledge_value: [
		{ id: 'k0', name: 'Systems' },
		{ id: 'k1', name: 'Testing' }
	],
	business_value: [{ id: 'b0', name: 'Revenue' }],
	giving_back: [],
	avoiding_waste: Array.from({ length: 12 }, (_, at) => ({ id: `w${at}`, name: `Waste ${at}` }))
};

describe('the geometry of the map', () => {
	it.each<[Quadrant, { x: number; y: number }]>([
		['knowledge_value', { x: -10, y: -10 }],
		['business_value', { x: 10, y: -10 }],
		['giving_back', { x: 10, y: 10 }],
		['avoiding_waste', { x: -10, y: 10 }]
	])('sets %s off the centre, clockwise from the top left', (quadrant, corner) => {
		expect(cornerOf(quadrant, WHOLE_MAP)).toEqual(corner);
		expect(cornerOf(quadrant, openedFan(quadrant))).toEqual({ x: 0, y: 0 });
	});

	it('has rings at 0, .20, .50, .70, .863 and 1 of the radius', () => {
		const size = { ...WHOLE_MAP, radius: 1000 };
		expect(SCALES.map((scale) => ringOf(scale, size).outer)).toEqual([200, 500, 700, 863, 1000]);
		expect(SCALES.map((scale) => ringOf(scale, size).inner)).toEqual([0, 200, 500, 700, 863]);
	});

	it.each<[Quadrant, [number, number], [number, number]]>([
		['knowledge_value', [-1, 0], [0, -1]],
		['business_value', [0, -1], [1, 0]],
		['giving_back', [1, 0], [0, 1]],
		['avoiding_waste', [0, 1], [-1, 0]]
	])('lets %s begin and end at right angles', (quadrant, from, to) => {
		const edges = edgesOf(quadrant, 0, 1);
		expect([edges.from.x, edges.from.y]).toEqual(from);
		expect([edges.to.x, edges.to.y]).toEqual(to);
	});

	it('gives the segments of a quadrant equal parts, next to each other', () => {
		for (const of of [1, 2, 5, 12]) {
			for (let at = 0; at < of - 1; at++) {
				const { from, to } = edgesOf('giving_back', at, of);
				expect(edgesOf('giving_back', at + 1, of).from).toEqual(to);
				expect(Math.acos(from.x * to.x + from.y * to.y)).toBeCloseTo(Math.PI / 2 / of, 4);
			}
		}
	});

	it('has five fields a segment, none where a quadrant has no segment, and only those of an opened quadrant', () => {
		expect(fieldsOf(segments, WHOLE_MAP)).toHaveLength(15 * 5);
		expect(fieldsOf(segments, openedFan('knowledge_value')).map(({ key }) => key)).toEqual(
			['k0', 'k1'].flatMap((segment) => SCALES.map((scale) => `${segment}.${scale}`))
		);
		expect(fieldsOf(segments, openedFan('giving_back'))).toEqual([]);
	});

	it('knows for each field the largest disc in it, and that a point beside it is outside', () => {
		for (const field of fieldsOf(segments, WHOLE_MAP)) {
			const disc = largestDisc(field);
			expect(roomToEdges(field, disc)).toBeCloseTo(disc.radius, 2);
			expect(roomToEdges(field, along(field, 0.5, field.outer + 1))).toBeLessThan(0);
			expect(roomToEdges(field, along(field, -0.1, field.outer - 1))).toBeLessThan(0);
		}
	});

	it('has every quadrant on its own side of the centre', () => {
		const sides = QUADRANTS.map((quadrant) => {
			const { from, to } = edgesOf(quadrant, 0, 1);
			return [Math.sign(from.x + to.x), Math.sign(from.y + to.y)];
		});
		expect(sides).toEqual([
			[-1, -1],
			[1, -1],
			[1, 1],
			[-1, 1]
		]);
	});
});
