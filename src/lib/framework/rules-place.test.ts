import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from './rules-order.ts';
import { lastPlace, movedPlaces } from './rules-place.ts';

type Placed = { id: string; place: string };
const list = (...places: string[]): Placed[] =>
	places.map((place, index) => ({ id: `${index}`, place }));
const ids = (items: readonly Placed[]) => items.map(({ id }) => id);
const moved = (items: Placed[], from: number, to: number) => {
	const changes = movedPlaces(items, from, to);
	const place = (item: Placed) => changes.find(({ id }) => id === item.id)?.place ?? item.place;
	return inOrder(items.map((item) => ({ ...item, place: place(item) })));
};

it('a list is in the order of its places, and what has none comes last as it was made', () => {
	expect(ids(inOrder(list('a2', '', 'a0', '')))).toEqual(['2', '0', '1', '3']);
});

it('moving one changes its place alone', () => {
	const items = list('a0', 'a1', 'a2');
	expect(movedPlaces(items, 2, 0)).toHaveLength(1);
	expect(ids(moved(items, 2, 0))).toEqual(['2', '0', '1']);
});

it.each([[list('', '', '')], [list('a0', 'a0', 'a0')], [list('x y', 'z!', '~')]])(
	'a list without places that can be used gets new ones: %j',
	(items) => {
		expect(ids(moved(items, 0, 2))).toEqual(['1', '2', '0']);
	}
);

it('whatever the places are, an item moved stands where it was put', () => {
	const places = fc.array(fc.constantFrom('', 'a0', 'a1', 'a1V', 'a2', 'Zz', '!', 'b00'), {
		minLength: 1,
		maxLength: 8
	});
	fc.assert(
		fc.property(places, fc.nat(), fc.nat(), (all, a, b) => {
			const items = inOrder(list(...all));
			const [from, to] = [a % items.length, b % items.length];
			expect(moved(items, from, to)[to]?.id).toBe(items[from]?.id);
		})
	);
});

it('what is added goes to the end', () => {
	expect(lastPlace([])).toBe('a0');
	expect(lastPlace(list('a0', 'a1')) > 'a1').toBe(true);
	expect(lastPlace(list('a0', ''))).toBe('');
});
