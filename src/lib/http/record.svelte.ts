import { getContext, setContext } from 'svelte';
import { v7 as newId } from 'uuid';
import type { RecordItems } from '#lib/db/tables.ts';
import { type Client, Refused, Unreachable } from './client.ts';
import { type Content, NAMES, ON_DEMAND } from './content.ts';
import type { Problem } from './problem.ts';
import { Saving } from './saving.svelte.ts';
import { Undo } from './undo.svelte.ts';

export type Name = keyof RecordItems;
type Brought = { [Key in (typeof ON_DEMAND)[number]]: RecordItems[Key][] };
type Row = { id: string; version: number };
/** An item on which changes are on their way: as the server is known to hold it, and the changes, oldest first. */
type Work<Item> = { stored: Item | Row; changes: Partial<Item>[] };

/** One collection. Items are replaced and never changed in place: only the list is watched, not each of their fields. */
class List<Item> {
	items = $state.raw<Item[]>([]);
	constructor(items: Item[]) {
		this.items = items;
	}
}
type Lists = { [Key in Name]: List<RecordItems[Key]> };
const listsOf = (content: Content) =>
	Object.fromEntries([
		...NAMES.map((name) => [name, new List<unknown>(content[name])]),
		...ON_DEMAND.map((name) => [name, new List<unknown>([])])
	]) as Lists;

/**
 * The owner's record in the browser: every collection whole, from which all rooms derive. A change is seen
 * at once, sent with the version it was made on, called saved only when committed, and taken back with a
 * sentence where it is refused.
 */
export class OwnRecord {
	readonly client: Client;
	readonly saving = new Saving();
	readonly undo = new Undo();
	readonly #content: Lists;
	/** The revision of the record up to which everything is shown. */
	#known: number;
	/** The last promise of each item, so that its changes are sent one after another. */
	readonly #turns = new Map<string, Promise<unknown>>();
	/** How many turns have begun. */
	#begun = 0;
	readonly #work = new Map<string, Work<RecordItems[Name]>>();
	/** What was put into the bin here, as the server holds it. */
	readonly #binned = new Map<string, RecordItems[Name]>();

	constructor(client: Client, content: Content, revision: number) {
		this.client = client;
		this.#content = listsOf(content);
		this.#known = revision;
	}

	/** The items of a collection that are not in the bin, in order of id. */
	items<Key extends Name>(name: Key): RecordItems[Key][] {
		return this.#content[name].items;
	}

	find<Key extends Name>(name: Key, id: string | null): RecordItems[Key] | undefined {
		return id === null ? undefined : this.#content[name].items.find((item) => item.id === id);
	}

	/** Adds an item, seen once it is stored. Resolves to what the server refused, or nothing. */
	async create<Key extends Name>(
		name: Key,
		input: Partial<RecordItems[Key]>,
		label?: string
	): Promise<{ id: string; problem?: Problem }> {
		const id = input.id ?? newId();
		const problem = await this.#turn(id, async () => {
			this.#put(name, await this.client.create(name, { ...input, id }));
			this.#known++;
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
		const shown = this.find(name, id);
		if (!shown) return undefined;
		const { problem, old } = await this.#apply(name, shown, changes, (base) =>
			this.client.change(name, base, changes)
		);
		if (!problem && label !== null)
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
		const shown = this.find(name, id);
		if (!shown) return undefined;
		const { problem } = await this.#apply(
			name,
			shown,
			bin(new Date().toISOString()),
			async (base) => {
				const binned = await this.client.remove(name, base);
				this.#binned.set(id, binned);
				return binned;
			}
		);
		if (!problem && label !== undefined)
			this.undo.push(
				label,
				() => this.restore(name, id),
				() => this.remove(name, id)
			);
		return problem;
	}

	/** Takes an item out of the bin; one that was put there elsewhere is seen once it is stored. */
	async restore<Key extends Name>(
		name: Key,
		id: string,
		version = 0
	): Promise<Problem | undefined> {
		const binned = (this.#binned.get(id) as RecordItems[Key] | undefined) ?? { id, version };
		const { problem } = await this.#apply(name, binned, bin(null), (base) =>
			this.client.restore(name, base)
		);
		return problem;
	}

	/** Resolves once every change has its answer, and those of one step that wait for one another have theirs. */
	async settled(): Promise<void> {
		while (this.#turns.size > 0) {
			await Promise.allSettled(this.#turns.values());
			// What follows an answer, as the next change of a step or remembering it, comes first.
			await new Promise((resolve) => setTimeout(resolve));
		}
	}

	/** Follows changes made elsewhere until the returned function is called. */
	follow(): () => void {
		const source = new EventSource('/api/v1/changes');
		source.addEventListener('revision', ({ data }) => void this.#catchUp(Number(data)));
		return () => source.close();
	}

	/** Fetches an item of a collection that is not fetched whole, where it is not here yet. @throws Refused, Unreachable */
	async bring(name: (typeof ON_DEMAND)[number], id: string): Promise<void> {
		if (this.find(name, id)) return;
		this.hold(name, await this.client.item(name, id));
	}

	/** Takes an item of such a collection that came with the page, where it is not here yet. */
	hold<Key extends (typeof ON_DEMAND)[number]>(name: Key, item: RecordItems[Key]): void {
		if (!this.find(name, item.id)) this.#put(name, item);
	}

	/** Fetches everything again, as after an import, and once more where something was changed meanwhile. */
	async refresh(): Promise<void> {
		for (;;) {
			await this.settled();
			const begun = this.#begun;
			const content = await this.client.get<Content>('/record/content');
			const brought = await this.#broughtAgain();
			if (begun !== this.#begun) continue;
			for (const name of NAMES) this.#set(name, content[name]);
			for (const name of ON_DEMAND) this.#set(name, brought[name]);
			return;
		}
	}

	/** What was brought and may have changed since; what is gone or in the bin is left out. */
	async #broughtAgain(): Promise<Brought> {
		const entries = ON_DEMAND.map(async (name) => {
			const again = this.items(name).map(({ id }) => this.#kept(name, id));
			return [name, (await Promise.all(again)).filter((item) => item !== undefined)] as const;
		});
		return Object.fromEntries(await Promise.all(entries)) as Brought;
	}

	async #kept<Key extends Name>(name: Key, id: string): Promise<RecordItems[Key] | undefined> {
		try {
			const item = await this.client.item(name, id);
			return item.deleted_at === null ? item : undefined;
		} catch (error) {
			if (error instanceof Refused) return undefined;
			throw error;
		}
	}

	/** Shows changes of an item at once and sends them. Resolves to what was refused and what stood there before. */
	async #apply<Key extends Name>(
		name: Key,
		from: RecordItems[Key] | Row,
		changes: Partial<RecordItems[Key]>,
		send: (base: Row) => Promise<RecordItems[Key]>
	): Promise<{ problem: Problem | undefined; old: Partial<RecordItems[Key]> }> {
		const { id } = from;
		const work = (this.#work.get(id) ?? { stored: from, changes: [] }) as Work<RecordItems[Key]>;
		this.#work.set(id, work);
		work.changes.push(changes);
		this.#show(name, work);
		let old: Partial<RecordItems[Key]> = {};
		try {
			const problem = await this.#turn(id, async () => {
				old = pick(work.stored, changes);
				await this.#send(work, old, changes, send);
			});
			return { problem, old };
		} finally {
			work.changes.splice(work.changes.indexOf(changes), 1);
			this.#show(name, work);
			if (work.changes.length === 0) this.#work.delete(id);
		}
	}

	/**
	 * Sends a change; where somebody else changed other fields meanwhile, sends it again on what stands now.
	 * What already stands there as it was wanted is done: it was done elsewhere too, or its answer was lost.
	 */
	async #send<Item extends Row>(
		work: Work<Item>,
		old: Partial<Item>,
		changes: Partial<Item>,
		send: (base: Row) => Promise<Item>
	): Promise<void> {
		try {
			work.stored = await send(work.stored);
		} catch (error) {
			const current = error instanceof Refused ? error.problem.current : undefined;
			if (!current) throw error;
			work.stored = current as Item;
			if (agrees(work.stored, changes)) return;
			if (!agrees(work.stored, old)) throw error;
			work.stored = await send(work.stored);
		}
		this.#known++;
	}

	/** Waits for earlier changes of the item, then sends; a lost connection is tried again until it is back. */
	async #turn(id: string, send: () => Promise<void>): Promise<Problem | undefined> {
		this.#begun++;
		const earlier = this.#turns.get(id);
		const turn = this.saving.send(async () => {
			await earlier?.catch(() => undefined);
			await send();
		});
		this.#turns.set(id, turn);
		try {
			return await turn;
		} finally {
			if (this.#turns.get(id) === turn) this.#turns.delete(id);
		}
	}

	/** Shows an item as it is stored, with the changes that are on their way over it. */
	#show<Key extends Name>(name: Key, { stored, changes }: Work<RecordItems[Key]>): void {
		if (!('created_at' in stored)) return;
		const item = Object.assign({ ...stored }, ...changes) as RecordItems[Key];
		if (item.deleted_at === null) this.#put(name, item);
		else this.#drop(name, item.id);
	}

	#put<Key extends Name>(name: Key, item: RecordItems[Key]): void {
		const list = this.items(name);
		const at = list.findIndex(({ id }) => id >= item.id);
		if (at === -1) this.#set(name, [...list, item]);
		else this.#set(name, list.toSpliced(at, list[at]?.id === item.id ? 1 : 0, item));
	}

	#drop<Key extends Name>(name: Key, id: string): void {
		this.#set(
			name,
			this.items(name).filter((item) => item.id !== id)
		);
	}

	#set<Key extends Name>(name: Key, items: RecordItems[Key][]): void {
		this.#content[name].items = items;
	}

	/** Fetches what was changed elsewhere; where it cannot be fetched now, the next event brings it. */
	async #catchUp(revision: number): Promise<void> {
		await this.settled();
		if (revision <= this.#known) return;
		try {
			await this.refresh();
			this.#known = Math.max(this.#known, revision);
		} catch (error) {
			if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
		}
	}
}

const bin = <Key extends Name>(deleted_at: string | null) =>
	({ deleted_at }) as Partial<RecordItems[Key]>;

/** Whether an item has these values; in the bin is in the bin, whenever it came there. */
function agrees(item: object, values: object): boolean {
	const told = (field: string, value: unknown) =>
		field === 'deleted_at' ? value !== null : JSON.stringify(value);
	return Object.entries(values).every(
		([field, value]) => told(field, (item as Record<string, unknown>)[field]) === told(field, value)
	);
}

function pick<Item extends object>(item: object, like: Partial<Item>): Partial<Item> {
	const fields = Object.keys(like).map((field) => [
		field,
		(item as Record<string, unknown>)[field]
	]);
	return Object.fromEntries(fields) as Partial<Item>;
}

const KEY = Symbol('own record');
/** Makes the record reachable from every part of the page. */
export const setRecord = (record: OwnRecord) => setContext(KEY, record);
export const getRecord = () => getContext<OwnRecord>(KEY);
