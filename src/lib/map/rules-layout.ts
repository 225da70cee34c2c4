import type { Quadrant, Scale } from '#lib/impact/words.ts';
import {
	fieldKey,
	fieldsOf,
	largestDisc,
	quadrantsIn,
	tenth,
	type Field,
	type Point,
	type Segments,
	type Size
} from './rules-geometry.ts';
import { firstPlace, mayHold, packAnew, reachOf, type Disc, type Packed } from './rules-packing.ts';
import { note, poolOf, roomIn, type Pool } from './rules-pool.ts';
import { seedOf } from './rules-seed.ts';

/** An impact that says where it belongs. */
export type Placeable = { id: string; quadrant: Quadrant; segment: string; scale: Scale };

/** One impact on the map: the middle of its mark and its radius. A number has room in it from `NUMBERED` on. */
export type LaidBlip = { id: string; field: string; x: number; y: number; radius: number };

/** One mark that stands for several impacts of a field. */
export type LaidHeap = { ids: string[]; field: string; x: number; y: number; radius: number };

/** A field with how many impacts lie in it, and the place of that number where the field is told in heaps. */
export type LaidField = Field & {
	count: number;
	heaped: Disc | null;
	/** How often the field was laid anew for want of room; while this stays the same, nothing in it has moved. */
	tries: number;
};

/**
 * Everything that is placed. Every id given is in exactly one blip or heap, in `unplaced` (its segment is gone
 * or of another quadrant) or in `elsewhere` (in a quadrant that is not drawn).
 */
export type Layout = {
	size: Size;
	segments: Segments;
	fields: LaidField[];
	blips: LaidBlip[];
	heaps: LaidHeap[];
	unplaced: string[];
	elsewhere: string[];
};

/** Up to so many impacts are drawn at full size, up to so many each for itself (DESIGN.md, rule 6). */
export const MOST_NUMBERED = 120;
const MOST_SEEDS = 400;
/** Beyond `MOST_SEEDS` a field with more than this is told in heaps of ten. */
const MOST_IN_FIELD = 24;
const HEAP = 10;
/** The smallest radius that has room for a number. */
export const NUMBERED = 7;
/** How large a seed is, as a share of a blip at full size. */
const SEED = 5 / 9.6;
/** The room that the count of a heaped field takes. */
const COUNT_REACH = 11;

const byId = (one: { id: string }, other: { id: string }) =>
	one.id < other.id ? -1 : one.id > other.id ? 1 : 0;

/** A field while it is being laid. */
type Laying = {
	field: Field;
	ids: string[];
	/** Its points at full size, made when the first impact comes. */
	pool: Pool | null;
	/** The first places, as long as every impact of the field found one. */
	first: Point[];
	full: boolean;
	neighbours: Laying[];
};

/**
 * Lays out the map: a pure function of the impacts that have a place, the segments and the size, the same on
 * every machine and in whatever order the impacts come. One more impact moves no other unless its field was full.
 */
export function layOut(impacts: readonly Placeable[], segments: Segments, size: Size): Layout {
	const laying = new Map<string, Laying>(
		fieldsOf(segments, size).map((field) => [
			field.key,
			{ field, ids: [], pool: null, first: [], full: false, neighbours: [] }
		])
	);
	meetNeighbours(laying, segments, size);
	const { unplaced, elsewhere } = giveFirstPlaces(impacts, laying, size);
	const placed = impacts.length - unplaced.length - elsewhere.length;
	const most = placed <= MOST_NUMBERED ? size.blip : size.blip * SEED;
	const layout: Layout = { size, segments, fields: [], blips: [], heaps: [], unplaced, elsewhere };
	for (const one of laying.values()) layField(layout, one, most, placed > MOST_SEEDS);
	layout.blips.sort(byId);
	return layout;
}

/** Tells the fields which others touch them, in their own quadrant. */
function meetNeighbours(laying: ReadonlyMap<string, Laying>, segments: Segments, size: Size) {
	for (const quadrant of quadrantsIn(size)) {
		const columns = segments[quadrant].map(({ id }) =>
			[...laying.values()].filter(({ field }) => field.segment === id)
		);
		columns.forEach((column, at) => {
			column.forEach((one, ring) => {
				const beside = [columns[at - 1], column, columns[at + 1]].flatMap(
					(other) => other?.slice(Math.max(0, ring - 1), ring + 2) ?? []
				);
				one.neighbours = beside.filter((other) => other !== one);
			});
		});
	}
}

/** Gives each impact, in order of making, its first place, and says which have no field here. */
function giveFirstPlaces(
	impacts: readonly Placeable[],
	laying: ReadonlyMap<string, Laying>,
	size: Size
) {
	const unplaced: string[] = [];
	const elsewhere: string[] = [];
	for (const { id, quadrant, segment, scale } of [...impacts].sort(byId)) {
		const one = laying.get(fieldKey(segment, scale));
		if (size.open && quadrant !== size.open) elsewhere.push(id);
		else if (one?.field.quadrant !== quadrant) unplaced.push(id);
		else giveFirstPlace(one, id, size.blip);
	}
	return { unplaced, elsewhere };
}

function giveFirstPlace(one: Laying, id: string, radius: number) {
	one.ids.push(id);
	if (one.full) return;
	const reach = reachOf(radius);
	const holds = mayHold(one.field, reach, one.ids.length);
	const spot = holds ? firstPlace(poolAtFull(one, reach), seedOf(id)) : null;
	if (!spot) {
		one.full = true;
		return;
	}
	one.first.push(spot);
	for (const { pool, full } of one.neighbours) {
		if (pool && !full) note(pool, pool.around, spot.x, spot.y);
	}
}

/** The points of a field at full size, which know of the first places around. */
function poolAtFull(one: Laying, reach: number): Pool {
	if (one.pool) return one.pool;
	const pool = poolOf(roomIn(one.field, reach), seedOf(one.field.key));
	for (const { first } of one.neighbours) {
		for (const { x, y } of first) note(pool, pool.around, x, y);
	}
	one.pool = pool;
	return pool;
}

/** Adds one field with its marks to the layout, none larger than `most`. */
function layField(layout: Layout, one: Laying, most: number, many: boolean) {
	const { field, ids } = one;
	if (!one.full || ids.length === 0) {
		const spots = { spots: one.first, radius: layout.size.blip, tries: 0 };
		return addBlips(layout, one, spots, most);
	}
	const packed =
		many && ids.length > MOST_IN_FIELD
			? null
			: packAnew(field, layout.size.blip, ids.map(seedOf), [], seedOf(field.key));
	if (packed) return addBlips(layout, one, packed, most);
	addHeaps(layout, one, Math.min(most, layout.size.blip * SEED));
}

function addBlips({ fields, blips }: Layout, { field, ids }: Laying, packed: Packed, most: number) {
	const radius = tenthBelow(Math.min(packed.radius, most));
	fields.push({ ...field, count: ids.length, heaped: null, tries: packed.tries });
	packed.spots.forEach(({ x, y }, at) => {
		blips.push({ id: ids[at] ?? '', field: field.key, x, y, radius });
	});
}

/** Tells a field in heaps: one mark for ten, or for twice as many as often as that takes to fit. */
function addHeaps({ fields, heaps }: Layout, { field, ids }: Laying, most: number) {
	const count = countPlace(field);
	for (let step = 0; ; step++) {
		const parts = portions(ids, HEAP * 2 ** step);
		const seeds = parts.map(([id]) => seedOf(id ?? ''));
		const packed =
			packAnew(field, most, seeds, count ? [count] : [], seedOf(field.key)) ??
			(parts.length === 1 ? alone(field, most) : null);
		if (!packed) continue;
		fields.push({
			...field,
			count: ids.length,
			heaped: count,
			tries: 10_000 * (step + 1) + packed.tries
		});
		const radius = tenthBelow(packed.radius);
		packed.spots.forEach(({ x, y }, at) => {
			heaps.push({ ids: parts[at] ?? [], field: field.key, x, y, radius });
		});
		return;
	}
}

/** The place for the count of a heaped field: the widest of it, where that is wide enough. */
function countPlace(field: Field): Disc | null {
	const { x, y, radius } = largestDisc(field);
	return radius < COUNT_REACH + 2 ? null : { x: tenth(x), y: tenth(y), reach: COUNT_REACH };
}

/** One mark in the widest part of a field that is too narrow for any of the usual sizes. */
function alone(field: Field, most: number): Packed {
	const { x, y, radius } = largestDisc(field);
	const within = Math.max(0, radius - 0.1) / 1.5;
	return { spots: [{ x: tenth(x), y: tenth(y) }], radius: Math.min(most, within), tries: 0 };
}

function portions(ids: readonly string[], each: number): string[][] {
	const count = Math.ceil(ids.length / each);
	return Array.from({ length: count }, (_, at) => ids.slice(at * each, (at + 1) * each));
}

const tenthBelow = (length: number): number => Math.floor(length * 10) / 10;
