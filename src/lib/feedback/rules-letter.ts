import { dayLabel } from '#lib/impact/rules-time.ts';
import type { FeedbackRequest } from './schema-request.ts';
import { LETTER, type LetterSaid } from './words-letter.ts';
import { MOST_REMINDERS } from './words-request.ts';
import { firstName } from './rules-whom.ts';

/** What a letter is made of: who asks for what, the token of its own link, and where this Trellis is reached. */
export type LetterOf = {
	asker: { name: string; title: string };
	request: FeedbackRequest;
	token: string;
	url: string;
	/** Whether it reminds of one that was sent before. */
	reminds: boolean;
};

/** A part of a letter; every word in it is plain text. */
type Part =
	| { kind: 'words' | 'small' | 'code'; words: string }
	| { kind: 'about'; headline: string; told: string }
	| { kind: 'questions'; questions: readonly string[] }
	| { kind: 'link'; words: string; address: string };

/** The subject of a letter, in one line, and its words as plain text and as HTML that says the same. */
export function letterOf(of: LetterOf): { subject: string; text: string; html: string } {
	const said = saidIn(of);
	const subject = of.reminds ? LETTER.subjectAgain(said) : LETTER.subject(said);
	const parts = partsOf(of, said);
	return { subject, text: asText(parts), html: asHtml(subject, parts) };
}

function saidIn({ asker, request, url }: LetterOf): LetterSaid {
	const name = oneLine(asker.name) || 'Somebody';
	const title = oneLine(asker.title);
	const { giver, until, readers, remind_on, sent_at, created_at, reminders } = request;
	return {
		asker: name,
		called: firstName(name),
		introduced: title ? `${name}, ${title},` : name,
		giver: oneLine(giver),
		until: dayLabel(until),
		readers,
		remind_on: remind_on && dayLabel(remind_on),
		asked_on: dayLabel((sent_at ?? created_at).slice(0, 10)),
		last: reminders + 1 >= MOST_REMINDERS,
		at: url
	};
}

/** Without line breaks, and without marks that turn the direction of what follows. */
const oneLine = (words: string) =>
	words
		.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
		.replaceAll(/ {2,}/g, ' ')
		.trim();

function partsOf({ request, token, url, reminds }: LetterOf, said: LetterSaid): Part[] {
	const { headline, told, questions } = request;
	const page = `${url}/answer`;
	const words = (words: string): Part => ({ kind: 'words', words });
	return [
		words(LETTER.hello(said)),
		words(reminds ? LETTER.whyAgain(said) : LETTER.why(said)),
		{ kind: 'about', headline, told },
		words(LETTER.asks(said)),
		{ kind: 'questions', questions: questions.map(({ words }) => words) },
		{ kind: 'link', words: LETTER.answer, address: `${page}#${token}` },
		words(LETTER.decline),
		words(LETTER.readBy(said)),
		words(reminds ? LETTER.untilAgain(said) : LETTER.until(said)),
		words(LETTER.code(page)),
		{ kind: 'code', words: token },
		{ kind: 'small', words: LETTER.from(said) }
	];
}

const asText = (parts: readonly Part[]) => `${parts.map(partAsText).join('\n\n')}\n`;

function partAsText(part: Part): string {
	switch (part.kind) {
		case 'about':
			return [part.headline, ...part.told.split('\n')].map((line) => `    ${line}`).join('\n');
		case 'questions':
			return part.questions.map((words, at) => `${at + 1}. ${words}`).join('\n');
		case 'link':
			return `${part.words}:\n${part.address}`;
		case 'small':
			return `--\n${part.words}`;
		default:
			return part.words;
	}
}

/** Any five characters with a meaning in HTML, in words and between quotes. */
const escaped = (words: string) =>
	words.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** No colour is set: the mail program's own are read well, in the light and in the dark. */
const STYLES = {
	body: 'margin:0;padding:24px 16px;font-family:system-ui,-apple-system,sans-serif;font-size:16px;line-height:1.5',
	main: 'max-width:36rem;margin:0 auto',
	about: 'margin:0 0 24px;padding:0 0 0 16px;border-left:3px solid',
	headline: 'margin:0 0 4px;font-size:20px;line-height:1.3;font-weight:600',
	told: 'margin:0;white-space:pre-line',
	questions: 'margin:0 0 24px;padding:0 0 0 24px',
	button:
		'display:inline-block;padding:12px 20px;border:2px solid;border-radius:8px;font-weight:600;text-decoration:none',
	code: 'font-family:ui-monospace,monospace;font-size:14px;word-break:break-all',
	words: 'margin:0 0 16px',
	small: 'margin:24px 0 0;padding:16px 0 0;border-top:1px solid;font-size:14px'
};

function asHtml(subject: string, parts: readonly Part[]): string {
	return [
		'<!doctype html>',
		'<html lang="en">',
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escaped(subject)}</title>`,
		'</head>',
		`<body style="${STYLES.body}">`,
		`<main style="${STYLES.main}">`,
		...parts.map(partAsHtml),
		'</main>',
		'</body>',
		'</html>',
		''
	].join('\n');
}

function partAsHtml(part: Part): string {
	switch (part.kind) {
		case 'about':
			return `<blockquote style="${STYLES.about}"><p style="${STYLES.headline}">${escaped(part.headline)}</p><p style="${STYLES.told}">${escaped(part.told)}</p></blockquote>`;
		case 'questions':
			return `<ol style="${STYLES.questions}">${part.questions.map((words) => `<li>${escaped(words)}</li>`).join('')}</ol>`;
		case 'link':
			return `<p style="${STYLES.words}"><a href="${escaped(part.address)}" style="${STYLES.button}">${escaped(part.words)}</a></p>`;
		case 'code':
			return `<p style="${STYLES.words}"><code style="${STYLES.code}">${escaped(part.words)}</code></p>`;
		default:
			return `<p style="${STYLES[part.kind]}">${escaped(part.words)}</p>`;
	}
}
