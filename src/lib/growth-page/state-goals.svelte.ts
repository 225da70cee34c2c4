import { getContext, setContext } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { preferredIn } from '#lib/http/preference.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { dueGoals, nextCheckIn, putOffUntil } from './rules-check-in.ts';
import { openGoals } from './rules-goal.ts';
import type { Goal } from './schema.ts';

const LATEST = '9999-12-31';
const byDue = (a: Goal, b: Goal) =>
	(a.due ?? LATEST).localeCompare(b.due ?? LATEST) || a.id.localeCompare(b.id);
const lastEnded = (a: Goal, b: Goal) =>
	(b.outcome_on ?? '').localeCompare(a.outcome_on ?? '') || b.id.localeCompare(a.id);

/** The goals of a record outside any page, in this browser: which are open, which one is opened, when they are looked at. */
export class GoalsState {
	readonly record: OwnRecord;
	readonly today = dayOf(new Date());

	/** Open goals, those that are due first before others. */
	readonly open = $derived.by(() => openGoals(this.record.items('goal')).toSorted(byDue));
	/** Goals that were reached, changed or let go, the last one first. */
	readonly ended = $derived.by(() =>
		this.record
			.items('goal')
			.filter(({ outcome }) => outcome !== null)
			.toSorted(lastEnded)
	);
	readonly preferred = $derived.by(() => preferredIn(this.record));
	/** The goals that are to be looked at now. */
	readonly due = $derived.by(() =>
		dueGoals(this.open, this.record.items('check_in'), this.preferred.check_in_weeks, this.today)
	);
	/** The day of the next check-in; nothing where no goal is open. */
	readonly next = $derived.by(() =>
		nextCheckIn(this.open, this.record.items('check_in'), this.preferred.check_in_weeks)
	);
	/** The day until which the check-in is put off. */
	readonly putOff = $derived(putOffUntil(this.preferred.put_off, this.today));

	/** The goal that the address asks for (`?goal=<id>`). */
	readonly asked = $derived(page.url.searchParams.get('goal'));
	readonly opened = $derived.by(() => this.record.find('goal', this.asked));
	/** Ids in the order in which they stand on the page. */
	readonly order = $derived([...this.open, ...this.ended].map(({ id }) => id));

	constructor(record: OwnRecord) {
		this.record = record;
	}

	/** Opens a goal beside the others; null closes it. */
	show(id: string | null, replace = false): void {
		void this.#go('goal', id, replace);
	}
	/** Opens an impact over the goals. */
	openImpact(id: string): void {
		void this.#go('impact', id);
	}
	#go(name: string, value: string | null, replace = false): Promise<void> {
		const url = new URL(page.url.href);
		if (value === null) url.searchParams.delete(name);
		else url.searchParams.set(name, value);
		return goto(`${url.pathname}${url.search}`, { replace, reset: false });
	}
}

/** Moves the focus to a goal on the page, or to what it is folded away in. */
export function focusGoal(id: string): void {
	const goal = document.querySelector<HTMLElement>(`[data-goal="${id}"]`);
	const fold = goal?.closest('details:not([open])')?.querySelector('summary');
	(fold ?? goal)?.focus();
}

const KEY = Symbol('goals');
/** Makes the goals' state reachable from all parts of the screen. */
export const setGoals = (goals: GoalsState): GoalsState => setContext(KEY, goals);
export const getGoals = (): GoalsState => getContext<GoalsState>(KEY);
