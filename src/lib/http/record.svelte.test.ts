import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 as newId } from 'uuid';
import type { Impact } from '#lib/impact/schema.ts';
import { Client } from './client.ts';
import type { Content } from './content.ts';
import { OwnRecord } from './record.svelte.ts';
import { DATABASES, ORIGIN, type TestPerson, type TestPlace, usePlace } from './testing.server.ts';

/** A connection in the test's hand: it can be cut before or after the server has done what was asked. */
class Wire {
	readonly at: TestPlace;
	readonly person: TestPerson;
	cut: 'whole' | 'answers' | undefined;
	/** Every request that reached the server, as "PATCH /impacts/...". */
	readonly sent: string[] = [];
	#gate: Promise<void> | undefined;
	#open = () => {};

	constructor(at: TestPlace, person: TestPerson) {
		this.at = at;
		this.person = person;
	}

	/** Lets no request through until `go`. */
	hold(): void {
		this.#gate = new Promise((resolve) => (this.#open = resolve));
	}
	go(): void {
		this.#gate = undefined;
		this.#open();
	}

	readonly fetch = async (input: string, init: RequestInit = {}) => {
		await this.#gate;
		if (this.cut === 'whole') throw new TypeError('fetch failed');
		const headers = {
			...(init.headers as Record<string, string>),
			cookie: this.person.cookie,
			origin: ORIGIN
		};
		const answer = await this.at.app.fetch(new Request(input, { ...init, headers }));
		this.sent.push(`${init.method} ${new URL(input).pathname.replace('/api/v1', '')}`);
		if (this.cut === 'answers') throw new TypeError('terminated');
		return answer;
	};
}

/** One event source for each open page; the test says when the server would have spoken. */
class Events extends EventTarget {
	static open: Events[] = [];
	constructor() {
		super();
		Events.open.push(this);
	}
	close(): void {
		Events.open = Events.open.filter((one) => one !== this);
	}
	static tell(revision: number): void {
		for (const one of Events.open)
			one.dispatchEvent(new MessageEvent('revision', { data: String(revision) }));
	}
}

const page = new EventTarget();
const backOnline = () => page.dispatchEvent(new Event('online'));
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	vi.stubGlobal('EventSource', Events);
});
afterEach(() => vi.unstubAllGlobals());

describe.each(DATABASES)('the record in a page, on %s', (kind) => {
	const here = usePlace(kind);

	/** A page opened by a person, with its own connection. */
	async function openPage(person: TestPerson) {
		const wire = new Wire(here.at, person);
		const client = new Client(wire.fetch, { origin: ORIGIN });
		const content = await client.get<Content>('/record/content');
		const { revision } = await client.get<{ revision: number }>('/record/state');
		wire.sent.length = 0;
		return { wire, record: new OwnRecord(client, content, revision) };
	}

	/** A page on a record with one impact in it. */
	async function begin() {
		const person = await here.at.person('Maya');
		const input = { id: newId(), headline: 'Refunds name the rule', effect: 'Calls fell' };
		const { id } = await person.client.create('impact', input);
		const { wire, record } = await openPage(person);
		const shown = () => record.find('impact', id);
		const stored = async () => (await person.knock<Impact>('GET', `/impacts/${id}`)).body;
		return { person, id, wire, record, shown, stored };
	}

	describe('a change', () => {
		it('is seen at once, and called saved only when it is committed', async () => {
			const { id, wire, record, shown, stored } = await begin();
			const seen: string[] = [];
			const stop = $effect.root(() => {
				$effect(() => void seen.push(`${shown()?.effect}, ${record.saving.pending} to save`));
			});
			flushSync();
			wire.hold();
			const changing = record.change('impact', id, { effect: 'Halved' });
			flushSync();
			expect(record.saving.saved).toBe(false);
			wire.go();
			expect(await changing).toBeUndefined();
			flushSync();
			stop();
			expect(seen[0]).toBe('Calls fell, 0 to save');
			expect(seen[1]).toBe('Halved, 1 to save');
			expect(seen.at(-1)).toBe('Halved, 0 to save');
			expect(record.saving.saved).toBe(true);
			expect(shown()).toEqual(await stored());
		});

		it('is sent after the one before it, on the version that made', async () => {
			const { id, record, shown, stored } = await begin();
			const changing = ['H', 'Ha', 'Hal'].map((effect) => record.change('impact', id, { effect }));
			expect(await Promise.all(changing)).toEqual([undefined, undefined, undefined]);
			expect(shown()).toMatchObject({ effect: 'Hal', version: 4 });
			expect(shown()).toEqual(await stored());
		});

		it('stays seen while an earlier one of another field is answered', async () => {
			const { id, wire, record, shown } = await begin();
			wire.hold();
			const first = record.change('impact', id, { headline: 'First' });
			const second = record.change('impact', id, { effect: 'Second' });
			wire.go();
			await first;
			expect(shown()).toMatchObject({ headline: 'First', effect: 'Second' });
			await second;
			expect(shown()).toMatchObject({ headline: 'First', effect: 'Second', version: 3 });
		});

		it('is taken back with a sentence where it is refused', async () => {
			const { id, record, shown, stored } = await begin();
			const changing = record.change('impact', id, { theme: newId() });
			const problem = await changing;
			expect(problem?.errors?.map(({ field }) => field)).toEqual(['theme']);
			expect(record.saving.problem).toEqual(problem);
			expect(shown()).toEqual(await stored());
			expect(await record.undo.back()).toBeUndefined();
		});

		it('is taken back to what is stored where those before it were refused as well', async () => {
			const { id, record, shown, stored } = await begin();
			const themes = [newId(), newId()];
			await Promise.all(themes.map((theme) => record.change('impact', id, { theme })));
			expect(shown()?.theme).toBeNull();
			expect(shown()).toEqual(await stored());
		});

		it('can be followed at once by the bin', async () => {
			const { id, record, shown, stored } = await begin();
			const changing = record.change('impact', id, { effect: 'Halved' });
			const removing = record.remove('impact', id);
			expect(shown()).toBeUndefined();
			expect(await changing).toBeUndefined();
			expect(shown()).toBeUndefined();
			expect(await removing).toBeUndefined();
			expect(shown()).toBeUndefined();
			expect(await stored()).toMatchObject({ effect: 'Halved', version: 3 });
		});
	});

	describe('without a connection', () => {
		it('a change is kept, tried again and saved once it is back', async () => {
			const { id, wire, record, shown, stored } = await begin();
			wire.cut = 'whole';
			const changing = record.change('impact', id, { effect: 'Halved' });
			await soon();
			expect(record.saving).toMatchObject({ offline: true, saved: false, pending: 1 });
			expect(shown()?.effect).toBe('Halved');
			expect((await stored()).effect).toBe('Calls fell');
			wire.cut = undefined;
			backOnline();
			expect(await changing).toBeUndefined();
			expect(record.saving).toMatchObject({ offline: false, saved: true, pending: 0 });
			expect((await stored()).effect).toBe('Halved');
		});

		it.each(['create', 'change', 'remove', 'restore'] as const)(
			'after the server has done it, to %s is done once and not refused',
			async (what) => {
				const { id, wire, record, stored, person } = await begin();
				const before = await here.at.db
					.selectFrom('record')
					.select('revision')
					.where('owner_id', '=', person.id)
					.executeTakeFirstOrThrow();
				if (what === 'restore') await record.remove('impact', id);
				wire.cut = 'answers';
				const doing = {
					create: async () =>
						(await record.create('theme', { name: 'Once', zone: 'in_my_role' })).problem,
					change: () => record.change('impact', id, { effect: 'Halved' }),
					remove: () => record.remove('impact', id),
					restore: () => record.restore('impact', id)
				}[what]();
				await vi.waitFor(() => expect(record.saving.offline).toBe(true));
				wire.cut = undefined;
				backOnline();
				expect(await doing).toBeUndefined();
				const { body } = await person.knock<{ revision: number }>('GET', '/record/state');
				expect(body.revision).toBe(before.revision + (what === 'restore' ? 2 : 1));
				expect((await stored()).deleted_at !== null).toBe(what === 'remove');
				expect(record.items('theme').length).toBe(what === 'create' ? 1 : 0);
			}
		);
	});

	describe('undo', () => {
		it('takes a change back and again, each as a change of its own', async () => {
			const { id, record, stored } = await begin();
			await record.change('impact', id, { status: 'made' }, 'Marked as made');
			expect(record.undo.said?.label).toBe('Marked as made');
			expect(await record.undo.back()).toBe('Marked as made');
			expect(await stored()).toMatchObject({ status: 'idea', version: 3 });
			expect(await record.undo.again()).toBe('Marked as made');
			expect(await stored()).toMatchObject({ status: 'made', version: 4 });
			expect(await record.undo.again()).toBeUndefined();
		});

		it('takes typing in one field back as one step', async () => {
			const { id, record, stored } = await begin();
			for (const effect of ['H', 'Ha', 'Hal']) await record.change('impact', id, { effect });
			await record.change('impact', id, { headline: 'Another field' });
			await record.undo.back();
			expect(await stored()).toMatchObject({ effect: 'Hal', headline: 'Refunds name the rule' });
			await record.undo.back();
			expect(await stored()).toMatchObject({ effect: 'Calls fell' });
			await record.undo.again();
			expect(await stored()).toMatchObject({ effect: 'Hal' });
			expect(await record.undo.back()).toBe('');
			expect(await record.undo.back()).toBeUndefined();
		});

		it('takes back what was added, and what was put into the bin', async () => {
			const { id, record, shown } = await begin();
			const theme = { name: 'Care', zone: 'in_my_role' as const };
			const made = await record.create('theme', theme, 'Added Care');
			await record.remove('impact', id, 'Moved to the bin');
			expect(shown()).toBeUndefined();
			expect(await record.undo.back()).toBe('Moved to the bin');
			expect(shown()?.headline).toBe('Refunds name the rule');
			expect(await record.undo.back()).toBe('Added Care');
			expect(record.find('theme', made.id)).toBeUndefined();
			expect(await record.undo.again()).toBe('Added Care');
			expect(record.find('theme', made.id)?.name).toBe('Care');
			expect(await record.undo.again()).toBe('Moved to the bin');
			expect(shown()).toBeUndefined();
		});

		it('forgets what was taken back once something new is done', async () => {
			const { id, record } = await begin();
			await record.change('impact', id, { status: 'made' }, 'Marked as made');
			await record.undo.back();
			await record.change('impact', id, { status: 'parked' }, 'Parked');
			expect(await record.undo.again()).toBeUndefined();
		});

		it('does not undo what somebody has changed since', async () => {
			const { id, record, person, stored, shown } = await begin();
			await record.change('impact', id, { status: 'made' }, 'Marked as made');
			await person.client.change('impact', await stored(), { status: 'parked' });
			expect(await record.undo.back()).toBeUndefined();
			expect(record.saving.problem?.status).toBe(412);
			expect(shown()).toEqual(await stored());
			expect((await stored()).status).toBe('parked');
		});
	});

	describe('two pages on one record', () => {
		it('that change other fields lose nothing', async () => {
			const { person, id, record, shown, stored } = await begin();
			const other = await openPage(person);
			await other.record.change('impact', id, { headline: 'From there' });
			expect(await record.change('impact', id, { effect: 'From here' })).toBeUndefined();
			expect(shown()).toMatchObject({ headline: 'From there', effect: 'From here', version: 3 });
			expect(shown()).toEqual(await stored());
		});

		it('that change the same field: the later is told, and sees what stands', async () => {
			const { person, id, record, shown, stored } = await begin();
			const other = await openPage(person);
			await other.record.change('impact', id, { effect: 'From there' });
			const problem = await record.change('impact', id, { effect: 'From here' });
			expect(problem).toMatchObject({ status: 412 });
			expect(problem?.detail).toContain('nothing was overwritten');
			expect(shown()?.effect).toBe('From there');
			expect(shown()).toEqual(await stored());
		});

		it('that say the same are both right', async () => {
			const { person, id, record, shown, stored } = await begin();
			const other = await openPage(person);
			await other.record.change('impact', id, { status: 'made' });
			expect(await record.change('impact', id, { status: 'made' })).toBeUndefined();
			expect(shown()).toEqual(await stored());
			expect(shown()?.version).toBe(2);
		});

		it('see what the other did, and ask for nothing after what they did themselves', async () => {
			const { person, id, wire, record, shown } = await begin();
			const other = await openPage(person);
			const stop = record.follow();
			const tell = async () =>
				Events.tell(
					(await person.knock<{ revision: number }>('GET', '/record/state')).body.revision
				);
			await record.change('impact', id, { effect: 'From here' });
			await tell();
			await soon();
			expect(wire.sent).toEqual([`PATCH /impacts/${id}`]);

			await other.record.create('theme', { name: 'From there', zone: 'in_my_role' });
			await other.record.change('impact', id, { headline: 'From there' });
			await tell();
			await vi.waitFor(() => expect(shown()?.headline).toBe('From there'));
			expect(record.items('theme').map(({ name }) => name)).toEqual(['From there']);

			stop();
			expect(Events.open).toEqual([]);
		});

		it('keep what is changed while they fetch what the other did', async () => {
			const { person, id, wire, record, shown, stored } = await begin();
			const other = await openPage(person);
			await other.record.change('impact', id, { headline: 'From there' });
			wire.hold();
			const fetching = record.refresh();
			await soon();
			const changing = record.change('impact', id, { effect: 'From here' });
			wire.go();
			await Promise.all([fetching, changing]);
			expect(shown()).toMatchObject({ headline: 'From there', effect: 'From here' });
			expect(shown()).toEqual(await stored());
		});

		it('see the next time what could not be fetched', async () => {
			const { person, id, wire, record, shown } = await begin();
			const other = await openPage(person);
			const stop = record.follow();
			await other.record.change('impact', id, { headline: 'From there' });
			wire.cut = 'whole';
			Events.tell(2);
			await soon();
			expect(shown()?.headline).toBe('Refunds name the rule');
			wire.cut = undefined;
			Events.tell(2);
			await vi.waitFor(() => expect(shown()?.headline).toBe('From there'));
			stop();
		});
	});
});
