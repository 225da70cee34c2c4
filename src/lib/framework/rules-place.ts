import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

type Placed = { id: string; place: string };

/**
 * The places to change so that an item of a list stands elsewhere in it: its own alone, or all of them where
 * the list has none or places that leave no room.
 * @param items in order
 * @param to the index it has afterwards
 */
export function movedPlaces(items: readonly Placed[], from: number, to: number): Placed[] {
	const [moved] = items.slice(from, from + 1);
	if (!moved) return [];
	const after = items.toSpliced(from, 1).toSpliced(to, 0, moved);
	const place = between(after[to - 1]?.place ?? null, after[to + 1]?.place ?? null);
	if (place !== undefined) return [{ id: moved.id, place }];
	const places = generateNKeysBetween(null, null, after.length);
	return after.map(({ id }, index) => ({ id, place: places[index] ?? '' }));
}

/** The place after the last of a list. @param items in order */
export function lastPlace(items: readonly Placed[]): string {
	return between(items.at(-1)?.place ?? null, null) ?? '';
}

/** A place between two others, null for an end; nothing where they leave no room or are of another making. */
function between(before: string | null, after: string | null): string | undefined {
	if (before !== null && after !== null && before >= after) return undefined;
	try {
		return generateKeyBetween(before, after);
	} catch {
		return undefined;
	}
}
