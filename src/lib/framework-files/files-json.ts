import { DEEPEST, node, put, twice, type TreeNode } from './rules-tree.ts';
import { Damaged } from './schema.ts';

const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}[\],:"]+))/gy;

/**
 * Reads JSON with the line of everything in it.
 * @throws Damaged where it is no JSON, nests too deep or names a thing twice
 */
export function readJson(file: string, text: string): TreeNode {
	const lineAt = lines(text);
	try {
		JSON.parse(text);
	} catch (error) {
		throw wrong(file, text, lineAt, error as Error);
	}
	TOKEN.lastIndex = 0;
	let holder = null as TreeNode | null;
	let key = null as string | null;
	const keys: Set<string>[] = [];
	let root: TreeNode | undefined;
	for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
		const [whole, sign, string, bare] = match;
		const line = lineAt(match.index + whole.length - whole.trimStart().length);
		if (sign === ',' || sign === ':') continue;
		if (sign === '}' || sign === ']') {
			holder = holder?.parent ?? null;
			keys.pop();
			continue;
		}
		if (string !== undefined && holder?.kind === 'map' && key === null) {
			key = JSON.parse(string) as string;
			if (keys.at(-1)?.has(key)) throw twice(file, line, key);
			keys.at(-1)?.add(key);
			continue;
		}
		const name: string = key ?? (holder ? String(holder.children.length + 1) : '');
		key = null;
		const made = sign
			? node(sign === '{' ? 'map' : 'list', name, line)
			: node('text', name, line, string ? (JSON.parse(string) as string) : textOf(bare));
		if (holder) put(holder, made);
		else root = made;
		if (!sign) continue;
		holder = made;
		if (keys.push(new Set()) > DEEPEST)
			throw new Damaged({ file, line }, `It nests deeper than ${DEEPEST}.`);
	}
	return root ?? node('text', '', 1);
}

const textOf = (bare: string | undefined) => (bare === undefined || bare === 'null' ? '' : bare);

function wrong(
	file: string,
	text: string,
	lineAt: (index: number) => number,
	error: Error
): Damaged {
	const said = /at position (\d+)/.exec(error.message)?.[1];
	const at = said === undefined ? text.length : Number(said);
	const column = at - text.lastIndexOf('\n', at - 1);
	const what = error.message.replace(/ in JSON.*$| \(line .*$/s, '');
	return new Damaged({ file, line: lineAt(at), column }, `This is not JSON: ${what}.`);
}

/** Which line an index is on, from 1; asked in rising order it looks at each character once. */
function lines(text: string): (index: number) => number {
	let line = 1;
	let from = 0;
	return (index) => {
		if (index < from) [line, from] = [1, 0];
		for (let at = text.indexOf('\n', from); at >= 0 && at < index; at = text.indexOf('\n', from)) {
			line++;
			from = at + 1;
		}
		return line;
	};
}
