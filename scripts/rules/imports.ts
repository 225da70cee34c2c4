import { posix } from 'node:path';
import type { Tree } from './tree.ts';

export type Import = { from: string; to: string; line: number; typeOnly: boolean };

const STATEMENT =
	/^[ \t]*(?:import|export)\s+(type\s+)?(?:([\w*\s{},$]+?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"]+)['"]\s*\)(\.\w)?/g;

/** The file of this tree that a specifier stands for; nothing for a package. */
function target(from: string, specifier: string): string | undefined {
	if (specifier.startsWith('#lib/')) return `src/lib/${specifier.slice('#lib/'.length)}`;
	if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
	return undefined;
}

/** `{ type A, type B }` brings nothing that runs, just as `import type` does. */
function onlyTypes(names: string): boolean {
	const braced = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
	if (!braced) return false;
	return braced
		.split(',')
		.filter((name) => name.trim())
		.every((name) => /^\s*type\s/.test(name));
}

function importsOf(from: string, text: string): Import[] {
	const lineAt = (index: number) => text.slice(0, index).split('\n').length;
	const statements = [...text.matchAll(STATEMENT)].map(
		({ index, 0: whole, 1: type, 2: names = '', 3: specifier = '' }) => ({
			specifier,
			line: lineAt(index + whole.length),
			typeOnly: type !== undefined || onlyTypes(names)
		})
	);
	const calls = [...text.matchAll(CALL)].map(({ index, 1: specifier = '', 2: member }) => ({
		specifier,
		line: lineAt(index),
		typeOnly: member !== undefined
	}));
	return [...statements, ...calls].flatMap(({ specifier, ...rest }) => {
		const to = target(from, specifier);
		return to === undefined ? [] : [{ from, to, ...rest }];
	});
}

/** Every import of one file of the tree by another. */
export function imports(tree: Tree): Import[] {
	return [...tree]
		.filter(([path]) => /\.(ts|js|mjs|svelte)$/.test(path))
		.flatMap(([path, text]) => importsOf(path, text));
}
