import { folded } from '#lib/ui/folded.ts';
import { goalsOnPage } from './rules-goal.ts';
import { areaKey } from './rules-ranks.ts';
import type { Goal, GrowthPage, SkillArea } from './schema.ts';
import { OUTCOME_WORDS } from './words.ts';

/** A line of one page; `changed` where the other page has it not. */
export type BesideLine = { id: string; words: string; changed: boolean };
/** What stands on the earlier page and on the later one. */
export type Pair<Each> = { before: Each; after: Each };
/** The lines of both; `allNew` where both say something and no line is on both. */
export type Lines = Pair<BesideLine[]> & { allNew: boolean };
export type AreaBeside = {
	rank: number | null;
	rank_why: string;
	strengths: BesideLine[];
	improvements: BesideLine[];
};
export type GoalBeside = { id: string; words: string; became: string };
export type Beside = {
	star: Pair<{ north_star: string; why: string }> & { changed: boolean };
	well: Lines;
	better: Lines;
	areas: (Pair<AreaBeside | null> & { name: string; rank: string })[];
	goals: Pair<GoalBeside[]>;
};

type Worded = { id: string; words: string };
const same = (words: string) => folded(words).trim().replace(/\s+/g, ' ');

/**
 * Two pages, part by part, with what one has and the other has not. Lines are the same where their words or ids are;
 * of two lists that share nothing no line is marked, for a mark on each would say nothing.
 */
export function besideOf(earlier: GrowthPage, later: GrowthPage, goals: readonly Goal[]): Beside {
	const star = (page: GrowthPage) => ({ north_star: page.north_star, why: page.why });
	return {
		star: {
			before: star(earlier),
			after: star(later),
			changed:
				same(earlier.north_star) !== same(later.north_star) || same(earlier.why) !== same(later.why)
		},
		well: linesOf(earlier.well, later.well),
		better: linesOf(earlier.better, later.better),
		areas: areasOf(earlier, later),
		goals: {
			before: goalsOnPage(earlier, goals).map((goal) => told(goal, wordAfter(goal, later, goals))),
			after: goalsOnPage(later, goals).map((goal) => told(goal, wordBefore(goal, earlier, goals)))
		}
	};
}

function linesOf(before: readonly Worded[], after: readonly Worded[]): Lines {
	const pair = { before: lines(before, after), after: lines(after, before) };
	if (pair.after.some(({ changed }) => !changed)) return { ...pair, allNew: false };
	return {
		before: pair.before.map(unmarked),
		after: pair.after.map(unmarked),
		allNew: pair.before.length > 0 && pair.after.length > 0
	};
}
const unmarked = (line: BesideLine): BesideLine => ({ ...line, changed: false });

function lines(own: readonly Worded[], others: readonly Worded[]): BesideLine[] {
	const known = new Set(others.flatMap(({ id, words }) => [id, same(words)]));
	return own
		.filter(({ words }) => words.trim() !== '')
		.map(({ id, words }) => ({
			id,
			words,
			changed: !known.has(same(words)) && !known.has(id)
		}));
}

function areasOf(earlier: GrowthPage, later: GrowthPage): Beside['areas'] {
	const before = new Map(earlier.areas.map((area) => [areaKey(area.name), area]));
	const keys = new Set(later.areas.map(({ name }) => areaKey(name)));
	const both = later.areas.map((area) => [before.get(areaKey(area.name)), area] as const);
	const gone = earlier.areas
		.filter(({ name }) => !keys.has(areaKey(name)))
		.map((area) => [area, undefined] as const);
	return [...both, ...gone].map(([was, is]) => {
		const strengths = linesOf(was?.strengths ?? [], is?.strengths ?? []);
		const improvements = linesOf(was?.improvements ?? [], is?.improvements ?? []);
		const half = (area: SkillArea | undefined, side: keyof Pair<unknown>): AreaBeside | null =>
			area
				? {
						rank: area.rank,
						rank_why: area.rank_why,
						strengths: strengths[side],
						improvements: improvements[side]
					}
				: null;
		return {
			name: is?.name ?? was?.name ?? '',
			rank: rankSaid(was?.rank ?? null, is?.rank ?? null),
			before: half(was, 'before'),
			after: half(is, 'after')
		};
	});
}

/** Whether any line is marked. */
export function hasMarks({ well, better, areas }: Beside): boolean {
	const sides = areas
		.flatMap(({ before, after }) => [before, after])
		.filter((side) => side !== null);
	const lists = sides.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);
	return [well, better]
		.flatMap(({ before, after }) => [...before, ...after])
		.concat(lists)
		.some(({ changed }) => changed);
}

/** How a rank moved between two pages, in words; nothing where it did not, or one of them has none. */
export function rankSaid(before: number | null, after: number | null): string {
	if (before === null || after === null || before === after) return '';
	return after > before ? `up from ${before}` : `down from ${before}: you may see further now`;
}

const told = ({ id, words }: Goal, became: string): GoalBeside => ({ id, words, became });

/** What became of a goal of the earlier page by the later one. */
function wordAfter(goal: Goal, later: GrowthPage, goals: readonly Goal[]): string {
	const other = goals.find(({ from_goal }) => from_goal === goal.id);
	if (goal.pages.includes(later.id)) return 'Carried on';
	if (other && goal.outcome === 'changed') return `Changed: ${other.words}`;
	return goal.outcome === null ? 'Open' : OUTCOME_WORDS[goal.outcome];
}

/** Where a goal of the later page comes from. */
function wordBefore(goal: Goal, earlier: GrowthPage, goals: readonly Goal[]): string {
	if (goal.pages.includes(earlier.id)) return 'Carried on';
	const from = goals.find(({ id }) => id === goal.from_goal);
	return from ? `In place of: ${from.words}` : 'New';
}
