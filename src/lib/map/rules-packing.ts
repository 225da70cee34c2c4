import { roomToEdges, tenth, type Field, type Point } from './rules-geometry.ts';
import {
	areaOf,
	between,
	choose,
	note,
	poolOf,
	roomIn,
	type Manner,
	type Pool,
	type Room
} from './rules-pool.ts';
import { chance } from './rules-seed.ts';

/** A disc that is taken: its middle and how far it reaches. */
export type Disc = Point & { reach: number };

/** Where the marks of one field lie, at which radius, and how often the field was laid anew for want of room. */
export type Packed = { spots: Point[]; radius: number; tries: number };

const ROOMY: Manner = { candidates: 160, snug: false };
const SNUG: Manner = { candidates: 160, snug: true };

/** Tries at full size, and at each smaller size (DESIGN.md, "Radar placement", rule 5). */
const FULL_TRIES = 36;
const FEWER_TRIES = 6;
const SHRINK = 0.88;
/** Marks of a smaller radius are no marks. */
const SMALLEST = 1;
/** Beyond this many marks chance is slower than rows, and no prettier. */
const MOST_BY_CHANCE = 32;
/** Below this share of the full size, rows are tried before a field shrinks further. */
const ROWS_BELOW = 0.55;
/** Of a field at most this share is covered by marks laid by chance; more is not worth trying. */
const MOST_COVERED = 0.57;

/**
 * How far a mark reaches from its middle with everything that may be drawn of it: 1.1 radii plus 2 px, halo
 * included. Small marks have less around them.
 */
export const reachOf = (radius: number): number => 1.1 * radius + Math.min(2, 0.4 * radius);

/** Whether there may be room for so many marks: quick to say, and never true for more where it is false for fewer. */
export function mayHold(field: Field, reach: number, marks: number): boolean {
	return marks <= 1 || marks * Math.PI * reach * reach <= MOST_COVERED * areaOf(field);
}

/**
 * The first place of one more mark in a pool at full size, or null where there is none left. It depends on nothing
 * but the marks that were there before it, so no later one can move it.
 */
export function firstPlace(pool: Pool, seed: number): Point | null {
	const spot = choose(pool, seed, ROOMY);
	if (spot) note(pool, pool.near, spot.x, spot.y);
	return spot;
}

/** All marks in order, laid by chance; null as soon as one finds no place. */
function byChance(
	pool: Pool,
	seeds: readonly number[],
	turn: number,
	manner: Manner,
	kept: readonly Disc[]
): Point[] | null {
	pool.near.fill(Infinity);
	for (const disc of kept) shut(pool, disc);
	const spots: Point[] = [];
	for (const seed of seeds) {
		const spot = choose(pool, seed ^ Math.imul(turn, 0x9e3779b1), manner);
		if (!spot) return null;
		note(pool, pool.near, spot.x, spot.y);
		spots.push(spot);
	}
	return spots;
}

/** Takes the points out of a pool at which a mark would overlap a disc. */
function shut({ xs, ys, near, reach }: Pool, disc: Disc) {
	const apart = reach + disc.reach;
	for (let at = 0; at < near.length; at++) {
		const dx = (xs[at] ?? 0) - disc.x;
		const dy = (ys[at] ?? 0) - disc.y;
		if (dx * dx + dy * dy < apart * apart) near[at] = 0;
	}
}

/** Every spot of rows along the rings, as many as the room has. */
function rows(room: Room, kept: readonly Disc[]): Point[] {
	const { field, reach, low, high } = room;
	const step = 2 * reach + 0.2;
	const isFree = (point: Point) =>
		roomToEdges(field, point) >= reach &&
		kept.every(({ x, y, reach: other }) => {
			const [dx, dy] = [point.x - x, point.y - y];
			return dx * dx + dy * dy >= (reach + other) * (reach + other);
		});
	const spots: Point[] = [];
	for (let far = low; far <= high; far += step) spots.push(...row(room, far, step).filter(isFree));
	return spots;
}

/** The spots of one row, at a distance from the corner of the field, each a step from the one before. */
function row(room: Room, far: number, step: number): Point[] {
	const ends = between(room, far);
	if (!ends) return [];
	const { centre } = room.field;
	const sine = Math.min(1, step / (2 * far));
	const turn = { x: 1 - 2 * sine * sine, y: 2 * sine * Math.sqrt(1 - sine * sine) };
	const spots: Point[] = [];
	let [at] = ends;
	while (at.x * ends[1].y - at.y * ends[1].x >= 0 && at.x * ends[1].x + at.y * ends[1].y > -0.1) {
		spots.push({ x: tenth(centre.x + at.x * far), y: tenth(centre.y + at.y * far) });
		at = { x: at.x * turn.x - at.y * turn.y, y: at.y * turn.x + at.x * turn.y };
	}
	return spots;
}

/** Marks in rows, spread over them in an order of chance that is the field's own. */
function byRows(room: Room, marks: number, kept: readonly Disc[], seed: number): Point[] | null {
	if (room.high < room.low) return null;
	const spots = rows(room, kept);
	if (spots.length < marks) return null;
	const random = chance(seed);
	for (let at = spots.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[spots[at], spots[other]] = [spots[other] as Point, spots[at] as Point];
	}
	return spots.slice(0, marks);
}

const mannerOf = (turn: number, tries: number): Manner => (turn <= tries / 3 ? ROOMY : SNUG);

/**
 * Lays a field whose marks did not all find a first place: other seeds at full size, then smaller and smaller
 * marks. Null where not even the smallest marks fit.
 */
export function packAnew(
	field: Field,
	full: number,
	seeds: readonly number[],
	kept: readonly Disc[],
	seed: number
): Packed | null {
	for (let step = 0, radius = full; radius >= SMALLEST; step++, radius *= SHRINK) {
		const room = roomIn(field, reachOf(radius));
		const tries = step === 0 ? FULL_TRIES : FEWER_TRIES;
		const few = seeds.length <= MOST_BY_CHANCE;
		if (few && mayHold(field, room.reach, seeds.length + kept.length)) {
			const pool = poolOf(room, seed);
			for (let turn = 1; turn <= tries; turn++) {
				const spots = byChance(pool, seeds, step * 100 + turn, mannerOf(turn, tries), kept);
				if (spots) return { spots, radius, tries: step * 100 + turn };
			}
		}
		if (few && radius > full * ROWS_BELOW) continue;
		const spots = byRows(room, seeds.length, kept, seed);
		if (spots) return { spots, radius, tries: step * 100 + 99 };
	}
	return null;
}
