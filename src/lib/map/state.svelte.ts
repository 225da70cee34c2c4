import { getContext, setContext } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { filterRows } from '#lib/evidence/rules-filter.ts';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { seenByOthers } from '#lib/feedback/rules-shown.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { dayOf, quarterOf } from '#lib/impact/rules-time.ts';
import type { Missing } from '#lib/impact/rules.ts';
import { QUADRANTS, type Quadrant } from '#lib/impact/words.ts';
import { afterPaint, whileIdle } from '#lib/ui/idle.ts';
import { countsOf } from './rules-balance.ts';
import { fieldKey, openedFan, WHOLE_MAP as WHOLE } from './rules-geometry.ts';
import { intentsOf, stands } from './rules-intents.ts';
import { layOut, MOST_NUMBERED, type Layout } from './rules-layout.ts';
import { markGroups, marksBetween } from './rules-list.ts';
import { looksOf } from './rules-show.ts';
import {
	isFiltered,
	VIEW_NAMES,
	viewFromParams,
	viewToParams,
	WHOLE_MAP,
	type MapFilter,
	type MapView
} from './rules-view.ts';
import {
	isShown,
	onTheMap,
	placeableOf,
	quartersOf,
	segmentsByQuadrant,
	type MapField,
	type Mark
} from './rules.ts';

/** An opened quadrant on a phone, where the same marks need more of a smaller picture. */
const PHONE = { radius: 360, blip: 12.5 };
/** Lines of the list drawn with the page, soon after it, and added each time its end comes near. */
const FIRST_LINES = 16;
const LINES = 40;
const MORE_LINES = 12;
/** Lines drawn above the one selected, where that is far from those drawn. */
const ABOVE = 12;
/** Milliseconds after a letter until the map follows, and until the words stand in the address. */
const FOLLOW = 60;
const PAUSE = 300;

/** What the map shows, in this browser: its view kept in the address, one selection for map and list, the rest derived. */
export class MapState {
	readonly record: OwnRecord;
	/** The impact that map and list point at together. */
	pointed = $state<string | null>(null);
	/** The impact selected in both; pointing passes, selection stays. */
	selected = $state<string | null>(null);
	/** Whether it is drawn for a phone. */
	narrow = $state(false);
	/** Whether it is being printed: then nothing is pointed at or selected, and all words are drawn. */
	printing = $state(false);
	/** The quarter that is playing, or being slid to, before it stands in the address. */
	passing = $state<string | undefined>();
	/** The same, once what was pressed has been seen to answer. */
	#followed = $state<string | undefined>();
	/** Words typed that are not in the address yet. */
	#typed = $state<string | undefined>();
	/** Words typed that the map does not follow yet. */
	#awaited: string | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;
	/** Counts the steps to the address, so that one that waited knows whether another came before it. */
	#turn = 0;
	/** The lines of the list that are drawn, unless the one selected lies beyond them. */
	#from = $state(0);
	#to = $state(FIRST_LINES);

	readonly thisQuarter = quarterOf(dayOf(new Date()));
	/** The view as it stands in the address, with what is typed: what else the address says changes nothing here. */
	readonly #address = $derived.by(() => {
		const kept = viewFromParams(page.url.searchParams);
		const text = this.#typed ?? kept.filter.text;
		return viewToParams({ ...kept, filter: { ...kept.filter, text } }).toString();
	});
	readonly view = $derived(viewFromParams(new URLSearchParams(this.#address)));
	// What is worked out below follows its own part of the view, so that the rest of it can change without it.
	readonly #shape = $derived(this.view.shape);
	readonly #quadrant = $derived(this.view.quadrant);
	readonly #filterAddress = $derived(
		viewToParams({ ...WHOLE_MAP, filter: this.view.filter }).toString()
	);
	readonly #filter = $derived(viewFromParams(new URLSearchParams(this.#filterAddress)).filter);
	/** Whether it is shown to others, on paper or as a story: then it is made from what they may see. */
	readonly #forOthers = $derived(this.printing || page.url.searchParams.has('story'));
	readonly #feedback = $derived.by(() => {
		const all = this.record.items('feedback');
		return this.#forOthers ? seenByOthers(all) : all;
	});
	readonly rows = $derived.by(() =>
		evidenceRows({
			impacts: this.record.items('impact'),
			feedback: this.#feedback,
			skills: this.record.items('skill')
		})
	);
	readonly byQuadrant = $derived.by(() => segmentsByQuadrant(this.record.items('segment')));
	/** All segments in the order of the map. */
	readonly segments = $derived(QUADRANTS.flatMap((each) => this.byQuadrant[each]));
	readonly names = $derived(new Map(this.segments.map(({ id, name }) => [id, name])));
	readonly #placed = $derived(onTheMap(this.rows, this.segments));
	/** Everything that has a place, shown or not. */
	readonly marks = $derived(this.#placed.marks);
	/** What is made and has no place. */
	readonly unplaced = $derived(this.#placed.unplaced);
	readonly byId = $derived(new Map(this.marks.map((mark) => [mark.id, mark])));
	/** How each impact is drawn. */
	readonly looks = $derived(looksOf(this.marks));
	/** What is laid out: everything the shape can show, at whatever quarter and through whatever filter, so that neither moves a blip. */
	readonly #placeable = $derived(placeableOf(this.marks, this.#shape));
	/** What is laid out already: while nothing of it changes, going in and out of a quadrant lays out nothing. */
	readonly #layouts = $derived.by(() => {
		void [this.#placeable, this.byQuadrant];
		return new Map<string, Layout>();
	});
	readonly wholeLayout = $derived(this.#laidOut(null, false));
	readonly layout = $derived(this.#laidOut(this.#quadrant, this.narrow && !this.printing));
	readonly quarters = $derived(quartersOf(this.marks, this.thisQuarter));
	/** The quarter shown, null for now; sliding goes before the address. */
	readonly until = $derived.by(() => {
		const quarter = this.#followed ?? this.view.until;
		return quarter === null || quarter >= (this.quarters.at(-1) ?? '') ? null : quarter;
	});
	/** What there is at this quarter, before filters. */
	readonly there = $derived(this.marks.filter((mark) => isShown(mark, this.#shape, this.until)));
	readonly #fitting = $derived(
		new Set(
			isFiltered(this.#filter)
				? filterRows(this.rows, { ...this.#filter, quarters: [], missing: false })
				: this.rows
		)
	);
	/** Whether an impact fits the filter. */
	readonly fits = $derived(({ row }: Mark) => this.#fitting.has(row));
	readonly #shownAnywhere = $derived(this.there.filter(this.fits));
	readonly shown = $derived(
		this.#shownAnywhere.filter(
			({ field }) => this.#quadrant === null || field.quadrant === this.#quadrant
		)
	);
	readonly shownIds = $derived(new Set(this.shown.map(({ id }) => id)));
	readonly counts = $derived(countsOf(this.shown));
	/** Over all quadrants, also while one is stepped into. */
	readonly countsAnywhere = $derived(countsOf(this.#shownAnywhere));
	readonly #groups = $derived(markGroups(this.shown, this.segments, this.#quadrant));
	/** Ids of everything shown, in the order of the list. */
	readonly order = $derived(this.#groups.flatMap(({ marks }) => marks.map(({ id }) => id)));
	/** Whether there is so much that the list waits until a quadrant is stepped into; what is selected still stands in it. */
	readonly dense = $derived(
		this.#quadrant === null && this.#filter.text === '' && this.there.length > MOST_NUMBERED
	);
	readonly #drawn = $derived.by(() => {
		const at = this.selected === null ? -1 : this.order.indexOf(this.selected);
		if (this.dense) return { from: Math.max(0, at), to: at + 1 };
		if (at === -1 || (at >= this.#from && at < this.#to)) return { from: this.#from, to: this.#to };
		const from = Math.max(0, at - ABOVE);
		return { from, to: from + LINES };
	});
	readonly groups = $derived(marksBetween(this.#groups, this.#drawn.from, this.#drawn.to));
	/** Whether there are lines above those drawn, and below them. */
	readonly earlier = $derived(!this.dense && this.#drawn.from > 0);
	readonly more = $derived(!this.dense && this.#drawn.to < this.order.length);
	readonly intents = $derived.by(() =>
		intentsOf(this.record.items('map_intent'), this.marks, this.segments)
	);
	readonly standing = $derived(
		this.intents.filter(
			(intent) =>
				stands(intent, this.until) &&
				(this.#quadrant === null || intent.field?.quadrant === this.#quadrant)
		)
	);
	/** The one that Tab reaches. */
	readonly stop = $derived(
		this.selected !== null && this.shownIds.has(this.selected) ? this.selected : this.order[0]
	);

	constructor(record: OwnRecord) {
		this.record = record;
	}

	#laidOut(quadrant: Quadrant | null, narrow: boolean): Layout {
		const name = `${quadrant} ${narrow}`;
		const size = quadrant === null ? WHOLE : { ...openedFan(quadrant), ...(narrow && PHONE) };
		const layout = this.#layouts.get(name) ?? layOut(this.#placeable, this.byQuadrant, size);
		this.#layouts.set(name, layout);
		return layout;
	}
	/** Lays out the quadrants one after the other while nobody waits for anything, so that stepping into one is quick. Returns what stops it. */
	layAhead(): () => void {
		const waiting = [...QUADRANTS];
		const layouts = this.#layouts;
		return whileIdle(() => {
			const quadrant = waiting.shift();
			if (quadrant && layouts === this.#layouts) this.#laidOut(quadrant, this.narrow);
			return waiting.length > 0;
		});
	}

	/** Draws what the page came without, a few lines at a time. Returns what stops it. */
	drawSoon(): () => void {
		return whileIdle(() => {
			this.#to = Math.max(this.#to, Math.min(LINES, this.#to + MORE_LINES));
			return this.#to < LINES;
		});
	}
	/** Draws more of the list, above or below; to be called when that end comes near. */
	draw(where: 'above' | 'below'): void {
		const { from, to } = this.#drawn;
		this.#from = where === 'above' ? Math.max(0, from - MORE_LINES) : from;
		this.#to = where === 'below' ? to + MORE_LINES : to;
	}

	/** Shows another part of the map. Each choice is a step of the browser's history unless it replaces the last. */
	show(changes: Partial<MapView>, replace = false): void {
		this.#settle();
		const view = { ...this.view, ...changes };
		this.#typed = view.filter.text;
		const turn = this.#turn;
		// What was pressed answers before the picture changes.
		afterPaint(() => {
			if (turn === this.#turn) void this.#go(this.#query(view), replace);
		});
	}
	async #go(query: URLSearchParams, replace = false): Promise<void> {
		const typed = this.#typed;
		await goto(`?${query}`, { replace, reset: false });
		if (this.#typed === typed) this.#typed = undefined;
	}
	/** Takes what was typed as it is, and lets go of every step to the address that has not begun. */
	#settle(): void {
		clearTimeout(this.#pause);
		this.#turn++;
		if (this.#awaited !== undefined) this.#typed = this.#awaited;
		this.#awaited = undefined;
	}
	filter(changes: Partial<MapFilter>): void {
		this.show({ filter: { ...this.view.filter, ...changes } });
	}
	clear(): void {
		this.show({ filter: WHOLE_MAP.filter });
	}
	/** Filters while it is typed; the address follows when the typing rests. */
	type(text: string): void {
		clearTimeout(this.#pause);
		this.#awaited = text;
		this.#pause = setTimeout(() => {
			this.#settle();
			this.#pause = setTimeout(() => this.show({}, true), PAUSE);
		}, FOLLOW);
	}
	/** To be called when the page is left. */
	leave(): void {
		clearTimeout(this.#pause);
	}
	/** Shows the map at a quarter while a hand or the clock moves it on; `rest` puts it into the address. */
	pass(quarter: string): void {
		this.passing = quarter;
		afterPaint(() => (this.#followed = this.passing));
	}
	rest(): void {
		const quarter = this.passing;
		if (quarter === undefined) return;
		const until = quarter === this.quarters.at(-1) ? null : quarter;
		const done = () => (this.passing = this.#followed = undefined);
		void goto(`?${this.#query({ ...this.view, until })}`, { replace: true, reset: false }).then(
			done
		);
	}
	/** Opens an impact beside the map, or one to be written; `answer` names the part to begin in. */
	openImpact(id: string, answer?: Missing): void {
		// What was typed goes along: put into the address later, it would take the impact out of it again.
		this.#settle();
		const query = this.#query(this.view);
		query.set('impact', id);
		if (answer) query.set('answer', answer);
		void this.#go(query);
	}
	/** The picture asked of the server that is like the one shown now. */
	get pictureQuery(): URLSearchParams {
		const { shape, quadrant } = this.view;
		return new URLSearchParams({
			shape,
			...(quadrant !== null && { quadrant }),
			...(this.until !== null && { quarter: this.until })
		});
	}
	/** The name of a field in the layout. */
	keyOf({ segment, scale }: MapField): string {
		return fieldKey(segment, scale);
	}

	/** A query that also keeps what belongs to others, as the impact that is open. */
	#query(view: MapView): URLSearchParams {
		const others = [...page.url.searchParams].filter(([name]) => !VIEW_NAMES.has(name));
		return new URLSearchParams([...viewToParams(view), ...others]);
	}
}

const KEY = 'impact map';
/** Makes the map's state reachable from all its parts. */
export const setMap = (map: MapState): MapState => setContext(KEY, map);
export const getMap = (): MapState => getContext<MapState>(KEY);
