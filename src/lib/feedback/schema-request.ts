import { z } from 'zod';
import { address, day, id, instant, line, paragraph, rowFields } from '#lib/db/schema.ts';
import { CHANNELS, MOST_PEOPLE, MOST_REMINDERS, READERS } from './words-request.ts';

const question = <Order extends 1 | 2 | 3>(order: Order) =>
	z.strictObject({ order: z.literal(order), words: line(300, 1) });
/** The three questions, in the order that leads from the person and the task to the impact felt. */
const questions = z.tuple([question(1), question(2), question(3)]);

/** Whom a request goes to; `giver_address` may be missing only where the asker passes the link on. */
export const askedPerson = z.strictObject({
	giver: line(120, 1),
	giver_role: line(120).default(''),
	giver_address: address.nullable().default(null),
	channel: z.enum(CHANNELS)
});

/**
 * One asking of one or several people about an impact, each of whom gets a request of their own. `told` says in
 * the asker's words what the impact was; the day `until` is the last on which it can be answered, in UTC;
 * `remind_on` is the day of the one reminder that goes out by itself, null for none.
 */
export const askInput = z.strictObject({
	impact: id,
	to: z.array(askedPerson).min(1).max(MOST_PEOPLE),
	told: paragraph(1000),
	questions,
	readers: z.enum(READERS).default('shown'),
	until: day,
	remind_on: day.nullable().default(null)
});

/** A request to one person, with what happened to it; where it stands is derived by `stateOf`. `headline` is the impact's, as it was asked about. */
export const feedbackRequest = z.strictObject({
	impact: id,
	...askedPerson.shape,
	headline: line(300),
	told: paragraph(1000),
	questions,
	readers: z.enum(READERS),
	until: day,
	remind_on: day.nullable(),
	/** When it was handed to the mail server; for a link, when it was made. */
	sent_at: instant.nullable(),
	/** When the mail server refused it for good. */
	failed_at: instant.nullable(),
	opened_at: instant.nullable(),
	answered_at: instant.nullable(),
	declined_at: instant.nullable(),
	/** When whoever answered withdrew the answer. */
	withdrawn_at: instant.nullable(),
	/** When the asker took the request back. */
	taken_back_at: instant.nullable(),
	reminders: z.int().min(0).max(MOST_REMINDERS),
	reminded_at: instant.nullable(),
	...rowFields.shape
});

/** A request just made, with the token of its link where the asker passes it on; told this once. */
export const askedRequest = z.object({ request: feedbackRequest, token: z.string().nullable() });

export type AskInput = z.infer<typeof askInput>;
export type AskedPerson = z.infer<typeof askedPerson>;
export type FeedbackRequest = z.infer<typeof feedbackRequest>;
export type AskedRequest = z.infer<typeof askedRequest>;
