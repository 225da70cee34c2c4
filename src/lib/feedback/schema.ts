import { z } from 'zod';
import { address, day, id, instant, line, paragraph, rowFields } from '#lib/db/schema.ts';
import { READERS } from './words-request.ts';
import { ALL_SOURCES, SOURCES, STANDINGS } from './words.ts';

/** One passage of somebody's words and which of the three orders it is. */
export const passage = z.strictObject({
	order: z.literal([1, 2, 3]),
	words: paragraph(4000, 1),
	/** Since when its subject keeps it from others; whoever sees the impact may read it where there is none. */
	hidden_at: instant.optional()
});

/** Words that reached the owner by chat, mail, call or in person, put beside the impact they are about. */
export const feedbackInput = z.strictObject({
	impact: id,
	giver: line(120, 1),
	giver_role: line(120).default(''),
	giver_address: address.nullable().default(null),
	given_on: day,
	source: z.enum(SOURCES),
	passages: z.array(passage).min(1).max(12)
});
/**
 * Feedback as stored. What an owner enters is always `reported`; the standing is never taken from input. Of an answer
 * that its giver withdrew, `withdrawn`, no words are kept.
 */
export const feedback = feedbackInput.extend({
	source: z.enum(ALL_SOURCES),
	passages: z.array(passage).max(12),
	standing: z.enum(STANDINGS),
	/** The request that it answers; nothing for what was brought in, or once the request is gone. */
	request: id.nullable().default(null),
	/** Whom its giver was told would read it, as the request said; nothing for what was brought in. It stays where the request goes. */
	readers: z.enum(READERS).nullable().default(null),
	/** When its giver last put other words in the place of the first. */
	corrected_at: instant.nullable().default(null),
	/** The signed credential of an answer given through a request (Open Badges 3.0); nothing for what was brought in. */
	credential: z.record(z.string(), z.unknown()).nullable().default(null),
	...rowFields.shape
});
/** Feedback as a list shows it: the credential, which is long and for checking only, is got with the one item. */
export const feedbackListed = feedback.omit({ credential: true });

export type Feedback = z.infer<typeof feedback>;
