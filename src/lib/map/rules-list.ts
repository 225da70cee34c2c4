import type { Segment } from '#lib/framework/schema.ts';
import { QUADRANTS, SCALES, WORDS, type Quadrant } from '#lib/impact/words.ts';
import type { Mark } from './rules.ts';

/** One heading of the list beside the map, with what stands under it. */
export type MarkGroup = { key: string; name: string; quadrant: Quadrant; marks: Mark[] };

/**
 * The impacts of a map as a list: by quadrant, or by segment inside one quadrant; in each the segments in
 * their order, and what reached furthest first.
 * @param segments in the order of the map
 */
export function markGroups(
	marks: readonly Mark[],
	segments: readonly Segment[],
	inside: Quadrant | null
): MarkGroup[] {
	const order = new Map(segments.map(({ id }, index) => [id, index]));
	const place = ({ field }: Mark) => order.get(field.segment) ?? segments.length;
	const reach = ({ field }: Mark) => SCALES.indexOf(field.scale);
	const ordered = marks.toSorted(
		(a, b) => place(a) - place(b) || reach(b) - reach(a) || a.row.number - b.row.number
	);
	const groups: MarkGroup[] =
		inside === null
			? QUADRANTS.map((quadrant) => ({ key: quadrant, name: WORDS[quadrant], quadrant, marks: [] }))
			: segments
					.filter(({ quadrant }) => quadrant === inside)
					.map(({ id, name, quadrant }) => ({ key: id, name, quadrant, marks: [] }));
	const byKey = new Map(groups.map((group) => [group.key, group]));
	for (const mark of ordered)
		byKey.get(inside === null ? mark.field.quadrant : mark.field.segment)?.marks.push(mark);
	return groups.filter((group) => group.marks.length > 0);
}

/** The groups as far as the impacts from one place up to another reach. */
export function marksBetween(groups: readonly MarkGroup[], from: number, to: number): MarkGroup[] {
	let above = 0;
	return groups.flatMap((group) => {
		const marks = group.marks.slice(Math.max(0, from - above), Math.max(0, to - above));
		above += group.marks.length;
		return marks.length > 0 ? [{ ...group, marks }] : [];
	});
}
