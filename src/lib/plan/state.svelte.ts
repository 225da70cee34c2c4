import { getContext, setContext } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { evidenceRows } from '#lib/evidence/rules.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { together } from '#lib/http/together.ts';
import type { Direction } from '#lib/impact/rules-direction.ts';
import { statusChange } from '#lib/impact/rules-status.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { WORDS, type Status } from '#lib/impact/words.ts';
import { announce } from '#lib/ui/announce.svelte.ts';
import { toast } from '#lib/ui/toast.svelte.ts';
import { Lift } from './state-lift.svelte.ts';
import { movedLabel, movedTo, type Spot } from './rules-move.ts';
import {
	fittingRows,
	NOTHING_HIDDEN,
	OWN_PARAMS,
	seenRows,
	standingCounts,
	viewFromParams,
	viewToParams,
	type PlanFilter,
	type PlanView
} from './rules-filter.ts';
import type { Ticket } from './rules-ticket.ts';
import { canvasOf, type CanvasRow } from './rules.ts';

/** Milliseconds after a letter until the words stand in the address. */
const PAUSE = 300;

/** What the canvas shows, in this browser: its view kept in the address, everything else derived. */
export class PlanState {
	readonly record: OwnRecord;
	readonly today = dayOf(new Date());
	readonly lift = new Lift(this);
	/** Pixels that the canvas is scrolled by, that are in sight, and from one ticket to the next. */
	left = $state(0);
	width = $state(1440);
	pitch = $state(174);
	/** Whether the page is being printed: then every ticket is drawn. */
	printing = $state(false);
	/** Words typed that are not in the address yet. */
	#typed = $state<string | undefined>();
	#pause: ReturnType<typeof setTimeout> | undefined;

	/** The impact that is open beside the canvas. */
	readonly beside = $derived(page.url.searchParams.get('impact'));
	/** The view as it stands in the address, with what is typed: what else the address says changes nothing here. */
	readonly #address = $derived.by(() => {
		const kept = viewFromParams(page.url.searchParams);
		const text = this.#typed ?? kept.filter.text;
		return viewToParams({ ...kept, filter: { ...kept.filter, text } }).toString();
	});
	readonly #shown = $derived(viewFromParams(new URLSearchParams(this.#address)));
	readonly direction = $derived(this.#shown.direction);
	readonly filter = $derived(this.#shown.filter);
	readonly #rows = $derived.by(() =>
		evidenceRows({
			impacts: this.record.items('impact'),
			feedback: this.record.items('feedback'),
			skills: this.record.items('skill')
		})
	);
	/** What this direction looks at, before the filter. */
	readonly seen = $derived(seenRows(this.#rows, this.direction, this.today));
	readonly shown = $derived(fittingRows(this.seen, this.filter));
	readonly counts = $derived(standingCounts(this.seen));
	readonly canvas = $derived.by(() => canvasOf(this.shown, this.record.items('theme')));

	constructor(record: OwnRecord) {
		this.record = record;
	}

	/** Shows another part of the canvas. Each choice is a step of the browser's history. */
	show(changes: Partial<PlanFilter>): void {
		this.#go({ direction: this.direction, filter: { ...this.filter, ...changes } });
	}
	showAll(): void {
		this.#go({ direction: this.direction, filter: NOTHING_HIDDEN });
	}
	/** Looks the other way; statuses and quarters are of one direction only. */
	look(direction: Direction): void {
		this.#go({ direction, filter: { ...this.filter, hidden: [], quarters: [] } });
	}
	/** Searches while it is typed; the address follows when the typing rests. */
	type(text: string): void {
		this.#typed = text;
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => this.#go(this.#view(), true), PAUSE);
	}
	/** To be called when the page is left: what is not in the address yet is let go. */
	leave(): void {
		clearTimeout(this.#pause);
	}
	#view(): PlanView {
		return { direction: this.direction, filter: this.filter };
	}
	#go(view: PlanView, replace = false): void {
		clearTimeout(this.#pause);
		const { text } = view.filter;
		this.#typed = text;
		void goto(`?${this.#query(view)}`, { replace, reset: false }).then(() => {
			if (this.#typed === text) this.#typed = undefined;
		});
	}
	/** A query that also keeps what belongs to others, as the impact that is open. */
	#query(view: PlanView): URLSearchParams {
		const others = [...page.url.searchParams].filter(([name]) => !OWN_PARAMS.includes(name));
		return new URLSearchParams([...viewToParams(view), ...others]);
	}

	/** The query of the canvas with no impact open: the same for every ticket, whichever is. */
	readonly #closed = $derived.by(() => {
		const query = this.#query(this.#view());
		for (const name of ['impact', 'zone', 'theme', 'answer']) query.delete(name);
		return query.toString();
	});
	/** The address that opens an impact beside the canvas. */
	addressOf(id: string): string {
		return `?${this.#closed}${this.#closed && '&'}impact=${id}`;
	}
	open(id: string): void {
		void goto(this.addressOf(id), { reset: false });
	}
	/** Begins a new ticket the way the canvas looks, at the end of a row where one is said. */
	begin(row?: CanvasRow): void {
		const query = this.#query(this.#view());
		query.set('impact', this.direction);
		if (row) query.set('zone', row.zone);
		if (row?.theme) query.set('theme', row.theme.id);
		void goto(`?${query}`, { reset: false });
	}

	/** Brings a ticket to a spot, seen at once; says where it was refused. */
	async move(ticket: Ticket, spot: Spot): Promise<void> {
		const { canvas } = this;
		const impact = this.record.find('impact', ticket.id);
		if (!impact) return;
		const [impacts, themes] = [this.record.items('impact'), this.record.items('theme')];
		const changes = movedTo(impact, spot, { canvas, impacts, themes });
		const label = movedLabel(canvas, ticket, spot);
		const refused = await together(this.record, changes, label);
		if (refused) this.tell(refused.detail);
	}
	/** Lets a ticket stand at another status. */
	async stand({ impact }: Ticket, status: Status): Promise<void> {
		const changes = statusChange(impact, status, new Date());
		const label = `${WORDS[status]}: ${impact.headline || 'this ticket'}`;
		const refused = await this.record.change('impact', impact.id, changes, label);
		if (refused) this.tell(refused.detail);
	}
	async bin({ id, what }: Ticket): Promise<void> {
		const refused = await this.record.remove('impact', id, `Moved to the bin: ${what}`);
		if (refused) this.tell(refused.detail);
	}
	/** Says why something stayed as it was. */
	tell(detail: string): void {
		toast(detail);
		announce(detail);
	}
}

const KEY = Symbol('plan');
/** Makes the canvas's state reachable from all its parts. */
export const setPlan = (plan: PlanState): PlanState => setContext(KEY, plan);
export const getPlan = (): PlanState => getContext<PlanState>(KEY);
