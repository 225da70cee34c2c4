import type { FrameworkCompetency, FrameworkParts, Group } from './schema-document.ts';
import { FRAMEWORK_WORDS, ORIGINS, type Origin } from './words.ts';

/** A heading of the growth table: 0 deep are craft and personal and leadership, below them the framework's own groups. */
export type Heading = {
	key: string;
	name: string;
	depth: number;
	origin: Origin;
	group: string | null;
};
type Filled = Heading & { competencies: FrameworkCompetency[] };

/** The headings of the table in order, each with the competencies directly under it. */
export function headingsOf({
	groups,
	competencies
}: Pick<FrameworkParts, 'groups' | 'competencies'>): Filled[] {
	const tree = nested(groups.filter(({ kind }) => kind === 'competency'));
	return ORIGINS.flatMap((origin) => {
		const own = competencies.filter((each) => each.origin === origin);
		return underOrigin(origin, tree, own);
	});
}

type Nested = { group: Group; depth: number };

/** Groups after the one that holds them, in the order of the list. */
function nested(groups: readonly Group[], parent: string | null = null, depth = 1): Nested[] {
	return groups
		.filter((group) => group.parent === parent)
		.flatMap((group) => [{ group, depth }, ...nested(groups, group.id, depth + 1)]);
}

/** A group that is called as the origin itself says nothing more: what it holds stands under the origin. */
function underOrigin(
	origin: Origin,
	tree: readonly Nested[],
	competencies: readonly FrameworkCompetency[]
): Filled[] {
	const name = FRAMEWORK_WORDS[origin];
	const says = (group: Group) => group.name.toLowerCase() !== name.toLowerCase();
	const silent = new Set(tree.filter(({ group }) => !says(group)).map(({ group }) => group.id));
	const top: Filled = {
		key: origin,
		name,
		depth: 0,
		origin,
		group: null,
		competencies: competencies.filter(({ group }) => group === null || silent.has(group))
	};
	const below = tree
		.filter(({ group }) => says(group))
		.map(({ group, depth }) => ({
			key: `${origin} ${group.id}`,
			name: group.name,
			depth: Math.max(1, depth - aboveSilent(group, tree, silent)),
			origin,
			group: group.id,
			competencies: competencies.filter((each) => each.group === group.id)
		}));
	return [top, ...below];
}

/** How many of the groups above one have no heading of their own. */
function aboveSilent(group: Group, tree: readonly Nested[], silent: ReadonlySet<string>): number {
	let count = 0;
	for (let above = group.parent; above !== null;) {
		if (silent.has(above)) count++;
		above = tree.find((each) => each.group.id === above)?.group.parent ?? null;
	}
	return count;
}
