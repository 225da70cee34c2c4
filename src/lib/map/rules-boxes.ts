import type { Point } from './rules-geometry.ts';

/** A rectangle, by its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** A straight line between two points. */
export type Line = readonly [Point, Point];

/** Whether two boxes share any room. */
export const meet = (one: Box, other: Box): boolean =>
	one.x < other.x + other.width &&
	other.x < one.x + one.width &&
	one.y < other.y + other.height &&
	other.y < one.y + one.height;

/** The box around a disc. */
export const boxAround = ({ x, y }: Point, reach: number): Box => ({
	x: x - reach,
	y: y - reach,
	width: 2 * reach,
	height: 2 * reach
});

export const cornersOf = ({ x, y, width, height }: Box): Point[] => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height }
];

/** On which side of a line a point lies: positive, negative, or on it. */
const sideOfLine = ([from, to]: Line, { x, y }: Point): number =>
	(to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);

/** Whether what two lines span from left to right, or from top to bottom, has something in common. */
const overlap = (one: Line, other: Line, along: 'x' | 'y'): boolean =>
	Math.min(one[0][along], one[1][along]) <= Math.max(other[0][along], other[1][along]) &&
	Math.min(other[0][along], other[1][along]) <= Math.max(one[0][along], one[1][along]);

/** Whether two lines cross or touch. */
export const cross = (one: Line, other: Line): boolean =>
	overlap(one, other, 'x') &&
	overlap(one, other, 'y') &&
	sideOfLine(one, other[0]) * sideOfLine(one, other[1]) <= 0 &&
	sideOfLine(other, one[0]) * sideOfLine(other, one[1]) <= 0;

/** Whether a line runs through a box. */
export function runsThrough(line: Line, box: Box): boolean {
	const within = ({ x, y }: Point) =>
		x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
	if (line.some(within)) return true;
	const corners = cornersOf(box);
	return corners.some((corner, at) => cross(line, [corner, corners[(at + 1) % 4] ?? corner]));
}

/** The point of a box nearest to another point. */
export const nearestIn = ({ x, y, width, height }: Box, to: Point): Point => ({
	x: Math.min(Math.max(to.x, x), x + width),
	y: Math.min(Math.max(to.y, y), y + height)
});
