import type { FrameworkCounts } from '#lib/framework/rules-document.ts';
import { PARTS_NAMES, PARTS_OF_A_FRAMEWORK } from '#lib/framework/words-document.ts';

/** How many there are of each kind of part that there is: "3 roles", "1 mastery scale". What found no place is not among them. */
export const countsInWords = (counts: FrameworkCounts): string[] =>
	PARTS_NAMES.filter((name) => name !== 'unmapped' && counts[name] > 0).map(
		(name) => `${counts[name]} ${PARTS_OF_A_FRAMEWORK[name][counts[name] === 1 ? 0 : 1]}`
	);
