import type { Step } from '#lib/framework/rules-scale.ts';
import type { Assessment } from './schema.ts';
import type { Interest, Judge } from './words.ts';

/** What is said of one skill or competency now; each part is null while nobody said it. */
export type Said = {
	/** The order of a step on the scale the ability uses now; 0 is not held yet. */
	mastery: number | null;
	confidence: number | null;
	/** How deeply it is wanted; null also where it was wanted and is no longer. */
	wanted: number | null;
	wanted_by: string | null;
	interest: Interest | null;
	/** Who judged the mastery, and on which day. */
	judge: Judge | null;
	on: string | null;
};
export const NOTHING_SAID: Said = {
	mastery: null,
	confidence: null,
	wanted: null,
	wanted_by: null,
	interest: null,
	judge: null,
	on: null
};

const WEIGHT: Record<Judge, number> = { self: 0, manager: 1, agreed: 2 };
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Rows of one ability from the oldest to the newest; on one day what was agreed counts as the last word. */
export function inTime(rows: readonly Assessment[]): Assessment[] {
	return rows.toSorted(
		(a, b) => compare(a.on, b.on) || WEIGHT[a.judge] - WEIGHT[b.judge] || compare(a.id, b.id)
	);
}

/**
 * What stands now. The newest day counts, whoever judged: an agreement of last spring must not hide what was
 * learnt since, and the history shows both. On the same day agreed stands over manager, and manager over self,
 * because an agreement is made out of the other two. Each part is taken from the newest row that says it, so
 * that a manager who judges mastery does not wipe out what the person wants. Wanting no more is a wanted of 0.
 * @param levels the scale the ability uses now
 */
export function saidNow(rows: readonly Assessment[], levels: readonly Step[]): Said {
	const newest = inTime(rows).toReversed();
	const first = <Key extends keyof Assessment>(key: Key) => newest.find((row) => row[key] !== null);
	const judged = first('mastery');
	const wanting = first('wanted');
	const wanted = wanting ? orderNow(wanting, wanting.wanted, levels) : null;
	return {
		mastery: judged ? orderNow(judged, judged.mastery, levels) : null,
		confidence: first('confidence')?.confidence ?? null,
		wanted: wanted || null,
		wanted_by: wanted ? (wanting?.wanted_by ?? null) : null,
		interest: first('interest')?.interest ?? null,
		judge: judged?.judge ?? null,
		on: judged?.on ?? null
	};
}

/**
 * The step that an order of then is on the scale of now. On a scale of as many steps it keeps its place, whatever
 * its words are now, as the steps of impacts do; else it is the step that still has its name, else the one in its
 * place, at most the deepest. A framework that has more steps, or fewer, loses nobody's past.
 */
export function orderNow(
	{ scale_then }: Pick<Assessment, 'scale_then'>,
	order: number | null,
	levels: readonly Step[]
): number | null {
	if (order === null || order === 0 || scale_then.length === levels.length) return order;
	const name = scale_then[order - 1];
	const named = levels.find((level) => level.name === name);
	return named?.position ?? Math.min(order, levels.at(-1)?.position ?? order);
}

/** The row that a further word of that judge on that day changes, instead of adding another. */
export function rowOf(
	rows: readonly Assessment[],
	judge: Judge,
	on: string
): Assessment | undefined {
	return inTime(rows).findLast((row) => row.judge === judge && row.on === on);
}

/** The rows of every ability, by its id. */
export function byAbility(rows: readonly Assessment[]): ReadonlyMap<string, Assessment[]> {
	return Map.groupBy(
		rows.filter(({ deleted_at }) => deleted_at === null),
		({ ref }) => ref
	);
}
