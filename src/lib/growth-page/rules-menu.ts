import {
	broughtFrom,
	inArea,
	itemOf,
	itemsAt,
	placeSaid,
	sideWords,
	spotOf,
	type Place,
	type Side
} from './rules-items.ts';
import type { GrowthPage } from './schema.ts';

type Lists = Pick<GrowthPage, 'well' | 'better' | 'areas' | 'picked'>;
/** A list that an item can be brought to, and how that is offered. */
export type Destination = { place: Place; label: string; hint: string };

const SIDES: Side[] = ['strengths', 'improvements'];
const AS: Record<Side, string> = { strengths: 'as a strength', improvements: 'to improve' };

/**
 * Where an item may be brought down to or moved: every list of every skill area but the one in which it, or
 * what was brought down from it, stands. What goes well, or is a strength, is offered as a strength first,
 * everything else as something to improve.
 */
export function destinationsOf(page: Lists, id: string): Destination[] {
	const spot = spotOf(page, id);
	if (!spot) return [];
	const below = inArea(spot.place) ? itemOf(page, id) : broughtFrom(page, id);
	const stands = below && spotOf(page, below.id)?.place;
	const sides =
		spot.place === 'better' || spot.place.endsWith('/improvements') ? SIDES.toReversed() : SIDES;
	return sides
		.flatMap((side) =>
			page.areas.map((area): Destination => {
				const place: Place = `${area.id}/${side}`;
				return { place, label: area.name || sideWords[side], hint: AS[side] };
			})
		)
		.filter(({ place }) => place !== stands);
}

/** How an item is named in a sentence: its words, cut where they are long. */
export function itemSaid(page: Lists, id: string): string {
	const words = itemOf(page, id)?.words ?? '';
	return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words || 'An empty line';
}

/** The line before and behind an item, as far as there is one. */
export function neighbours(page: Lists, id: string): { up: boolean; down: boolean; said: string } {
	const spot = spotOf(page, id);
	if (!spot) return { up: false, down: false, said: '' };
	const { place, index } = spot;
	return {
		up: index > 0,
		down: index < itemsAt(page, place).length - 1,
		said: placeSaid(page, place)
	};
}
