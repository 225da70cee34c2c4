import type { ChangePair } from './schema.ts';

/** Whether a pair says anything of before or after. */
const pairSays = ({ before, after }: Pick<ChangePair, 'before' | 'after'>): boolean =>
	before.trim() !== '' || after.trim() !== '';

/** The pairs with one of them changed or added; a pair that says nothing is left out. */
export function withPair(pairs: readonly ChangePair[], pair: ChangePair): ChangePair[] {
	const known = pairs.some(({ id }) => id === pair.id);
	const all = known ? pairs.map((each) => (each.id === pair.id ? pair : each)) : [...pairs, pair];
	return all.filter(pairSays);
}

const FIGURE = /^[-+−]?[\d\s.,’']*\d\s*\S{0,3}$/;

/** Whether both sides are figures, such as "2.9" or "40 %", so that a unit makes sense beside them. */
export function isFigures({ before, after }: Pick<ChangePair, 'before' | 'after'>): boolean {
	return FIGURE.test(before.trim()) && FIGURE.test(after.trim());
}
