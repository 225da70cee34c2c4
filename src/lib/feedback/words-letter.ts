import { CHANGE_DAYS, type Readers } from './words-request.ts';

/** What a letter is about, in words of one line each. */
type Said = {
	asker: string;
	/** What the asker is called in passing: "Maya". */
	called: string;
	/** With what the asker does, where that is known. */
	introduced: string;
	giver: string;
	until: string;
	readers: Readers;
	/** The day a reminder goes out by itself; null for none. */
	remind_on: string | null;
	asked_on: string;
	/** Whether this reminder is the last. */
	last: boolean;
	/** Where this Trellis is. */
	at: string;
};

export const LETTER = {
	subject: ({ asker }: Said) => `${asker} asks what changed for you`,
	subjectAgain: ({ asker }: Said) => `Reminder: ${asker} asks what changed for you`,
	hello: ({ giver }: Said) => `Hello ${giver},`,
	why: ({ introduced }: Said) => `${introduced} asks for your view of one thing:`,
	whyAgain: ({ introduced, asked_on }: Said) =>
		`${introduced} asked you about this on ${asked_on}, and would still like to hear from you:`,
	asks: ({ called }: Said) => `${called} asks you:`,
	answer: 'Answer in under a minute',
	decline:
		'No account is needed, and any of the three can stay empty. If you would rather not, one press on that page says so, and you are not asked about this again.',
	readBy: ({ called, readers }: Said) =>
		`${
			readers === 'owner'
				? `${called} reads your answer and nobody else does.`
				: `${called} reads your answer, and so does whoever ${called} shows this to.`
		} It carries your name and is never anonymous. You can read, change or withdraw it for ${CHANGE_DAYS} days.`,
	until: ({ until, remind_on }: Said) =>
		`You can answer until ${until}.${remind_on ? ` One reminder follows on ${remind_on}, unless you answer or decline.` : ''}`,
	untilAgain: ({ until, last }: Said) =>
		`You can answer until ${until}.${last ? ' No other reminder follows.' : ''}`,
	code: (page: string) => `If that link does not work for you, open ${page} and put in this code:`,
	from: ({ asker, called, at }: Said) =>
		`Sent by Trellis at ${at} because ${asker} asked for your view. Your address is seen by ${called} and nobody else.`
};
export type LetterSaid = Said;
