import { evidenceRows, type EvidenceSource } from '#lib/evidence/rules.ts';
import type { Segment } from '#lib/framework/schema.ts';
import type { ShapeBy } from '#lib/impact/rules-shape.ts';
import { quarterLabel } from '#lib/impact/rules-time.ts';
import type { Quadrant } from '#lib/impact/words.ts';
import { fieldKey, openedFan, WHOLE_MAP } from './rules-geometry.ts';
import { intentsOf, stands } from './rules-intents.ts';
import { layOut } from './rules-layout.ts';
import { looksOf, type Picture } from './rules-show.ts';
import { isShown, onTheMap, placeableOf, quartersOf, segmentsByQuadrant } from './rules.ts';
import type { MapIntent } from './schema.ts';

/** What of a record the picture of its map is made from. */
export type PictureSource = EvidenceSource & {
	segments: readonly Segment[];
	intents: readonly MapIntent[];
};

/** Which picture is wanted. */
export type PictureWish = {
	/** The quarter up to whose end it shows what was made; null is now. */
	quarter: string | null;
	quadrant: Quadrant | null;
	shape: ShapeBy;
	/** Whether the titles of impacts are in it. */
	titles: boolean;
	/** Whether it shows where its owner wants to grow next. */
	intents: boolean;
};

/** A picture of the map with the time it spans, as it is told above it. */
export type DatedPicture = { picture: Picture; shown: number; span: string };

/** The picture of a record's map as its page would draw it. */
export function pictureOf(
	source: PictureSource,
	wish: PictureWish,
	thisQuarter: string
): DatedPicture {
	const { quarter, quadrant, shape, titles } = wish;
	const segments = segmentsByQuadrant(source.segments);
	const { marks } = onTheMap(evidenceRows(source), source.segments);
	const placeable = placeableOf(marks, shape);
	const layout = layOut(placeable, segments, quadrant ? openedFan(quadrant) : WHOLE_MAP);
	const there = marks.filter((mark) => isShown(mark, shape, quarter));
	const shown = there.filter(({ field }) => quadrant === null || field.quadrant === quadrant);
	const looks = looksOf(shown, titles);
	const intents = intentsOf(wish.intents ? source.intents : [], marks, source.segments)
		.filter((intent) => stands(intent, quarter))
		.flatMap(({ id, field }) =>
			field ? [{ id, field: fieldKey(field.segment, field.scale) }] : []
		);
	const ids = new Set(shown.map(({ id }) => id));
	const picture: Picture = { layout, looks, shown: ids, by: shape, intents, titles };
	return { picture, shown: ids.size, span: spanOf(quartersOf(there, thisQuarter), quarter) };
}

/** The quarters a map spans, as words: "Q3 2025 to Q4 2026". */
function spanOf(quarters: readonly string[], until: string | null): string {
	const last = until ?? quarters.at(-1) ?? '';
	const first = quarters[0] ?? last;
	return first >= last ? quarterLabel(last) : `${quarterLabel(first)} to ${quarterLabel(last)}`;
}
