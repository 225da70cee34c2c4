import { Unreadable } from './rules-json.ts';
import { createTerms } from './rules-terms.ts';

/** The contexts that are at hand, by address. */
export type ContextFiles = ReadonlyMap<string, { '@context': unknown }>;

/** What a word means where it stands (JSON-LD 1.1, "term definition"). */
export type Term = {
	/** The address that the word stands for, or a keyword such as `@id`; null where it means nothing. */
	iri: string | null;
	/** The kind that its values are of: an address, `@id` or `@vocab`. */
	type?: string;
	container?: string;
	/** Other meanings inside of what the word leads to. */
	context?: unknown;
	prefix: boolean;
	protected: boolean;
};

/** The words that hold at one place of a document. */
export type Words = {
	terms: ReadonlyMap<string, Term>;
	/** What holds again one step further in, where these words hold for one thing alone. */
	outside?: Words;
};

export const NO_WORDS: Words = { terms: new Map() };

type Manner = { files: ContextFiles; override?: boolean; inside?: boolean };

/**
 * The words that hold after a context, of the part of JSON-LD 1.1 (section 4.1 of its algorithms) in which the
 * bundled contexts are written; anything else is refused, never passed over.
 * @param manner `override` lets the context of a property replace protected words, `inside: false` keeps the
 * words of a type from what it leads to
 * @throws Unreadable
 */
export function wordsAfter(words: Words, context: unknown, manner: Manner): Words {
	let now: Words = {
		terms: words.terms,
		...(manner.inside === false ? { outside: words.outside ?? words } : { outside: words.outside })
	};
	for (const one of Array.isArray(context) ? (context as unknown[]) : [context])
		now = { ...now, terms: termsAfter(now.terms, one, manner) };
	return now;
}

function termsAfter(
	terms: Words['terms'],
	context: unknown,
	{ files, override = false }: Manner
): Words['terms'] {
	if (context === null) {
		if (!override && [...terms.values()].some((term) => term.protected))
			throw new Unreadable('It takes back words that are protected.');
		return new Map();
	}
	if (typeof context !== 'string') return createTerms(terms, context, override);
	const file = files.get(context);
	if (!file)
		throw new Unreadable(
			`It is written in the words of ${context}, which this Trellis does not have; nothing is fetched.`
		);
	let after = terms;
	const held = file['@context'];
	for (const one of Array.isArray(held) ? (held as unknown[]) : [held])
		after = termsAfter(after, one, { files, override });
	return after;
}
