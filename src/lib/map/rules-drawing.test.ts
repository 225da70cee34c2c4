import { describe, expect, it } from 'vitest';
import { QUADRANTS, SCALES } from '#lib/impact/words.ts';
import {
	cornerName,
	fieldPath,
	rimNames,
	ringNamePlaces,
	ringPath,
	shadeOf,
	spokePaths,
	viewOf
} from './rules-drawing.ts';
import { fieldsOf, openedFan, WHOLE_MAP, type Segments } from './rules-geometry.ts';
import { widthOf } from './rules-text.ts';

const named = (names: string[]) => names.map((name, at) => ({ id: `${name}-${at}`, name }));
const segments: Segments = {
	knowledge_value: named(['Systems', 'Testing & quality']),
	business_value: named(['Revenue']),
	giving_back: [],
	avoiding_waste: named(Array.from({ length: 12 }, () => 'Catching issues early'))
};
const size = { ...WHOLE_MAP, radius: 100, gap: 10 };

describe('the drawing of the map', () => {
	it('draws a field as a part of a ring, and the innermost as a wedge', () => {
		const [personal, team] = fieldsOf(segments, size).filter(({ quadrant }) => {
			return quadrant === 'business_value';
		});
		expect(personal && fieldPath(personal)).toBe('M10 -10L10 -30A20 20 0 0 1 30 -10L10 -10Z');
		expect(team && fieldPath(team)).toBe(
			'M10 -30L10 -60A50 50 0 0 1 60 -10L30 -10A20 20 0 0 0 10 -30Z'
		);
	});

	it('draws an intent inside of its field', () => {
		const team = fieldsOf(segments, size).find(({ key }) => key === 'Revenue-0.team');
		expect(team && fieldPath(team, 3)).toBe(
			'M13 -32.8L13 -56.9A47 47 0 0 1 56.9 -13L32.8 -13A23 23 0 0 0 13 -32.8Z'
		);
	});

	it('draws rings as quarters and spokes between segments only', () => {
		expect(ringPath('giving_back', 'personal', size)).toBe('M30 10A20 20 0 0 1 10 30');
		expect(spokePaths('business_value', segments, size)).toEqual([]);
		expect(spokePaths('knowledge_value', segments, size)).toHaveLength(1);
		expect(spokePaths('avoiding_waste', segments, size)).toHaveLength(11);
	});

	it('writes the names on the rim upright: clockwise above, the other way below', () => {
		const [above] = rimNames('knowledge_value', segments, size);
		const [below] = rimNames('avoiding_waste', segments, size);
		expect(above?.path).toMatch(/^M-120 -10A110 110 0 0 1 /);
		expect(below?.path).toMatch(/^M\S+ \S+A119.8 119.8 0 0 0 -10 129.8$/);
	});

	it('shortens the names that do not fit on the rim', () => {
		for (const { shown, name, fontSize, room } of rimNames('avoiding_waste', segments, size)) {
			expect(shown).not.toBe(name);
			expect(widthOf(shown, fontSize)).toBeLessThanOrEqual(room + 0.1);
		}
		const [, testing] = rimNames('knowledge_value', segments, WHOLE_MAP);
		expect(testing?.shown).toBe('Testing & quality');
	});

	it('writes the names of rings on the cross, and beside an opened quadrant', () => {
		expect(ringNamePlaces('team', size)).toEqual([
			{ x: 45, y: 3.6 },
			{ x: -45, y: 3.6 }
		]);
		expect(ringNamePlaces('team', openedFan('knowledge_value'))).toEqual([{ x: -210, y: 17 }]);
		expect(ringNamePlaces('team', openedFan('giving_back'))).toEqual([{ x: 210, y: -9 }]);
	});

	it('shows all of what is written in the picture', () => {
		for (const open of [null, ...QUADRANTS]) {
			const drawn = open ? openedFan(open) : WHOLE_MAP;
			const view = viewOf(drawn);
			for (const scale of SCALES) {
				for (const { x, y } of ringNamePlaces(scale, drawn)) {
					expect(x > view.x && x < view.x + view.width).toBe(true);
					expect(y > view.y + 5 && y < view.y + view.height).toBe(true);
				}
			}
		}
		for (const quadrant of QUADRANTS) {
			const { x, y } = cornerName(quadrant, WHOLE_MAP);
			const view = viewOf(WHOLE_MAP);
			expect(x >= view.x && x <= view.x + view.width).toBe(true);
			expect(y > view.y + 15 && y + 17 < view.y + view.height).toBe(true);
		}
	});

	it('shades a field by the square root of its share of the densest, and leaves empty ones bare', () => {
		expect(shadeOf(0, 16)).toBe(0);
		expect(shadeOf(4, 16)).toBe(0.15);
		expect(shadeOf(16, 16)).toBe(0.25);
	});
});
