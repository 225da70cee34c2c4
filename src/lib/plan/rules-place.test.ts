import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '#lib/framework/rules-order.ts';
import { placesAt, type Placed } from './rules-place.ts';

const list = (...places: string[]): Placed[] =>
	places.map((place, index) => ({ id: `${index}`, place }));
const ids = (items: readonly Placed[]) => items.map(({ id }) => id);
/** The row after something was put at an index. */
function put(
	others: readonly Placed[],
	id: string,
	index: number,
	random?: () => number
): Placed[] {
	const changes = placesAt(others, id, index, random);
	const place = (item: Placed) => changes.find((one) => one.id === item.id)?.place ?? item.place;
	return inOrder([...others, { id, place: '' }].map((item) => ({ ...item, place: place(item) })));
}

describe('a ticket that is put somewhere in a row', () => {
	it('changes its own place alone', () => {
		const row = list('a0', 'a1', 'a2');
		for (const index of [0, 1, 2, 3]) {
			expect(placesAt(row, 'new', index)).toHaveLength(1);
			expect(ids(put(row, 'new', index)).indexOf('new')).toBe(index);
		}
	});

	it('gives a place to those before it that never had one, and to no other', () => {
		const row = list('a0', '', '');
		expect(placesAt(row, 'new', 2).map(({ id }) => id)).toEqual(['1', 'new']);
		expect(ids(put(row, 'new', 2))).toEqual(['0', '1', 'new', '2']);
	});

	it('comes between two that have the very same place', () => {
		const row = list('a0', 'a1', 'a1', 'a1', 'a2');
		expect(ids(put(row, 'new', 2))).toEqual(['0', '1', 'new', '2', '3', '4']);
		expect(placesAt(row, 'new', 2).map(({ id }) => id)).toEqual(['new', '2', '3']);
	});

	it('makes all places anew where they are of another making', () => {
		const row = list('x y', 'z!', '~');
		expect(ids(put(row, 'new', 1))).toEqual(['0', 'new', '1', '2']);
	});
});

describe('two browsers that put a ticket at the same spot', () => {
	const row = list('a0', 'a1');
	const both = (one: () => number, other: () => number) =>
		inOrder([...row, ...placesAt(row, 'mine', 1, one), ...placesAt(row, 'theirs', 1, other)]);

	it('seldom take the same place for it', () => {
		const taken = new Set(
			Array.from({ length: 200 }, () => placesAt(row, 'new', 1)[0]?.place ?? '')
		);
		expect(taken.size).toBeGreaterThan(20);
	});

	it('keep both in the same order when they do, and there is room between the two', () => {
		const chance = () => 0.3;
		const after = both(chance, chance);
		expect(ids(after)).toEqual(['0', 'mine', 'theirs', '1']);
		expect(ids(put(after, 'new', 2))).toEqual(['0', 'mine', 'new', 'theirs', '1']);
	});
});

it('whatever stands in a row, what is put at an index is there, and the others keep their order', () => {
	const place = fc.constantFrom('', 'a0', 'a0V', 'a1', 'a1', 'Zz', 'no place');
	fc.assert(
		fc.property(fc.array(place, { maxLength: 8 }), fc.nat(8), (places, wanted) => {
			const row = inOrder(list(...places));
			const index = Math.min(wanted, row.length);
			expect(ids(put(row, 'new', index))).toEqual(ids(row).toSpliced(index, 0, 'new'));
		})
	);
});

it('a place stays short however often something is put at the same spot', () => {
	let row = list('a0', 'a1');
	for (let turn = 0; turn < 500; turn++) row = put(row, `new ${turn}`, 1);
	expect(ids(row).slice(0, 3)).toEqual(['0', 'new 499', 'new 498']);
	expect(Math.max(...row.map(({ place }) => place.length))).toBeLessThanOrEqual(48);
});
