import { describe, expect, test } from 'vitest';
import { takeSet } from './rules-segments.ts';
import { KNOWLEDGE_SEGMENTS, TRADES } from './words-segments.ts';

const kept = ['Development & tech', 'DevOps', 'Testing & quality'].map((name, index) => ({
	id: `s${index}`,
	name,
	place: `a${index}`
}));
const none = new Map<string, number>();

describe('taking the segments of a trade', () => {
	test('every trade has two to six, each named once', () => {
		for (const trade of TRADES) {
			const names = KNOWLEDGE_SEGMENTS[trade];
			expect(new Set(names).size).toBe(names.length);
			expect(names.length).toBeGreaterThanOrEqual(2);
			expect(names.length).toBeLessThanOrEqual(6);
		}
	});
	test('those that are there already stay themselves', () => {
		const { add, keep, drop } = takeSet(kept, ['Research', 'devops'], none, 6);
		expect(add.map(({ name }) => name)).toEqual(['Research']);
		expect(keep.map(({ id }) => id)).toEqual(['s1']);
		expect(drop).toEqual(['s0', 's2']);
	});
	test('one that holds impacts stays behind the set, as long as there is room', () => {
		const uses = new Map([
			['s0', 2],
			['s2', 1]
		]);
		const wide = takeSet(kept, ['Research', 'Interaction'], uses, 4);
		expect(wide.keep.map(({ id }) => id)).toEqual(['s0', 's2']);
		expect(wide.drop).toEqual(['s1']);
		const narrow = takeSet(kept, ['Research', 'Interaction'], uses, 3);
		expect(narrow.keep.map(({ id }) => id)).toEqual(['s0']);
		expect(narrow.drop).toEqual(['s1', 's2']);
	});
	test('all of them stand in the order of the set', () => {
		const { add, keep } = takeSet(kept, ['DevOps', 'Research'], new Map([['s0', 1]]), 6);
		const places = [...add, ...keep].map(({ place }) => place);
		expect(new Set(places).size).toBe(3);
		expect((keep[0]?.place ?? '') < (add[0]?.place ?? '')).toBe(true);
		expect((add[0]?.place ?? '') < (keep[1]?.place ?? '')).toBe(true);
	});
});
