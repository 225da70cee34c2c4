import { QUADRANTS, SCALES, type Quadrant, type Scale } from '#lib/impact/words.ts';

export type Point = { x: number; y: number };

/** A slice of a quadrant as far as the drawing needs it. */
export type SegmentName = { id: string; name: string };

/** The segments of each quadrant, clockwise, in the owner's order. */
export type Segments = Readonly<Record<Quadrant, readonly SegmentName[]>>;

/**
 * How large a map is drawn, in units of its own picture: the radius of the outer ring, how far each quadrant
 * stands off the centre, the radius of a blip at full size, and the one quadrant that is opened as a full fan,
 * or null for the whole map.
 */
export type Size = { radius: number; gap: number; blip: number; open: Quadrant | null };

/** One segment in one ring: where blips of one kind lie. Angles are unit vectors, clockwise; y grows downwards. */
export type Field = {
	key: string;
	quadrant: Quadrant;
	segment: string;
	scale: Scale;
	/** The corner of its quadrant, from which radii are measured. */
	centre: Point;
	inner: number;
	outer: number;
	from: Point;
	to: Point;
};

/** Where the rings end, as a share of the radius. Team is widest, because that is where impact gathers. */
const EDGES = [0, 0.2, 0.5, 0.7, 0.863, 1] as const;

export const WHOLE_MAP: Size = { radius: 320, gap: 10, blip: 9.6, open: null };
/** The size in which a quadrant is opened as a full fan. */
export const openedFan = (open: Quadrant): Size => ({ radius: 600, gap: 0, blip: 12, open });

/** The name of a field, the same in every size and as long as its segment lives. */
export const fieldKey = (segment: string, scale: Scale): string => `${segment}.${scale}`;

/** A length as pictures hold it: to a tenth of a unit. */
export const tenth = (length: number): number => Math.round(length * 10) / 10;

/** The unit vector at degrees clockwise from three o'clock, rounded so that every machine has the same one. */
function direction(degrees: number): Point {
	const radians = (degrees * Math.PI) / 180;
	const round = (share: number) => Math.round(share * 1e6) / 1e6 + 0;
	return { x: round(Math.cos(radians)), y: round(Math.sin(radians)) };
}

/** At which degree a quadrant begins; they follow one another clockwise from the top left. */
const beginning = (quadrant: Quadrant): number => (180 + 90 * QUADRANTS.indexOf(quadrant)) % 360;

/** On which side of the centre a quadrant lies, both ways: -1 is left or above. */
export function sideOf(quadrant: Quadrant): Point {
	const right = quadrant === 'business_value' || quadrant === 'giving_back';
	return { x: right ? 1 : -1, y: QUADRANTS.indexOf(quadrant) < 2 ? -1 : 1 };
}

/** The corner from which the rings of a quadrant grow: off the centre by the gap, so that a clear cross is left. */
export function cornerOf(quadrant: Quadrant, { gap, open }: Size): Point {
	const side = sideOf(quadrant);
	return open ? { x: 0, y: 0 } : { x: side.x * gap, y: side.y * gap };
}

/** The inner and outer radius of a ring. */
export function ringOf(scale: Scale, { radius }: Size): { inner: number; outer: number } {
	const at = SCALES.indexOf(scale);
	return { inner: radius * (EDGES[at] ?? 0), outer: radius * (EDGES[at + 1] ?? 1) };
}

/** The quadrants that are drawn: all, or the opened one. */
export const quadrantsIn = ({ open }: Size): readonly Quadrant[] => (open ? [open] : QUADRANTS);

/** The two edges of a segment, the `at`-th of `of` equal ones in its quadrant. */
export function edgesOf(quadrant: Quadrant, at: number, of: number): { from: Point; to: Point } {
	const begin = beginning(quadrant);
	return {
		from: direction(begin + (90 * at) / of),
		to: direction(begin + (90 * (at + 1)) / of)
	};
}

/** All fields of the quadrants drawn, quadrant by quadrant, segment by segment, centre outward. */
export function fieldsOf(segments: Segments, size: Size): Field[] {
	return quadrantsIn(size).flatMap((quadrant) => {
		const own = segments[quadrant];
		return own.flatMap(({ id }, at) =>
			SCALES.map((scale) => ({
				key: fieldKey(id, scale),
				quadrant,
				segment: id,
				scale,
				centre: cornerOf(quadrant, size),
				...ringOf(scale, size),
				...edgesOf(quadrant, at, own.length)
			}))
		);
	});
}

/** The sine of half the angle of a field; exact on every machine, unlike that of the angle itself. */
export const halfSine = ({ from, to }: Pick<Field, 'from' | 'to'>): number =>
	Math.sqrt((1 - (from.x * to.x + from.y * to.y)) / 2);

/** How far a point is from the nearest edge of the field; negative outside of it. */
export function roomToEdges({ centre, from, to, inner, outer }: Field, { x, y }: Point): number {
	const dx = x - centre.x;
	const dy = y - centre.y;
	const far = Math.sqrt(dx * dx + dy * dy);
	const rings = inner === 0 ? outer - far : Math.min(far - inner, outer - far);
	return Math.min(rings, from.x * dy - from.y * dx, dx * to.y - dy * to.x);
}

/** The middle and the radius of the largest disc that fits into a field. */
export function largestDisc(field: Field): Point & { radius: number } {
	const half = halfSine(field);
	const touching = field.outer / (1 + half);
	const narrow = touching * (1 - half) >= field.inner;
	const far = narrow ? touching : (field.inner + field.outer) / 2;
	const radius = narrow ? touching * half : (field.outer - field.inner) / 2;
	return { ...along(field, 0.5, far), radius };
}

/** The point at a distance from the corner of the field, `share` of the way from its first edge to its second. */
export function along({ centre, from, to }: Field, share: number, far: number): Point {
	const x = from.x + (to.x - from.x) * share;
	const y = from.y + (to.y - from.y) * share;
	const scale = far / Math.sqrt(x * x + y * y);
	return { x: centre.x + x * scale, y: centre.y + y * scale };
}
