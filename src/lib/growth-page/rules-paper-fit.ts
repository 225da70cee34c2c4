import { joined } from '#lib/ui/joined.ts';
import { type Step, STEP_WORDS, STEPS } from './words.ts';

/** How a page is set: the size of its text in points, and whether the skills stand in two wide columns. */
export type Look = { size: number; dense: boolean };

/** No text on paper is smaller, in points (DESIGN.md, Print). */
export const FLOOR = 7.5;

/** The ways to set a page, the most comfortable first: its text steps down, then its layout, then its text to the floor. */
export const LOOKS: readonly Look[] = [
	...[9.5, 9.2, 8.9, 8.6, 8.3].map((size) => ({ size, dense: false })),
	...[8.9, 8.6, 8.3, 8, 7.75, FLOOR].map((size) => ({ size, dense: true }))
];

/**
 * Millimetres of paper to set a page in: as wide as A4 and as high as Letter, less the margins, so that one print
 * fits both; and a little less high, as a printer sets lines a hair further apart than a screen.
 */
export const ROOM = { wide: 184, high: 255 } as const;

/** Where the parts of a page end, in parts of the height that one sheet has. */
export type PartEnd = { step: Step; from: number; to: number };

/** What is said on the first sheet where the page goes on to another; nothing where it does not. */
export function continuedWords(parts: readonly PartEnd[]): string {
	const further = STEPS.flatMap((step) =>
		parts.filter((part) => part.step === step && part.to > 1)
	);
	if (further.length === 0) return '';
	const sheets = Math.ceil(Math.max(...further.map(({ to }) => to)));
	const where = sheets > 2 ? 'on further pages' : 'on a second page';
	const names = further.map(({ step, from }) =>
		from < 1 ? `the rest of ${STEP_WORDS[step]}` : STEP_WORDS[step]
	);
	return `Continues ${where}: ${joined(names)}.`;
}
