import type { Layout } from './rules-layout.ts';

/** Something on the map that can be pointed at: a blip by its id, a heaped field by its key. */
export type Stop = { id: string; x: number; y: number; radius: number };
export type Direction = 'left' | 'right' | 'up' | 'down';

/** Everything on the map that can be pointed at while these impacts are shown. */
export function stopsOf(layout: Layout, shown: ReadonlySet<string>): Stop[] {
	const blips = layout.blips.filter(({ id }) => shown.has(id));
	const heaped = new Map<string, Stop>();
	for (const { field, ids, x, y, radius } of layout.heaps) {
		if (!heaped.has(field) && ids.some((id) => shown.has(id)))
			heaped.set(field, { id: field, x, y, radius });
	}
	return [...blips, ...heaped.values()];
}

const AHEAD: Record<Direction, { x: number; y: number }> = {
	left: { x: -1, y: 0 },
	right: { x: 1, y: 0 },
	up: { x: 0, y: -1 },
	down: { x: 0, y: 1 }
};

/**
 * The stop to go to from one in a direction: the nearest of those that lie more that way than aside, where
 * going aside counts double. Null at the end of the map.
 */
export function neighbour(stops: readonly Stop[], id: string, direction: Direction): string | null {
	const here = stops.find((stop) => stop.id === id);
	if (!here) return stops[0]?.id ?? null;
	const ahead = AHEAD[direction];
	let nearest: string | null = null;
	let least = Infinity;
	for (const stop of stops) {
		const dx = stop.x - here.x;
		const dy = stop.y - here.y;
		const forward = dx * ahead.x + dy * ahead.y;
		const aside = Math.abs(dx * ahead.y) + Math.abs(dy * ahead.x);
		if (stop === here || forward <= 0 || aside > 2 * forward) continue;
		const way = forward + 2 * aside;
		if (way >= least) continue;
		least = way;
		nearest = stop.id;
	}
	return nearest;
}

/** The stop under a point, or within `slack` of one; null where there is none. */
export function stopAt(
	stops: readonly Stop[],
	{ x, y }: { x: number; y: number },
	slack: number
): string | null {
	let nearest: string | null = null;
	let least = slack;
	for (const stop of stops) {
		const dx = stop.x - x;
		const dy = stop.y - y;
		const gap = Math.sqrt(dx * dx + dy * dy) - stop.radius;
		if (gap > least) continue;
		least = gap;
		nearest = stop.id;
	}
	return nearest;
}
