import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { inOrder } from '#lib/framework/rules-order.ts';
import type { Segment } from '#lib/framework/schema.ts';
import { quarterAfter } from '#lib/impact/rules-time.ts';
import type { ShapeBy } from '#lib/impact/rules-shape.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { Quadrant, Scale } from '#lib/impact/words.ts';

/** One field of the map: a segment of a quadrant in one ring. */
export type MapField = { quadrant: Quadrant; segment: string; scale: Scale };
/** An impact that has a place on the map, with everything that is derived of it. */
export type Mark = { id: string; row: EvidenceRow; field: MapField };
/** What the shape of a blip tells. */
export const SHAPES: readonly ShapeBy[] = ['part', 'status'];

export const sameField = (one: MapField, other: MapField): boolean =>
	one.segment === other.segment && one.scale === other.scale;

/** The segments of each quadrant, in their owner's order. */
export function segmentsByQuadrant(segments: readonly Segment[]): Record<Quadrant, Segment[]> {
	const ordered = inOrder(segments);
	const of = (wanted: Quadrant) => ordered.filter(({ quadrant }) => quadrant === wanted);
	return {
		knowledge_value: of('knowledge_value'),
		business_value: of('business_value'),
		giving_back: of('giving_back'),
		avoiding_waste: of('avoiding_waste')
	};
}

/** Where an impact lies on the map: its segment, as long as there is one, in the ring of its scale. */
function fieldOf(
	{ segment, scale }: Pick<Impact, 'segment' | 'scale'>,
	segments: ReadonlyMap<string, Pick<Segment, 'quadrant'>>
): MapField | null {
	const quadrant = segment === null ? undefined : segments.get(segment)?.quadrant;
	if (segment === null || scale === null || quadrant === undefined) return null;
	return { quadrant, segment, scale };
}

/** Everything that has a place, in order of making; and what is made and has none, so that nothing is lost. */
export function onTheMap(
	rows: readonly EvidenceRow[],
	segments: readonly Segment[]
): { marks: Mark[]; unplaced: EvidenceRow[] } {
	const known = new Map(segments.map((segment) => [segment.id, segment]));
	const marks: Mark[] = [];
	const unplaced: EvidenceRow[] = [];
	for (const row of rows) {
		const field = fieldOf(row.impact, known);
		if (field) marks.push({ id: row.impact.id, row, field });
		else if (row.impact.status === 'made') unplaced.push(row);
	}
	return { marks, unplaced };
}

/**
 * Whether the map shows an impact: by part played it shows what is made, by status also what is not made
 * yet; a past quarter shows what was made up to its end.
 * @param until the quarter shown, or null for all there is
 */
export function isShown({ row }: Mark, shape: ShapeBy, until: string | null): boolean {
	if (row.impact.status !== 'made') return shape === 'status' && until === null;
	return until === null || row.quarter === null || row.quarter <= until;
}

/** What is laid out: everything that the shape can show, at whatever quarter. */
export function placeableOf(marks: readonly Mark[], shape: ShapeBy): ({ id: string } & MapField)[] {
	return marks
		.filter((mark) => isShown(mark, shape, null))
		.map(({ id, field }) => ({ id, ...field }));
}

/** The quarters of a map: from the one of the first impact made to this one, without a gap; at most 40. */
export function quartersOf(marks: readonly Mark[], now: string): string[] {
	const made = marks
		.filter(({ row }) => row.impact.status === 'made')
		.flatMap(({ row }) => row.quarter ?? []);
	const last = made.reduce((latest, quarter) => (quarter > latest ? quarter : latest), now);
	const first = made.reduce((least, quarter) => (quarter < least ? quarter : least), last);
	const quarters = [last];
	while (quarters.length < 40 && quarters[0] !== undefined && quarters[0] > first)
		quarters.unshift(quarterAfter(quarters[0], -1));
	return quarters;
}
