import { describe, expect, it } from 'vitest';
import type { Scale } from '#lib/impact/words.ts';
import { fieldKey, roomToEdges, WHOLE_MAP, type Segments } from './rules-geometry.ts';
import { layOut, type Placeable } from './rules-layout.ts';
import { reachOf } from './rules-packing.ts';
import {
	countByField,
	countByQuadrant,
	placeWords,
	spokenBlip,
	sproutPlace
} from './rules-show.ts';

const segments: Segments = {
	knowledge_value: [],
	business_value: [
		{ id: 'revenue', name: 'Revenue' },
		{ id: 'partners', name: 'Operator partners' }
	],
	giving_back: [{ id: 'teaching', name: 'Teaching' }],
	avoiding_waste: []
};
const place = (at: number, segment: string, scale: Scale): Placeable => ({
	id: `0192-${at}`,
	quadrant: segment === 'teaching' ? 'giving_back' : 'business_value',
	segment,
	scale
});
const impacts = [
	place(1, 'revenue', 'company'),
	place(2, 'revenue', 'company'),
	place(3, 'partners', 'team'),
	place(4, 'teaching', 'group')
];
const layout = layOut(impacts, segments, WHOLE_MAP);
const all = new Set(impacts.map(({ id }) => id));

describe('what the map shows', () => {
	it('lies where it lay on every other machine', () => {
		expect(layout.blips.map(({ x, y, radius }) => [x, y, radius])).toEqual([
			[65.6, -253.2, 9.6],
			[164.6, -206, 9.6],
			[127.8, -50.9, 9.6],
			[189.9, 84.7, 9.6]
		]);
	});

	it('is counted by field and by quadrant, as far as it is shown', () => {
		const counts = countByField(layout, new Set(['0192-1', '0192-2', '0192-4']));
		expect(Object.fromEntries(counts)).toEqual({ 'revenue.company': 2, 'teaching.group': 1 });
		expect(countByQuadrant(layout, counts)).toEqual({
			knowledge_value: { count: 0, share: 0 },
			business_value: { count: 2, share: 67 },
			giving_back: { count: 1, share: 33 },
			avoiding_waste: { count: 0, share: 0 }
		});
		expect(countByQuadrant(layout, new Map()).giving_back).toEqual({ count: 0, share: 0 });
		expect(countByField(layout, all).size).toBe(3);
	});

	it('is said aloud with its place, its part and its status', () => {
		const field = layout.fields.find(({ key }) => key === fieldKey('partners', 'team'));
		const words = field ? placeWords(layout, field) : '';
		const look = { number: 16, title: 'Northline settles daily.', standing: 'confirmed' as const };
		expect(spokenBlip({ ...look, part: 'owner' }, words)).toBe(
			'16. Northline settles daily. Operator partners, Team. Owner, confirmed'
		);
		expect(spokenBlip({ ...look, part: null }, words)).toContain('Part played not said');
	});
});

describe('the sprout of an intent', () => {
	const crowd = Array.from({ length: 40 }, (_, at) => place(at + 10, 'revenue', 'company'));
	it.each([0, 1, 2, 3, 40])('stands free in its field beside %i blips', (count) => {
		const laid = layOut(crowd.slice(0, count), segments, WHOLE_MAP);
		for (const field of laid.fields.filter(({ segment }) => segment === 'revenue')) {
			const sprout = sproutPlace(laid, field);
			if (field.scale !== 'company') expect(sprout.scale).toBe(1);
			expect(roomToEdges(field, sprout)).toBeGreaterThan(5);
			if (count > 3) continue;
			for (const { x, y, radius } of laid.blips) {
				const apart = Math.hypot(x - sprout.x, y - sprout.y);
				expect(apart).toBeGreaterThanOrEqual(reachOf(radius) + 10 * sprout.scale);
			}
		}
	});
});
