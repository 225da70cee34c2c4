import { getContext, setContext, untrack } from 'svelte';
import { v7 as newId } from 'uuid';
import { page as shown } from '$app/state';
import { Draft } from '#lib/http/draft.svelte.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { dayOf, quarterOf } from '#lib/impact/rules-time.ts';
import { blankPage, isQuarter, pageBefore, saysSomething } from './rules-page.ts';
import type { GrowthPage } from './schema.ts';

/**
 * The growth page that is open: the one of the quarter in the address, else of the present quarter. It is
 * stored from its first word on, and every change of it goes through here, over what is being typed.
 */
export class GrowthPageState {
	readonly record: OwnRecord;
	readonly today = dayOf(new Date());
	/** The id that the page of the quarter takes where there is none yet. */
	#fresh = $state.raw(newId());

	readonly quarter = $derived.by(() => {
		const asked = shown.url.searchParams.get('quarter') ?? '';
		return isQuarter(asked) ? asked : quarterOf(this.today);
	});
	/** Every page in the record, oldest first. */
	readonly pages = $derived.by(() =>
		this.record.items('growth_page').toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
	);
	readonly id = $derived(
		this.pages.find(({ quarter }) => quarter === this.quarter)?.id ?? this.#fresh
	);
	readonly draft = $derived.by(() => {
		const { quarter } = this;
		const id = this.id;
		return untrack(
			() =>
				new Draft<'growth_page'>(this.record, {
					name: 'growth_page',
					blank: this.record.find('growth_page', id) ?? blankPage(id, quarter, newId),
					ready: saysSomething
				})
		);
	});
	readonly page = $derived<GrowthPage>(this.draft.value);
	/** The last page before this one, where there is one. */
	readonly before = $derived(pageBefore(this.pages, this.quarter));

	constructor(record: OwnRecord) {
		this.record = record;
	}

	/** Takes what is being typed; it is sent when the typing pauses. */
	type(changes: Partial<GrowthPage>): void {
		this.#revive();
		this.draft.type(changes);
	}

	/** Makes one deliberate change at once; `label` names it for undo. */
	async set(changes: Partial<GrowthPage>, label: string): Promise<void> {
		this.#revive();
		await this.draft.set(changes, label);
	}

	/** Sends what was typed, as when a field is left. */
	leave(): void {
		void this.draft.flush();
	}

	/** Stores the page as it stands, so that something can refer to it. Resolves to its id. */
	async keep(): Promise<string> {
		this.#revive();
		const { draft } = this;
		const { id, quarter, areas } = this.page;
		if (draft.stored) await draft.flush();
		else if (saysSomething(this.page)) await draft.set({});
		else await this.record.create('growth_page', { id, quarter, areas }, '');
		return id;
	}

	/** A page that was put into the bin stays there: what is written now begins another. */
	#revive(): void {
		if (this.draft.gone) this.#fresh = newId();
	}
}

const KEY = Symbol('growth page');
/** Makes the open growth page reachable from every part of it. */
export const setGrowthPage = (state: GrowthPageState) => setContext(KEY, state);
export const getGrowthPage = () => getContext<GrowthPageState>(KEY);
