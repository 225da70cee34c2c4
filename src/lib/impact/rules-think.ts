import type { Direction } from './rules-direction.ts';
import type { Audience, Impact } from './schema.ts';
import { WORDS, type AudienceKind } from './words.ts';

/** The three things to think through, in the easy order: what is done, whom it reaches, in what way. */
export const PROMPTS = ['actions', 'audience', 'effect'] as const;
export type Prompt = (typeof PROMPTS)[number];

type Asked = { question: string; hint: string };

/** The prompts in the tense of their direction, with a thought that helps to answer each. */
export const QUESTIONS: Record<Direction, Record<Prompt, Asked>> = {
	ahead: {
		actions: {
			question: 'What will you do?',
			hint: 'The plain work comes first. You can say why it matters afterwards.'
		},
		audience: {
			question: 'Who will it reach?',
			hint: 'Pick all who would notice. Name them where you can.'
		},
		effect: {
			question: 'In what way will it change things for them?',
			hint: 'Who will be calmer, prouder, faster or safer? What will they do that they do not do now?'
		}
	},
	back: {
		actions: {
			question: 'What did you do?',
			hint: 'The plain work comes first, also the part that nobody saw.'
		},
		audience: {
			question: 'Whom did it reach?',
			hint: 'Pick all who noticed. Name them where you can.'
		},
		effect: {
			question: 'In what way did it change things for them?',
			hint: 'What do they do now that they did not do before? What have they stopped worrying about?'
		}
	}
};

type Thought = Pick<Impact, Prompt>;

/** Whether a prompt has an answer. */
export function isAnswered(impact: Thought, prompt: Prompt): boolean {
	const answer = impact[prompt];
	return typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0;
}

/** The first prompt without an answer, or null where all three have one. */
export function firstUnanswered(impact: Thought): Prompt | null {
	return PROMPTS.find((prompt) => !isAnswered(impact, prompt)) ?? null;
}

/** The prompt after another, going round. */
export function promptAfter(prompt: Prompt | null): Prompt {
	const at = prompt === null ? -1 : PROMPTS.indexOf(prompt);
	return PROMPTS[(at + 1) % PROMPTS.length] ?? 'actions';
}

/** An audience as said in a sentence about somebody; as a scale the same word stands alone. */
export const audienceWord = (kind: AudienceKind): string =>
	kind === 'company' ? 'The company' : WORDS[kind];

/** Whom it reaches in one line: "Another team: Buy & Refund teams; The company". */
export function audienceLine(audience: readonly Audience[]): string {
	return audience
		.map(({ kind, words }) => [audienceWord(kind), words].filter(Boolean).join(': '))
		.join('; ');
}
