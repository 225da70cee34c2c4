import type { FieldError } from '#lib/db/refusals.ts';
import type { RecordItems } from '#lib/db/tables.ts';
import type { Problem } from './problem.ts';
import type { Name, OwnRecord } from './record.svelte.ts';

/** How long typing may pause before it is sent, in milliseconds (design: "Autosave on pause"). */
const PAUSE = 600;

type Kept = Pick<OwnRecord, 'find' | 'create' | 'change'>;
type Options<Key extends Name> = {
	name: Key;
	/** What stands in every field until the item is in the record. */
	blank: RecordItems[Key];
	/** Whether a new item says enough to be stored. */
	ready?: (item: RecordItems[Key]) => boolean;
	/** Fields of a new item that only the server says. */
	given?: readonly (keyof RecordItems[Key])[];
	/** Called once a new item is stored. */
	oncreated?: () => void;
};

/**
 * One item while somebody writes in it: what the record holds, with what was typed over it. Typing is sent
 * after a pause, and what the server refuses stays as typed, with the sentence that says what would be right.
 */
export class Draft<Key extends Name> {
	readonly id: string;
	readonly #record: Kept;
	readonly #options: Options<Key>;
	/** What was typed and is not committed yet. */
	#typed = $state.raw<Partial<RecordItems[Key]>>({});
	#errors = $state.raw<FieldError[]>([]);
	#problem = $state.raw<Problem | undefined>();
	#waiting = $state.raw<ReadonlySet<keyof RecordItems[Key]>>(new Set());
	/** Fields refused because of others; they go again with the next change. */
	#held: (keyof RecordItems[Key])[] = [];
	#making = $state(false);
	/** Whether the item has been in the record while this draft was open. */
	#known = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(record: Kept, options: Options<Key>) {
		this.#record = record;
		this.#options = options;
		this.id = options.blank.id;
		this.#known = this.#stored !== undefined;
	}

	get #stored(): RecordItems[Key] | undefined {
		return this.#record.find(this.#options.name, this.id);
	}
	/** The item as it is shown. */
	get value(): RecordItems[Key] {
		return { ...this.#options.blank, ...this.#stored, ...this.#typed };
	}
	/** Whether it is in the record. */
	get stored(): boolean {
		return this.#stored !== undefined;
	}
	/** Whether it was in the record and is no longer, as when it was put into the bin. */
	get gone(): boolean {
		return this.#known && !this.stored;
	}
	/** Whether something typed has not been sent or was refused. */
	get unsaved(): boolean {
		return this.#waiting.size > 0 || this.#making || Object.keys(this.#typed).length > 0;
	}
	/** What was refused, in one sentence. */
	get refusal(): string | undefined {
		return this.#errors[0]?.message ?? this.#problem?.detail;
	}
	/** What is wrong with a field, or with one part of it: `made_on`, `material.0.url`. */
	error(path: string): string | undefined {
		const found = this.#errors.filter(({ field }) => field === path);
		return found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined;
	}

	/** Takes what is being typed; it is sent when the typing pauses. */
	type(changes: Partial<RecordItems[Key]>): void {
		this.#hold(changes);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE);
	}

	/** Makes one deliberate change at once, after what was typed before it; `label` names it for undo. */
	async set(changes: Partial<RecordItems[Key]>, label = ''): Promise<void> {
		if (this.gone) return;
		if (this.stored) void this.flush();
		this.#hold(changes);
		if (this.stored) await this.#send(fieldsOf(changes), label);
		else await this.flush();
	}

	/** Sends what waits. Also to be called when a field is left. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#waiting.size === 0 || this.#making || this.gone) return;
		if (!this.stored) return this.#create();
		await this.#send([...new Set([...this.#waiting, ...this.#held])]);
	}

	/** Sends again what was refused. */
	async retry(): Promise<void> {
		this.#waiting = new Set(fieldsOf(this.#typed));
		await this.flush();
	}

	#hold(changes: Partial<RecordItems[Key]>): void {
		this.#typed = { ...this.#typed, ...changes };
		this.#waiting = new Set([...this.#waiting, ...fieldsOf(changes)]);
		this.#errors = this.#errors.filter(({ field }) => !(headOf(field) in changes));
		this.#problem = undefined;
	}

	async #create(): Promise<void> {
		const { name, blank, ready, given = [], oncreated } = this.#options;
		if (ready && !ready(this.value)) return;
		const sent = this.#typed;
		this.#making = true;
		this.#waiting = new Set();
		const { problem } = await this.#record.create(
			name,
			without({ ...blank, ...sent }, [...ROW, ...given]),
			''
		);
		this.#making = false;
		this.#settle(sent, problem);
		if (problem) return;
		this.#known = true;
		oncreated?.();
		await this.flush();
	}

	async #send(fields: (keyof RecordItems[Key])[], label?: string): Promise<void> {
		const changes = pick(this.#typed, fields);
		this.#waiting = new Set([...this.#waiting].filter((field) => !fields.includes(field)));
		this.#held = this.#held.filter((field) => !fields.includes(field));
		if (Object.keys(changes).length === 0) return;
		const problem = await this.#record.change(this.#options.name, this.id, changes, label);
		const rest = this.#settle(changes, problem);
		if (rest.length > 0) await this.#send(rest, label);
	}

	/** Lets go of what is committed, or keeps what was refused; gives back the fields that were not at fault. */
	#settle(
		sent: Partial<RecordItems[Key]>,
		problem: Problem | undefined
	): (keyof RecordItems[Key])[] {
		const fields = fieldsOf(sent);
		if (!problem) {
			const kept = Object.entries(this.#typed).filter(
				([field, value]) => sent[field as keyof RecordItems[Key]] !== value || !(field in sent)
			);
			this.#typed = Object.fromEntries(kept) as Partial<RecordItems[Key]>;
			const left = this.#errors.filter(({ field }) => !(headOf(field) in sent));
			this.#errors = kept.length === 0 ? [] : left;
			this.#problem = undefined;
			return [];
		}
		const wrong = problem.errors ?? [];
		this.#errors = [...this.#errors.filter(({ field }) => !(headOf(field) in sent)), ...wrong];
		this.#problem = problem;
		const named = wrong.map(({ field }) => headOf(field));
		const atFault = fields.filter((field) => named.includes(String(field)));
		if (!this.stored) return [];
		if (atFault.length > 0) return fields.filter((field) => !atFault.includes(field));
		this.#held = [...this.#held, ...fields];
		return [];
	}
}

const headOf = (path: string) => path.split('.')[0] ?? path;

function pick<Item extends object>(item: Partial<Item>, fields: (keyof Item)[]): Partial<Item> {
	const present = fields.filter((field) => field in item);
	return Object.fromEntries(present.map((field) => [field, item[field]])) as Partial<Item>;
}

/** What the server itself keeps of every row. */
const ROW = ['version', 'created_at', 'updated_at', 'deleted_at'] as const;

const fieldsOf = <Item extends object>(item: Item) => Object.keys(item) as (keyof Item)[];

function without<Item extends object>(item: Item, left: readonly (keyof Item)[]): Partial<Item> {
	const kept = fieldsOf(item).filter((field) => !left.includes(field));
	return pick<Item>(item, kept);
}
