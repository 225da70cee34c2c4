import { Unreadable } from './rules-json.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

export type LiteralTerm = {
	termType: 'Literal';
	value: string;
	datatype: { termType: 'NamedNode'; value: string };
	language?: string;
};

/**
 * A text, number or yes/no as RDF writes it (JSON-LD 1.1, "Data Round Tripping"). A number that would not come
 * back from there the same is refused: its changing would not show.
 * @throws Unreadable
 */
export function literal(value: unknown, word: string, type?: string): LiteralTerm {
	const said = (text: string, usual: string): LiteralTerm => ({
		termType: 'Literal',
		value: text,
		datatype: { termType: 'NamedNode', value: type ?? `${XSD}${usual}` }
	});
	if (typeof value === 'boolean') return said(String(value), 'boolean');
	if (typeof value === 'number') return numeral(value, word, type, said);
	if (typeof value !== 'string' || type === `${XSD}double`)
		throw new Unreadable(`It has something at "${word}" that is not read here.`);
	if (!value.isWellFormed()) throw new Unreadable(`It has half a character at "${word}".`);
	return said(value, 'string');
}

type Said = (text: string, usual: string) => LiteralTerm;

function numeral(value: number, word: string, type: string | undefined, said: Said): LiteralTerm {
	const isWhole = Number.isSafeInteger(value) && type !== `${XSD}double`;
	const text = isWhole ? value.toFixed(0) : value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');
	const isWritten = isWhole || String(value).includes('.') || type === `${XSD}double`;
	if (!isWritten || Number(text) !== value || Object.is(value, -0))
		throw new Unreadable(`It has a number at "${word}" that cannot be signed exactly.`);
	return said(text, isWhole ? 'integer' : 'double');
}
