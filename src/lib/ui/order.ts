let follow: (() => string[]) | undefined;

/** Offers the order in which the page shows things, by id, to whatever goes from one to the next. Returns what takes it back. */
export function followOrder(ids: () => string[]): () => void {
	follow = ids;
	return () => {
		if (follow === ids) follow = undefined;
	};
}

/** The order the page shows now, or nothing where it shows none. */
export const orderShown = (): string[] | undefined => follow?.();

/**
 * The id `by` steps from one, or nothing beyond the ends. Where the one has left the list, as when it no
 * longer fits a filter, `last` is where it was.
 */
export function stepFrom(
	ids: readonly string[],
	id: string,
	last: number,
	by: 1 | -1
): string | undefined {
	const at = ids.indexOf(id);
	if (at !== -1) return ids[at + by];
	return by === 1 ? (ids[Math.max(last, 0)] ?? ids.at(-1)) : ids[Math.max(last - 1, 0)];
}
