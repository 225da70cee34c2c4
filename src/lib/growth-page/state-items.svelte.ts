import { getContext, setContext, tick } from 'svelte';
import { v7 as newId } from 'uuid';
import { announce } from '#lib/ui/announce.svelte.ts';
import {
	areaOf,
	begun,
	broughtFrom,
	exchanged,
	inArea,
	isPickedFull,
	itemOf,
	itemsAt,
	moved,
	placeSaid,
	removed,
	spotOf,
	tidied,
	turned,
	written,
	type Changes,
	type Place,
	type Spot
} from './rules-items.ts';
import { Lift } from './state-lift.svelte.ts';
import type { GrowthPageState } from './state.svelte.ts';

/** What is asked about an item in a menu: anything, where to bring it down, or what makes room for it. */
export type ItemAsked = { id: string; what: 'all' | 'bring' | 'release'; at: HTMLElement };
type End = 'text' | 'handle';

const isEmpty = (changes: Changes) => Object.keys(changes).length === 0;

/** What can be done with the lines of steps 2 to 4, by hand, by keys and by menu alike. */
export class ItemsState {
	readonly growth: GrowthPageState;
	readonly lift: Lift;
	/** The line last been on. */
	at = $state<string | undefined>();
	asked = $state.raw<ItemAsked | undefined>();
	/** The place of every underlined item among them, from 1. */
	readonly #picked = $derived.by(() => this.growth.page.picked);
	readonly #areas = $derived.by(() => this.growth.page.areas);
	readonly numbers = $derived(new Map(this.#picked.map((id, index) => [id, index + 1])));
	/** Where the items of steps 2 and 3 went, by their id. */
	readonly below = $derived.by(() => {
		const items = this.#areas.flatMap(({ name, strengths, improvements }) =>
			[...strengths, ...improvements].map(({ id, from_item }) => ({ id, from_item, name }))
		);
		return new Map(items.flatMap((each) => (each.from_item ? [[each.from_item, each]] : [])));
	});

	constructor(growth: GrowthPageState) {
		this.growth = growth;
		this.lift = new Lift({
			get page() {
				return growth.page;
			},
			move: (id, spot) => this.move(id, spot)
		});
	}

	/** Takes the words of a line; the first of a line begins an item at the end of its list. */
	write(place: Place, id: string, words: string): void {
		const { page } = this.growth;
		if (itemOf(page, id)) this.growth.type(written(page, id, words));
		else if (words !== '')
			this.growth.type(begun(page, { place, index: itemsAt(page, place).length }, { id, words }));
	}

	/** Goes on in the line after one, which is begun where there is none that is empty. */
	next(place: Place, id: string): void {
		const items = itemsAt(this.growth.page, place);
		const index = items.findIndex((item) => item.id === id) + 1;
		if (index === 0) return;
		const after = items[index];
		if (after?.words === '') return void focusLine(after.id);
		const fresh = newId();
		this.growth.type(begun(this.growth.page, { place, index }, { id: fresh, words: '' }));
		void focusLine(fresh);
	}

	/** Writes several lines at once, as when they were pasted: the first goes on where the line is. */
	paste(place: Place, id: string, words: string, more: string[]): void {
		this.write(place, id, words);
		let index = itemsAt(this.growth.page, place).findIndex((item) => item.id === id) + 1;
		for (const line of more)
			this.growth.type(
				begun(this.growth.page, { place, index: index++ }, { id: newId(), words: line })
			);
	}

	/** Leaves a list: what says nothing goes, and what was typed is sent. */
	leave(): void {
		const changes = tidied(this.growth.page);
		if (!isEmpty(changes)) this.growth.type(changes);
		this.growth.leave();
	}

	/** Takes a line out; an empty one without a word about it. The line before it is next. */
	remove(id: string, end: End = 'handle'): void {
		const { page } = this.growth;
		const spot = spotOf(page, id);
		if (!spot) return;
		const items = itemsAt(page, spot.place);
		const changes = removed(page, id);
		if (items[spot.index]?.words.trim() === '') this.growth.type(changes);
		else void this.growth.set(changes, 'Line taken out');
		const next = items[spot.index - 1] ?? items[spot.index + 1];
		if (next) void focusLine(next.id, end);
	}

	/** Moves a line, or brings it down, to a spot. */
	async move(id: string, spot: Spot): Promise<void> {
		const { page } = this.growth;
		const fresh = newId();
		const changes = moved(page, id, spot, fresh);
		if (isEmpty(changes)) return;
		const from = spotOf(page, id);
		const down = from !== undefined && !inArea(from.place) && inArea(spot.place);
		const where = placeSaid(page, spot.place);
		const done = this.growth.set(changes, down ? `Brought down to ${where}` : `Moved in ${where}`);
		void focusLine(down ? (broughtFrom(this.growth.page, id)?.id ?? fresh) : id, 'handle');
		await done;
	}

	/** Moves a line one up or down in its list. */
	shift(id: string, by: 1 | -1, end: End): void {
		const { page } = this.growth;
		const spot = spotOf(page, id);
		if (!spot || spot.index + by < 0 || spot.index + by >= itemsAt(page, spot.place).length) return;
		const index = spot.index + by;
		void this.growth.set(moved(page, id, { ...spot, index }, ''), 'Line moved');
		announce(`Line ${index + 1} of ${itemsAt(page, spot.place).length}`);
		void focusLine(id, end);
	}

	/** Underlines an item or releases it; where three are underlined, asks which of them makes room. */
	turn(id: string, at: HTMLElement): void {
		const { page } = this.growth;
		const on = page.picked.includes(id);
		if (!areaOf(page, id)) return announce('Only what stands in a skill area can be underlined.');
		if (!on && isPickedFull(page)) this.asked = { id, what: 'release', at };
		else void this.growth.set(turned(page, id), on ? 'No longer underlined' : 'Underlined');
	}

	/** Underlines an item in the place of another. */
	exchange(id: string, out: string): void {
		void this.growth.set(exchanged(this.growth.page, id, out), 'Underlined in its place');
	}
}

/** Puts the focus on a line: behind its words, or on its handle. */
export async function focusLine(id: string, end: End = 'text'): Promise<void> {
	await tick();
	const line = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
	const text = line?.querySelector('textarea');
	const handle = line?.querySelector<HTMLElement>('[data-handle]');
	(end === 'handle' ? (handle ?? text) : text)?.focus();
	if (end === 'text' && text) text.setSelectionRange(text.value.length, text.value.length);
}

const KEY = Symbol('items of the growth page');
export const setItems = (items: ItemsState) => setContext(KEY, items);
export const getItems = () => getContext<ItemsState>(KEY);
