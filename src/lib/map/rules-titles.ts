import { boxAround, cornersOf, cross, meet, nearestIn, runsThrough } from './rules-boxes.ts';
import type { Box, Line } from './rules-boxes.ts';
import { cornerOf, sideOf, tenth, type Size } from './rules-geometry.ts';
import type { LaidBlip, Layout } from './rules-layout.ts';
import { reachOf } from './rules-packing.ts';
import { inLines, widthOf } from './rules-text.ts';

type Anchor = 'start' | 'middle' | 'end';

/** The title of a blip in an opened quadrant, with the line that leads to it where it stands further off. */
export type PlacedTitle = {
	id: string;
	lines: string[];
	anchor: Anchor;
	/** Where its lines begin, stand in the middle or end. */
	x: number;
	/** The baseline of the first line. */
	y: number;
	box: Box;
	leader: Line | null;
};

export const TITLE_SIZE = 12.5;
export const TITLE_LINE = TITLE_SIZE * 1.22;
/** About nineteen letters. */
const WIDEST = 124;
const MOST_LINES = 3;
/** Distances from the blip, in units of the picture, at which a title may stand on a leader line. */
const FAR = [34, 52, 74, 100, 130, 165, 205];
const DIRECTIONS = 16;
/** Up to so many titles are placed in several orders. */
const MOST_TRIED = 30;
/** Among more titles than this, lines to free places find none, and take long to look. */
const MOST_LED = 48;

/** What is taken in the picture so far. */
type Taken = { size: Size; marks: ReadonlyMap<string, Box>; boxes: Box[]; leaders: Line[] };
type Text = { lines: string[]; width: number; height: number };

function textOf(title: string): Text {
	const lines = inLines(title, WIDEST, TITLE_SIZE, MOST_LINES);
	const width = Math.max(0, ...lines.map((line) => widthOf(line, TITLE_SIZE)));
	return { lines, width, height: lines.length * TITLE_LINE };
}

/** Whether a box lies wholly in the quarter circle of the opened quadrant. */
function inQuadrant(box: Box, size: Size): boolean {
	if (!size.open) return false;
	const centre = cornerOf(size.open, size);
	const side = sideOf(size.open);
	return cornersOf(box).every(({ x, y }) => {
		const dx = x - centre.x;
		const dy = y - centre.y;
		return dx * side.x > 1 && dy * side.y > 1 && Math.hypot(dx, dy) < size.radius - 4;
	});
}

/**
 * The places right beside a blip in the order they are liked: right, left, below, above, then diagonals
 * (DESIGN.md, "Radar placement", rule 8), then the first four a little aside.
 */
function placesBeside({ x, y, radius }: LaidBlip, { width, height }: Text): [Anchor, Box][] {
	const gap = reachOf(radius) + 3;
	const near = gap * 0.72;
	const aside = Math.max(0, height / 2 - radius * 0.6);
	const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
	return [
		['start', box(x + gap, y - height / 2)],
		['end', box(x - gap - width, y - height / 2)],
		['middle', box(x - width / 2, y + gap)],
		['middle', box(x - width / 2, y - gap - height)],
		['start', box(x + near, y + near)],
		['end', box(x - near - width, y - near - height)],
		['start', box(x + near, y - near - height)],
		['end', box(x - near - width, y + near)],
		['start', box(x + gap, y - height / 2 - aside)],
		['start', box(x + gap, y - height / 2 + aside)],
		['end', box(x - gap - width, y - height / 2 - aside)],
		['end', box(x - gap - width, y - height / 2 + aside)],
		['start', box(x - radius, y + gap)],
		['end', box(x + radius - width, y + gap)],
		['start', box(x - radius, y - gap - height)],
		['end', box(x + radius - width, y - gap - height)]
	];
}

/** The places further off, nearest first; in each direction the near end of the title first. */
function placesApart({ x, y, radius }: LaidBlip, { width, height }: Text): [Anchor, Box][] {
	return FAR.flatMap((far) =>
		Array.from({ length: DIRECTIONS }, (_, at) => {
			const angle = (2 * Math.PI * at) / DIRECTIONS;
			const across = tenth(x + Math.cos(angle) * (far + radius));
			const top = tenth(y + Math.sin(angle) * (far + radius)) - height / 2;
			const box = (left: number): Box => ({ x: left, y: top, width, height });
			const ends: [Anchor, Box][] = [
				['start', box(across)],
				['middle', box(across - width / 2)],
				['end', box(across - width)]
			];
			return across < x ? ends.toReversed() : ends;
		}).flat()
	);
}

const isFree = ({ size, boxes, leaders }: Taken, box: Box): boolean =>
	inQuadrant(box, size) &&
	!boxes.some((other) => meet(box, other)) &&
	!leaders.some((line) => runsThrough(line, box));

/** The line from the rim of a blip to a title, ending a little before the words. */
function leaderTo({ x, y, radius }: LaidBlip, box: Box): Line {
	const end = nearestIn({ ...box, x: box.x - 2, width: box.width + 4 }, { x, y });
	const [dx, dy] = [end.x - x, end.y - y];
	const rim = (reachOf(radius) + 0.5) / Math.hypot(dx, dy);
	return [
		{ x: tenth(x + dx * rim), y: tenth(y + dy * rim) },
		{ x: tenth(end.x), y: tenth(end.y) }
	];
}

/** Whether a line meets nothing but the mark it begins at. */
const isClear = ({ boxes, leaders }: Taken, line: Line, own: Box | undefined): boolean =>
	!boxes.some((box) => box !== own && runsThrough(line, box)) &&
	!leaders.some((other) => cross(line, other));

function placed(
	id: string,
	text: Text,
	anchor: Anchor,
	box: Box,
	leader: Line | null
): PlacedTitle {
	const share = { start: 0, middle: 0.5, end: 1 }[anchor];
	const x = tenth(box.x + box.width * share);
	return { id, lines: text.lines, anchor, x, y: tenth(box.y + TITLE_LINE * 0.78), box, leader };
}

function beside(blip: LaidBlip, text: Text, taken: Taken): PlacedTitle | null {
	const found = placesBeside(blip, text).find(([, box]) => isFree(taken, box));
	return found ? placed(blip.id, text, ...found, null) : null;
}

function apart(blip: LaidBlip, text: Text, taken: Taken): PlacedTitle | null {
	for (const [anchor, box] of placesApart(blip, text)) {
		if (!isFree(taken, box)) continue;
		const leader = leaderTo(blip, box);
		if (isClear(taken, leader, taken.marks.get(blip.id)))
			return placed(blip.id, text, anchor, box, leader);
	}
	return null;
}

/** One blip with the text of its title. */
type Wanted = { blip: LaidBlip; text: Text };

/** The orders in which titles may be placed; which of them leaves room for the most is found by trying. */
function ordersOf(wanted: readonly Wanted[], taken: Taken): Wanted[][] {
	const choices = new Map(
		wanted.map(({ blip, text }) => [
			blip.id,
			placesBeside(blip, text).filter(([, box]) => isFree(taken, box)).length
		])
	);
	const fewest = wanted.toSorted(
		(one, other) => (choices.get(one.blip.id) ?? 0) - (choices.get(other.blip.id) ?? 0)
	);
	if (wanted.length > MOST_TRIED) return [fewest];
	const across = wanted.toSorted((one, other) => one.blip.x - other.blip.x);
	const down = wanted.toSorted((one, other) => one.blip.y - other.blip.y);
	return [fewest, [...wanted], across, down];
}

function placeAll(order: readonly Wanted[], { size, marks, boxes }: Taken): PlacedTitle[] {
	const taken: Taken = { size, marks, boxes: [...boxes], leaders: [] };
	const found = new Map<string, PlacedTitle>();
	for (const place of order.length > MOST_LED ? [beside] : [beside, apart]) {
		for (const { blip, text } of order) {
			const one = found.has(blip.id) ? null : place(blip, text, taken);
			if (!one) continue;
			found.set(blip.id, one);
			taken.boxes.push(one.box);
			if (one.leader) taken.leaders.push(one.leader);
		}
	}
	return [...found.values()];
}

/**
 * Places the titles of the blips shown in an opened quadrant: beside their blips where they fit, then on leader
 * lines in free places nearby; a blip whose title fits nowhere keeps its number alone. `others` is kept free.
 */
export function placeTitles(
	{ size, blips, heaps }: Layout,
	titles: ReadonlyMap<string, { title: string }>,
	shown: ReadonlySet<string>,
	others: readonly Box[]
): PlacedTitle[] {
	const visible = blips.filter(({ id }) => shown.has(id));
	const around = (mark: { x: number; y: number; radius: number }) =>
		boxAround(mark, reachOf(mark.radius) + 1);
	const marks = new Map(visible.map((blip) => [blip.id, around(blip)]));
	const boxes = [...marks.values(), ...heaps.map(around), ...others];
	const wanted = visible.flatMap((blip) => {
		const text = textOf(titles.get(blip.id)?.title.trim() ?? '');
		return text.lines.length > 0 ? [{ blip, text }] : [];
	});
	const taken: Taken = { size, marks, boxes, leaders: [] };
	const tries = ordersOf(wanted, taken).map((order) => placeAll(order, taken));
	return tries.reduce((best, one) => (one.length > best.length ? one : best), []);
}
