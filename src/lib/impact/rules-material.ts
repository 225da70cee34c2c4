import { MATERIAL_ADDRESSES } from './rules-material-table.ts';
import type { MaterialKind } from './words.ts';

/** What an address says about itself. */
export type Recognised = { kind: MaterialKind; title: string };
type Parts = Record<string, string>;

const TITLE_LENGTH = 80;
const SHAPES: Record<string, string> = {
	number: '\\d+',
	key: '[A-Za-z][A-Za-z0-9_]*-\\d+',
	commit: '[0-9a-f]{7,64}'
};

/**
 * The kind and a short title of supporting material, from its address alone: nothing is fetched.
 * What is not known stays a `link` named after its last readable part or its host. Never throws.
 */
export function recogniseMaterial(url: string): Recognised {
	const text = url.trim();
	const address = parse(text) ?? parse(`https://${text}`);
	if (!address) return { kind: 'link', title: short(text.split(/[\s/?#]/)[0] ?? '') };
	if (address.protocol === 'mailto:') return { kind: 'message', title: mailTitle(address) };
	for (const { fits, kind, title } of ROWS) {
		const parts = fits(address);
		if (parts) return { kind, title: short(titleFrom(title, parts, address)) };
	}
	return { kind: 'link', title: short(linkTitle(address)) };
}

function parse(text: string): URL | null {
	const address = URL.parse(text);
	const usable = address && (address.protocol === 'mailto:' || address.hostname !== '');
	return usable ? address : null;
}

/** Of a page that is not known: what it is called where its address says so in several words, else whose it is. */
function linkTitle(address: URL): string {
	const last = lastReadable(address);
	return /[ .]/.test(last) ? last : hostOf(address);
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^www\./, '');
const mailTitle = ({ pathname }: URL) => short(`Mail to ${decode(pathname)}`);

/** One row of the table made ready: gives the named parts of an address that fits, else null. */
function compile([pattern, kind, title]: (typeof MATERIAL_ADDRESSES)[number]) {
	const [, path = '', query = ''] = /^(.*?)(?:\?(\w+=:\w+))?$/.exec(pattern) ?? [];
	const [, field = '', name = ''] = /^(\w+)=:(\w+)$/.exec(query) ?? [];
	const shape = new RegExp(`^${expression(path)}`, 'i');
	const wanted = new RegExp(`^${SHAPES[name] ?? '.+'}$`);
	const fits = (address: URL): Parts | null => {
		const found = shape.exec(address.hostname + address.pathname.replace(/\/+$/, ''));
		if (!found) return null;
		if (!query) return { ...found.groups };
		const value = address.searchParams.get(field) ?? '';
		return wanted.test(value) ? { ...found.groups, [name]: value } : null;
	};
	return { fits, kind, title };
}

/** A pattern of the table as a regular expression: `/**` may also stand for no part at all. */
function expression(pattern: string): string {
	const whole = pattern.endsWith('$');
	const body = (whole ? pattern.slice(0, -1) : pattern).replace(
		/\/\*\*\/|\*\*|\*|:\w+(?!:)|[.+]/g,
		(token) => {
			if (token === '/**/') return '/(?:[^?]*/)?';
			if (token === '**') return '[^?]*';
			if (token === '*') return '[^/]*';
			if (!token.startsWith(':')) return `\\${token}`;
			return `(?<${token.slice(1)}>${SHAPES[token.slice(1)] ?? '[^/]+'})`;
		}
	);
	return body + (whole ? '$' : '(?:/|$)');
}

const ROWS = MATERIAL_ADDRESSES.map(compile);

function titleFrom(template: string, parts: Parts, address: URL): string {
	const [first = '', otherwise = ''] = template.split('|');
	const fill = (text: string) =>
		text.replace(/:([a-z]+)/g, (_, name: string) => partTitle(name, parts, address));
	return fill(first).trim() || fill(otherwise).trim() || hostOf(address);
}

function partTitle(name: string, parts: Parts, address: URL): string {
	if (name === 'last') return lastReadable(address);
	const value = decode(parts[name] ?? '');
	if (name === 'key') return value.toUpperCase();
	return name === 'commit' ? value.slice(0, 7) : value;
}

const NOT_A_NAME = /^(edit|view|index|home|overview|dashboard|preview|share|web|pages?|wiki|doc)$/i;

/** The last part of the path that a person could read: a file's name, or words; ids and verbs are passed by. */
function lastReadable(address: URL): string {
	const parts = address.pathname.split('/').filter(Boolean).slice(-2).reverse();
	for (const part of parts) {
		const title = readable(decode(part));
		if (title) return title;
	}
	return '';
}

function readable(part: string): string {
	if (/^[^?&=]*\p{L}{2}[^?&=]*\.\w{2,5}$/u.test(part)) return part;
	const words = part
		.replace(/-?[0-9a-f]{32}$/i, '')
		.split(/[-_+\s]+/)
		.filter(Boolean);
	if (words.length > 1 && /^\d+$/.test(words[0] ?? '')) words.shift();
	const [first = ''] = words;
	const isWord = (word: string) => /^\p{L}?\p{Ll}{2,20}$/u.test(word);
	if (!words.some(isWord) || words.some(({ length }) => length > 30)) return '';
	if (words.length === 1 && NOT_A_NAME.test(first)) return '';
	return [first.charAt(0).toUpperCase() + first.slice(1), ...words.slice(1)].join(' ');
}

/** Percent-decoding that leaves a damaged text as it is. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function short(text: string): string {
	const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
	return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;
}
