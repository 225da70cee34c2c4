import type { ShapeBy } from '#lib/impact/rules-shape.ts';
import { QUADRANTS, WORDS, type Part, type Quadrant, type Standing } from '#lib/impact/words.ts';
import { along, roomToEdges, tenth, type Field, type Point } from './rules-geometry.ts';
import type { Layout } from './rules-layout.ts';
import { reachOf, type Disc } from './rules-packing.ts';
import type { Mark } from './rules.ts';

/** How one impact looks on the map. */
export type Look = { number: number; title: string; part: Part | null; standing: Standing };

/** An intent (*grow here next*) that has a field. */
export type IntentMark = { id: string; field: string };

/** What a picture of the map shows. */
export type Picture = {
	layout: Layout;
	/** How each impact looks; one without a look is not drawn. */
	looks: ReadonlyMap<string, Look>;
	/** The ids to show; the others keep their places, unseen. */
	shown: ReadonlySet<string>;
	by?: ShapeBy | undefined;
	intents?: readonly IntentMark[] | undefined;
	selected?: string | null | undefined;
	/** The impact pointed at, here or elsewhere: it has its title and quiets the rest. */
	pointed?: string | null | undefined;
	/** The one blip (or heaped field) that Tab comes to. */
	tabstop?: string | null | undefined;
	/** What has just come to be shown, and sprouts. */
	fresh?: ReadonlySet<string> | undefined;
	/** `full` with all words, `compact` for a phone (quadrants are pressed, not blips), `bare` with none. */
	detail?: 'full' | 'compact' | 'bare' | undefined;
	/** How large the title card is beside the map. */
	titleScale?: number | undefined;
	/** Whether an opened quadrant has the titles beside its blips. */
	titles?: boolean | undefined;
	/** Whether the impact spoken of has its title on a card. */
	card?: boolean | undefined;
	interactive?: boolean | undefined;
};

/** How each impact looks, by its id; `titles`: whether its words are told. */
export function looksOf(marks: readonly Mark[], titles = true): Map<string, Look> {
	return new Map(
		marks.map(({ id, row: { number, standing, impact } }) => {
			const title = titles ? impact.headline || impact.effect : '';
			return [id, { number, standing, part: impact.part, title }];
		})
	);
}

/** The colour of a quadrant. */
export const hueOf = (quadrant: Quadrant): string => `var(--q${QUADRANTS.indexOf(quadrant)})`;

/** How many of the impacts shown lie in each field, by its key. */
export function countByField(layout: Layout, shown: ReadonlySet<string>): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (field: string, ids: readonly string[]) => {
		const more = ids.filter((id) => shown.has(id)).length;
		if (more > 0) counts.set(field, (counts.get(field) ?? 0) + more);
	};
	for (const { id, field } of layout.blips) add(field, [id]);
	for (const { ids, field } of layout.heaps) add(field, ids);
	return counts;
}

/** How many of the impacts shown lie in each quadrant, and what share of all that is, in whole per cent. */
export function countByQuadrant(
	layout: Layout,
	counts: ReadonlyMap<string, number>
): Record<Quadrant, { count: number; share: number }> {
	const sums = new Map<Quadrant, number>();
	for (const { key, quadrant } of layout.fields) {
		sums.set(quadrant, (sums.get(quadrant) ?? 0) + (counts.get(key) ?? 0));
	}
	const all = [...sums.values()].reduce((sum, count) => sum + count, 0);
	const told = QUADRANTS.map((quadrant) => {
		const count = sums.get(quadrant) ?? 0;
		return [quadrant, { count, share: all === 0 ? 0 : Math.round((100 * count) / all) }];
	});
	return Object.fromEntries(told) as Record<Quadrant, { count: number; share: number }>;
}

/** An impact as it is said aloud: "29. Refund failures name the fare rule. Traveller experience, Group. Owner, evidenced". */
export function spokenBlip({ number, title, part, standing }: Look, place: string): string {
	const played = part ? WORDS[part] : 'Part played not said';
	return `${number}. ${title.replace(/[.\s]+$/, '')}. ${place}. ${played}, ${WORDS[standing].toLowerCase()}`;
}

/** A field in words: "Traveller experience, Group". */
export function placeWords(layout: Layout, { quadrant, segment, scale }: Field): string {
	const name = layout.segments[quadrant].find(({ id }) => id === segment)?.name ?? '';
	return `${name}, ${WORDS[scale]}`;
}

/** Where the sprout of an intent stands, and how large: 1 has the size it has in an empty field. */
export type Sprout = Point & { scale: number };

/** How far a sprout reaches at full size, and what it never becomes smaller than. */
const SPROUT_REACH = 11;
const SMALLEST_SPROUT = 0.5;
const FIVE = [0.5, 0.35, 0.65, 0.22, 0.78];

/** Where the sprout of an intent stands: the freest of five spots in its field, else of many, the smaller the less room there is. */
export function sproutPlace(layout: Layout, field: Field): Sprout {
	const taken = takenIn(layout, field);
	const middle = (field.inner + field.outer) / 2;
	const five = freest(
		field,
		taken,
		FIVE.map((share) => along(field, share, middle))
	);
	if (five.room >= SPROUT_REACH) return sproutAt(five);
	const many = FIVE.concat(0.1, 0.9).flatMap((share) =>
		[0.2, 0.35, 0.5, 0.65, 0.8].map((part) =>
			along(field, share, field.inner + (field.outer - field.inner) * part)
		)
	);
	return sproutAt(freest(field, taken, many));
}

function takenIn({ blips, heaps, fields }: Layout, { key }: Field): Disc[] {
	const marks = [...blips, ...heaps].filter(({ field }) => field === key);
	const count = fields.find((one) => one.key === key)?.heaped;
	return [
		...marks.map(({ x, y, radius }) => ({ x, y, reach: reachOf(radius) })),
		...(count ? [count] : [])
	];
}

function freest(field: Field, taken: readonly Disc[], spots: readonly Point[]) {
	let best = { spot: spots[0] ?? field.centre, room: -Infinity };
	for (const spot of spots) {
		const gaps = taken.map(({ x, y, reach }) => Math.hypot(x - spot.x, y - spot.y) - reach);
		const room = Math.min(60, roomToEdges(field, spot), ...gaps);
		if (room > best.room + 4) best = { spot, room };
	}
	return best;
}

function sproutAt({ spot, room }: { spot: Point; room: number }): Sprout {
	const scale = Math.min(1, Math.max(SMALLEST_SPROUT, tenth(room / SPROUT_REACH)));
	return { x: tenth(spot.x), y: tenth(spot.y), scale };
}
