import { lexer, type Token, type Tokens } from 'marked';
import { readYaml } from './files-yaml.ts';
import { node, put, type Tree, type TreeNode } from './rules-tree.ts';
import { Damaged } from './schema.ts';

const LONGEST = 5_000_000;
const FRONT = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Reads Markdown as a tree: the front matter's own keys, and `body`. A section has `title`, `paragraphs`,
 * `items` (each with `text`, and `lead` where it begins in bold, and `items` of its own), `tables` (each with
 * `rows` by the heads of their columns), `code`, `html`, and `sections` one heading deeper.
 * @throws Damaged where the front matter is no YAML
 */
export function readMarkdown(file: string, text: string): Tree[] {
	if (text.length > LONGEST)
		throw new Damaged({ file }, 'It is longer than a text of five million characters.');
	const front = FRONT.exec(text);
	const head = front ? readYaml(file, front[1] ?? '', 1) : [];
	if (head.length > 1) throw new Damaged({ file, line: 1 }, 'The front matter is one document.');
	const given = head[0]?.root;
	const root = given?.kind === 'map' ? given : node('map', '', 1);
	root.raw = text.trim();
	const rest = text.slice(front?.[0].length ?? 0);
	const before = front ? front[0].split('\n').length - 1 : 0;
	put(root, sections(tokensOf(file, rest), rest, before + 1));
	if (front && given?.kind !== 'map')
		put(root.children.at(-1) ?? root, node('text', 'front', 1, front[1] ?? ''));
	return [{ file, root }];
}

function tokensOf(file: string, text: string): Token[] {
	try {
		return lexer(text, { gfm: true });
	} catch (error) {
		throw new Damaged({ file }, `This is not Markdown: ${(error as Error).message}.`);
	}
}

type Open = { depth: number; section: TreeNode };

function sections(tokens: readonly Token[], text: string, first: number): TreeNode {
	const body = node('map', 'body', first);
	body.raw = text.trim();
	const open: Open[] = [{ depth: 0, section: body }];
	let line = first;
	for (const token of tokens) {
		const inner = open.at(-1)?.section ?? body;
		if (token.type === 'heading') heading(open, token as Tokens.Heading, line);
		else block(inner, token, line);
		for (const { section } of open.slice(1)) section.raw = `${section.raw ?? ''}${token.raw}`;
		line += token.raw.split('\n').length - 1;
	}
	return body;
}

function heading(open: Open[], token: Tokens.Heading, line: number): void {
	while ((open.at(-1)?.depth ?? 0) >= token.depth) open.pop();
	const above = open.at(-1);
	if (!above) return;
	const list = listOf(above.section, 'sections', line);
	const section = put(list, node('map', String(list.children.length + 1), line));
	put(section, node('text', 'title', line, textOf(token.tokens ?? [])));
	open.push({ depth: token.depth, section });
}

function listOf(section: TreeNode, name: string, line: number): TreeNode {
	const found = section.children.find((child) => child.name === name);
	return found ?? put(section, node('list', name, line));
}

function add(section: TreeNode, list: string, line: number, text: string): void {
	const holder = listOf(section, list, line);
	put(holder, node('text', String(holder.children.length + 1), line, text));
}

function block(section: TreeNode, token: Token, line: number): void {
	if (token.type === 'list') items(section, token as Tokens.List, line);
	else if (token.type === 'table') table(section, token as Tokens.Table, line);
	else if (token.type === 'html') {
		if (token.raw.trim()) add(section, 'html', line, token.raw.trim());
	} else if (token.type === 'code') add(section, 'code', line, (token as Tokens.Code).text);
	else if (token.type === 'blockquote')
		for (const inner of (token as Tokens.Blockquote).tokens) block(section, inner, line);
	else if (token.type === 'def') add(section, 'paragraphs', line, token.raw.trim());
	else if (token.type === 'paragraph' || token.type === 'text') {
		const words = textOf(token.tokens ?? [token]);
		if (words) add(section, 'paragraphs', line, words);
	}
}

function items(section: TreeNode, token: Tokens.List, first: number): void {
	const list = listOf(section, 'items', first);
	let line = first;
	for (const item of token.items) {
		const made = put(list, node('map', String(list.children.length + 1), line));
		made.raw = item.raw.trim();
		const blocks = item.tokens.filter(({ type }) => type !== 'space' && type !== 'checkbox');
		const [head, ...rest] = blocks;
		const says = head?.type === 'text' || head?.type === 'paragraph';
		if (says) leadAndText(made, head.tokens ?? [head], line);
		for (const inner of says ? rest : blocks) block(made, inner, line);
		line += item.raw.split('\n').length - 1;
	}
}

function leadAndText(item: TreeNode, tokens: readonly Token[], line: number): void {
	const [first, ...rest] = tokens.filter(({ raw }, at) => at > 0 || raw.trim());
	const bold = first?.type === 'link' ? innerOf(first)[0] : first;
	if (!first || bold?.type !== 'strong') {
		put(item, node('text', 'text', line, textOf(tokens)));
		return;
	}
	const lead = textOf(innerOf(bold)).replace(/\s*[:.]$/, '');
	put(item, node('text', 'lead', line, lead));
	put(item, node('text', 'text', line, textOf(rest).replace(/^\s*[:–—-]\s*/, '')));
}

function table(section: TreeNode, token: Tokens.Table, line: number): void {
	const tables = listOf(section, 'tables', line);
	const made = put(tables, node('map', String(tables.children.length + 1), line));
	made.raw = token.raw.trim();
	const rows = put(made, node('list', 'rows', line));
	const heads = token.header.map(({ tokens }, at) => textOf(tokens) || `Column ${at + 1}`);
	const names = heads.map((name, at) => (heads.indexOf(name) === at ? name : `${name} ${at + 1}`));
	token.rows.forEach((cells, at) => {
		const row = put(rows, node('map', String(at + 1), line + 2 + at));
		cells.forEach(({ tokens }, column) => {
			put(row, node('text', names[column] ?? `Column ${column + 1}`, row.line, textOf(tokens)));
		});
	});
	if (token.rows.length === 0) add(section, 'paragraphs', line, token.raw.trim());
}

/** What inline Markdown says, without its marks; where a link leads outside, its address is kept. */
const textOf = (tokens: readonly Token[]) => inlines(tokens).trim();
/** The type of a token says `any` of them. */
const innerOf = (token: Token) => ('tokens' in token ? (token.tokens ?? []) : []);
const inlines = (tokens: readonly Token[]): string => tokens.map(inline).join('');

function inline(token: Token): string {
	const inner = inlines(innerOf(token));
	if (token.type === 'br') return '\n';
	if (token.type === 'codespan') return unescaped((token as Tokens.Codespan).text);
	if (token.type === 'image') return (token as Tokens.Image).text;
	if (token.type === 'link') {
		const { href } = token as Tokens.Link;
		return /^(https?|mailto):/i.test(href) && !href.endsWith(inner) ? `${inner} (${href})` : inner;
	}
	if (innerOf(token).length > 0) return inner;
	return token.type === 'html' ? token.raw : unescaped((token as Tokens.Text).text ?? token.raw);
}

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
	nbsp: '\u00a0'
};
const unescaped = (text: string) =>
	text.replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
