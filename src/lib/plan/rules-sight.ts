/** Tickets beyond either edge of what is in sight that are drawn too, so that scrolling meets no blank ones. */
const BEYOND = 8;

/** The part of a row whose tickets are drawn whole, by index: from `from` up to but without `to`. */
export type Sight = { from: number; to: number };

/**
 * Which tickets of a row to draw whole. It changes only after every few tickets of scrolling.
 * @param left pixels scrolled out of sight at the left
 * @param width pixels in sight
 * @param pitch pixels from one ticket to the next
 */
export function sightOf(left: number, width: number, pitch: number): Sight {
	const step = BEYOND / 2;
	const first = Math.floor(left / pitch / step) * step;
	const count = Math.ceil(width / pitch / step) * step;
	return { from: Math.max(0, first - BEYOND), to: first + count + BEYOND + step };
}

/** Whether a ticket is drawn whole. */
export const isInSight = ({ from, to }: Sight, index: number): boolean =>
	index >= from && index < to;
