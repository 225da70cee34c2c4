import { SCALES, type Quadrant, type Scale } from '#lib/impact/words.ts';
import {
	cornerOf,
	edgesOf,
	halfSine,
	ringOf,
	sideOf,
	tenth,
	type Field,
	type Point,
	type Segments,
	type Size
} from './rules-geometry.ts';
import type { Box } from './rules-boxes.ts';
import { shortened, widthOf } from './rules-text.ts';

const at = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;
const arc = (radius: number, clockwise: boolean, to: Point): string =>
	`A${tenth(radius)} ${tenth(radius)} 0 0 ${clockwise ? 1 : 0} ${at(to)}`;

/** The point on an edge of a field at a distance from its corner, moved into the field by `inset`. */
function onEdge(centre: Point, edge: Point, far: number, inset: number): Point {
	const ahead = Math.sqrt(Math.max(0, far * far - inset * inset));
	return {
		x: centre.x + edge.x * ahead - edge.y * inset,
		y: centre.y + edge.y * ahead + edge.x * inset
	};
}

/** The outline of a field as path data, drawn in by `inset` on all sides. */
export function fieldPath(field: Field, inset = 0): string {
	const { centre, from, to, inner, outer } = field;
	const high = outer - inset;
	const low = Math.max(inner === 0 ? 0 : inner + inset, inset / halfSine(field));
	const corner = (edge: Point, far: number, by: number) => onEdge(centre, edge, far, by);
	const near = low === 0 ? '' : arc(low, false, corner(from, low, inset));
	return `M${at(corner(from, low, inset))}L${at(corner(from, high, inset))}${arc(high, true, corner(to, high, -inset))}L${at(corner(to, low, -inset))}${near}Z`;
}

/** The quarter of a circle around a quadrant's corner. */
function quarterPath(quadrant: Quadrant, size: Size, radius: number): string {
	const centre = cornerOf(quadrant, size);
	const { from, to } = edgesOf(quadrant, 0, 1);
	return `M${at(onEdge(centre, from, radius, 0))}${arc(radius, true, onEdge(centre, to, radius, 0))}`;
}

/** A quadrant as one closed shape: its ground, and what is pressed to step into it. */
export function quadrantPath(quadrant: Quadrant, size: Size): string {
	return `${quarterPath(quadrant, size, size.radius)}L${at(cornerOf(quadrant, size))}Z`;
}

/** The outer line of a ring in one quadrant. */
export const ringPath = (quadrant: Quadrant, scale: Scale, size: Size): string =>
	quarterPath(quadrant, size, ringOf(scale, size).outer);

/** The lines between the segments of a quadrant, from near its corner to a little beyond the rim. */
export function spokePaths(quadrant: Quadrant, segments: Segments, size: Size): string[] {
	const centre = cornerOf(quadrant, size);
	const of = segments[quadrant].length;
	return segments[quadrant].slice(1).map((_, index) => {
		const { from } = edgesOf(quadrant, index + 1, of);
		return `M${at(onEdge(centre, from, 4, 0))}L${at(onEdge(centre, from, size.radius + 7, 0))}`;
	});
}

/** The name of a segment along the rim: the line it is written on, upright above and below, and what fits of it. */
export type RimName = {
	segment: string;
	name: string;
	shown: string;
	path: string;
	fontSize: number;
	/** How much of the rim the name has, in units of the picture. */
	room: number;
};

/** The names of a quadrant's segments along the rim; a name that is too long steps down in size, then is shortened. */
export function rimNames(quadrant: Quadrant, segments: Segments, size: Size): RimName[] {
	const above = sideOf(quadrant).y < 0;
	const largest = size.open ? 14 : 11.5;
	const radius = size.radius + (above ? 10 : 10 + largest * 0.85);
	const centre = cornerOf(quadrant, size);
	const of = segments[quadrant].length;
	const room = (Math.PI * radius) / 2 / of - 6;
	return segments[quadrant].map(({ id, name }, index) => {
		const { from, to } = edgesOf(quadrant, index, of);
		const [begin, end] = above ? [from, to] : [to, from];
		const fontSize = Math.min(
			largest,
			Math.max(largest * 0.8, tenth((largest * room) / widthOf(name, largest)))
		);
		const path = `M${at(onEdge(centre, begin, radius, 0))}${arc(radius, above, onEdge(centre, end, radius, 0))}`;
		return {
			segment: id,
			name,
			shown: shortened(name, room, fontSize),
			path,
			fontSize,
			room: tenth(room)
		};
	});
}

/** Where the name of a ring is written: on the cross of the whole map, or beside the straight edge of a fan. */
export function ringNamePlaces(scale: Scale, size: Size): Point[] {
	const { inner, outer } = ringOf(scale, size);
	const middle = (inner + outer) / 2;
	if (size.open) {
		const side = sideOf(size.open);
		return [{ x: tenth(side.x * middle), y: side.y < 0 ? 17 : -9 }];
	}
	const far = tenth(middle + size.gap + (scale === 'personal' ? 6 : 0));
	return [
		{ x: far, y: 3.6 },
		{ x: -far, y: 3.6 }
	];
}

/** The part of the plane that the picture shows: the map with what is written around it. */
export function viewOf({ open, radius }: Size, bare = false): Box {
	if (bare)
		return { x: -radius - 14, y: -radius - 14, width: 2 * radius + 28, height: 2 * radius + 28 };
	if (!open)
		return { x: -radius - 62, y: -radius - 36, width: 2 * radius + 124, height: 2 * radius + 72 };
	const side = sideOf(open);
	const [rim, cross] = [34, 26];
	return {
		x: side.x < 0 ? -radius - rim : -6,
		y: side.y < 0 ? -radius - rim : -cross,
		width: radius + rim + 6,
		height: radius + rim + cross
	};
}

/** Where the name of a quadrant stands in the whole map: in its corner of the picture. */
export function cornerName(
	quadrant: Quadrant,
	{ radius }: Size
): Point & { anchor: 'start' | 'end' } {
	const side = sideOf(quadrant);
	return {
		x: side.x * (radius + 52),
		y: side.y < 0 ? -radius - 12 : radius + 4,
		anchor: side.x < 0 ? 'start' : 'end'
	};
}

/** How strongly a field is shaded: the square root of its share of the densest one, so that few still show. */
export function shadeOf(count: number, densest: number): number {
	return count === 0 ? 0 : Math.round((5 + 20 * Math.sqrt(count / densest)) * 10) / 1000;
}

/** The rings by name, centre outward. */
export const RINGS: readonly Scale[] = SCALES;
