import type { GrowthPage } from './schema.ts';
import { FIRST_AREAS } from './words-areas.ts';

/** Whether an address names a quarter, as `2026-Q4` does. */
export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text);

/** A page on which nothing is written yet, with three areas to think in. */
export function blankPage(id: string, quarter: string, newId: () => string): GrowthPage {
	return {
		id,
		quarter,
		north_star: '',
		why: '',
		well: [],
		better: [],
		areas: FIRST_AREAS.map(({ name, prompts }) => ({
			id: newId(),
			name,
			prompts,
			strengths: [],
			improvements: [],
			rank: null,
			rank_why: ''
		})),
		picked: [],
		spent: 0,
		version: 0,
		created_at: '',
		updated_at: '',
		deleted_at: null
	};
}

/** Whether anything on a page is the owner's own: a page is stored from the first such word on. */
export function saysSomething(page: GrowthPage): boolean {
	const { north_star, why, well, better, areas } = page;
	const items = [...well, ...better, ...areas.flatMap((area) => itemsOfArea(area))];
	return (
		[north_star, why, ...items.map(({ words }) => words)].some((words) => words.trim() !== '') ||
		areas.some(({ rank, rank_why }) => rank !== null || rank_why !== '') ||
		areas.length !== FIRST_AREAS.length ||
		areas.some((area, index) => isRenamed(area, index))
	);
}

const itemsOfArea = ({ strengths, improvements }: GrowthPage['areas'][number]) => [
	...strengths,
	...improvements
];

function isRenamed({ name, prompts }: GrowthPage['areas'][number], index: number): boolean {
	const first = FIRST_AREAS[index];
	return name !== first?.name || prompts.join('\n') !== first.prompts.join('\n');
}

/** The newest page of a quarter before; nothing where there is none. */
export function pageBefore(pages: readonly GrowthPage[], quarter: string): GrowthPage | undefined {
	return pages
		.filter((page) => page.quarter < quarter)
		.toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1))[0];
}
