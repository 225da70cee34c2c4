import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { seenByOthers } from '#lib/feedback/rules-shown.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { Missing } from '#lib/impact/rules.ts';
import { afterPaint } from '#lib/ui/idle.ts';
import type { Edit } from './rules-edit.ts';
import {
	filterRows,
	NO_FILTER,
	viewFromParams,
	viewToParams,
	type EvidenceFilter,
	type EvidenceView
} from './rules-filter.ts';
import { groupRows } from './rules-group.ts';
import { firstLines, lineKeys } from './rules-lines.ts';
import { namesOf } from './rules-names.ts';
import { evidenceRows, sortRows, type SortKey } from './rules.ts';
import { Chosen } from './state-chosen.svelte.ts';

/** Lines drawn with the first page, and added each time the end of the table comes near. */
const FIRST_LINES = 8;
const MORE_LINES = 4;
/** Milliseconds after a letter until the lines follow, and until the words stand in the address. */
const FOLLOW = 60;
const PAUSE = 300;

function hold(keys: Set<string>, key: string, held: boolean): void {
	if (held) keys.add(key);
	else keys.delete(key);
}

export type EditedField = 'words' | 'skills' | 'part' | 'people' | 'scale' | 'material' | 'status';
export type Density = 'comfortable' | 'compact';

/** What the evidence table shows, in this browser: its view kept in the address, everything else derived. */
export class EvidenceState {
	readonly record: OwnRecord;
	readonly chosen = new Chosen(this);
	/** Keys of the lines that are open. */
	readonly opened = new SvelteSet<string>();
	/** Those of them whose detail is drawn: the press is seen to answer before it. */
	readonly unfolded = new SvelteSet<string>();
	/** The line last moved to. */
	current = $state<string | undefined>();
	/** The cell being written in. */
	editing = $state.raw<{ id: string; field: EditedField; cell: HTMLElement } | undefined>();
	density = $state<Density>('comfortable');
	/** Whether the page is being printed: then every line is drawn. */
	printing = $state(false);
	#drawn = $state(FIRST_LINES);
	/** Words typed that are not in the address yet. */
	#typed = $state<string | undefined>();
	/** Words typed that the lines do not follow yet. */
	#awaited: string | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;

	/** The impact that is open beside the table. */
	readonly beside = $derived(page.url.searchParams.get('impact'));
	/** The view as it stands in the address, with what is typed: what else the address says changes nothing here. */
	readonly #address = $derived.by(() => {
		const kept = viewFromParams(page.url.searchParams);
		const text = this.#typed ?? kept.filter.text;
		return viewToParams({ ...kept, filter: { ...kept.filter, text } }).toString();
	});
	readonly view = $derived(viewFromParams(new URLSearchParams(this.#address)));
	/** On paper it is handed to others: then it is made from what they may see. */
	readonly #feedback = $derived.by(() => {
		const all = this.record.items('feedback');
		return this.printing ? seenByOthers(all) : all;
	});
	readonly rows = $derived.by(() =>
		evidenceRows({
			impacts: this.record.items('impact'),
			feedback: this.#feedback,
			skills: this.record.items('skill')
		})
	);
	readonly names = $derived.by(() =>
		namesOf({
			mastery_levels: this.record.items('mastery_level'),
			competencies: this.record.items('competency'),
			skills: this.record.items('skill'),
			segments: this.record.items('segment'),
			themes: this.record.items('theme')
		})
	);
	readonly shown = $derived(
		sortRows(filterRows(this.rows, this.view.filter), this.view.sort, this.view.direction)
	);
	readonly #groups = $derived(groupRows(this.shown, this.view.by, this.names));
	readonly keys = $derived(lineKeys(this.#groups));
	/** The line that is reached by Tab. */
	readonly stop = $derived(
		this.current !== undefined && this.keys.includes(this.current) ? this.current : this.keys[0]
	);
	readonly groups = $derived(
		firstLines(this.#groups, this.printing ? Infinity : Math.max(this.#drawn, FIRST_LINES))
	);
	/** Whether there are lines below those drawn. */
	readonly more = $derived(!this.printing && this.#drawn < this.keys.length);
	/** How many would be left by "with something missing", everything else in the filter as it is. */
	readonly incomplete = $derived(
		filterRows(this.rows, { ...this.view.filter, missing: true }).length
	);

	constructor(record: OwnRecord) {
		this.record = record;
	}

	/** Shows another part of the record. Each choice is a step of the browser's history. */
	filter(changes: Partial<EvidenceFilter>): void {
		this.#follow();
		this.#show({ ...this.view, filter: { ...this.view.filter, ...changes } });
	}
	clear(): void {
		this.#follow();
		this.#show({ ...this.view, filter: NO_FILTER });
	}
	arrange(changes: Partial<Omit<EvidenceView, 'filter'>>): void {
		this.#follow();
		this.#show({ ...this.view, ...changes });
	}
	/** Orders by a column, or turns the order round where it is ordered by it already. */
	sortBy(sort: SortKey, first: EvidenceView['direction']): void {
		const other = this.view.direction === 'ascending' ? 'descending' : 'ascending';
		this.arrange({ sort, direction: this.view.sort === sort ? other : first });
	}
	/** Searches while it is typed; the address follows when the typing rests. */
	type(text: string): void {
		clearTimeout(this.#pause);
		this.#awaited = text;
		this.#pause = setTimeout(() => {
			this.#follow();
			this.#pause = setTimeout(() => this.#show(this.view, true), PAUSE);
		}, FOLLOW);
	}
	/** Shows what was typed without waiting longer. */
	#follow(): void {
		clearTimeout(this.#pause);
		if (this.#awaited === undefined) return;
		this.#typed = this.#awaited;
		this.#awaited = undefined;
		this.#settle();
	}
	/** To be called when the page is left: what is not in the address yet is let go. */
	leave(): void {
		clearTimeout(this.#pause);
	}

	#show(view: EvidenceView, replace = false): void {
		clearTimeout(this.#pause);
		this.#settle();
		const typed = view.filter.text;
		this.#typed = typed;
		void goto(`?${this.#query(viewToParams(view))}`, { replace, reset: false }).then(() => {
			if (this.#typed === typed) this.#typed = undefined;
		});
	}
	/** A query that also keeps what belongs to others, as the impact that is open. */
	#query(wanted: URLSearchParams): URLSearchParams {
		const own = ['q', 'ability', 'quarter', 'scale', 'part', 'status', 'missing', 'sort', 'by'];
		const others = [...page.url.searchParams].filter(([name]) => !own.includes(name));
		return new URLSearchParams([...wanted, ...others]);
	}
	/** Opens an impact beside the table, `back` for a new one looking back; at what is missing where that is said. */
	openImpact(id: string, answer?: Missing): void {
		this.#follow();
		const query = this.#query(viewToParams(this.view));
		query.set('impact', id);
		if (answer) query.set('answer', answer);
		else query.delete('answer');
		void goto(`?${query}`, { reset: false });
	}

	/** After another choice only the first lines are drawn again. */
	#settle(): void {
		this.#drawn = Math.min(this.#drawn, FIRST_LINES + MORE_LINES);
	}
	drawMore(): void {
		this.#drawn += MORE_LINES;
	}
	/** Makes sure that a line is drawn, and gives it the tab stop. */
	reach(key: string): void {
		this.#drawn = Math.max(this.#drawn, this.keys.indexOf(key) + 1);
		this.current = key;
	}
	open(key: string, open = !this.opened.has(key)): void {
		hold(this.opened, key, open);
		afterPaint(() => hold(this.unfolded, key, open));
	}

	edit(id: string, field: EditedField, cell: HTMLElement): void {
		this.editing = { id, field, cell };
	}
	async save(id: string, { changes, label }: Edit): Promise<void> {
		await this.record.change('impact', id, changes, label);
	}
}

const KEPT = 'evidence-density';
/** How close the lines stand, as this browser keeps it. */
export const keptDensity = (): Density =>
	localStorage.getItem(KEPT) === 'compact' ? 'compact' : 'comfortable';
export function keepDensity(table: EvidenceState, density: Density): void {
	table.density = density;
	localStorage.setItem(KEPT, density);
}

const KEY = 'evidence table';
/** Makes the table's state reachable from all its parts. */
export const setTable = (table: EvidenceState): EvidenceState => setContext(KEY, table);
export const getTable = (): EvidenceState => getContext<EvidenceState>(KEY);
