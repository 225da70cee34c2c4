import { announce } from '#lib/ui/announce.svelte.ts';
import { sameSpot, spotOf, spotSaid, stepped, type Spot } from './rules-move.ts';
import type { PlanState } from './state.svelte.ts';
import type { Ticket } from './rules-ticket.ts';

type Plan = Pick<PlanState, 'canvas' | 'move'>;

/** The one ticket that is lifted off the canvas, by hand or by keys, and the spot it would be dropped at. */
export class Lift {
	readonly #plan: Plan;
	/** The ticket in the hand; what is drawn of it does not change with every step. */
	ticket = $state.raw<Ticket | undefined>();
	by = $state<'hand' | 'keys'>('keys');
	/** Where it would be dropped, and where it was lifted from. */
	#at = $state.raw<Spot | undefined>();
	#from = $state.raw<Spot | undefined>();
	/** The spot to mark on the canvas; none while it is the one the ticket came from. */
	readonly target = $derived(
		this.#at && this.#from && !sameSpot(this.#at, this.#from) ? this.#at : undefined
	);

	constructor(plan: Plan) {
		this.#plan = plan;
	}

	/** Takes a ticket up. */
	take(ticket: Ticket, by: 'hand' | 'keys'): void {
		this.#from = spotOf(this.#plan.canvas, ticket.id);
		if (!this.#from) return;
		this.ticket = ticket;
		this.by = by;
		this.#at = this.#from;
		if (by === 'keys')
			announce(
				`Lifted. ${this.#where()}. Arrow keys move it, Space drops it, Escape puts it back.`
			);
	}
	/** Holds it over a spot. */
	over(spot: Spot): void {
		if (this.#at && !sameSpot(this.#at, spot)) this.#at = spot;
	}
	/** Moves it one step; whether the key was one that moves. */
	step(key: string): boolean {
		if (!this.ticket || !this.#at) return false;
		const to = stepped(this.#plan.canvas, this.ticket.id, this.#at, key);
		if (!to) return false;
		this.#at = to;
		announce(this.#where());
		return true;
	}
	/** Lets it go where it is held. */
	async drop(): Promise<void> {
		const { ticket, target } = this;
		const where = this.#where();
		this.#end();
		if (!ticket) return;
		announce(target ? `Dropped. ${where}.` : `Left where it was. ${where}.`);
		if (target) await this.#plan.move(ticket, target);
	}
	/** Puts it back where it was. */
	cancel(): void {
		if (!this.ticket) return;
		this.#at = this.#from;
		const where = this.#where();
		this.#end();
		announce(`Put back. ${where}.`);
	}
	#end(): void {
		this.ticket = undefined;
		this.#at = undefined;
	}
	#where(): string {
		return this.ticket && this.#at ? spotSaid(this.#plan.canvas, this.ticket.id, this.#at) : '';
	}
}
