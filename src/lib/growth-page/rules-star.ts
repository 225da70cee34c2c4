import { folded } from '#lib/ui/folded.ts';
import { quarterAfter } from '#lib/impact/rules-time.ts';
import type { Goal, GrowthPage } from './schema.ts';

/** What may be off about how far away the North Star is. */
export type StarHint = 'too_near' | 'too_far';
type Star = Pick<GrowthPage, 'id' | 'quarter' | 'north_star'>;

/** Pages in a row, each with another star, after which it may be too near (product: reached within a quarter). */
const CHANGED_PAGES = 3;
/** Quarters of one star without getting closer, after which it may be too far (product: a year and a half). */
const STILL_QUARTERS = 6;
/** The share of their words that two wordings of one star have in common. */
const ALIKE = 0.5;

/**
 * Whether the star of a page may be too near, because each of the last three pages had another one, or too far,
 * because it has stood for six quarters and no goal on those pages was reached. `pages` are all pages of the
 * record, in any order.
 */
export function starHint(
	page: Star,
	pages: readonly Star[],
	goals: readonly Pick<Goal, 'pages' | 'outcome'>[]
): StarHint | undefined {
	if (page.north_star.trim() === '') return undefined;
	const earlier = pages
		.filter(({ id, quarter, north_star }) => {
			return id !== page.id && quarter < page.quarter && north_star.trim() !== '';
		})
		.sort((a, b) => (a.quarter < b.quarter ? 1 : -1));
	const line = [page, ...earlier];
	if (changedEachTime(line.slice(0, CHANGED_PAGES))) return 'too_near';
	const other = line.findIndex((each) => !sameStar(each.north_star, page.north_star));
	const same = other === -1 ? line : line.slice(0, other);
	const since = same.at(-1)?.quarter ?? page.quarter;
	if (since > quarterAfter(page.quarter, 1 - STILL_QUARTERS)) return undefined;
	const ids = new Set(same.map(({ id }) => id));
	const nearer = goals.some(
		({ outcome, pages: on }) => outcome === 'reached' && on.some((id) => ids.has(id))
	);
	return nearer ? undefined : 'too_far';
}

const changedEachTime = (line: Star[]) =>
	line.length === CHANGED_PAGES &&
	line.every((each, at) => {
		const next = line[at + 1];
		return next === undefined || !sameStar(each.north_star, next.north_star);
	});

/** Whether two sentences are wordings of one star: half of their words are the same. */
export function sameStar(one: string, other: string): boolean {
	const [first, second] = [wordsOf(one), wordsOf(other)];
	const all = new Set([...first, ...second]).size;
	const both = [...first].filter((word) => second.has(word)).length;
	return all === 0 ? one.trim() === other.trim() : both / all >= ALIKE;
}

const wordsOf = (text: string) => new Set(folded(text).match(/[\p{L}\p{N}]+/gu) ?? []);
