import { fieldErrors } from '#lib/http/field-errors.ts';
import { lineOf } from './files-document.ts';
import { isTree, readTrees } from './files-parse.ts';
import { textIn } from './files-text.ts';
import { guessed } from './rules-guess.ts';
import { MAPPINGS } from './rules-mappings.ts';
import { isRecognised, placed } from './rules-mapping.ts';
import { plain, type Tree } from './rules-tree.ts';
import { mapping, type Mapping } from './schema-mapping.ts';
import { Damaged, type MappingFile, type Reader, type SourceFile } from './schema.ts';
import type { FrameworkBuilder } from './rules-build.ts';

/** How long a reading may go on before others have their turn, in milliseconds. */
const TURN = 40;

/** Reads folders and files of YAML, JSON and Markdown by a mapping: the one given, one that comes with Trellis, or a guess. */
export const mappedReader: Reader = {
	name: 'files read by a mapping',
	fits: (files, { mapping: given }) => {
		if (!files.some(isTree)) return 0;
		return given ? 0.9 : 0.5;
	},
	read: async (files, { mapping: given, name, onprogress }) => {
		const own = given && mappingOf(given);
		const breathe = turns();
		const trees: Tree[] = [];
		for (const [at, file] of files.entries()) {
			trees.push(...readTrees(file));
			onprogress?.(at, files.length * 2);
			await breathe();
		}
		const known = own ?? MAPPINGS.find((one) => isRecognised(one, trees));
		const chosen = known ?? guessed(trees);
		const { build, notes } = await placed(
			chosen,
			trees,
			name ?? 'Imported framework',
			async (done, of) => {
				onprogress?.(Math.round(files.length * (1 + done / of)), files.length * 2);
				await breathe();
			}
		);
		for (const file of files) if (!isTree(file)) beside(build, file);
		const how = known ? `"${chosen.name}"` : `a guess at ${chosen.name}`;
		return { framework: build.done(), how, notes };
	}
};

/** Lets others have their turn where this has had its own. */
function turns(): () => Promise<void> {
	let since = performance.now();
	return async () => {
		if (performance.now() - since < TURN) return;
		await new Promise((resolve) => setTimeout(resolve));
		since = performance.now();
	};
}

/** What stands beside the files that are read: the licence goes with the framework, all else has no place. */
function beside(build: FrameworkBuilder, file: SourceFile): void {
	const name = file.path.split('/').at(-1) ?? '';
	const text = file.bytes.includes(0) ? '' : textIn(file);
	if (/^(licen[cs]e|copying|notice)(\.txt)?$/i.test(name) && text && text.length <= 20_000) {
		const licence = text
			.trim()
			.split('\n')
			.slice(0, 2)
			.map((line) => line.trim())
			.join(', ')
			.slice(0, 300);
		build.about({ source: { licence, notice: text } });
	} else build.unplaced(file.path, '', 'Files of this kind are not read with the others.', text);
}

/**
 * Reads a mapping.
 * @throws Damaged naming the line of what is wrong
 */
function mappingOf({ path, text }: MappingFile): Mapping {
	const file = /\.(ya?ml|json)$/i.test(path) ? path : `${path}.yaml`;
	const [tree] = readTrees({ path: file, bytes: new TextEncoder().encode(text) });
	if (!tree) throw new Damaged({ file: path, line: 1 }, 'The mapping is empty.');
	const { data, error } = mapping.safeParse(plain(tree.root));
	if (data) return data;
	const [first] = fieldErrors(error.issues);
	const line = lineOf(tree.root, first?.field ?? '');
	throw new Damaged({ file: path, line }, `${first?.field ?? ''}: ${first?.message ?? ''}`);
}
