import { halfSine, roomToEdges, tenth, type Field, type Point } from './rules-geometry.ts';
import { chance } from './rules-seed.ts';

/** A field at one size of its marks: how far they reach, and between which radii their middles may lie. */
export type Room = { field: Field; reach: number; low: number; high: number };

/**
 * Points at which the middle of a mark may lie in a field, spread by chance, with the room each has to the edges
 * and the square of its distance to the nearest mark: in its own field (`near`) and in the fields around.
 */
export type Pool = {
	reach: number;
	xs: Float64Array;
	ys: Float64Array;
	edges: Float64Array;
	near: Float64Array;
	around: Float64Array;
};

/** How many points a pool has for each mark that could at most be laid in its field, and in all. */
const POINTS = { each: 28, least: 160, most: 800 };

export function roomIn(field: Field, reach: number): Room {
	const low = Math.max(field.inner === 0 ? 0 : field.inner + reach, reach / halfSine(field));
	return { field, reach, low, high: field.outer - reach };
}

/** The size of a field, in square units of the picture. */
export function areaOf(field: Field): number {
	// Rounded, because the arcsine is not the same on every machine.
	const angle = Math.round(2e6 * Math.asin(halfSine(field))) / 1e6;
	return ((field.outer * field.outer - field.inner * field.inner) * angle) / 2;
}

/** The unit vectors between which middles may lie at a distance from the corner; null where there is no room. */
export function between({ field, reach }: Room, far: number): [Point, Point] | null {
	const sine = reach / far;
	if (sine >= 1) return null;
	const cosine = Math.sqrt(1 - sine * sine);
	const { from, to } = field;
	const left = { x: from.x * cosine - from.y * sine, y: from.y * cosine + from.x * sine };
	const right = { x: to.x * cosine + to.y * sine, y: to.y * cosine - to.x * sine };
	return left.x * right.y - left.y * right.x < 0 ? null : [left, right];
}

/** Writes into a pool a point of the room by chance, as likely in one part of it as in another; false where it missed. */
function addPoint({ xs, ys, edges }: Pool, at: number, room: Room, random: () => number): boolean {
	const { low, high, field, reach } = room;
	const far = Math.sqrt(low * low + random() * (high * high - low * low));
	const share = random();
	const ends = between(room, far);
	if (!ends) return false;
	const x = ends[0].x + (ends[1].x - ends[0].x) * share;
	const y = ends[0].y + (ends[1].y - ends[0].y) * share;
	const scale = far / Math.sqrt(x * x + y * y);
	const point = { x: tenth(field.centre.x + x * scale), y: tenth(field.centre.y + y * scale) };
	xs[at] = point.x;
	ys[at] = point.y;
	edges[at] = roomToEdges(field, point) - reach;
	return (edges[at] ?? -1) >= 0;
}

/** The points of a room, the same ones for the same seed; none where it has no room. */
export function poolOf(room: Room, seed: number): Pool {
	const { field, reach, low, high } = room;
	const most = Math.ceil((POINTS.each * areaOf(field)) / (Math.PI * reach * reach));
	const wanted = high < low ? 0 : Math.min(POINTS.most, Math.max(POINTS.least, most));
	const column = () => new Float64Array(wanted);
	const pool = {
		reach,
		xs: column(),
		ys: column(),
		edges: column(),
		near: column(),
		around: column()
	};
	const random = chance(seed);
	let found = 0;
	for (let tried = 0; tried < wanted * 1.25 && found < wanted; tried++) {
		if (addPoint(pool, found, room, random)) found += 1;
	}
	const near = pool.near.subarray(0, found).fill(Infinity);
	return { ...pool, near, around: pool.around.subarray(0, found).fill(Infinity) };
}

/** Notes a mark of the same size at a point: how much nearer it is to each point of a pool than the others were. */
export function note({ xs, ys }: Pool, distances: Float64Array, x: number, y: number) {
	for (let at = 0; at < distances.length; at++) {
		const dx = (xs[at] ?? 0) - x;
		const dy = (ys[at] ?? 0) - y;
		const square = dx * dx + dy * dy;
		if (square < (distances[at] ?? 0)) distances[at] = square;
	}
}

/** How a mark is laid: how many points of the pool it looks at, and whether it keeps its distance or snuggles up. */
export type Manner = { candidates: number; snug: boolean };

/**
 * The best of some points of the pool: furthest from its neighbours and the edges, or, where it has to be snug,
 * the closest to them. Null where none of them is free.
 */
export function choose(pool: Pool, seed: number, { candidates, snug }: Manner): Point | null {
	const { reach, xs, ys, edges, near, around } = pool;
	const apart = 4 * reach * reach;
	const most = 2.4 * reach;
	const random = chance(seed);
	let best = -1;
	let highest = -Infinity;
	for (let tried = 0; tried < candidates; tried++) {
		const at = Math.floor(random() * near.length);
		const own = near[at] ?? 0;
		if (own < apart) continue;
		const gap = Math.min(Math.sqrt(Math.min(own, around[at] ?? 0)) - 2 * reach, most);
		const edge = Math.min(edges[at] ?? 0, reach);
		const worth = snug ? -gap - 0.4 * edge : gap + edge;
		if (worth <= highest) continue;
		highest = worth;
		best = at;
	}
	return best < 0 ? null : { x: xs[best] ?? 0, y: ys[best] ?? 0 };
}
