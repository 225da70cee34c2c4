import type { GroupKind } from '#lib/framework/words-document.ts';
import { FrameworkBuilder, type PlacedName } from './rules-build.ts';
import { type Address, Known, Unfound } from './rules-known.ts';
import { fitsPath, passes, select, stepsOf, testsOf } from './rules-pattern.ts';
import { leave, plain, spotOf, type Tree, type TreeNode, use } from './rules-tree.ts';
import { type Match, matchOf, settle, textBy } from './rules-value.ts';
import type { Mapping, MappingRule, RuleFor, Value } from './schema-mapping.ts';

/** What a part of each list is known within. */
const HOLDERS: Partial<Record<PlacedName, readonly PlacedName[]>> = {
	scales: ['competencies', 'roles', 'groups'],
	mastery_levels: ['scales'],
	groups: ['groups'],
	competencies: ['groups', 'roles'],
	skills: ['competencies'],
	roles: ['groups'],
	role_levels: ['roles'],
	segments: ['roles']
};

type Fields = Record<string, unknown>;
type NamedRule = Exclude<Extract<MappingRule, { name: Value }>, { make: 'segments' }>;

/** A mapping at work: the parts made by now, at which nodes, and what the files call them. */
export class Mapped {
	readonly build: FrameworkBuilder;
	readonly mapping: Mapping;
	readonly trees: readonly Tree[];
	readonly known = new Known();
	#made = new Map<TreeNode, Map<PlacedName, string>>();

	constructor(mapping: Mapping, trees: readonly Tree[], name: string) {
		this.mapping = mapping;
		this.trees = trees;
		this.build = new FrameworkBuilder(name);
	}

	/** The rules for one kind of part, in the order of the mapping. */
	rulesFor<M extends MappingRule['make']>(make: M): RuleFor<M>[] {
		return this.mapping.parts.filter((rule): rule is RuleFor<M> => rule.make === make);
	}

	/** What a rule matches in all files, in order. */
	matches(rule: MappingRule): Match[] {
		return this.trees
			.filter(({ file }) => isIn(rule.files, file))
			.flatMap((tree) => nodesAt(tree, rule.at).map((at) => ({ tree, at })))
			.filter(({ at }) => rule.where === undefined || passes(at, testsOf(rule.where)))
			.flatMap(({ tree, at }) => matchOf(tree, at, rule) ?? []);
	}

	/** Does something for a match; where it leads nowhere the node is kept without a place. */
	attempt(match: Match, make: () => void): void {
		this.build.at(match.tree.file, spotOf(match.at));
		try {
			make();
			settle(match);
		} catch (error) {
			if (!(error instanceof Unfound)) throw error;
			this.build.unplaced(match.tree.file, spotOf(match.at), error.message, plain(match.at));
			use(match.at);
		}
	}

	/** Makes a part that has a key and a name. @param more its other fields; what is empty may be left out */
	named(rule: NamedRule, match: Match, more: Fields, inside?: string | null): string {
		const list = rule.make;
		const given = textBy(match, rule.name);
		const key = textBy(match, rule.key) || given || match.at.name;
		const name = given || key;
		const within = textBy(match, rule.within);
		const holder = inside ?? this.#holder(match.at, list);
		const before = within ? { keys: [within], spellings: [[within]] } : this.#address(holder);
		const address = {
			keys: [...before.keys, key],
			spellings: [
				...before.spellings,
				[key, name, ...(typeof more.code === 'string' && more.code ? [more.code] : [])]
			]
		};
		return this.made(match, list, this.part(list, address.keys, { name, ...more }), address);
	}

	/** Makes a part, or fills the one that has this path. */
	part(list: PlacedName, path: readonly string[], fields: Fields): string {
		return this.build.part(list, path, fields);
	}

	/** Remembers which part a node stands for. */
	made(match: Match, list: PlacedName, id: string, address?: Address): string {
		const here = this.#made.get(match.at) ?? new Map<PlacedName, string>();
		this.#made.set(match.at, here.set(list, id));
		if (address) this.known.add(list, id, match.tree, address);
		return id;
	}

	/** The part of a list that a node, or what it stands in, is. */
	around(
		at: TreeNode | null,
		list: PlacedName,
		isMeant: (id: string) => boolean = () => true
	): string | null {
		for (let here = at; here; here = here.parent) {
			const id = this.#made.get(here)?.get(list);
			if (id !== undefined && isMeant(id)) return id;
		}
		return null;
	}

	/**
	 * The part that a value of a rule leads to; without a value the one around the node. Of a list the first that
	 * leads somewhere counts; a path that ends in `?` may lead nowhere.
	 * @throws Unfound
	 */
	pointer(
		match: Match,
		list: PlacedName,
		value: Value | undefined,
		isMeant: (id: string) => boolean = () => true
	): string | null {
		if (value === undefined) return this.around(match.at, list, isMeant);
		if (Array.isArray(value)) {
			for (const one of value) {
				const id = this.pointer(match, list, one, isMeant);
				if (id !== null) return id;
			}
			return null;
		}
		const mayMiss = typeof value === 'string' && value.endsWith('?');
		const text = textBy(match, mayMiss ? value.slice(0, -1) : value);
		if (!text.trim()) return null;
		try {
			return this.known.find(list, text, match.tree, isMeant);
		} catch (error) {
			if (mayMiss && error instanceof Unfound) return null;
			throw error;
		}
	}

	/** The group of a kind that a value leads to, or that is around. @throws Unfound */
	group(match: Match, value: Value | undefined, kind: GroupKind): string | null {
		const isMeant = (id: string) => this.build.get('groups', id)?.kind === kind;
		return this.pointer(match, 'groups', value, isMeant);
	}

	/** A pointer that has to lead somewhere. @throws Unfound */
	needed(match: Match, list: PlacedName, value: Value | undefined): string {
		const id = this.pointer(match, list, value);
		if (id === null)
			throw new Unfound(`It says nothing of which of the ${list.replaceAll('_', ' ')} it means.`);
		return id;
	}

	#holder(at: TreeNode, list: PlacedName): string | null {
		const holders = HOLDERS[list] ?? [];
		for (let here: TreeNode | null = at; here; here = here.parent)
			for (const holder of holders) {
				if (here === at && holder === list) continue;
				const id = this.#made.get(here)?.get(holder);
				if (id !== undefined) return id;
			}
		return null;
	}

	#address = (id: string | null): Address =>
		(id === null ? undefined : this.known.addressOf(id)) ?? { keys: [], spellings: [] };
}

const isIn = (glob: string | undefined, file: string) =>
	glob === undefined || fitsPath(glob, file.replace(/#\d+$/, ''));

/** The nodes at one or several patterns. */
export function nodesAt({ root }: Tree, at: string | readonly string[]): TreeNode[] {
	return [at].flat().flatMap((pattern) => select(root, stepsOf(pattern)));
}

/** Leaves out what the mapping leaves out on purpose. @returns a note for each reason, with how much it was */
export function leaveOut(mapping: Mapping, trees: readonly Tree[]): string[] {
	return mapping.ignore.flatMap(({ files, at, because }) => {
		const nodes = trees
			.filter(({ file }) => isIn(files, file))
			.flatMap((tree) => nodesAt(tree, at ?? ''));
		const count = nodes.reduce((before, node) => before + leave(node), 0);
		return count === 0 ? [] : [`Left out on purpose: ${count} × ${because}.`];
	});
}
