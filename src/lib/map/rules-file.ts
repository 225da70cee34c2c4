import {
	QUADRANTS,
	STANDINGS,
	WORDS,
	type Part,
	type Quadrant,
	type Standing
} from '#lib/impact/words.ts';
import type { Box } from './rules-boxes.ts';
import { viewOf } from './rules-drawing.ts';
import { MOST_NUMBERED } from './rules-layout.ts';
import type { Picture } from './rules-show.ts';
import { shortened, widthOf } from './rules-text.ts';

/** One thing the key of a picture explains: a mark, or the dashed field of an intent. */
export type KeyEntry = { words: string; mark: { part: Part | null; standing: Standing } | null };
export type PlacedEntry = KeyEntry & { x: number; y: number };

/** One title in the list below a whole map. */
export type Listed = { number: number; title: string; quadrant: Quadrant; x: number; y: number };

/** A whole picture as a file: what is above, around and below the map, in units of the picture. */
export type Sheet = {
	view: Box;
	/** Where the first line of the heading stands. */
	head: { x: number; y: number };
	key: PlacedEntry[];
	list: Listed[];
};

const HEAD = 52;
const KEY_SIZE = 11.5;
const KEY_LINE = 22;
/** What stands between the words of one entry and the mark of the next, and the room of a mark. */
const KEY_GAP = 16;
const KEY_MARK = 22;
export const LIST_SIZE = 10;
const LIST_LINE = 15;
const COLUMNS = 3;
const EDGE = 14;

const SHAPES: KeyEntry[] = [
	...(['instigator', 'owner', 'collaborator'] as const).map((part) => ({
		words: WORDS[part],
		mark: { part, standing: 'evidenced' as const }
	})),
	{ words: 'Needs evidence', mark: { part: 'owner', standing: 'made' } },
	{ words: 'Confirmed', mark: { part: 'owner', standing: 'confirmed' } }
];
const STATUSES: KeyEntry[] = STANDINGS.map((standing) => ({
	words: WORDS[standing],
	mark: { part: 'owner', standing }
}));

/** What the key of a picture explains: only what is drawn. */
function entriesOf({ by, intents = [] }: Picture): KeyEntry[] {
	const grow = intents.length > 0 ? [{ words: 'Grow here next', mark: null }] : [];
	return [...(by === 'status' ? STATUSES : SHAPES), ...grow];
}

/** The entries in lines, each in the middle of the picture. */
function placedKey(entries: readonly KeyEntry[], view: Box, top: number): PlacedEntry[] {
	const lines: { entries: PlacedEntry[]; width: number }[] = [];
	for (const entry of entries) {
		const width = KEY_MARK + widthOf(entry.words, KEY_SIZE);
		const last = lines.at(-1);
		const line =
			last && last.width + KEY_GAP + width <= view.width - 2 * EDGE
				? last
				: { entries: [], width: -KEY_GAP };
		if (line !== last) lines.push(line);
		const y = top + KEY_LINE * (lines.length - 0.5);
		line.entries.push({ ...entry, x: line.width + KEY_GAP, y });
		line.width += KEY_GAP + width;
	}
	return lines.flatMap(({ entries: placed, width }) =>
		placed.map((one) => ({ ...one, x: one.x + view.x + (view.width - width) / 2 }))
	);
}

/** The titles of everything shown, by quadrant and number, in columns; none for more than have a number on the map. */
function listOf({ layout, looks, titles = true }: Picture, view: Box, top: number): Listed[] {
	const fields = new Map(layout.fields.map(({ key, quadrant }) => [key, quadrant]));
	const titled = layout.blips.flatMap(({ id, field }) => {
		const look = looks.get(id);
		const quadrant = fields.get(field);
		return look && quadrant && look.title !== '' ? [{ ...look, quadrant }] : [];
	});
	if (!titles || layout.size.open || titled.length > MOST_NUMBERED) return [];
	const order = titled.toSorted(
		(one, other) =>
			QUADRANTS.indexOf(one.quadrant) - QUADRANTS.indexOf(other.quadrant) ||
			one.number - other.number
	);
	const column = (view.width - 2 * EDGE) / COLUMNS;
	const rows = Math.ceil(order.length / COLUMNS);
	return order.map(({ number, title, quadrant }, at) => ({
		number,
		title: shortened(title, column - 34, LIST_SIZE),
		quadrant,
		x: view.x + EDGE + column * Math.floor(at / rows),
		y: top + LIST_LINE * ((at % rows) + 1)
	}));
}

/** Lays out the whole sheet of a picture: heading, map, key, and the titles where they are wanted. */
export function sheetOf(picture: Picture): Sheet {
	const map = viewOf(picture.layout.size);
	const bottom = map.y + map.height;
	const key = placedKey(entriesOf(picture), map, bottom);
	const below = (key.at(-1)?.y ?? bottom) + KEY_LINE / 2 + 6;
	const list = listOf(picture, map, below);
	const end = (list.length > 0 ? Math.max(...list.map(({ y }) => y)) + LIST_LINE : below) + 4;
	return {
		view: { x: map.x, y: map.y - HEAD, width: map.width, height: end - map.y + HEAD },
		head: { x: map.x + EDGE, y: map.y - HEAD + 28 },
		key,
		list
	};
}
