import { getContext, setContext } from 'svelte';
import { clockFace, counted, WRITE_EVERY, type ClockFace } from './rules-clock.ts';
import type { GrowthPageState } from './state.svelte.ts';

/** Milliseconds between two looks at the clock. */
const LOOK_EVERY = 5000;
/** Milliseconds in which somebody who left the page with the clock running, for another room, finds it running. */
const COMES_BACK = 15 * 60_000;

/** The page that was left with the clock running, and when. */
let left: { page: string; at: number } | undefined;

/**
 * The hour of the page that is open. It counts while it runs and the page is seen, and writes down where it is: at
 * a pause, when the page is left or hidden, and every five minutes. The time that is not written yet is kept here.
 */
export class HourClock {
	readonly #growth: GrowthPageState;
	running = $state(false);
	/** Seconds that went by on the page `of` and are not written down. */
	#ran = $state(0);
	#of = $state.raw('');
	/** When the clock was looked at last, in milliseconds. */
	#looked = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	/** Seconds of the hour that have gone by. */
	readonly spent = $derived.by(() => {
		const { draft, page } = this.#growth;
		return page.spent + (draft.id === this.#of ? this.#ran : 0);
	});
	readonly face = $derived<ClockFace>(clockFace(this.spent));

	constructor(growth: GrowthPageState) {
		this.#growth = growth;
	}

	start(): void {
		if (this.running) return;
		this.#of = this.#growth.draft.id;
		this.#looked = Date.now();
		this.running = true;
		this.#watch();
	}
	pause(): void {
		if (!this.running) return;
		this.#look();
		this.#rest();
		this.running = false;
		this.#write();
	}
	turn(): void {
		if (this.running) this.pause();
		else this.start();
	}

	/** Follows one page, on which it goes on where it was left a moment ago. Returns what to do when the page is left. */
	follow(page: string): () => void {
		this.#ran = 0;
		if (left?.page === page && Date.now() - left.at < COMES_BACK) this.start();
		left = undefined;
		document.addEventListener('visibilitychange', this.#seen);
		addEventListener('pagehide', this.#hidden);
		return () => {
			document.removeEventListener('visibilitychange', this.#seen);
			removeEventListener('pagehide', this.#hidden);
			if (this.running) left = { page, at: Date.now() };
			this.pause();
		};
	}

	readonly #seen = () => {
		if (document.hidden) this.#hidden();
		else if (this.running) {
			this.#look();
			this.#watch();
		}
	};
	readonly #hidden = () => {
		if (!this.running) return;
		this.#look();
		this.#rest();
		this.#write();
	};

	#watch(): void {
		this.#rest();
		this.#timer = setInterval(() => {
			this.#look();
			if (this.#ran >= WRITE_EVERY) this.#write();
		}, LOOK_EVERY);
	}
	#rest(): void {
		clearInterval(this.#timer);
	}
	#look(): void {
		const now = Date.now();
		const stored = this.#stored;
		this.#ran = counted(stored + this.#ran, (now - this.#looked) / 1000) - stored;
		this.#looked = now;
	}

	get #stored(): number {
		return this.#growth.record.find('growth_page', this.#of)?.spent ?? 0;
	}

	/** Writes down where the clock is; a page without a word on it is not stored, and its time waits for the first. */
	#write(): void {
		const { record } = this.#growth;
		const spent = Math.round(this.#stored + this.#ran);
		if (spent === this.#stored || !record.find('growth_page', this.#of)) return;
		this.#ran = 0;
		void record.change('growth_page', this.#of, { spent }, null);
	}
}

const KEY = Symbol('hour');
/** Makes the hour reachable from every part of the page. */
export const setClock = (clock: HourClock): HourClock => setContext(KEY, clock);
export const getClock = (): HourClock => getContext<HourClock>(KEY);
