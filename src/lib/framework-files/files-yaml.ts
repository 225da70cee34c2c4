import {
	isAlias,
	isCollection,
	isMap,
	isScalar,
	LineCounter,
	type Node,
	type Pair,
	parseAllDocuments
} from 'yaml';
import { childOf, DEEPEST, node, put, twice, type Tree, type TreeNode } from './rules-tree.ts';
import { Damaged } from './schema.ts';

/** How many nodes one file may come to once its aliases are followed. */
const MOST_NODES = 500_000;

/** Dashes of lists with what parts them from their items. */
const DASHES = /^ *(?:-[ \t]+)+/gm;

type Document = ReturnType<typeof parseAllDocuments>[number];
type Reading = {
	file: string;
	lineOf: (at: Node) => number;
	left: { nodes: number };
	anchors: Map<string, Node>;
};

/**
 * Reads YAML, every document of it, with the line of everything in it. Values stay the text that they are
 * written as. Only plain YAML is read: own tags and keys that occur twice are errors.
 * @param before lines that stand before this text in its file
 * @throws Damaged
 */
export function readYaml(file: string, text: string, before = 0): Tree[] {
	const asWritten = parsed(file, text);
	// People put tabs after the dashes of a list; some readers of YAML take that, so it is taken here too.
	const { documents, counter } = asWritten.documents.some(({ errors }) => errors.length > 0)
		? parsed(
				file,
				text.replaceAll(DASHES, (dashes) => dashes.replaceAll('\t', ' '))
			)
		: asWritten;
	const lineOf = (at: Node) => counter.linePos(at.range?.[0] ?? 0).line + before;
	const left = { nodes: MOST_NODES };
	const trees = documents.map((document): Tree => {
		const fault = document.errors[0] ?? document.warnings[0];
		if (fault) {
			const { line, col } = counter.linePos(fault.pos[0]);
			const what = fault.message.split(/ at line |\n/)[0] ?? '';
			throw new Damaged({ file, line: line + before, column: col }, `This is not YAML: ${what}.`);
		}
		const reading = { file, lineOf, left, anchors: new Map<string, Node>() };
		const { contents } = document;
		return { file, root: contents ? nodeOf(reading, contents, '', 0) : node('text', '', 1) };
	});
	const filled = trees.filter(({ root }) => root.kind !== 'text' || root.text !== '');
	return filled.length > 1
		? filled.map(({ root }, at) => ({ file: `${file}#${at + 1}`, root }))
		: filled;
}

function parsed(file: string, text: string) {
	const counter = new LineCounter();
	try {
		const documents = parseAllDocuments(text, {
			lineCounter: counter,
			// Found faster below.
			uniqueKeys: false,
			stringKeys: true,
			merge: true
		});
		return { documents: [...(documents as Iterable<Document>)], counter };
	} catch (error) {
		if (error instanceof RangeError)
			throw new Damaged({ file }, `It nests deeper than ${DEEPEST}.`);
		throw error;
	}
}

function nodeOf(reading: Reading, from: Node, name: string, depth: number): TreeNode {
	const { file, lineOf, left, anchors } = reading;
	const line = lineOf(from);
	if (depth > DEEPEST) throw new Damaged({ file, line }, `It nests deeper than ${DEEPEST}.`);
	if (--left.nodes < 0)
		throw new Damaged({ file, line }, 'It comes to too much once its aliases are followed.');
	if (isAlias(from)) {
		const meant = anchors.get(from.source);
		if (!meant) throw new Damaged({ file, line }, `Nothing is called "${from.source}" here.`);
		return nodeOf(reading, meant, name, depth + 1);
	}
	if (from.anchor) anchors.set(from.anchor, from);
	if (isScalar(from)) return node('text', name, line, textOf(from.value, from.source));
	const made = node(isMap(from) ? 'map' : 'list', name, line);
	const keys = new Set<string>();
	if (isCollection(from))
		from.items.forEach((item, at) => {
			if (isMap(from)) pair(reading, made, item as Pair<Node, Node | null>, depth, keys);
			else put(made, nodeOf(reading, item as Node, String(at + 1), depth + 1));
		});
	return made;
}

function pair(
	reading: Reading,
	made: TreeNode,
	item: Pair<Node, Node | null>,
	depth: number,
	keys: Set<string>
): void {
	const key = isScalar(item.key) ? textOf(item.key.value, item.key.source) : '';
	const line = reading.lineOf(item.key);
	if (keys.has(key)) throw twice(reading.file, line, key);
	keys.add(key);
	const value = item.value ? nodeOf(reading, item.value, key, depth + 1) : node('text', key, line);
	if (key !== '<<' || value.kind !== 'map') put(made, value);
	else for (const merged of value.children) if (!childOf(made, merged.name)) put(made, merged);
}

/** Numbers keep the digits they are written with, so that 1.10 is not 1.1. */
function textOf(value: unknown, source: string | undefined): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'string' ? value : (source ?? JSON.stringify(value));
}
