import { z } from 'zod';
import { day, instant, line, paragraph } from '#lib/db/schema.ts';
import type { passage } from './schema.ts';
import { feedbackRequest } from './schema-request.ts';
import { READERS } from './words-request.ts';

/** The token of a link by which somebody answers. */
export const answerToken = z.strictObject({ token: line(100, 1) });
/** What stands in the three boxes; each may be empty. */
export const answerWords = z.strictObject({
	person: paragraph(2000),
	task: paragraph(2000),
	impact: paragraph(2000)
});
export const answerDraft = answerToken.extend({ words: answerWords });
/** Words as they are given: at least one of the three says something. */
export const answerGiven = answerToken.extend({
	words: answerWords.refine((words) => Object.values(words).some(Boolean), {
		path: ['impact'],
		error: 'Say something in at least one of the three boxes; a sentence is enough.'
	})
});

/**
 * What whoever holds a link sees: who asks, about what, who will read it, what they have written so far, and, once
 * it is given, until when they can change it. No address is in it.
 */
export const openedAnswer = z.object({
	request: feedbackRequest.shape.id,
	asker: z.object({ name: z.string(), title: z.string() }),
	giver: z.string(),
	headline: z.string(),
	told: z.string(),
	questions: feedbackRequest.shape.questions,
	readers: z.enum(READERS),
	until: day,
	/** Of what was given, `put_away` once its asker has put it into the bin or it is gone. */
	state: z.enum(['open', 'answered', 'put_away', 'declined', 'withdrawn']),
	/** The words kept so far, or as they were given. */
	words: answerWords,
	given_at: instant.nullable(),
	corrected_at: instant.nullable(),
	/** The last day on which a given answer can be corrected or withdrawn. */
	change_until: day.nullable()
});

export type AnswerWords = z.infer<typeof answerWords>;
export type OpenedAnswer = z.infer<typeof openedAnswer>;
export type Passage = z.infer<typeof passage>;
