import {
	type ContextFiles,
	NO_WORDS,
	type Term,
	type Words,
	wordsAfter
} from './rules-contexts.ts';
import { isObject, type JsonObject, listed, Unreadable } from './rules-json.ts';
import { literal, type LiteralTerm } from './rules-literal.ts';
import { addressIn, isAbsolute, isKeyword } from './rules-terms.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** How deep things may stand inside of each other: more than any credential needs, less than a stack holds. */
const DEEPEST = 40;

export type Thing = { termType: 'NamedNode' | 'BlankNode'; value: string };
/** One statement of a document, as canonicalisation takes it. */
export type Quad = {
	subject: Thing;
	predicate: Thing;
	object: Thing | LiteralTerm;
	graph: Thing | { termType: 'DefaultGraph'; value: '' };
};
type Graph = Quad['graph'];
/** Where one is in the document: which words hold, in which graph, how deep. */
type At = { words: Words; graph: Graph; depth: number };

const named = (value: string): Thing => ({ termType: 'NamedNode', value });

/**
 * Every statement that a document makes, in no order, each once. Whatever would be left out of them, and so not be
 * covered by a signature over them, is refused: words that no context explains, addresses that are not whole,
 * nothing (null) and empty lists, names that hold within the document alone.
 * @throws Unreadable
 */
export function statementsOf(document: JsonObject, files: ContextFiles): Quad[] {
	return new Reader(files).read(document);
}

class Reader {
	readonly #files: ContextFiles;
	readonly #quads = new Map<string, Quad>();
	#blanks = 0;

	constructor(files: ContextFiles) {
		this.#files = files;
	}

	read(document: JsonObject): Quad[] {
		const graph = { termType: 'DefaultGraph', value: '' } as const;
		this.#node(document, { words: NO_WORDS, graph, depth: 0 });
		return [...this.#quads.values()];
	}

	#say(subject: Thing, predicate: string, object: Quad['object'], { graph }: At): void {
		const quad = { subject, predicate: named(predicate), object, graph };
		this.#quads.set(JSON.stringify(quad), quad);
	}

	#blank(): Thing {
		return { termType: 'BlankNode', value: `b${this.#blanks++}` };
	}

	/** A thing with what is said of it. `by` is the word that led to it. */
	#node(node: JsonObject, at: At, by?: Term): Thing {
		if (at.depth > DEEPEST) throw new Unreadable('It is nested too deeply.');
		const outer = this.#wordsIn(node, at.words, by);
		const types = textsUnder(node, '@type', outer);
		const words = this.#wordsOfTypes(types, outer);
		const inside: At = { words, graph: at.graph, depth: at.depth + 1 };
		const [id] = textsUnder(node, '@id', words);
		const subject = id === undefined ? this.#blank() : named(whole(outer, id, false));
		for (const type of types) this.#say(subject, `${RDF}type`, named(whole(outer, type, true)), at);
		for (const [word, value] of Object.entries(node))
			if (word !== '@context') this.#property(subject, word, value, inside);
		return subject;
	}

	/** The words that hold in a thing: the type of what led here speaks no longer, its property does. */
	#wordsIn(node: JsonObject, words: Words, by?: Term): Words {
		const onlyId = Object.keys(node).every((word) => addressIn(words, word, true) === '@id');
		let now = words.outside && !onlyId ? words.outside : words;
		if (by && 'context' in by)
			now = wordsAfter(now, by.context, { files: this.#files, override: true });
		if ('@context' in node) now = wordsAfter(now, node['@context'], { files: this.#files });
		return now;
	}

	#wordsOfTypes(types: string[], outer: Words): Words {
		let words = outer;
		for (const type of types.toSorted()) {
			const term = outer.terms.get(type);
			if (term && 'context' in term)
				words = wordsAfter(words, term.context, { files: this.#files, inside: false });
		}
		return words;
	}

	#property(subject: Thing, word: string, value: unknown, at: At): void {
		const property = addressIn(at.words, word, true);
		if (property === '@id' || property === '@type') return;
		if (isKeyword(property)) throw new Unreadable(`It uses ${word}, which is not read here.`);
		if (!isAbsolute(property) || property.startsWith('_:'))
			throw new Unreadable(`It says "${word}", which none of its contexts explains.`);
		const term = at.words.terms.get(word);
		const values = listed(value);
		if (term?.container === '@list') {
			this.#say(subject, property, this.#list(values, word, term, at), at);
			return;
		}
		if (values.length === 0) throw new Unreadable(`It leaves "${word}" an empty list.`);
		for (const one of values) {
			if (term?.container === '@graph') this.#graph(subject, property, one, at, term);
			else this.#say(subject, property, this.#object(one, word, term, at), at);
		}
	}

	#graph(subject: Thing, property: string, value: unknown, at: At, term: Term): void {
		if (!isObject(value)) throw new Unreadable('It has a proof that is none.');
		const graph = this.#blank();
		this.#say(subject, property, graph, at);
		this.#node(value, { ...at, graph }, term);
	}

	#list(values: unknown[], word: string, term: Term, at: At): Thing {
		let head = named(`${RDF}nil`);
		for (const value of values.toReversed()) {
			const cell = this.#blank();
			this.#say(cell, `${RDF}first`, this.#object(value, word, term, at), at);
			this.#say(cell, `${RDF}rest`, head, at);
			head = cell;
		}
		return head;
	}

	#object(value: unknown, word: string, term: Term | undefined, at: At): Quad['object'] {
		if (term?.type === '@json') throw new Unreadable(`It uses "${word}", which is not read here.`);
		if (value === null) throw new Unreadable(`It leaves "${word}" empty (null).`);
		if (Array.isArray(value)) throw new Unreadable(`It has a list within a list at "${word}".`);
		if (isObject(value)) {
			if (!isLiteral(value, at.words)) return this.#node(value, at, term);
			return literalOf(value, word, at.words);
		}
		const kind = term?.type;
		if (typeof value === 'string' && (kind === '@id' || kind === '@vocab')) {
			const { words } = at;
			const asked =
				term && 'context' in term
					? wordsAfter(words, term.context, { files: this.#files, override: true })
					: words;
			return named(whole(asked, value, kind === '@vocab'));
		}
		return literal(value, word, kind === '@id' || kind === '@vocab' ? undefined : kind);
	}
}

/** The texts of a thing under a keyword, by whichever words it is called there. @throws Unreadable */
function textsUnder(node: JsonObject, keyword: '@id' | '@type', words: Words): string[] {
	const under = Object.keys(node).filter((word) => addressIn(words, word, true) === keyword);
	if (under.length > 1) throw new Unreadable(`It gives one thing its ${keyword} under two names.`);
	return under.flatMap((word) => {
		const values = keyword === '@id' ? [node[word]] : listed(node[word]);
		if (values.length === 0 || values.some((value) => typeof value !== 'string'))
			throw new Unreadable(`It has something under "${word}" that is no text.`);
		return values as string[];
	});
}

/** A whole address. @throws Unreadable */
function whole(words: Words, text: string, asWord: boolean): string {
	const address = addressIn(words, text, asWord);
	if (isAbsolute(address)) return address;
	throw new Unreadable(
		asWord
			? `It speaks of "${text}", which none of its contexts explains.`
			: `It points to "${text}", which is no whole address.`
	);
}

const isLiteral = (value: JsonObject, words: Words) =>
	Object.keys(value).some((word) => addressIn(words, word, true) === '@value');

/** A value that is written out with its type or its language. @throws Unreadable */
function literalOf(value: JsonObject, word: string, words: Words): LiteralTerm {
	const said: Partial<Record<string, unknown>> = {};
	for (const [field, held] of Object.entries(value)) said[addressIn(words, field, true)] = held;
	const { '@value': held, '@type': type, '@language': language, ...strange } = said;
	if (Object.keys(strange).length > 0 || Object.keys(said).length !== Object.keys(value).length)
		throw new Unreadable(`It has a value at "${word}" with more than its type or its language.`);
	if ('@type' in said && ('@language' in said || typeof type !== 'string'))
		throw new Unreadable(`It has a value at "${word}" with a type that is none.`);
	if (!('@language' in said))
		return literal(held, word, typeof type === 'string' ? whole(words, type, true) : undefined);
	if (typeof held !== 'string' || typeof language !== 'string' || !/^[a-z0-9-]+$/.test(language))
		throw new Unreadable(`It has a text at "${word}" in a language not named in small letters.`);
	return { ...literal(held, word, `${RDF}langString`), language };
}
