import { inOrder } from '#lib/framework/rules-order.ts';
import { lastPlace, movedPlaces } from '#lib/framework/rules-place.ts';
import type { Change } from '#lib/http/together.ts';
import type { Impact, Theme } from '#lib/impact/schema.ts';
import type { Zone } from '#lib/impact/words.ts';

/**
 * The changes that bring a theme into the other zone, as its last row, and with it the impacts that stand in
 * it. The theme goes first: an impact may only stand in a theme of its own zone.
 */
export function intoZone(
	theme: Pick<Theme, 'id'>,
	zone: Zone,
	{ themes, impacts }: { themes: readonly Theme[]; impacts: readonly Impact[] }
): Change[] {
	const there = themes.filter((other) => other.zone === zone && other.id !== theme.id);
	const along = impacts.filter((impact) => impact.theme === theme.id);
	return [
		{ name: 'theme', id: theme.id, fields: { zone, place: lastPlace(inOrder(there)) } },
		...along.map(({ id }) => ({ name: 'impact' as const, id, fields: { zone } }))
	];
}

/** The changes that move a theme one row up (-1) or down (1) in its zone. @param rows the zone's themes in order */
export function pastRow(rows: readonly Theme[], id: string, by: -1 | 1): Change[] {
	const from = rows.findIndex((theme) => theme.id === id);
	const to = from + by;
	if (from === -1 || to < 0 || to >= rows.length) return [];
	return movedPlaces(rows, from, to).map(({ id, place }) => ({
		name: 'theme' as const,
		id,
		fields: { place }
	}));
}
