import {
	inArea,
	itemsAt,
	placeSaid,
	placesOf,
	spotOf,
	type Place,
	type Spot
} from './rules-items.ts';
import type { GrowthPage } from './schema.ts';

type Lists = Pick<GrowthPage, 'well' | 'better' | 'areas' | 'picked'>;

/** The lists that an item may be carried to: what stands in an area stays below. */
export function reachOf(page: Lists, id: string): Place[] {
	const from = spotOf(page, id);
	return placesOf(page).filter((place) => !from || !inArea(from.place) || inArea(place));
}

const countWithout = (page: Lists, place: Place, id: string) =>
	itemsAt(page, place).filter((item) => item.id !== id).length;

/**
 * Where an arrow key carries a lifted item from a spot: up and down go through the lines and on to the next
 * list, left and right from list to list. Undefined for another key and beyond the ends.
 */
export function stepped(page: Lists, id: string, at: Spot, key: string): Spot | undefined {
	const places = reachOf(page, id);
	const list = places.indexOf(at.place);
	const last = countWithout(page, at.place, id);
	if (key === 'ArrowDown' && at.index < last) return { ...at, index: at.index + 1 };
	if (key === 'ArrowUp' && at.index > 0) return { ...at, index: at.index - 1 };
	const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
	const place = by === undefined ? undefined : places[list + by];
	if (place === undefined) return undefined;
	return { place, index: key === 'ArrowDown' ? 0 : countWithout(page, place, id) };
}

/** A spot as it is said: "line 2 of 3 in Going well". */
export function spotSaid(page: Lists, id: string, { place, index }: Spot): string {
	const count = countWithout(page, place, id) + 1;
	return `line ${index + 1} of ${count} in ${placeSaid(page, place)}`;
}
