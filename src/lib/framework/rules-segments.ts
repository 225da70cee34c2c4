import { generateNKeysBetween } from 'fractional-indexing';
import type { Segment } from './schema.ts';
import { inOrder } from './rules-order.ts';

type Kept = Pick<Segment, 'id' | 'name' | 'place'>;

/** What taking a set of segments for one quadrant changes. */
export type SegmentChange = {
	/** New ones, with their place. */
	add: { name: string; place: string }[];
	/** Those that stay, with the place they now have. */
	keep: { id: string; place: string }[];
	/** Those that go; their impacts stay, without a place on the map. */
	drop: string[];
};

/**
 * Takes a set of names for a quadrant: names that are there already stay themselves, whatever their case;
 * others that still hold impacts stay behind the set as long as there is room, so that nothing loses its
 * place by a choice of words; the rest goes.
 * @param uses how many impacts stand on each segment, by id
 * @param most segments that a quadrant divides into
 */
export function takeSet(
	segments: readonly Kept[],
	names: readonly string[],
	uses: ReadonlyMap<string, number>,
	most: number
): SegmentChange {
	const same = (name: string) =>
		segments.find((each) => each.name.toLowerCase() === name.toLowerCase());
	const taken = new Set(names.flatMap((name) => same(name)?.id ?? []));
	const others = inOrder(segments).filter(({ id }) => !taken.has(id));
	const held = others.filter(({ id }) => (uses.get(id) ?? 0) > 0);
	const staying = held.slice(0, Math.max(0, most - names.length));
	const places = generateNKeysBetween(null, null, names.length + staying.length);
	const ordered = [
		...names.map((name) => ({ name, id: same(name)?.id })),
		...staying.map(({ name, id }) => ({ name, id }))
	].map((each, index) => ({ ...each, place: places[index] ?? '' }));
	return {
		add: ordered.flatMap(({ id, name, place }) => (id === undefined ? [{ name, place }] : [])),
		keep: ordered.flatMap(({ id, place }) => (id === undefined ? [] : [{ id, place }])),
		drop: others.filter((each) => !staying.includes(each)).map(({ id }) => id)
	};
}
