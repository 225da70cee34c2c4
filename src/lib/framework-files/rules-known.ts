import type { PlacedName } from './rules-build.ts';
import type { Tree } from './rules-tree.ts';

/** What a part is called, and within what: at every step from the outside in all its spellings, the key first. */
export type Address = { keys: string[]; spellings: string[][] };
type Entry = { id: string; trees: Set<Tree>; address: Address };

/** Why a text leads to no part; `several` are the parts that it could mean. */
export class Unfound extends Error {
	override name = 'Unfound';
	readonly several: readonly string[];
	constructor(why: string, several: readonly string[] = []) {
		super(why);
		this.several = several;
	}
}

const plainly = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** The parts that have been made, by what the files call them. */
export class Known {
	#byName = new Map<string, Map<string, Entry>>();
	#addresses = new Map<string, Address>();

	add(list: PlacedName, id: string, tree: Tree, address: Address): void {
		if (!this.#addresses.has(id)) this.#addresses.set(id, address);
		for (const spelling of new Set((address.spellings.at(-1) ?? []).map(plainly))) {
			const key = `${list} ${spelling}`;
			const entries = this.#byName.get(key) ?? new Map<string, Entry>();
			const entry = entries.get(id) ?? { id, trees: new Set(), address };
			entry.trees.add(tree);
			entries.set(id, entry);
			this.#byName.set(key, entries);
		}
	}

	/** Whether a part was made from this document. */
	isFrom(list: PlacedName, id: string, tree: Tree): boolean {
		const last = this.#addresses.get(id)?.keys.at(-1) ?? '';
		return (
			this.#byName
				.get(`${list} ${plainly(last)}`)
				?.get(id)
				?.trees.has(tree) ?? false
		);
	}

	addressOf(id: string): Address | undefined {
		return this.#addresses.get(id);
	}

	/**
	 * The part that a text of a file means: a key or name, or a path of them parted by `/`. One of the same
	 * document goes before one of another.
	 * @param isMeant what else has to hold of it
	 * @throws Unfound where there is none, or several
	 */
	find(list: PlacedName, text: string, near: Tree, isMeant: (id: string) => boolean): string {
		const whole = this.#matching(list, [text], isMeant);
		const found = whole.length > 0 ? whole : this.#matching(list, text.split('/'), isMeant);
		const here = found.filter(({ trees }) => trees.has(near));
		const ids = [...new Set((here.length > 0 ? here : found).map(({ id }) => id))];
		const what = list.replaceAll('_', ' ');
		if (ids.length > 1)
			throw new Unfound(`"${text}" could mean ${ids.length} of the ${what}.`, ids);
		if (ids[0] === undefined) throw new Unfound(`None of the ${what} is called "${text}".`);
		return ids[0];
	}

	#matching(list: PlacedName, steps: readonly string[], isMeant: (id: string) => boolean): Entry[] {
		const wanted = steps.map(plainly);
		const entries = this.#byName.get(`${list} ${wanted.at(-1)}`)?.values() ?? [];
		return [...entries].filter(
			({ id, address }) =>
				wanted.length <= address.spellings.length &&
				wanted.every((step, at) => {
					const spellings = address.spellings[address.spellings.length - wanted.length + at];
					return spellings?.some((spelling) => plainly(spelling) === step);
				}) &&
				isMeant(id)
		);
	}
}
