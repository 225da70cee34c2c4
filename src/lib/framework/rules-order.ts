type Placed = { id: string; place: string };

/** A list in its owner's order; what has no place yet comes last, in the order it was made. */
export function inOrder<Item extends Placed>(items: readonly Item[]): Item[] {
	return items.toSorted(
		(a, b) =>
			Number(a.place === '') - Number(b.place === '') ||
			compare(a.place, b.place) ||
			compare(a.id, b.id)
	);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
