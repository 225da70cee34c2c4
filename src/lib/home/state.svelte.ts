import { getContext, setContext } from 'svelte';
import { prefer, preferredIn } from '#lib/http/preference.ts';
import type { Problem } from '#lib/http/problem.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { beginning } from '#lib/impact/rules-direction.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { factsOf } from './rules-facts.ts';
import { firstDone, isFirstDay } from './rules-first.ts';
import { nextSteps } from './rules-next.ts';
import { putOffSaid, withPutOff, type Span } from './rules-put-off.ts';
import type { NextStep } from './rules-step.ts';
import { latestFelt, rhythmOf } from './rules-rhythm.ts';

/** Impacts planned or made in a quarter from which its rhythm says something. */
const RHYTHM = 3;

/** The home page of a record in this browser: everything on it is derived. */
export class HomeState {
	readonly record: OwnRecord;
	readonly #self: string;
	readonly today = dayOf(new Date());
	readonly facts = $derived.by(() =>
		factsOf(
			{
				impacts: this.record.items('impact'),
				feedback: this.record.items('feedback'),
				mastery_levels: this.record.items('mastery_level'),
				competencies: this.record.items('competency'),
				skills: this.record.items('skill'),
				assessments: this.record.items('assessment'),
				segments: this.record.items('segment'),
				intents: this.record.items('map_intent'),
				pages: this.record.items('growth_page'),
				goals: this.record.items('goal'),
				check_ins: this.record.items('check_in'),
				comments: this.record.items('comment'),
				requests: this.record.items('feedback_request'),
				self: this.#self,
				preference: preferredIn(this.record)
			},
			this.today
		)
	);
	readonly firstDay = $derived(isFirstDay(this.facts));
	readonly done = $derived(firstDone(this.facts));
	readonly steps = $derived(nextSteps(this.facts));
	readonly rhythm = $derived(rhythmOf(this.facts.rows, this.facts.quarter));
	/** Whether enough is planned or made in this quarter that it has a rhythm. */
	readonly moves = $derived(this.rhythm.some(({ count }) => count >= RHYTHM));
	readonly felt = $derived(latestFelt(this.facts.rows));

	/** @param self the owner's name */
	constructor(record: OwnRecord, self: string) {
		this.record = record;
		this.#self = self;
	}

	/** Notes that a step was taken: one that is done by being looked at does not come back. */
	take({ once, covers }: NextStep): void {
		if (once) void this.putOff(covers, 'for_good', false);
	}

	/** Puts steps off, which can be taken back; `told`: whether it is said. */
	async putOff(steps: readonly string[], span: Span, told = true): Promise<void> {
		const { put_off } = preferredIn(this.record);
		await prefer(
			this.record,
			{ put_off: withPutOff(put_off, steps, span, this.today) },
			told ? putOffSaid(span, this.today) : null
		);
	}

	/** Keeps what changed for somebody as an impact made today. Resolves to its id, and to what was refused. */
	async keep(headline: string): Promise<{ id: string; problem?: Problem }> {
		return this.record.create(
			'impact',
			{ headline, ...beginning('back', new Date()) },
			'Kept as made today'
		);
	}
}

const KEY = Symbol('home');
/** Makes the home page's state reachable from all its parts. */
export const setHome = (state: HomeState): HomeState => setContext(KEY, state);
export const getHome = (): HomeState => getContext<HomeState>(KEY);
