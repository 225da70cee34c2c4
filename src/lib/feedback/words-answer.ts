import type { AnswerWords } from './schema-answer.ts';

/** What stands at each of the three boxes; `called` is the asker's first name. */
export const BOX_WORDS: Record<
	keyof AnswerWords,
	{ label: string; hint: (called: string) => string }
> = {
	person: {
		label: 'The person',
		hint: () => 'A sentence is enough. Leave it empty if you like.'
	},
	task: { label: 'What they did', hint: (called) => `Something you saw ${called} do.` },
	impact: {
		label: 'The impact felt',
		hint: () => 'Time, worry, money, trust. A before and an after help most.'
	}
};
