import type { Readers } from './words-request.ts';
import type { Order } from './words.ts';

/** Who will read an answer, as its asker chooses it: in a few words, and what that means. */
export const READERS_WORDS: Record<Readers, { label: string; means: string }> = {
	shown: {
		label: 'You, and whoever you show the impact to',
		means: 'It can stand beside your evidence.'
	},
	owner: {
		label: 'You alone',
		means: 'Nobody else ever sees it, and that cannot be changed afterwards.'
	}
};

/** Why a question of an order is worth asking, or what it leaves unsaid. */
export const WORTH: Record<Order, string> = {
	1: 'People answer a question about the person with something kind. It is good to hear, and hard to build on.',
	2: 'People answer a question about the task with how well it was done. What it changed for them stays unsaid.',
	3: 'People answer a third-order question with something they saw change. It tells you what to do more of, and it confirms the impact.'
};

export const ORDINALS: Record<Order, string> = { 1: '1st', 2: '2nd', 3: '3rd' };

const NUMBERS = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** A small number as a word: 2 is "two". */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);
