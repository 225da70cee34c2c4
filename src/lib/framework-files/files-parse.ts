import { readJson } from './files-json.ts';
import { readMarkdown } from './files-markdown.ts';
import { textIn } from './files-text.ts';
import { readYaml } from './files-yaml.ts';
import type { Tree } from './rules-tree.ts';
import type { SourceFile } from './schema.ts';

const READERS: readonly { name: RegExp; read: (file: string, text: string) => Tree[] }[] = [
	{ name: /\.json$/i, read: (file, text) => [{ file, root: readJson(file, text) }] },
	{ name: /\.ya?ml$/i, read: (file, text) => readYaml(file, text) },
	{ name: /\.(md|markdown)$/i, read: readMarkdown }
];

/** Whether the name of a file says that it can be read as a tree. */
export const isTree = ({ path }: SourceFile) => READERS.some(({ name }) => name.test(path));

/**
 * The documents of a file as trees; none where it is of no known kind or empty.
 * @throws Damaged
 */
export function readTrees(file: SourceFile): Tree[] {
	const reader = READERS.find(({ name }) => name.test(file.path));
	if (!reader) return [];
	const text = textIn(file);
	return text.trim() === '' ? [] : reader.read(file.path, text);
}
