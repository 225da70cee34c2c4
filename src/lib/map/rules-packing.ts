import { halfSine, roomToEdges, tenth, type Field, type Point } from './rules-geometry.ts';
import { chance } from './rules-seed.ts';

/** A disc that is taken: its middle and how far it reaches. */
export type Disc = Point & { reach: number };

/** Where the marks of one field lie, at which radius, and how often the field was laid anew for want of room. */
export type Packed = { spots: Point[]; radius: number; tries: number };

/** How a try lays a field: how many candidates a mark has, and whether it keeps its distance or snuggles up. */
type Manner = { candidates: number; snug: boolean };

const FIRST: Manner = { candidates: 160, snug: false };
const ROOMY: Manner = { candidates: 60, snug: false };
const SNUG: Manner = { candidates: 60, snug: true };

/** Tries at full size, and at each smaller size (DESIGN.md, "Radar placement", rule 5). */
const FULL_TRIES = 36;
const FEWER_TRIES = 6;
const SHRINK = 0.88;
/** Marks of a smaller radius are no marks. */
const SMALLEST = 1;
/** Beyond this many marks chance is slower than rows, and no prettier. */
const MOST_BY_CHANCE = 32;
/** Below this radius, in the size of the whole map, rows are tried before a field shrinks further. */
const ROWS_BELOW = 0.55;
/** Of a field at most this share is covered by marks laid by chance; more is not worth trying. */
const MOST_COVERED = 0.62;

/**
 * How far a mark reaches from its middle with everything that may be drawn of it: 1.1 radii plus 2 px, halo
 * included. Small marks have less around them.
 */
export const reachOf = (radius: number): number => 1.1 * radius + Math.min(2, 0.4 * radius);

/** A field at one size of its marks: between which radii their middles may lie. */
type Room = { field: Field; reach: number; low: number; high: number };

function roomIn(field: Field, radius: number): Room {
	const reach = reachOf(radius);
	const low = Math.max(field.inner === 0 ? 0 : field.inner + reach, reach / halfSine(field));
	return { field, reach, low, high: field.outer - reach };
}

/** The unit vectors between which middles may lie at a distance from the corner; null where there is no room. */
function between({ field, reach }: Room, far: number): [Point, Point] | null {
	const sine = reach / far;
	if (sine >= 1) return null;
	const cosine = Math.sqrt(1 - sine * sine);
	const { from, to } = field;
	const left = { x: from.x * cosine - from.y * sine, y: from.y * cosine + from.x * sine };
	const right = { x: to.x * cosine + to.y * sine, y: to.y * cosine - to.x * sine };
	return left.x * right.y - left.y * right.x < 0 ? null : [left, right];
}

/** A point of the room by chance, as likely in one part of it as in another; null where it missed. */
function anyPoint(room: Room, random: () => number): Point | null {
	const { low, high, field, reach } = room;
	const far = Math.sqrt(low * low + random() * (high * high - low * low));
	const share = random();
	const ends = between(room, far);
	if (!ends) return null;
	const x = ends[0].x + (ends[1].x - ends[0].x) * share;
	const y = ends[0].y + (ends[1].y - ends[0].y) * share;
	const scale = far / Math.sqrt(x * x + y * y);
	const point = { x: tenth(field.centre.x + x * scale), y: tenth(field.centre.y + y * scale) };
	return roomToEdges(field, point) >= reach ? point : null;
}

/** How much room there is between a disc at the point and the nearest of the others; negative where they overlap. */
function roomAround(point: Point, reach: number, others: readonly Disc[], most: number): number {
	let nearest = most;
	for (const other of others) {
		const dx = point.x - other.x;
		const dy = point.y - other.y;
		const limit = reach + other.reach + nearest;
		const square = dx * dx + dy * dy;
		if (square < limit * limit) nearest = Math.sqrt(square) - reach - other.reach;
		if (nearest < 0) break;
	}
	return nearest;
}

/**
 * The best place for one more mark: of many candidates the one furthest from its neighbours (`near` must not
 * overlap, `around` need not) and from the edges, or, where it has to be snug, the closest. Null where none fits.
 */
function placeIn(
	room: Room,
	seed: number,
	{ candidates, snug }: Manner,
	near: readonly Disc[],
	around: readonly Disc[]
): Disc | null {
	const random = chance(seed);
	const most = room.reach * 2.4;
	let best: Disc | null = null;
	let highest = -Infinity;
	for (let tried = 0; tried < candidates; tried++) {
		const point = anyPoint(room, random);
		if (!point) continue;
		const own = roomAround(point, room.reach, near, most);
		if (own < 0) continue;
		const gap = around.length > 0 ? roomAround(point, room.reach, around, own) : own;
		const edge = Math.min(roomToEdges(room.field, point) - room.reach, room.reach);
		const worth = snug ? -gap - 0.4 * edge : gap + edge;
		if (worth <= highest) continue;
		highest = worth;
		best = { ...point, reach: room.reach };
	}
	return best;
}

/** Whether there may be room for so many marks: quick to say, and never true for more where it is false for fewer. */
function mayHold(room: Room, marks: number): boolean {
	if (room.high < room.low) return false;
	const { inner, outer } = room.field;
	const angle = 2 * Math.asin(halfSine(room.field));
	const area = ((outer * outer - inner * inner) * angle) / 2;
	return marks === 1 || marks * Math.PI * room.reach * room.reach <= MOST_COVERED * area;
}

/**
 * The first place of one more mark at full size, or null where its field has none left. It depends on nothing
 * but the marks that were there before it, so no later one can move it.
 */
export function firstPlace(
	field: Field,
	radius: number,
	seed: number,
	near: readonly Disc[],
	around: readonly Disc[]
): Disc | null {
	const room = roomIn(field, radius);
	if (!mayHold(room, near.length + 1)) return null;
	return placeIn(room, seed, FIRST, near, around);
}

/** All marks in order, laid by chance; null as soon as one finds no place. */
function byChance(
	room: Room,
	seeds: readonly number[],
	turn: number,
	manner: Manner,
	kept: Disc[]
) {
	const placed = [...kept];
	for (const seed of seeds) {
		const disc = placeIn(room, seed ^ Math.imul(turn, 0x9e3779b1), manner, placed, []);
		if (!disc) return null;
		placed.push(disc);
	}
	return placed.slice(kept.length);
}

/** Every spot of rows along the rings, as many as the room has. */
function rows(room: Room, kept: readonly Disc[]): Point[] {
	const { field, reach, low, high } = room;
	const step = 2 * reach + 0.2;
	const spots: Point[] = [];
	for (let far = low; far <= high; far += step) {
		const ends = between(room, far);
		if (!ends) continue;
		const sine = Math.min(1, step / (2 * far));
		const turn = { x: 1 - 2 * sine * sine, y: 2 * sine * Math.sqrt(1 - sine * sine) };
		let [at] = ends;
		for (let count = 0; count * step <= far * 1.6; count++) {
			const point = {
				x: tenth(field.centre.x + at.x * far),
				y: tenth(field.centre.y + at.y * far)
			};
			if (roomToEdges(field, point) >= reach && roomAround(point, reach, kept, 1) >= 0)
				spots.push(point);
			at = { x: at.x * turn.x - at.y * turn.y, y: at.y * turn.x + at.x * turn.y };
			if (at.x * ends[1].y - at.y * ends[1].x < 0) break;
		}
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

const mannerOf = (turn: number, tries: number): Manner => (turn < tries / 3 ? ROOMY : SNUG);

/**
 * Lays a field whose marks did not all find a first place: other seeds at full size, then smaller and smaller
 * marks. Null where not even the smallest marks fit.
 */
export function packAnew(
	field: Field,
	full: number,
	seeds: readonly number[],
	kept: Disc[],
	seed: number
): Packed | null {
	for (let step = 0, radius = full; radius >= SMALLEST; step++, radius *= SHRINK) {
		const room = roomIn(field, radius);
		const tries = step === 0 ? FULL_TRIES : FEWER_TRIES;
		if (seeds.length <= MOST_BY_CHANCE && mayHold(room, seeds.length + kept.length)) {
			for (let turn = 1; turn <= tries; turn++) {
				const spots = byChance(room, seeds, step * 100 + turn, mannerOf(turn, tries), kept);
				if (spots) return { spots, radius, tries: step * 100 + turn };
			}
		}
		if (radius > full * ROWS_BELOW && seeds.length <= MOST_BY_CHANCE) continue;
		const spots = byRows(room, seeds.length, kept, seed);
		if (spots) return { spots, radius, tries: step * 100 + 99 };
	}
	return null;
}
