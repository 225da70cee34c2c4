import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUADRANTS, SCALES, type Quadrant } from '#lib/impact/words.ts';
import { openedFan, roomToEdges, WHOLE_MAP, type Segments, type Size } from './rules-geometry.ts';
import { layOut, type Layout, type Placeable } from './rules-layout.ts';
import { reachOf } from './rules-packing.ts';

const segmentsOf = (counts: readonly number[]): Segments => {
	const own = (quadrant: Quadrant) =>
		Array.from({ length: counts[QUADRANTS.indexOf(quadrant)] ?? 0 }, (_, at) => ({
			id: `${quadrant}-${at}`,
			name: `Segment ${at}`
		}));
	return {
		knowledge_value: own('knowledge_value'),
		business_value: own('business_value'),
		giving_back: own('giving_back'),
		avoiding_waste: own('avoiding_waste')
	};
};

const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });

/** Impacts in any field, many of them in few fields, and some whose segment is gone or of another quadrant. */
const impacts = (most: number, least = 1) =>
	fc
		.array(
			fc.record({
				id: fc.uuid({ version: 7 }),
				quadrant: fc.constantFrom(...QUADRANTS),
				home: fc.constantFrom(...QUADRANTS, null, null, null, null, null),
				segment: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
				scale: fc.oneof(fc.constant('team' as const), fc.constantFrom(...SCALES))
			}),
			{ minLength: least, maxLength: most, size: 'max' }
		)
		.map((all) => [...new Map(all.map((one) => [one.id, one])).values()])
		.map((all) =>
			all.map(({ home, segment, ...one }): Placeable => {
				return { ...one, segment: `${home ?? one.quadrant}-${segment}` };
			})
		);

const sizes = fc.oneof(
	fc.constant(WHOLE_MAP),
	fc.constantFrom(...QUADRANTS).map(openedFan),
	fc.constant({ ...WHOLE_MAP, radius: 150, gap: 6 })
);

type Disc = { x: number; y: number; reach: number; field: string };

function discsOf({ blips, heaps, fields }: Layout): Disc[] {
	return [
		...[...blips, ...heaps].map(({ x, y, radius, field }) => ({
			x,
			y,
			field,
			reach: reachOf(radius)
		})),
		...fields.flatMap(({ key, heaped }) => (heaped ? [{ ...heaped, field: key }] : []))
	];
}

/** The pairs that overlap, halo included. */
function overlapping(layout: Layout): [Disc, Disc][] {
	const discs = discsOf(layout).sort((one, other) => one.x - other.x);
	return discs.flatMap((one, at) => {
		const found: [Disc, Disc][] = [];
		for (let next = at + 1; next < discs.length; next++) {
			const other = discs[next];
			if (!other || other.x - one.x > 40) break;
			const apart = Math.hypot(one.x - other.x, one.y - other.y);
			if (apart < one.reach + other.reach - 1e-9) found.push([one, other]);
		}
		return found;
	});
}

/** The marks that are not wholly inside their field, halo included. */
function outside(layout: Layout): Disc[] {
	const fields = new Map(layout.fields.map((field) => [field.key, field]));
	return discsOf(layout).filter((disc) => {
		const field = fields.get(disc.field);
		return !field || roomToEdges(field, disc) < disc.reach - 1e-9;
	});
}

const everyId = ({ blips, heaps, unplaced, elsewhere }: Layout): string[] =>
	[
		...blips.map(({ id }) => id),
		...heaps.flatMap(({ ids }) => ids),
		...unplaced,
		...elsewhere
	].sort();

function holds(given: Placeable[], segments: Segments, size: Size) {
	const layout = layOut(given, segments, size);
	expect(overlapping(layout)).toEqual([]);
	expect(outside(layout)).toEqual([]);
	expect(everyId(layout)).toEqual(given.map(({ id }) => id).sort());
	expect([...layout.blips, ...layout.heaps].filter(({ radius }) => !(radius > 0))).toEqual([]);
}

const few = { numRuns: 12 };

describe('the layout of the map', () => {
	it('overlaps nothing, leaves no field and drops nothing, with up to 200 impacts', () => {
		fc.assert(
			fc.property(impacts(200), counts, sizes, (given, of, size) =>
				holds(given, segmentsOf(of), size)
			)
		);
	});

	it.each([1000, 5000])('does so with %i impacts', (most) => {
		fc.assert(
			fc.property(impacts(most, most - 400), counts, sizes, (given, of, size) =>
				holds(given, segmentsOf(of), size)
			),
			few
		);
	});

	it('does so with everything in one field', () => {
		const one = (id: string): Placeable => ({
			id,
			quadrant: 'giving_back',
			segment: 'giving_back-0',
			scale: 'personal'
		});
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 600, size: 'max' }),
				fc.integer({ min: 1, max: 12 }),
				sizes,
				(ids, of, size) => holds(ids.map(one), segmentsOf([0, 0, of, 0]), size)
			),
			few
		);
	});

	it('is the same for the same impacts, in whatever order they come', () => {
		fc.assert(
			fc.property(impacts(200), counts, sizes, fc.integer(), (given, of, size, turn) => {
				const segments = segmentsOf(of);
				const at = Math.abs(turn) % given.length;
				const turned = [...given.slice(at), ...given.slice(0, at)].reverse();
				expect(layOut(turned, segments, size)).toEqual(layOut(given, segments, size));
			})
		);
	});

	it('moves no other when one is added, unless its field was full', () => {
		fc.assert(
			fc.property(impacts(450, 20), counts, sizes, (given, of, size) => {
				const segments = segmentsOf(of);
				const sorted = [...given].sort((one, other) => (one.id < other.id ? -1 : 1));
				const before = layOut(sorted.slice(0, -1), segments, size);
				const after = layOut(sorted, segments, size);
				const tries = new Map(before.fields.map(({ key, tries: times }) => [key, times]));
				const laidAnew = after.fields.filter((field) => field.tries !== tries.get(field.key));
				const added = sorted.at(-1);
				expect(laidAnew.length).toBeLessThanOrEqual(1);
				for (const { segment, scale } of laidAnew) expect(added).toMatchObject({ segment, scale });
				const places = new Map(after.blips.map(({ id, x, y }) => [id, { x, y }]));
				for (const { id, field, x, y } of before.blips) {
					if (laidAnew.some(({ key }) => key === field)) continue;
					expect(places.get(id)).toEqual({ x, y });
				}
			})
		);
	});

	/** So many impacts, spread evenly, with ids in the order they are made. */
	const spread = (count: number) =>
		Array.from({ length: count }, (_, at): Placeable => {
			const quadrant = QUADRANTS[at % 4] ?? 'knowledge_value';
			const scale = SCALES[1 + (Math.floor(at / 12) % 4)] ?? 'team';
			const id = `0192${String(at).padStart(8, '0')}`;
			return { id, quadrant, segment: `${quadrant}-${Math.floor(at / 4) % 3}`, scale };
		});
	const three = segmentsOf([3, 3, 3, 3]);

	it('numbers up to 120, draws seeds up to 400, and tells crowded fields in heaps of ten beyond', () => {
		const largest = (count: number) =>
			Math.max(...layOut(spread(count), three, WHOLE_MAP).blips.map(({ radius }) => radius));
		expect(largest(120)).toBe(9.6);
		expect(largest(121)).toBe(5);
		expect(layOut(spread(400), three, WHOLE_MAP).heaps).toEqual([]);
		const { heaps } = layOut(spread(1300), three, WHOLE_MAP);
		expect(Math.max(...heaps.map(({ ids }) => ids.length))).toBe(10);
	});

	it('moves nothing where blips become seeds, though all become smaller', () => {
		const before = layOut(spread(120), three, WHOLE_MAP);
		const after = layOut(spread(121), three, WHOLE_MAP);
		const places = new Map(after.blips.map(({ id, x, y }) => [id, { x, y }]));
		const tries = new Map(after.fields.map(({ key, tries: times }) => [key, times]));
		const kept = before.fields.filter((field) => tries.get(field.key) === field.tries);
		expect(kept.length).toBeGreaterThanOrEqual(59);
		for (const { id, field, x, y } of before.blips) {
			if (kept.some(({ key }) => key === field)) expect(places.get(id)).toEqual({ x, y });
		}
	});
});
