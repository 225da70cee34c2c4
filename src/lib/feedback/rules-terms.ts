import type { Term, Words } from './rules-contexts.ts';
import { isObject, type JsonObject, Unreadable } from './rules-json.ts';

const KEYWORD = /^@[a-z]+$/i;
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i;
/** The members of a context, and of a term in one, that are understood. */
const OF_CONTEXT = ['@version', '@protected'];
const OF_TERM = ['@id', '@type', '@container', '@context', '@protected', '@prefix'];
const CONTAINERS = ['@set', '@list', '@graph'];

export const isKeyword = (word: string) => KEYWORD.test(word);
export const isAbsolute = (address: string) => ABSOLUTE.test(address) && address.isWellFormed();

/** What is known while the terms of one context are being made. */
type Making = {
	terms: Map<string, Term>;
	context: JsonObject;
	/** False while a term is being made, true after. */
	made: Map<string, boolean>;
	override: boolean;
};

/** The terms that hold after a context given as an object (JSON-LD 1.1, section 4.2 of its algorithms). @throws Unreadable */
export function createTerms(before: Words['terms'], context: unknown, override: boolean) {
	if (!isObject(context)) throw new Unreadable('It holds a context that is none.');
	const making: Making = { terms: new Map(before), context, made: new Map(), override };
	for (const word of Object.keys(context)) {
		if (!isKeyword(word)) createTerm(making, word);
		else if (!OF_CONTEXT.includes(word))
			throw new Unreadable(`It holds a context with ${word}, which is not read here.`);
	}
	return making.terms;
}

function createTerm(making: Making, word: string): void {
	const known = making.made.get(word);
	if (known) return;
	if (known === false) throw new Unreadable(`It explains "${word}" by itself.`);
	making.made.set(word, false);
	const before = making.terms.get(word);
	making.terms.delete(word);
	const term = readTerm(making, word);
	if (before?.protected && !making.override && !alike(before, term))
		throw new Unreadable(`It gives "${word}" another meaning, which is protected.`);
	making.terms.set(word, before?.protected && !making.override ? before : term);
	making.made.set(word, true);
}

function readTerm(making: Making, word: string): Term {
	const given = making.context[word];
	const simple = typeof given === 'string';
	const said: unknown = simple ? { '@id': given } : given;
	const isProtected = making.context['@protected'] === true;
	if (said === null) return { iri: null, prefix: false, protected: isProtected };
	if (!isObject(said)) throw new Unreadable(`It explains "${word}" in no way that is read here.`);
	const strange = Object.keys(said).find((field) => !OF_TERM.includes(field));
	if (strange)
		throw new Unreadable(`It explains "${word}" with ${strange}, which is not read here.`);
	const iri = addressOf(making, word, said['@id']);
	return {
		iri,
		...('@type' in said && { type: typeOf(making, word, said['@type']) }),
		...('@container' in said && { container: containerOf(word, said['@container']) }),
		...('@context' in said && { context: said['@context'] }),
		prefix: said['@prefix'] === true || (simple && /[:/?#[\]@]$/.test(iri ?? '')),
		protected: (said['@protected'] ?? isProtected) === true
	};
}

function addressOf(making: Making, word: string, id: unknown): string | null {
	if (id === null) return null;
	const said = typeof id === 'string' && id !== word ? id : undefined;
	const address = said === undefined ? word : explained(making, said);
	if (!isKeyword(address) && !isAbsolute(address))
		throw new Unreadable(`It explains "${word}" with no whole address.`);
	return address;
}

/** What a word of the context itself stands for; a word that comes later in it is made first. */
function explained(making: Making, word: string): string {
	const [before = ''] = word.split(':', 1);
	for (const other of [word, before])
		if (other in making.context && !isKeyword(other)) createTerm(making, other);
	return addressIn({ terms: making.terms }, word, true);
}

function typeOf(making: Making, word: string, type: unknown): string {
	const address = typeof type === 'string' ? explained(making, type) : '';
	if (!['@id', '@vocab', '@json'].includes(address) && !isAbsolute(address))
		throw new Unreadable(`It gives "${word}" values of a kind that is not read here.`);
	return address;
}

function containerOf(word: string, container: unknown): string {
	if (typeof container === 'string' && CONTAINERS.includes(container)) return container;
	throw new Unreadable(`It keeps "${word}" in a way that is not read here.`);
}

/** Whether two explanations of a word say the same, so that a protected one may be repeated. */
function alike(one: Term, other: Term): boolean {
	const said = ({ iri, type, container, context, prefix }: Term) =>
		JSON.stringify([iri, type, container, context, prefix]);
	return said(one) === said(other);
}

/**
 * What a text stands for (JSON-LD 1.1, "IRI expansion"): a keyword, an address, or itself where it stands for none.
 * @param asWord whether it can be one of the words, as properties and types are
 */
export function addressIn({ terms }: Words, text: string, asWord: boolean): string {
	if (isKeyword(text)) return text;
	const term = asWord ? terms.get(text) : undefined;
	if (term) return term.iri ?? '';
	const colon = text.indexOf(':');
	if (colon < 1) return text;
	const rest = text.slice(colon + 1);
	const prefix = rest.startsWith('//') ? undefined : terms.get(text.slice(0, colon));
	return prefix?.prefix && prefix.iri ? prefix.iri + rest : text;
}
