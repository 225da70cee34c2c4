import { parse } from 'yaml';
import { fieldErrors } from '#lib/http/field-errors.ts';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { growthFramework } from '#lib/framework/schema-document.ts';
import { jsonIn, textIn } from './files-text.ts';
import { readTrees } from './files-parse.ts';
import { withIds } from './rules-ids.ts';
import { childOf, type TreeNode } from './rules-tree.ts';
import { Damaged, type Reader, type SourceFile } from './schema.ts';

const OURS = /["']?format["']?\s*:\s*["']?trellis-framework\b/;

/** Whether a file says of itself that it is a framework document. */
const isOurs = (file: SourceFile) =>
	/\.(json|ya?ml)$/i.test(file.path) && OURS.test(textIn(file).slice(0, 20_000));

/** Reads a framework document of Trellis, JSON or YAML. One written by hand needs no ids: names and keys stand for them. */
export const documentReader: Reader = {
	name: 'a Trellis framework',
	fits: (files) => {
		const { length } = files.filter(isOurs);
		return length === 1 ? 1 : 0;
	},
	read: (files) => {
		const file = files.find(isOurs);
		const beside = files.filter((one) => one !== file).map(({ path }) => path);
		const notes = beside.length > 0 ? [`Not read beside it: ${beside.join(', ')}.`] : [];
		if (!file) throw new Damaged({ file: '' }, 'There is no file.');
		const trees = readTrees(file);
		const [tree] = trees;
		if (!tree || trees.length > 1)
			throw new Damaged({ file: file.path, line: 1 }, 'A framework is one document.');
		const { data, error } = growthFramework.safeParse(withIds(valueOf(file)));
		const faults = data ? frameworkMisfits(data) : fieldErrors(error.issues);
		const [first] = faults;
		if (data && !first) return { framework: data, how: 'a Trellis framework', notes };
		const more = faults.length > 1 ? ` There are ${faults.length - 1} more like it.` : '';
		const line = lineOf(tree.root, first?.field ?? '');
		throw new Damaged({ file: file.path, line }, `${first?.field}: ${first?.message}${more}`);
	}
};

/** What the file holds as values; that it is sound has been seen. */
function valueOf(file: SourceFile): unknown {
	if (/\.json$/i.test(file.path)) return jsonIn(file);
	try {
		return parse(textIn(file));
	} catch (error) {
		throw new Damaged({ file: file.path }, `This is not YAML: ${(error as Error).message}`);
	}
}

/** The line of a field such as `roles.2.name`, or of what it should stand in. */
export function lineOf(root: TreeNode, field: string): number {
	let at = root;
	for (const key of field.split('.')) {
		const inner = childOf(at, at.kind === 'list' ? String(Number(key) + 1) : key);
		if (!inner) break;
		at = inner;
	}
	return at.line;
}
