import { STEPS, type Step } from './words.ts';
import { goalsOnPage } from './rules-goal.ts';
import { rankOn } from './rules-ranks.ts';
import type { AreaItem, Goal, GrowthPage, PageItem, SkillArea } from './schema.ts';
import type { Paper, PaperArea } from './schema-shared.ts';

type Shown = Pick<Paper, 'shows'> & { ranks: boolean };

const said = <Item extends { words: string }>(items: readonly Item[]) =>
	items.filter(({ words }) => words.trim() !== '');

/** A page as it is read: what has no words is left out, goals that were let go are, and so is what is not to be shown. */
export function paperOf(
	page: GrowthPage,
	{ owner, goals, before }: Pick<Paper, 'owner'> & { goals: readonly Goal[]; before?: GrowthPage },
	{ shows, ranks }: Shown = { shows: 'all', ranks: true }
): Paper {
	const all = shows === 'all';
	const items = (list: readonly PageItem[]) =>
		all ? said(list).map(({ id, words }) => ({ id, words })) : [];
	const areas = all ? page.areas.map((area) => areaOf(area, page, ranks, before)) : [];
	return {
		owner,
		quarter: page.quarter,
		shows,
		north_star: all ? page.north_star : '',
		why: all ? page.why : '',
		well: items(page.well),
		better: items(page.better),
		areas,
		goals: goalsOnPage(page, goals)
			.filter(({ outcome }) => outcome !== 'let_go')
			.map(({ id, words, kind, due, outcome, milestones }) => ({
				...{ id, words, kind, due, outcome },
				milestones: said(milestones).map(({ impact: _, ...milestone }) => milestone)
			}))
	};
}

function areaOf(
	area: SkillArea,
	{ picked }: GrowthPage,
	ranks: boolean,
	before?: GrowthPage
): PaperArea {
	const placed = (list: readonly AreaItem[]) =>
		said(list).map(({ id, words }) => ({ id, words, picked: picked.indexOf(id) + 1 || null }));
	return {
		id: area.id,
		name: area.name,
		prompts: area.prompts,
		strengths: placed(area.strengths),
		improvements: placed(area.improvements),
		rank: ranks ? area.rank : null,
		rank_why: ranks ? area.rank_why : '',
		was: ranks ? rankOn(area, before) : null
	};
}

/** What of a paper can be commented on: its steps, and the ids of what stands in them. */
export function placesOn({ shows, well, better, areas, goals }: Paper): Set<string> {
	const steps: readonly Step[] = shows === 'all' ? STEPS : ['goals'];
	const inAreas = areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);
	const milestones = goals.flatMap(({ milestones }) => milestones);
	const items = [...well, ...better, ...areas, ...inAreas, ...goals, ...milestones];
	return new Set([...steps, ...items.map(({ id }) => id)]);
}

/** The day on which the page of the quarter after is due: the Monday of that quarter's second week, `2027-01-11` after `2026-Q4`. */
export function nextPageOn(quarter: string): string {
	const [year = 0, part = 1] = quarter.split('-Q').map(Number);
	const eighth = new Date(Date.UTC(year, part * 3, 8));
	const toMonday = (8 - eighth.getUTCDay()) % 7;
	eighth.setUTCDate(8 + toMonday);
	return eighth.toISOString().slice(0, 10);
}
