import { rankChange } from '#lib/growth-page/rules-areas.ts';
import { goalsOnPage } from '#lib/growth-page/rules-goal.ts';
import type { AreaItem, Goal, GrowthPage, PageItem, SkillArea } from '#lib/growth-page/schema.ts';
import { STEP_WORDS, STEPS, type Step } from '#lib/growth-page/words.ts';
import { quarterLabel } from '#lib/impact/rules-time.ts';
import { goalText } from './goals-text.ts';

type Read = { page: GrowthPage; goals: readonly Goal[]; before: GrowthPage | undefined };

const indented = (lines: readonly string[]) => lines.map((line) => `    ${line}`);
const numbered = (items: readonly PageItem[]) =>
	items.map(({ words }, at) => `${at + 1}  ${words}`);

/** A growth page as lines for a terminal; a step in which nothing is written says so. */
export function pageText({ page, goals, before }: Read, today: string): string[] {
	const steps: Record<Step, string[]> = {
		north_star: [`${page.north_star} ${page.why}`.trim()].filter(Boolean),
		well: numbered(page.well),
		better: numbered(page.better),
		skills: page.areas.flatMap((area) => areaText(area, page, before)),
		goals: goalsOnPage(page, goals).flatMap((goal, at) => goalText(goal, at + 1, today))
	};
	return [
		`Growth page, ${quarterLabel(page.quarter)}`,
		...STEPS.flatMap((step, at) => [
			'',
			`${at + 1} ${STEP_WORDS[step]}`,
			...indented(steps[step].length > 0 ? steps[step] : ['(nothing yet)'])
		])
	];
}

function areaText(
	area: SkillArea,
	{ picked }: GrowthPage,
	before: GrowthPage | undefined
): string[] {
	const { name, strengths, improvements, rank, rank_why } = area;
	const change = rankChange(area, before);
	const stands = rank === null ? 'no rank yet' : `${rank}/10${change ? `, ${change.said}` : ''}`;
	const item = (sign: string) => (one: AreaItem) => {
		const at = picked.indexOf(one.id);
		return `  ${sign} ${one.words}${at < 0 ? '' : `  [underlined, ${at + 1}]`}`;
	};
	return [
		`${name || 'An area without a name'}: ${stands}${rank_why ? `. ${rank_why}` : ''}`,
		...strengths.map(item('+')),
		...improvements.map(item('-'))
	];
}
