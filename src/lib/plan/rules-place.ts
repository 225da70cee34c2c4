import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** What stands in a row, with its place among the others (a fractional index, empty where it never had one). */
export type Placed = { id: string; place: string };

/** Halvings by chance: two browsers that put something at the same spot seldom take the same place for it. */
const CHANCES = 5;
/** Places longer than this are made anew for the whole row. */
const LONGEST = 48;

type Bound = string | null;

/**
 * The places to change so that something stands at an index of a row: its own alone; with it those beside it
 * that have none or the very same place; or all of them where no room is left.
 * @param others the row in order, without what is put there
 * @param random from 0 up to 1
 */
export function placesAt(
	others: readonly Placed[],
	id: string,
	index: number,
	random: () => number = Math.random
): Placed[] {
	const at = Math.max(0, Math.min(index, others.length));
	const { from, to } = stretch(others, at);
	const [before, after] = [others[from - 1]?.place ?? null, others[to]?.place || null];
	const run = [...others.slice(from, at), { id, place: '' }, ...others.slice(at, to)];
	const places = keys(before, after, run.length, random);
	if (places) return run.map((one, position) => ({ id: one.id, place: places[position] ?? '' }));
	const all = others.toSpliced(at, 0, { id, place: '' });
	const anew = generateNKeysBetween(null, null, all.length);
	return all.map((one, position) => ({ id: one.id, place: anew[position] ?? '' }));
}

/** The part of the row around an index whose places must change: those before it without one, those after it with the same. */
function stretch(others: readonly Placed[], at: number): { from: number; to: number } {
	let from = at;
	while (from > 0 && others[from - 1]?.place === '') from--;
	const before = others[from - 1]?.place;
	let to = at;
	while (before !== undefined && to < others.length && others[to]?.place === before) to++;
	return { from, to };
}

/** So many places between two others; nothing where they leave no room or are of another making. */
function keys(
	before: Bound,
	after: Bound,
	count: number,
	random: () => number
): string[] | undefined {
	if (before !== null && after !== null && before >= after) return undefined;
	try {
		const [low, high] = narrowed(before, after, random);
		const places = generateNKeysBetween(low, high, count);
		return places.some((place) => place.length > LONGEST) ? undefined : places;
	} catch {
		return undefined;
	}
}

function narrowed(before: Bound, after: Bound, random: () => number): [Bound, Bound] {
	let [low, high] = [before, after];
	for (let chance = 0; chance < CHANCES; chance++) {
		const middle = generateKeyBetween(low, high);
		if (random() < 0.5) low = middle;
		else high = middle;
	}
	return [low, high];
}
