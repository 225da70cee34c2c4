/**
 * The closed lists of the growth page with the words shown for them.
 * Free of schema code, so that a page can use the words without loading the validator.
 */

export const GOAL_KINDS = ['role', 'personal'] as const;
/** How a goal ended; one that has not ended is open. `changed`: another goal took its place. */
export const OUTCOMES = ['reached', 'changed', 'let_go'] as const;
export const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

export type GoalKind = (typeof GOAL_KINDS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Day = (typeof DAYS)[number];

export const GOAL_KIND_WORDS: Record<GoalKind, string> = { role: 'Role', personal: 'Personal' };
export const OUTCOME_WORDS: Record<Outcome, string> = {
	reached: 'Reached',
	changed: 'Changed',
	let_go: 'Let go'
};
export const DAY_WORDS: Record<Day, string> = {
	mo: 'Monday',
	tu: 'Tuesday',
	we: 'Wednesday',
	th: 'Thursday',
	fr: 'Friday',
	sa: 'Saturday',
	su: 'Sunday'
};

/** The five steps of the page, in the order in which they stand on it. */
export const STEPS = ['north_star', 'well', 'better', 'skills', 'goals'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_WORDS: Record<Step, string> = {
	north_star: 'North Star',
	well: 'Going well',
	better: 'Could be better',
	skills: 'Skills',
	goals: 'Goals'
};

/** As many items in steps 2 and 3, skill areas, underlined items and goals as the page suggests; more is possible where said. */
export const SUGGESTED = { items: 3, areas: 3, picked: 3, goals: 3 } as const;
/** Minutes that the page takes. */
export const HOUR_MINUTES = 60;
