import { getContext, setContext } from 'svelte';
import { page } from '$app/state';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { RecordState } from '#lib/portability/schema.ts';
import type { Me } from '#lib/trust/schema.ts';
import { impactName } from '#lib/impact/rules-direction.ts';
import { received } from './rules-received.ts';
import { waitingOf, type Mailing } from './rules-waiting.ts';

export const TABS = ['ask', 'waiting', 'received'] as const;
export type Tab = (typeof TABS)[number];

/** Which tab an address asks for; asking, where it says none. */
export const tabIn = (params: Pick<URLSearchParams, 'get'>): Tab =>
	TABS.find((tab) => tab === params.get('tab')) ?? 'ask';

/** Where a tab is. */
export const tabAddress = (tab: Tab): string =>
	tab === 'ask' ? '/feedback' : `/feedback?tab=${tab}`;

/** The Feedback room in this browser: what is asked, what came, all derived from the record. */
export class FeedbackState {
	readonly record: OwnRecord;
	/** The day in UTC, by which requests end. */
	readonly today = new Date().toISOString().slice(0, 10);
	readonly tab = $derived(tabIn(page.url.searchParams));
	readonly waiting = $derived.by(() =>
		waitingOf(this.record.items('feedback_request'), this.today)
	);
	readonly received = $derived.by(() => received(this.record.items('feedback')));
	readonly #names = $derived.by(
		() => new Map(this.record.items('impact').map((impact) => [impact.id, impactName(impact)]))
	);
	/** Answers that the page has seen, by request. */
	#seen: ReadonlySet<string> | undefined;

	constructor(record: OwnRecord) {
		this.record = record;
	}

	/** Whether mail leaves from here: not from a sample, nor from a place that sends none. */
	get mailing(): Mailing {
		const { me, state } = page.data as { me: Me; state: RecordState };
		return { mail: me.sends_mail, sample: state.sample_since !== null };
	}
	/** What an impact is called now; undefined where it is not in the record. */
	nameOf(impact: string): string | undefined {
		return this.#names.get(impact);
	}

	/** Who answered since this was last asked; nobody the first time. */
	answeredSince(): string[] {
		const answered = this.record
			.items('feedback_request')
			.filter(({ answered_at }) => answered_at !== null);
		const before = this.#seen;
		this.#seen = new Set(answered.map(({ id }) => id));
		return before ? answered.filter(({ id }) => !before.has(id)).map(({ giver }) => giver) : [];
	}
}

const KEY = Symbol('feedback');
/** Makes the state of the room reachable from all its parts. */
export const setFeedback = (state: FeedbackState): FeedbackState => setContext(KEY, state);
export const getFeedback = (): FeedbackState => getContext<FeedbackState>(KEY);
