import { getContext, setContext } from 'svelte';
import { v7 as newId } from 'uuid';
import type { RecordItems } from '#lib/db/tables.ts';
import { type Client, Refused } from './client.ts';
import type { Problem } from './problem.ts';
import { Saving } from './saving.svelte.ts';
import { Undo } from './undo.svelte.ts';

export type Name = keyof RecordItems;
export type Content = { [Key in Name]: RecordItems[Key][] };
export const NAMES = [
	'mastery_level',
	'competency',
	'skill',
	'segment',
	'theme',
	'impact',
	'feedback'
] as const satisfies Name[];

/** Fetches every collection of the record, as a page's first load does. */
export async function loadContent(client: Client): Promise<Content> {
	const entries = NAMES.map(async (name) => [name, await client.list(name)] as const);
	return Object.fromEntries(await Promise.all(entries)) as Content;
}

/**
 * The owner's record in the browser: every collection whole, from which all rooms derive. A change is seen
 * at once, sent with the version it was made on, called saved only when committed, and taken back with a
 * sentence where it is refused.
 */
export class OwnRecord {
	readonly client: Client;
	readonly saving = new Saving();
	readonly undo = new Undo();
	readonly #content: Content;
	#known: number;
	/** The last promise of each item, so that its changes are sent one after another. */
	readonly #turns = new Map<string, Promise<unknown>>();

	constructor(client: Client, content: Content, revision: number) {
		this.client = client;
		this.#content = $state(content);
		this.#known = revision;
	}

	/** The items of a collection that are not in the bin, in order of id. */
	items<Key extends Name>(name: Key): RecordItems[Key][] {
		return this.#content[name];
	}

	find<Key extends Name>(name: Key, id: string | null): RecordItems[Key] | undefined {
		return id === null ? undefined : this.#content[name].find((item) => item.id === id);
	}

	/** Adds an item, seen at once. Resolves to what the server refused, or nothing once it is stored. */
	async create<Key extends Name>(
		name: Key,
		input: Partial<RecordItems[Key]>,
		label?: string
	): Promise<{ id: string; problem?: Problem }> {
		const id = input.id ?? newId();
		const problem = await this.#turn(id, async () => {
			const made = await this.client.create(name, { ...input, id });
			this.#put(name, made);
		});
		if (!problem && label !== undefined)
			this.undo.push(
				label,
				() => this.remove(name, id),
				() => this.restore(name, id)
			);
		return { id, problem };
	}

	/**
	 * Changes fields of an item, seen at once. With a label it can be undone by name; without, it joins the
	 * last change of the same fields, as typing does; with null it is a part of a step remembered elsewhere.
	 */
	async change<Key extends Name>(
		name: Key,
		id: string,
		changes: Partial<RecordItems[Key]>,
		label?: string | null
	): Promise<Problem | undefined> {
		const before = this.find(name, id);
		if (!before) return undefined;
		const old = pick(before, changes);
		this.#put(name, { ...before, ...changes });
		const problem = await this.#turn(id, async () => {
			const base = this.find(name, id) ?? before;
			this.#merge(name, await this.#send(name, base, old, changes), changes);
		});
		if (problem) this.#takeBack(name, id, old, changes);
		else if (label !== null)
			this.undo.push(
				label ?? '',
				() => this.change(name, id, old, ''),
				() => this.change(name, id, changes, ''),
				label === undefined ? `${id}:${Object.keys(changes).join()}` : undefined
			);
		return problem;
	}

	/** Puts an item into the bin. */
	async remove<Key extends Name>(
		name: Key,
		id: string,
		label?: string
	): Promise<Problem | undefined> {
		const before = this.find(name, id);
		if (!before) return undefined;
		this.#drop(name, id);
		const problem = await this.#turn(id, async () => {
			this.#binned.set(id, await this.client.remove(name, before));
		});
		if (problem) this.#put(name, before);
		else if (label !== undefined)
			this.undo.push(
				label,
				() => this.restore(name, id),
				() => this.remove(name, id)
			);
		return problem;
	}

	/** Takes an item out of the bin. */
	async restore<Key extends Name>(
		name: Key,
		id: string,
		version = this.#binned.get(id)?.version ?? 0
	): Promise<Problem | undefined> {
		return this.#turn(id, async () => {
			this.#put(name, await this.client.restore(name, { id, version }));
		});
	}

	/** Follows changes made elsewhere until the returned function is called. */
	follow(): () => void {
		const source = new EventSource('/api/v1/changes');
		source.addEventListener('revision', ({ data }) => void this.#catchUp(Number(data)));
		return () => source.close();
	}

	/** Fetches everything again, as after an import. */
	async refresh(): Promise<void> {
		Object.assign(this.#content, await loadContent(this.client));
	}

	readonly #binned = new Map<string, { version: number }>();

	/** Sends a change; where somebody else changed other fields meanwhile, sends it again on what stands now. */
	async #send<Key extends Name>(
		name: Key,
		base: RecordItems[Key],
		old: Partial<RecordItems[Key]>,
		changes: Partial<RecordItems[Key]>
	): Promise<RecordItems[Key]> {
		try {
			return await this.client.change(name, base, changes);
		} catch (error) {
			const current = error instanceof Refused ? error.problem.current : undefined;
			if (!current) throw error;
			const stands = current as RecordItems[Key];
			if (!same(pick(stands, changes), old)) {
				this.#put(name, stands);
				throw error;
			}
			return this.client.change(name, stands, changes);
		}
	}

	/** Waits for earlier changes of the item, then sends; a lost connection is tried again until it is back. */
	async #turn(id: string, send: () => Promise<void>): Promise<Problem | undefined> {
		const earlier = this.#turns.get(id);
		const run = async () => {
			await earlier?.catch(() => undefined);
			const problem = await this.saving.send(send);
			if (!problem) this.#known++;
			return problem;
		};
		const turn = run();
		this.#turns.set(id, turn);
		try {
			return await turn;
		} finally {
			if (this.#turns.get(id) === turn) this.#turns.delete(id);
		}
	}

	/** Shows what the server stored, leaving fields that were changed again meanwhile as they are shown. */
	#merge<Key extends Name>(
		name: Key,
		stored: RecordItems[Key],
		sent: Partial<RecordItems[Key]>
	): void {
		const shown = this.find(name, stored.id);
		const newer = shown
			? Object.entries(shown).filter(([field, value]) => {
					const key = field as keyof RecordItems[Key];
					return key in sent && !same(value, sent[key]);
				})
			: [];
		this.#put(name, { ...stored, ...Object.fromEntries(newer) });
	}

	#takeBack<Key extends Name>(
		name: Key,
		id: string,
		old: Partial<RecordItems[Key]>,
		changes: Partial<RecordItems[Key]>
	): void {
		const shown = this.find(name, id);
		if (shown && same(pick(shown, changes), changes)) this.#put(name, { ...shown, ...old });
	}

	#put<Key extends Name>(name: Key, item: RecordItems[Key]): void {
		const list = this.#content[name] as RecordItems[Key][];
		const at = list.findIndex(({ id }) => id >= item.id);
		if (at === -1) list.push(item);
		else if (list[at]?.id === item.id) list[at] = item;
		else list.splice(at, 0, item);
	}

	#drop(name: Name, id: string): void {
		const list = this.#content[name];
		const at = list.findIndex((item) => item.id === id);
		if (at !== -1) list.splice(at, 1);
	}

	async #catchUp(revision: number): Promise<void> {
		await Promise.allSettled(this.#turns.values());
		if (revision <= this.#known) return;
		this.#known = revision;
		await this.refresh();
	}
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function pick<Item extends object>(item: Item, like: Partial<Item>): Partial<Item> {
	const fields = Object.keys(like) as (keyof Item)[];
	return Object.fromEntries(fields.map((field) => [field, item[field]])) as Partial<Item>;
}

const KEY = Symbol('own record');
/** Makes the record reachable from every part of the page. */
export const setRecord = (record: OwnRecord) => setContext(KEY, record);
export const getRecord = () => getContext<OwnRecord>(KEY);
