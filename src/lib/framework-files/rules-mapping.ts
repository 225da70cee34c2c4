import { Mapped, leaveOut } from './rules-mapped.ts';
import {
	descriptors,
	expectations,
	indicators,
	inheritedExpectations
} from './rules-mapped-expected.ts';
import { roleLevelLinks, roleLevels } from './rules-mapped-levels.ts';
import {
	competencies,
	fixedScales,
	groups,
	roles,
	rules,
	scales,
	segments,
	skills,
	masteryLevels
} from './rules-mapped-parts.ts';
import { points } from './rules-mapped-points.ts';
import { fitsPath, select, stepsOf } from './rules-pattern.ts';
import { plain, spotOf, textsIn, type Tree, type TreeNode } from './rules-tree.ts';
import { type Match, settle, textBy } from './rules-value.ts';
import type { Mapping } from './schema-mapping.ts';
import type { FrameworkBuilder } from './rules-build.ts';

/** Whether the files hold what a mapping says that its kind holds. A mapping that says nothing recognises nothing. */
export function isRecognised({ recognise }: Mapping, trees: readonly Tree[]): boolean {
	return (
		recognise.length > 0 &&
		recognise.every(({ files, has }) =>
			trees.some(
				({ file, root }) =>
					fitsPath(files, file.replace(/#\d+$/, '')) &&
					has.every((pattern) => select(root, stepsOf(pattern)).length > 0)
			)
		)
	);
}

export type Placed = { build: FrameworkBuilder; notes: string[] };

/**
 * Makes a framework of files by a mapping. What the mapping does not take is kept without a place.
 * @param name of the framework, where neither mapping nor files say one
 * @param breathe called between the steps, so that others have their turn
 */
export async function placed(
	mapping: Mapping,
	all: readonly Tree[],
	name: string,
	breathe: (done: number, of: number) => Promise<void>
): Promise<Placed> {
	const notes = [...mapping.notes, ...leaveOut(mapping, all)];
	const trees = all.filter(({ root }) => !root.left);
	const mapped = new Mapped(mapping, trees, name);
	let inheriting: Match[] = [];
	const steps: (() => void)[] = [
		() => aboutTheWhole(mapped),
		() => fixedScales(mapped),
		() => groups(mapped),
		() => roles(mapped),
		() => scales(mapped),
		() => masteryLevels(mapped),
		() => (inheriting = competencies(mapped)),
		() => skills(mapped),
		() => roleLevels(mapped),
		() => roleLevelLinks(mapped),
		() => descriptors(mapped),
		() => indicators(mapped),
		() => expectations(mapped),
		() => inheritedExpectations(mapped, inheriting),
		() => points(mapped),
		() => rules(mapped),
		() => segments(mapped)
	];
	for (const [at, step] of steps.entries()) {
		await breathe(at, steps.length);
		step();
	}
	for (const tree of trees) leftOver(mapped, tree);
	return { build: mapped.build, notes };
}

function aboutTheWhole({ mapping, build, trees }: Mapped): void {
	const { framework } = mapping;
	const tree = framework && trees.find(({ file }) => fitsPath(framework.files, file));
	if (!framework || !tree) return;
	const match: Match = { tree, at: tree.root, holes: {}, asked: [] };
	const name = textBy(match, framework.name);
	build.about({ ...(name && { name }), summary: textBy(match, framework.summary) });
	settle(match);
}

/** Keeps what no rule has taken: as one where nothing in it has a place, else by its parts. */
function leftOver({ build, mapping }: Mapped, { file, root }: Tree): void {
	const report = (at: TreeNode): void => {
		if (anyUsed(at)) {
			// A heading has its place where something under it has.
			at.children.filter(({ name }) => at.raw === undefined || name !== 'title').forEach(report);
			return;
		}
		if (textsIn(at) === 0) return;
		const reason =
			at === root
				? `Nothing of this file has a place in "${mapping.name}".`
				: `"${mapping.name}" has no place for this.`;
		build.unplaced(file, spotOf(at), reason, at.raw ?? plain(at));
	};
	report(root);
}

/** Whether any text in a node has its place. */
function anyUsed(at: TreeNode): boolean {
	return at.kind === 'text' ? at.used && at.text !== '' : at.children.some(anyUsed);
}
