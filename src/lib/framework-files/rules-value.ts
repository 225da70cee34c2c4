import { fits, takenApart } from './rules-pattern.ts';
import { childOf, plain, type Tree, type TreeNode, use } from './rules-tree.ts';
import type { MappingRule, Value } from './schema-mapping.ts';

/** A node that a rule matched, with what `split` found in it and which nodes were asked for a text. */
export type Match = {
	tree: Tree;
	at: TreeNode;
	holes: Record<string, string>;
	asked: TreeNode[];
};

/** A match of a node, or undefined where its text has none of the rule's forms. */
export function matchOf(tree: Tree, at: TreeNode, { split }: MappingRule): Match | undefined {
	const match: Match = { tree, at, holes: {}, asked: [] };
	if (!split) return match;
	const text = textBy(match, split.from);
	for (const form of split.as) {
		const holes = takenApart(form, text);
		if (holes) return { ...match, holes };
	}
	return undefined;
}

/** Says that everything that was asked for has its place. */
export const settle = ({ asked }: Match) => asked.forEach(use);

/** The text that a value comes to at a match; empty where there is none. */
export function textBy(match: Match, value: Value | undefined): string {
	if (value === undefined) return '';
	if (typeof value === 'string')
		return value.startsWith('=') ? filled(match, value.slice(1)) : byPath(match, value).join('\n');
	if (Array.isArray(value)) {
		for (const one of value) {
			const text = textBy(match, one);
			if (text) return text;
		}
		return '';
	}
	if ('all' in value)
		return value.all
			.map((one) => textBy(match, one))
			.filter(Boolean)
			.join('\n');
	const text = textBy(match, value.from);
	return Object.entries(value.is).find(([pattern]) => fits(pattern, text))?.[1] ?? '';
}

/** The texts that a value comes to at a match, one by one. */
export function textsBy(match: Match, value: Value | undefined): string[] {
	const isPath = typeof value === 'string' && !value.startsWith('=');
	const texts = isPath ? byPath(match, value) : [textBy(match, value)];
	return texts.filter((text) => text.trim() !== '');
}

function filled(match: Match, words: string): string {
	let isEmpty = false;
	const text = words.replaceAll(/\{([^{}]+)\}/g, (_, path: string) => {
		const said = byPath(match, path).join('\n');
		if (!said) isEmpty = true;
		return said;
	});
	return isEmpty ? '' : text;
}

function byPath(match: Match, path: string): string[] {
	const [first = ''] = path;
	if (first === '$') return [match.holes[path.slice(1)] ?? ''];
	const steps = path.replace(/^\//, '').split('.').filter(Boolean);
	let at: TreeNode | undefined = first === '/' ? match.tree.root : match.at;
	for (const step of steps) {
		if (step.startsWith('@')) return [special(match, at, step)];
		at = step === '^' ? (at.parent ?? undefined) : childOf(at, step);
		if (!at) return [];
	}
	const texts = textNodes(at);
	match.asked.push(...texts);
	return texts.map(({ text }) => text);
}

/** The texts that a text or a list comes to; an item of a Markdown list is its text. */
function textNodes(at: TreeNode): TreeNode[] {
	if (at.kind === 'text') return [at];
	if (at.kind === 'map') return [];
	return at.children.flatMap((child) => {
		if (child.kind === 'text') return child;
		const alone = child.children.length === 1 ? childOf(child, 'text') : undefined;
		return alone ?? [];
	});
}

function special(match: Match, at: TreeNode, step: string): string {
	const names = match.tree.file.split('/');
	if (step === '@name') return at.name;
	if (step === '@at')
		return at.parent?.kind === 'map' ? String(at.parent.children.indexOf(at) + 1) : at.name;
	if (step === '@file') return (names.at(-1) ?? '').replace(/\.\w+(#\d+)?$/, '$1');
	if (step === '@folder') return names.at(-2) ?? '';
	if (step !== '@raw' && step !== '@json') return '';
	match.asked.push(at);
	return step === '@raw' && at.raw !== undefined ? at.raw : JSON.stringify(plain(at), null, '\t');
}
