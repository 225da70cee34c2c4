import { Damaged } from './schema.ts';

/**
 * What a file holds, whatever its format: maps, lists and texts. `name` is the key in a map and the place in a
 * list, from 1; numbers and the like are the text that stands in the file, and nothing is an empty text.
 */
export type TreeNode = {
	kind: 'map' | 'list' | 'text';
	name: string;
	text: string;
	/** How it stands in the file, where that says more than its parts; Markdown. */
	raw?: string;
	children: TreeNode[];
	parent: TreeNode | null;
	/** From 1. */
	line: number;
	/** Whether it has found its place; what has not is reported. */
	used: boolean;
	/** Whether it is left out on purpose. */
	left: boolean;
};

/** One document of a file; a YAML file may hold several. */
export type Tree = { file: string; root: TreeNode };

/** How deep a file may nest. */
export const DEEPEST = 100;

export function node(kind: TreeNode['kind'], name: string, line: number, text = ''): TreeNode {
	return { kind, name, text, children: [], parent: null, line, used: false, left: false };
}

/** Puts a node inside another, last. */
export function put<N extends TreeNode>(parent: TreeNode, child: N): N {
	child.parent = parent;
	parent.children.push(child);
	return child;
}

/** The child of this name; capitals do not count where nothing has it as written. */
export function childOf(parent: TreeNode, name: string): TreeNode | undefined {
	const found = parent.children.find((child) => child.name === name);
	const low = name.toLowerCase();
	return found ?? parent.children.find((child) => child.name.toLowerCase() === low);
}

/** Where a node stands, as a person would write it: `topics[2].title`. */
export function pathOf(at: TreeNode): string {
	if (!at.parent) return '';
	const before = pathOf(at.parent);
	if (at.parent.kind === 'list') return `${before}[${at.name}]`;
	return before ? `${before}.${at.name}` : at.name;
}

/** A node's path and line, for reports. */
export const spotOf = (at: TreeNode) => [pathOf(at), `line ${at.line}`].filter(Boolean).join(', ');

/** What a node holds as plain values. */
export function plain(at: TreeNode): unknown {
	if (at.kind === 'text') return at.text;
	if (at.kind === 'list') return at.children.map(plain);
	return Object.fromEntries(at.children.map((child) => [child.name, plain(child)]));
}

/** A node and everything in it, in the order of the file. */
export function* within(at: TreeNode): Generator<TreeNode> {
	yield at;
	for (const child of at.children) yield* within(child);
}

/** Says of a node and everything in it that it has its place. */
export function use(at: TreeNode): void {
	for (const inner of within(at)) inner.used = true;
}

/** Leaves a node out with everything in it. @returns how many texts that were */
export function leave(at: TreeNode): number {
	const count = textsIn(at);
	for (const inner of within(at)) inner.left = true;
	return count;
}

/** How many texts a node holds that are neither empty nor left out. */
export function textsIn(at: TreeNode): number {
	let count = 0;
	for (const { kind, text, left } of within(at))
		if (kind === 'text' && text !== '' && !left) count++;
	return count;
}

/** A key that occurs twice in one map. */
export const twice = (file: string, line: number, key: string) =>
	new Damaged({ file, line }, `"${key}" stands here twice; take one of the two out.`);
