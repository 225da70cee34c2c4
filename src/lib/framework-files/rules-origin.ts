import type { Origin } from '#lib/framework/words.ts';

const PERSONAL =
	/\b(personal|interpersonal|leadership|leading|people|behaviou?rs?|behaviou?ral|soft|human|communication|collaboration|mindset|values)\b/i;

/** Which of the two top groups of competencies the names of groups speak of, the outermost first; craft where none does. */
export const originOf = (...groups: readonly string[]): Origin =>
	groups.some((name) => PERSONAL.test(name)) ? 'personal' : 'craft';
