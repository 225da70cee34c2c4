import { GOAL_MONTHS, monthsAfter, newMilestone, openGoals, withOutcome } from './rules-goal.ts';
import { firstDay } from './rules-quarter.ts';
import type { AreaItem, Goal, GrowthPage, SkillArea } from './schema.ts';
import { SUGGESTED } from './words.ts';

/** A page by what tells it from the others. */
type Place = Pick<GrowthPage, 'id' | 'quarter'>;
type Skills = Pick<GrowthPage, 'areas' | 'picked'>;

/** What the last page could not finish: areas for improvement that nobody underlined, by the area they stand in. */
export function offeredItems({ areas, picked }: Skills): { area: SkillArea; items: AreaItem[] }[] {
	return areas
		.map((area) => ({
			area,
			items: area.improvements.filter(
				({ id, words }) => words.trim() !== '' && !picked.includes(id)
			)
		}))
		.filter(({ items }) => items.length > 0);
}

/**
 * What a quarter begins with: the North Star and why as they stood, the areas with their names, prompts and
 * strengths, and of the areas for improvement those that were chosen again. Ranks are said anew, and the clock
 * begins at nothing. Areas and items keep their ids, so that a goal still knows what it came from.
 * @param chosen ids of areas for improvement
 */
export function startedFrom(
	last: Pick<GrowthPage, 'north_star' | 'why' | 'areas'>,
	chosen: ReadonlySet<string>
): Pick<GrowthPage, 'north_star' | 'why' | 'areas'> {
	const { north_star, why, areas } = last;
	const anew = (items: AreaItem[]) => items.map((item) => ({ ...item, from_item: null }));
	return {
		north_star,
		why,
		areas: areas.map((area) => ({
			...area,
			strengths: anew(area.strengths),
			improvements: anew(area.improvements.filter(({ id }) => chosen.has(id))),
			rank: null,
			rank_why: ''
		}))
	};
}

/**
 * The goals that are still open on earlier pages and stand on neither this one nor a later one: each waits for a
 * word on what becomes of it. Those of the newest page come first, older ones after them. What was decided is
 * read from the goals themselves, so a start that was interrupted goes on where it was.
 */
export function undecidedGoals<Some extends Pick<Goal, 'id' | 'pages' | 'outcome'>>(
	{ quarter }: Pick<Place, 'quarter'>,
	pages: readonly Place[],
	goals: readonly Some[]
): Some[] {
	const quarters = new Map(pages.map((page) => [page.id, page.quarter]));
	const lastOf = ({ pages: on }: Some) =>
		on
			.map((id) => quarters.get(id) ?? '')
			.sort()
			.at(-1) ?? '';
	return openGoals(goals)
		.map((goal) => ({ goal, last: lastOf(goal) }))
		.filter(({ last }) => last !== '' && last < quarter)
		.sort((a, b) => compare(b.last, a.last) || compare(a.goal.id, b.goal.id))
		.map(({ goal }) => goal);
}
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The day offered to a goal that goes on in a quarter: its own where that lies in it or later, else about three months from today. */
export const dueNext = ({ due }: Pick<Goal, 'due'>, quarter: string, today: string): string =>
	due !== null && due > today && due >= firstDay(quarter) ? due : monthsAfter(today, GOAL_MONTHS);

/** A goal goes on: it stands on this page as well, due on another day. */
export const carried = (
	{ pages }: Pick<Goal, 'pages'>,
	{ id }: Pick<Place, 'id'>,
	due: string | null
): Pick<Goal, 'pages' | 'due'> => ({ pages: [...pages.filter((page) => page !== id), id], due });

/**
 * A goal takes the place of another on this page: with its own words and day, and with the milestones that were not
 * done. The other one ends as changed and keeps all it had.
 */
export function inPlaceOf(
	goal: Pick<Goal, 'id' | 'kind' | 'item' | 'milestones'>,
	{ id }: Pick<Place, 'id'>,
	{ words, due }: Pick<Goal, 'words' | 'due'>,
	newId: () => string
): Pick<Goal, 'words' | 'due' | 'kind' | 'item' | 'pages' | 'from_goal' | 'milestones'> {
	const { kind, item } = goal;
	const open = goal.milestones.filter(({ done_on }) => done_on === null);
	const milestones = open.map((each) => ({
		...newMilestone(newId(), each.words),
		target: each.target,
		so_far: each.so_far
	}));
	return { words, due, kind, item, pages: [id], from_goal: goal.id, milestones };
}

/** The old goal ends as changed, with the reason. */
export const changedOn = (today: string, reason: string) => withOutcome('changed', today, reason);
/** The goal is let go, with the reason. */
export const letGoOn = (today: string, reason: string) => withOutcome('let_go', today, reason);

/**
 * What a page needs so that a goal that goes on is seen to come from somewhere: the item it came from stands in the
 * area of that id and is underlined while there is room. Nothing where the item is there and underlined, or is not
 * to be found on the pages before.
 */
export function withItemOf(
	page: Skills,
	{ item }: Pick<Goal, 'item'>,
	before: readonly Pick<GrowthPage, 'areas'>[]
): Partial<Skills> {
	if (item === null) return {};
	const there = page.areas.some((area) => has(area, item));
	const from = before.flatMap(({ areas }) => areas).findLast((area) => has(area, item));
	const area = page.areas.find(({ id }) => id === from?.id);
	if (!there && (!from || !area)) return {};
	return {
		...(there || !from
			? {}
			: { areas: page.areas.map((each) => (each === area ? added(each, from, item) : each)) }),
		...(page.picked.includes(item) || page.picked.length >= SUGGESTED.picked
			? {}
			: { picked: [...page.picked, item] })
	};
}

const has = ({ strengths, improvements }: SkillArea, item: string) =>
	[...strengths, ...improvements].some(({ id }) => id === item);

function added(area: SkillArea, from: SkillArea, item: string): SkillArea {
	const list = from.improvements.some(({ id }) => id === item) ? 'improvements' : 'strengths';
	const brought = from[list]
		.filter(({ id }) => id === item)
		.map((each) => ({ ...each, from_item: null }));
	return { ...area, [list]: [...area[list], ...brought] };
}
