import { SvelteSet } from 'svelte/reactivity';
import type { Problem } from '#lib/http/problem.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { EditAll } from './rules-edit.ts';
import { between, impactOf } from './rules-lines.ts';
import { impactCount } from './rules-say.ts';
import type { EvidenceState } from './state.svelte.ts';

/** What was refused of each item, or nothing. */
type Answers = (Problem | undefined)[];

/** The impacts chosen to be changed together. */
export class Chosen {
	readonly table: EvidenceState;
	readonly #ids = new SvelteSet<string>();
	#last: string | undefined;

	/** Those chosen that still are in the record. */
	readonly impacts = $derived.by(() =>
		this.table.rows.flatMap(({ impact }) => (this.#ids.has(impact.id) ? [impact] : []))
	);

	constructor(table: EvidenceState) {
		this.table = table;
	}

	has = (id: string) => this.#ids.has(id);

	/** Chooses or leaves the impact of a line; with `range`, all from the last one to this. */
	choose(key: string, on = !this.has(impactOf(key)), range = false): void {
		const keys = range ? between(this.table.keys, this.#last, key) : [key];
		for (const id of keys.map(impactOf)) this.#ids[on ? 'add' : 'delete'](id);
		this.#last = key;
	}
	/** Chooses every impact shown, also those not drawn yet; or leaves all. */
	chooseAll(on: boolean): void {
		if (!on) return this.#ids.clear();
		for (const { impact } of this.table.shown) this.#ids.add(impact.id);
	}

	/** Changes all chosen as one step that can be undone. */
	async change({ changes, label }: EditAll): Promise<void> {
		const { record } = this.table;
		const steps = this.impacts
			.map((impact) => ({ id: impact.id, to: changes(impact), impact }))
			.filter(({ to }) => Object.keys(to).length > 0)
			.map(({ id, to, impact }) => ({ id, to, from: likewise(impact, to) }));
		const send = (which: 'to' | 'from') => () =>
			Promise.all(steps.map((step) => record.change('impact', step.id, step[which], null)));
		await this.#asOne(label, this.impacts.length, send('to'), send('from'));
	}
	/** Puts all chosen into the bin as one step that can be undone. */
	async remove(): Promise<void> {
		const { record } = this.table;
		const ids = this.impacts.map(({ id }) => id);
		this.#ids.clear();
		const remove = () => Promise.all(ids.map((id) => record.remove('impact', id)));
		const restore = () => Promise.all(ids.map((id) => record.restore('impact', id)));
		await this.#asOne('moved to the bin', ids.length, remove, restore);
	}

	async #asOne(
		label: string,
		count: number,
		run: () => Promise<Answers>,
		back: () => Promise<Answers>
	): Promise<void> {
		const refused = (await run()).filter(Boolean).length;
		// Taken back in part is taken back: what was refused stands as it is and is told of.
		const step = (all: () => Promise<Answers>) => async () => {
			const answers = await all();
			return answers.every(Boolean) ? answers[0] : undefined;
		};
		if (refused < count)
			this.table.record.undo.push(
				`${impactCount(count - refused)}: ${label}`,
				step(back),
				step(run)
			);
	}
}

function likewise(impact: Impact, like: Partial<Impact>): Partial<Impact> {
	const fields = Object.keys(like) as (keyof Impact)[];
	return Object.fromEntries(fields.map((field) => [field, impact[field]]));
}
