import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { PARTS_OF_A_FRAMEWORK, type PartsName } from '#lib/framework/words-document.ts';

/** "1 skill", "12 skills". */
const counted = (count: number, [one, many]: readonly [string, string]): string =>
	`${count} ${count === 1 ? one : many}`;

/** A sentence for each count above 0: "12 skills are left out." */
export const leftOut = (
	counts: readonly (readonly [number, readonly [string, string]])[]
): string[] =>
	counts
		.filter(([count]) => count > 0)
		.map(([count, words]) => `${counted(count, words)} ${count === 1 ? 'is' : 'are'} left out.`);

/** Lists of a framework that a form has no place for, with how many it would leave out. */
export const lists = (framework: GrowthFramework, names: readonly PartsName[]) =>
	names.map((name) => [framework[name].length, PARTS_OF_A_FRAMEWORK[name]] as const);

/** Texts that say something. */
export const some = (texts: readonly string[]): number => texts.filter(Boolean).length;

/** What is left out of everything but the whole document and a CASE package. */
export const ALWAYS_LEFT = 'The ids of its parts are left out; read back, they are told anew.';
