import { quarterAfter } from '#lib/impact/rules-time.ts';
import { folded } from '#lib/ui/folded.ts';
import type { GrowthPage, SkillArea } from './schema.ts';

type Page = Pick<GrowthPage, 'quarter' | 'areas'>;
export type Ranked = Pick<SkillArea, 'rank' | 'rank_why'>;
/** One area over some quarters: what was said in each, null where nothing was. */
export type RankRow = { name: string; ranks: (Ranked | null)[] };
export type Ranks = { quarters: string[]; rows: RankRow[] };

/** The name of an area as it is matched from page to page: without case, accents or spaces around it. */
export const areaKey = (name: string): string => folded(name).trim().replace(/\s+/g, ' ');

/** The rank that an area had on another page, where it stands there: by its id, which it keeps from page to page, else by its name. */
export function rankOn(
	{ id, name }: Pick<SkillArea, 'id' | 'name'>,
	page: Pick<GrowthPage, 'areas'> | undefined
): number | null {
	const areas = page?.areas ?? [];
	const key = areaKey(name);
	const same = (other: SkillArea) => key !== '' && areaKey(other.name) === key;
	return (areas.find((other) => other.id === id) ?? areas.find(same))?.rank ?? null;
}

/** The four quarters that end with one, oldest first. */
export const yearTo = (quarter: string): string[] =>
	[-3, -2, -1, 0].map((steps) => quarterAfter(quarter, steps));

/** The quarters from the first page that ranks something to the one given, those without a page left out. */
export function rankedQuarters(pages: readonly Page[], until: string): string[] {
	return pages
		.filter(({ quarter, areas }) => quarter <= until && areas.some(({ rank }) => rank !== null))
		.map(({ quarter }) => quarter)
		.sort();
}

/**
 * Ranks by area over quarters. The areas are those of the newest of these pages in its order, then those that only
 * earlier ones ranked; an area that nobody ever ranked and that the newest page has not is left out.
 */
export function ranksOver(pages: readonly Page[], quarters: readonly string[]): Ranks {
	const byQuarter = new Map(pages.map((page) => [page.quarter, areasOf(page)]));
	const columns = quarters.map((quarter) => byQuarter.get(quarter) ?? new Map<string, SkillArea>());
	const newest = columns.findLast(({ size }) => size > 0);
	const names = new Map<string, string>();
	for (const [key, { name }] of newest ?? []) names.set(key, name);
	for (const column of columns.toReversed())
		for (const [key, { name, rank }] of column)
			if (rank !== null && !names.has(key)) names.set(key, name);
	const rows = [...names].map(([key, name]) => ({
		name,
		ranks: columns.map((column) => rankedIn(column.get(key)))
	}));
	return { quarters: [...quarters], rows };
}

/** The areas of a page by the key of their name; of two with one name, the one that is ranked. */
function areasOf({ areas }: Page): Map<string, SkillArea> {
	const found = new Map<string, SkillArea>();
	for (const area of areas) {
		const key = areaKey(area.name);
		if (key === '') continue;
		const known = found.get(key);
		if (!known || (known.rank === null && area.rank !== null)) found.set(key, area);
	}
	return found;
}

const rankedIn = (area: SkillArea | undefined): Ranked | null =>
	area && area.rank !== null ? { rank: area.rank, rank_why: area.rank_why } : null;

/** The last two ranks of a row, where its last column has one and an earlier one, too. */
export function lastChange({ ranks }: RankRow): { from: number; to: number } | undefined {
	const to = ranks.at(-1)?.rank;
	const from = ranks.slice(0, -1).findLast((ranked) => ranked !== null)?.rank;
	return typeof to === 'number' && typeof from === 'number' ? { from, to } : undefined;
}

/** The areas whose last rank is lower than the one before. */
export const lowerNow = ({ rows }: Ranks): string[] =>
	rows.filter((row) => isLower(lastChange(row))).map(({ name }) => name);

const isLower = (change: { from: number; to: number } | undefined) =>
	change !== undefined && change.to < change.from;
