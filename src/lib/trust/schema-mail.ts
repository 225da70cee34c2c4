import { z } from 'zod';
import { id, instant } from '#lib/db/schema.ts';
import { MAIL_KINDS } from '#lib/db/mail-kinds.ts';

/** Mail that could not be sent, as the administrator sees it: nothing of whom it is for or what it is about. */
export const troubledMail = z.strictObject({
	id,
	kind: z.enum(MAIL_KINDS),
	created_at: instant,
	/** How often it has been tried. */
	attempts: z.int().min(0),
	/** When it is tried next, unless it was given up. */
	due: instant,
	/** What stood in the way the last time: the number the mail server answered, and a sentence of ours. */
	error: z.string(),
	/** When it was given up; null while it is still being tried. */
	failed_at: instant.nullable()
});

/** How this Trellis sends mail, how much waits to be tried the first time, and what is in trouble. */
export const mailState = z.strictObject({
	/** The mail server and the sender that the environment names; null where it names none. */
	sender: z.strictObject({ server: z.string(), from: z.string() }).nullable(),
	waiting: z.int().min(0),
	items: z.array(troubledMail)
});

export type TroubledMail = z.infer<typeof troubledMail>;
export type MailState = z.infer<typeof mailState>;
