import type { Goal, GrowthPage } from './schema.ts';
import { STEPS, type Step } from './words.ts';

type Filled = Pick<GrowthPage, 'id' | 'north_star' | 'well' | 'better' | 'areas' | 'picked'>;
const says = ({ words }: { words: string }) => words.trim() !== '';

/** The steps of a page that say something: one word is enough, nobody counts to three. */
export function filledSteps(page: Filled, goals: readonly Pick<Goal, 'pages'>[]): Set<Step> {
	const items = page.areas.flatMap(({ strengths, improvements }) => [
		...strengths,
		...improvements
	]);
	const filled: Record<Step, boolean> = {
		north_star: page.north_star.trim() !== '',
		well: page.well.some(says),
		better: page.better.some(says),
		skills: items.some(says),
		goals: goals.some(({ pages }) => pages.includes(page.id))
	};
	return new Set(STEPS.filter((step) => filled[step]));
}

/** Where somebody is: in the step that has the focus, else in the first that says nothing yet; nowhere once all do. */
export function hereNow(filled: ReadonlySet<Step>, focused: Step | null): Step | undefined {
	return focused ?? STEPS.find((step) => !filled.has(step));
}

/** The step before or after one, or nothing beyond the ends. */
export const stepBeside = (step: Step, by: 1 | -1): Step | undefined =>
	STEPS[STEPS.indexOf(step) + by];
