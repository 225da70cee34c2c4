import { announce } from '#lib/ui/announce.svelte.ts';
import { spotOf, type Spot } from './rules-items.ts';
import { spotSaid, stepped } from './rules-spots.ts';
import type { GrowthPage } from './schema.ts';

type Ground = { readonly page: GrowthPage; move: (id: string, to: Spot) => Promise<void> };

/** The one item that is lifted off the page, by hand or by keys, and the spot it would be dropped at. */
export class Lift {
	readonly #ground: Ground;
	id = $state<string | undefined>();
	by = $state<'hand' | 'keys'>('keys');
	#at = $state.raw<Spot | undefined>();
	#from = $state.raw<Spot | undefined>();
	/** The spot to mark on the page; none while it is the one the item came from. */
	readonly target = $derived(this.#at && !same(this.#at, this.#from) ? this.#at : undefined);

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** Takes an item up. */
	take(id: string, by: 'hand' | 'keys'): void {
		this.#from = spotOf(this.#ground.page, id);
		if (!this.#from) return;
		this.id = id;
		this.by = by;
		this.#at = this.#from;
		if (by === 'keys')
			announce(
				`Lifted, ${this.#where()}. Arrow keys move it, Space drops it, Escape puts it back.`
			);
	}
	/** Holds it over a spot, or over none. */
	over(spot: Spot | undefined): void {
		const to = spot ?? this.#from;
		if (!same(to, this.#at)) this.#at = to;
	}
	/** Moves it one step; whether the key was one that moves. */
	step(key: string): boolean {
		if (this.id === undefined || !this.#at || !key.startsWith('Arrow')) return false;
		const to = stepped(this.#ground.page, this.id, this.#at, key);
		if (to) this.#at = to;
		announce(this.#where());
		return true;
	}
	/** Lets it go where it is held. */
	async drop(): Promise<void> {
		const { id, target } = this;
		const where = this.#where();
		this.#end();
		if (id === undefined) return;
		announce(target ? `Dropped, ${where}.` : `Left where it was, ${where}.`);
		if (target) await this.#ground.move(id, target);
	}
	/** Puts it back where it was. */
	cancel(): void {
		if (this.id === undefined) return;
		this.#end();
		announce('Put back.');
	}
	#end(): void {
		this.id = undefined;
		this.#at = undefined;
	}
	#where(): string {
		return this.id && this.#at ? spotSaid(this.#ground.page, this.id, this.#at) : '';
	}
}

const same = (one: Spot | undefined, other: Spot | undefined) =>
	one?.place === other?.place && one?.index === other?.index;
