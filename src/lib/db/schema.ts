import { z } from 'zod';

/** A UUID of version 7, made by the application: ids sort by the time they were made. One case, so that one id has one spelling. */
export const id = z.uuid().toLowerCase();

/** An instant in UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 });

/** A calendar day, `2026-11-17`, free of time zones. */
export const day = z.iso.date();

/** A quarter of a calendar year, `2026-Q4`. */
export const quarter = z
	.string()
	.regex(/^\d{4}-Q[1-4]$/, { error: 'Write a quarter as year and quarter, for example 2026-Q4.' });

const tidy = (text: string) =>
	// Half a surrogate pair is no character: no database and no file would give it back as it was.
	text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
// Control characters other than tab and line break have no place in a person's text: PostgreSQL cannot store NUL, and XLSX none of them.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const plain = { error: 'Take out the control characters; plain text and line breaks can be kept.' };

/** Plain text on one line: line breaks become spaces, blanks at the ends go. Lengths count UTF-16 units. */
export const line = (max: number, min = 0) =>
	z
		.string()
		.overwrite((text) =>
			tidy(text)
				.replace(/\s*\n\s*/g, ' ')
				.trim()
		)
		.min(min)
		.max(max)
		.refine((text) => !CONTROL.test(text), plain);

/** Plain text with line breaks, never HTML. */
export const paragraph = (max: number, min = 0) =>
	z
		.string()
		.overwrite((text) => tidy(text).trim())
		.min(min)
		.max(max)
		.refine((text) => !CONTROL.test(text), plain);

/** An e-mail address, at most 254 characters (RFC 5321). */
export const address = z
	.email({ error: 'Write an e-mail address like name@example.org.' })
	.max(254);

/** The address of a link: http, https or mailto and nothing else, so that no stored text can run as script. */
export const linkAddress = z
	.string()
	.overwrite((text) => text.trim().toWellFormed())
	.max(2000)
	.refine((text) => !CONTROL.test(text), plain)
	.refine(
		(text) => /^(https?:\/\/[^\s]+|mailto:[^\s@]+@[^\s]+)$/i.test(text) && URL.canParse(text),
		{
			error: 'Write a whole address that begins with https://, http:// or mailto:.'
		}
	);

/** The largest whole number that a column keeps, in either database. */
const MOST = 2 ** 31 - 1;

/** What every row of a record carries; `version` counts its changes from 1, `deleted_at` puts it in the bin. */
export const rowFields = z.strictObject({
	id,
	version: z.int().min(1).max(MOST),
	created_at: instant,
	updated_at: instant,
	deleted_at: instant.nullable()
});

export type RowFields = z.infer<typeof rowFields>;
