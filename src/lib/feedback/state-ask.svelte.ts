import { getContext, setContext } from 'svelte';
import { v7 as newId } from 'uuid';
import { Asking } from '#lib/http/asking.svelte.ts';
import { Unreachable } from '#lib/http/client.ts';
import { saidOf } from '#lib/http/problem.ts';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { Me } from '#lib/trust/schema.ts';
import {
	askedOf,
	blankDraft,
	personsOf,
	type AskDraft,
	type AskPerson,
	type Between,
	type PersonDraft
} from './rules-draft.ts';
import type { QuestionRead, readQuestion } from './rules-question.ts';
import type { AskedRequest, AskInput } from './schema-request.ts';
import type { Order } from './words.ts';

/** Versions of the question that are kept while it is written. */
const VERSIONS = 5;

/** One asking while it is written: a draft in this tab, by impact, until it is sent. */
export class AskState {
	readonly record: OwnRecord;
	readonly me: Me;
	/** Whether mail leaves from here. */
	readonly mails: boolean;
	readonly impact: string;
	/** The day in UTC, by which requests end. */
	readonly today = new Date().toISOString().slice(0, 10);
	readonly sending = new Asking();
	readonly #first: Impact;
	readonly #blank: AskDraft;
	/** What was sent last, with the key that makes it happen once. */
	#last: { said: string; key: string } | undefined;
	#typed = $state.raw<Partial<AskDraft>>({});
	/** What was made of it, once it is sent. */
	sent = $state.raw<AskedRequest[]>();
	/** Whether sending was tried: then what is missing is said beside its field. */
	tried = $state(false);

	readonly draft = $derived.by<AskDraft>(() => ({ ...this.#blank, ...this.#typed }));
	/** The check; loaded once somebody comes near the words. */
	#reader = $state.raw<typeof readQuestion>();
	readonly read = $derived.by(() => this.#readOf(this.draft.questions[3]));
	readonly people = $derived.by(() =>
		personsOf(this.about, this.draft, {
			...this.#between,
			mails: this.mails,
			asker: this.me
		})
	);
	readonly chosen = $derived(this.people.filter(({ chosen }) => chosen));

	constructor(
		record: OwnRecord,
		me: Me,
		{ impact, who, mails }: { impact: Impact; who: string | null; mails: boolean }
	) {
		this.record = record;
		this.me = me;
		this.mails = mails;
		this.impact = impact.id;
		this.#first = impact;
		this.#blank = blankDraft(impact, { ...this.#between, who, asker: me });
	}

	/** The impact as it stands now. */
	get about(): Impact {
		return this.record.find('impact', this.impact) ?? this.#first;
	}
	get #between(): Between {
		return {
			requests: this.record.items('feedback_request'),
			feedback: this.record.items('feedback'),
			today: this.today
		};
	}
	get #key(): string {
		return `asking ${this.impact}`;
	}

	/** Takes up what was written in this tab before. */
	restore(): void {
		const kept = sessionStorage.getItem(this.#key);
		if (kept === null) return;
		this.#typed = JSON.parse(kept) as Partial<AskDraft>;
		void this.bringCheck();
	}
	/** Loads the check. Without it, the question that is asked to begin with is known to be about the impact felt. */
	async bringCheck(): Promise<void> {
		this.#reader ??= (await import('./rules-question.ts')).readQuestion;
	}
	#readOf(words: string): QuestionRead {
		if (this.#reader) return this.#reader(words);
		const begun = words === this.#blank.questions[3];
		const said = begun ? 'Yours asks what is different, and for whom.' : '';
		return { order: begun ? 3 : null, marks: [], said, better: undefined };
	}
	/** Which order an earlier version of the question is of. */
	orderOf(words: string): Order | null {
		return this.#readOf(words).order;
	}
	/** Changes the draft, which is kept in this tab. */
	type(changes: Partial<AskDraft>): void {
		this.#typed = { ...this.#typed, ...changes };
		sessionStorage.setItem(this.#key, JSON.stringify(this.#typed));
	}
	/** Changes what is known of one person. */
	typePerson(id: string, changes: PersonDraft): void {
		const { persons } = this.draft;
		this.type({ persons: { ...persons, [id]: { ...persons[id], ...changes } } });
	}
	add(person: { name: string; address: string | null }): void {
		const id = newId();
		this.type({
			added: [...this.draft.added, { id, ...person }],
			persons: { ...this.draft.persons, [id]: { chosen: true } }
		});
	}
	takeOut(id: string): void {
		this.type({ added: this.draft.added.filter((each) => each.id !== id) });
	}

	typeQuestion(order: Order, words: string): void {
		this.type({ questions: { ...this.draft.questions, [order]: words } });
	}
	/** Puts a question in the place of the one that counts; the one that stood there can be taken back. */
	replaceQuestion(words: string): void {
		const before = this.draft.questions[3];
		this.typeQuestion(3, words);
		this.keepVersion(before);
	}
	/** Keeps how the question read before. */
	keepVersion(words: string): void {
		const now = this.draft.questions[3].trim();
		const others = this.draft.earlier.filter((each) => each !== words && each !== now);
		const kept = words.trim() === '' || words === now ? others : [words, ...others];
		this.type({ earlier: kept.slice(0, VERSIONS) });
	}
	/** A question of an order, to tell the three apart. */
	exampleOf(order: Order): string {
		return (order === 3 ? this.#blank : this.draft).questions[order];
	}

	/** What is wrong with a person: what the server said, or what is missing to mail them. */
	errorOf(person: AskPerson): string | undefined {
		const at = this.chosen.findIndex(({ id }) => id === person.id);
		const needed = this.tried && person.chosen && person.channel === 'mail' && !person.address;
		if (needed) return 'An e-mail address is needed to mail it; or choose a link.';
		return saidOf(this.sending.problem, `to.${at}.giver_address`);
	}
	error(field: string): string | undefined {
		return saidOf(this.sending.problem, field);
	}

	/** Sends to everybody chosen, all or none, once the page is ready for it. Resolves to whether it was sent. */
	async send(ready: () => Promise<void>): Promise<boolean> {
		this.tried = true;
		const chosen = this.chosen;
		if (chosen.length === 0 || chosen.some((person) => this.errorOf(person))) return false;
		if (this.sending.busy) return false;
		return this.sending.run(async () => {
			await loaded(ready());
			const body = askedOf(this.impact, chosen, this.draft, this.today);
			this.sent = await this.#post(body);
			this.#last = undefined;
			this.#forget();
			void this.#keepPeople(chosen);
		});
	}
	/** Begins another asking about the same impact. */
	again(): void {
		this.sent = undefined;
		this.tried = false;
	}

	/** Sent again with nothing changed, as after a lost connection, it asks nobody twice. */
	async #post(body: AskInput): Promise<AskedRequest[]> {
		const said = JSON.stringify(body);
		if (this.#last?.said !== said) this.#last = { said, key: newId() };
		const headers = { 'idempotency-key': this.#last.key };
		const answer = await this.record.client.send('POST', '/feedback-requests', body, { headers });
		return ((await answer.json()) as { items: AskedRequest[] }).items;
	}
	#forget(): void {
		const { questions, told } = this.draft;
		// The words stay for the next person; who was asked now is known.
		this.#typed = { questions, told, persons: {} };
		sessionStorage.removeItem(this.#key);
	}
	/** Keeps with the impact whom it did not name, and addresses that it did not know. */
	async #keepPeople(chosen: readonly AskPerson[]): Promise<void> {
		const before = this.about.people;
		const people = before.map((person) => {
			const asked = chosen.find(({ id }) => id === person.id);
			const address = person.address === null ? asked?.address.trim() : '';
			return address ? { ...person, who: 'outside' as const, address } : person;
		});
		const fresh = chosen
			.filter(({ id }) => !before.some((person) => person.id === id))
			.map(({ id, name, address }) => ({
				...{ id, kind: 'impacted' as const, person: null, name, size: null },
				address: address.trim() || null,
				who: address ? ('outside' as const) : ('member' as const)
			}));
		const changed = fresh.length > 0 || people.some((person, at) => person !== before[at]);
		if (changed)
			await this.record.change('impact', this.impact, { people: [...people, ...fresh] }, '');
	}
}

/** What cannot be loaded was not reached. */
async function loaded(ready: Promise<void>): Promise<void> {
	try {
		await ready;
	} catch (error) {
		throw new Unreachable('A part of this page cannot be loaded.', { cause: error });
	}
}

const KEY = Symbol('ask');
/** Makes the asking reachable from all its parts. */
export const setAsk = (ask: AskState): AskState => setContext(KEY, ask);
export const getAsk = (): AskState => getContext<AskState>(KEY);
