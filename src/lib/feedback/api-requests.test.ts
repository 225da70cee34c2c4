import { describe, expect, it } from 'vitest';
import { asking } from '#lib/http/testing-record.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import type { Problem } from '#lib/http/problem.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { AskedRequest, FeedbackRequest } from './schema-request.ts';
import { forgetEnded } from './store-answers.server.ts';

const DAY = 86_400_000;
const PRIYA = {
	giver: 'Priya Nair',
	giver_address: 'priya@larkfield.example',
	channel: 'mail' as const
};

describe.each(DATABASES)('asking for feedback, on %s', (kind) => {
	const here = usePlace(kind, { mail: true });
	const quiet = usePlace(kind);

	async function asker(place = here, headline = 'Refunds arrive overnight') {
		const person = await place.at.person('Maya Okafor');
		const impact = await person.client.post<Impact>('/impacts', { headline, actions: 'Paired' });
		return { person, impact, ask: (wanted: object) => askAbout(person, impact, wanted) };
	}
	async function askAbout(person: TestPerson, { id: impact }: Impact, wanted: object) {
		const day = (days: number) =>
			new Date(here.at.place.now().getTime() + days * DAY).toISOString().slice(0, 10);
		const body = { ...asking, impact, until: day(28), ...wanted };
		return person.knock<{ items: AskedRequest[] } & Problem>('POST', '/feedback-requests', {
			body
		});
	}
	const outbox = (owner: string) =>
		here.at.db.selectFrom('outbox').selectAll().where('body', 'like', `%${owner}%`).execute();
	const problemOf = ({ body: { errors } }: { body: Problem }) =>
		Object.fromEntries((errors ?? []).map(({ field, message }) => [field, message]));

	it('makes a request for each, by mail with its reminder or by a link', async () => {
		const { person, impact, ask } = await asker();
		const { body, status } = await ask({
			to: [PRIYA, { giver: 'Ines Moreau', channel: 'link' }],
			remind_on: '2026-11-24'
		});
		expect(status).toBe(201);
		expect(body.items).toMatchObject([
			{ request: { giver: 'Priya Nair', sent_at: null, impact: impact.id }, token: null },
			{ request: { giver: 'Ines Moreau', sent_at: '2026-11-17T09:00:00.000Z' } }
		]);
		expect(body.items[1]?.token).toMatch(/^[\w-]{43}$/);
		const kinds = (await outbox(person.id)).map(({ kind, due }) => [kind, due]);
		expect(kinds.toSorted()).toEqual([
			['feedback_reminder', '2026-11-24T09:00:00.000Z'],
			['feedback_request', '2026-11-17T09:00:00.000Z']
		]);
		expect(await person.client.list('feedback_request')).toHaveLength(2);
	});

	it.each([
		[{ until: '2026-11-17' }, { until: 'Choose a day from 18 November 2026 to 15 February 2027.' }],
		[{ until: '2027-02-16' }, { until: 'Choose a day from 18 November 2026 to 15 February 2027.' }],
		[
			{ remind_on: '2026-12-16' },
			{
				remind_on: 'Choose a day from 18 November 2026 to 15 December 2026, or no reminder.'
			}
		],
		[
			{ remind_on: '2026-11-17' },
			{
				remind_on: 'Choose a day from 18 November 2026 to 15 December 2026, or no reminder.'
			}
		],
		[
			{ to: [{ ...PRIYA, giver_address: null }] },
			{ 'to.0.giver_address': 'Give an address, or choose a link to pass on yourself.' }
		],
		[
			{ to: [PRIYA, { ...PRIYA, giver_address: 'Priya@Larkfield.example' }] },
			{ 'to.1.giver': 'Priya Nair is here twice; keep one.' }
		],
		[
			{ to: [PRIYA, { giver: 'priya nair', channel: 'link' }] },
			{ 'to.1.giver': 'priya nair is here twice; keep one.' }
		],
		[
			{ questions: [asking.questions[1], asking.questions[0], asking.questions[2]] },
			{ 'questions.0.order': 'Choose one of: 1.', 'questions.1.order': 'Choose one of: 2.' }
		]
	])('refuses %j', async (wanted, errors) => {
		const { person, ask } = await asker();
		const refused = await ask(wanted);
		expect([refused.status, problemOf(refused)]).toEqual([422, errors]);
		expect(await person.client.list('feedback_request')).toEqual([]);
		expect(await outbox(person.id)).toEqual([]);
	});

	it('takes two people of one name with addresses of their own', async () => {
		const { ask } = await asker();
		const other = { ...PRIYA, giver_address: 'priya.n@northline.example' };
		expect((await ask({ to: [PRIYA, other] })).status).toBe(201);
	});

	it('asks about what is said and kept', async () => {
		const unsaid = await asker(here, '');
		expect(problemOf(await unsaid.ask({})).impact).toMatch(/^Say this impact in a sentence first/);
		const { person, impact, ask } = await asker();
		await person.client.remove('impact', impact);
		expect(problemOf(await ask({})).impact).toMatch(/^This impact is in the bin/);
	});

	it('says so where no mail is sent: here, or from a sample', async () => {
		const { ask } = await asker(quiet);
		expect(problemOf(await ask({ to: [PRIYA] }))).toEqual({
			'to.0.channel': 'This Trellis sends no mail. Choose a link to pass on yourself.'
		});
		const maya = await here.at.person();
		await maya.client.post('/record/sample');
		const [impact] = await maya.client.list('impact');
		const sample = (wanted: object) => askAbout(maya, impact as Impact, wanted);
		expect(problemOf(await sample({ to: [PRIYA] }))).toEqual({
			'to.0.channel': 'A sample record sends no mail. Choose a link, and look at it yourself.'
		});
		expect((await sample({ to: [{ giver: 'Noor', channel: 'link' }] })).status).toBe(201);
		expect(await outbox(maya.id)).toEqual([]);
	});
	it('asks nobody again who can still answer, or would rather not', async () => {
		const { person, ask } = await asker();
		await ask({ to: [PRIYA] });
		expect(problemOf(await ask({ to: [PRIYA] }))['to.0.giver_address']).toBe(
			'Priya Nair was asked about this on 17 November 2026 and can still answer. Remind them, or take that back first.'
		);
		await here.at.db
			.updateTable('feedback_request')
			.set({ declined_at: here.at.place.now().toISOString() })
			.where('owner_id', '=', person.id)
			.execute();
		expect(problemOf(await ask({ to: [PRIYA] }))['to.0.giver_address']).toBe(
			'Priya Nair would rather not be asked about this.'
		);
	});

	it('lets nobody send to the many, or often to one', async () => {
		const { person, ask } = await asker();
		const some = (count: number, of: string) =>
			Array.from({ length: count }, (_, at) => ({ giver: `${of} ${at}`, channel: 'link' }));
		for (const of of ['a', 'b', 'c', 'd'])
			expect((await ask({ to: some(20, of) })).status).toBe(201);
		for (let times = 0; times < 5; times++) {
			const { body } = await ask({ to: [PRIYA] });
			await person.client.post(`/feedback-requests/${body.items[0]?.request.id}/take-back`);
		}
		expect(problemOf(await ask({ to: [PRIYA] }))).toEqual({
			'to.0.giver_address': 'Priya Nair was asked 5 times today. Ask again tomorrow.'
		});
		expect(problemOf(await ask({ to: some(16, 'e') }))).toEqual({
			to: 'At most 100 people can be asked in a day, and 85 were today. Ask the others tomorrow.'
		});
		expect((await ask({ to: some(15, 'e') })).status).toBe(201);
	});

	it('asks once, however often it is sent, and keeps no token', async () => {
		const { person, impact } = await asker();
		const sent = {
			headers: { 'idempotency-key': `ask ${impact.id}` },
			body: { ...asking, impact: impact.id }
		};
		const [first, again] = [
			await person.knock<{ items: AskedRequest[] }>('POST', '/feedback-requests', sent),
			await person.knock<{ items: AskedRequest[] }>('POST', '/feedback-requests', sent)
		];
		const token = first.body.items[0]?.token ?? '';
		expect(again.body.items).toEqual([{ ...first.body.items[0], token: null }]);
		expect(again.status).toBe(201);
		const kept = await here.at.db.selectFrom('idempotency').selectAll().execute();
		expect(JSON.stringify(kept)).not.toContain(token);
		expect(await person.client.list('feedback_request')).toHaveLength(1);
	});
});

describe.each(DATABASES)('after asking, on %s', (kind) => {
	const here = usePlace(kind, { mail: true });

	async function asked(to: object, wanted: object = {}) {
		const maya = await here.at.person('Maya Okafor');
		const impact = await maya.client.post<Impact>('/impacts', { headline: 'Refunds overnight' });
		const until = new Date(here.at.place.now().getTime() + 28 * DAY).toISOString().slice(0, 10);
		const { items } = await maya.client.post<{ items: AskedRequest[] }>('/feedback-requests', {
			...{ ...asking, impact: impact.id, until, to: [to], ...wanted }
		});
		const { id } = items[0]?.request as FeedbackRequest;
		const on = <Answer>(what: string) =>
			maya.knock<Answer & Problem>('POST', `/feedback-requests/${id}/${what}`);
		const set = (changes: Partial<FeedbackRequest>) =>
			here.at.db
				.updateTable('feedback_request')
				.set(changes as { giver: string })
				.where('owner_id', '=', maya.id)
				.execute();
		const links = () =>
			here.at.db.selectFrom('answer_link').selectAll().where('owner_id', '=', maya.id).execute();
		return { maya, impact, id, on, set, links, token: items[0]?.token };
	}
	const LINK = { giver: 'Ines Moreau', channel: 'link' };
	const reminders = async (owner: string) =>
		(await here.at.db.selectFrom('outbox').selectAll().execute()).filter(
			({ kind, body }) => kind === 'feedback_reminder' && body.includes(owner)
		);

	it('reminds with another link twice, a day apart, and no more', async () => {
		const { on, token, links } = await asked(LINK);
		const first = await on<AskedRequest>('remind');
		expect(first.body).toMatchObject({ request: { reminders: 1, version: 2 } });
		expect(first.body.token).not.toBe(token);
		expect((await on('remind')).body).toMatchObject({
			status: 409,
			detail: 'Less than a day has passed since they last heard of it. Remind them later.'
		});
		here.at.pass(DAY);
		expect((await on<AskedRequest>('remind')).body.request.reminders).toBe(2);
		here.at.pass(DAY);
		expect((await on('remind')).body.detail).toMatch(/^They were reminded twice/);
		expect(await links()).toHaveLength(3);
	});

	it('reminds by mail once it has left, one reminder at a time', async () => {
		const { maya, on, set } = await asked(PRIYA);
		expect((await on('remind')).body.detail).toBe('The request itself has not left yet.');
		await set({ sent_at: here.at.place.now().toISOString() });
		expect((await on('remind')).body.detail).toMatch(/^Less than a day/);
		here.at.pass(DAY);
		const { body } = await on<AskedRequest>('remind');
		expect(body).toMatchObject({ request: { reminders: 0 }, token: null });
		expect(await reminders(maya.id)).toMatchObject([{ due: here.at.place.now().toISOString() }]);
		expect((await on('remind')).body.detail).toBe('A reminder is on its way already.');
		await set({ failed_at: here.at.place.now().toISOString() });
		expect((await on('remind')).body.detail).toMatch(/^Mail did not reach them\. Copy a link/);
		expect((await on<AskedRequest>('link')).body.token).toMatch(/^[\w-]{43}$/);
	});

	it('makes another link while earlier ones stay good, up to twenty', async () => {
		const { on, token, links } = await asked(LINK);
		const open = (token: string | null | undefined) =>
			here.at.nobody('POST', '/answers/open', { body: { token } });
		const other = await on<AskedRequest>('link');
		expect((await open(token)).status).toBe(200);
		expect((await open(other.body.token)).status).toBe(200);
		for (let times = 2; times < 20; times++) expect((await on('link')).status).toBe(200);
		expect((await on('link')).body).toMatchObject({ status: 409 });
		expect(await links()).toHaveLength(20);
	});

	it('takes a request back: its links open nothing, and nothing more is done with it', async () => {
		const { maya, id, on, token, links } = await asked(LINK);
		const words = { person: '', task: '', impact: 'It is' };
		await here.at.nobody('PUT', '/answers/draft', { body: { token, words } });
		const { body } = await on<FeedbackRequest>('take-back');
		expect(body.taken_back_at).toBe(here.at.place.now().toISOString());
		expect(await links()).toEqual([]);
		const drafts = await here.at.db
			.selectFrom('answer_draft')
			.selectAll()
			.where('owner_id', '=', maya.id)
			.execute();
		expect(drafts).toEqual([]);
		expect((await here.at.nobody('POST', '/answers/open', { body: { token } })).status).toBe(404);
		for (const what of ['take-back', 'remind', 'link'])
			expect((await on(what)).body).toMatchObject({
				status: 409,
				detail: 'You took this back. Ask anew instead.'
			});
		expect((await maya.client.item('feedback_request', id)).version).toBe(2);
	});

	it.each([
		[{ answered_at: '2026-11-17T10:00:00.000Z' }, /^This was answered/],
		[{ declined_at: '2026-11-17T10:00:00.000Z' }, /^They would rather not answer/],
		[{ until: '2026-11-16' }, /^The last day to answer this is over/],
		[{ deleted_at: '2026-11-17T10:00:00.000Z' }, /^This request is in the bin/]
	])('leaves alone what is closed: %j', async (changes, why) => {
		const { on, set } = await asked(LINK);
		await set(changes);
		for (const what of ['take-back', 'remind', 'link']) {
			const { status, body } = await on(what);
			expect([status, body.detail]).toEqual([409, expect.stringMatching(why)]);
		}
	});

	it('asks nothing while the impact is in the bin', async () => {
		const { maya, impact, on, token } = await asked(LINK);
		await maya.client.remove('impact', impact);
		expect((await on('link')).body.detail).toMatch(/^The impact that it asks about is in the bin/);
		expect((await here.at.nobody('POST', '/answers/open', { body: { token } })).status).toBe(404);
	});

	it('carries requests to another record with what happened to them, and no link', async () => {
		const { maya, id, on, token } = await asked(LINK, { told: 'Since August.' });
		await on('remind');
		const document = (await maya.knock('GET', '/record')).text;
		expect(document).not.toContain(token);
		const other = await here.at.person('Maya elsewhere');
		expect((await other.knock('PUT', '/record', { text: document })).status).toBe(204);
		expect((await other.knock('GET', '/record')).text).toBe(document);
		expect(await other.client.list('feedback_request')).toEqual(
			await maya.client.list('feedback_request')
		);
		const { body } = await other.knock<AskedRequest>('POST', `/feedback-requests/${id}/link`);
		const opened = await here.at.nobody<{ asker: { name: string } }>('POST', '/answers/open', {
			body: { token: body.token }
		});
		expect(opened.body.asker.name).toBe('Maya Okafor');
	});

	it('forgets links a month after they opened anything, and not before', async () => {
		const given = await asked(LINK);
		const words = { person: '', task: '', impact: 'Calmer.' };
		await here.at.nobody('POST', '/answers', { body: { token: given.token, words } });
		const late = await asked(LINK);
		const until = async (days: number) => {
			here.at.pass(days * DAY);
			await forgetEnded(here.at.db, here.at.place.now());
			return [(await given.links()).length, (await late.links()).length];
		};
		expect(await until(30)).toEqual([1, 1]);
		expect(await until(1)).toEqual([0, 1]);
		expect(await until(27)).toEqual([0, 1]);
		expect(await until(1)).toEqual([0, 0]);
	});

	it('forgets the links and drafts of a record that begins anew', async () => {
		const maya = await here.at.person();
		await maya.client.post('/record/sample');
		const [impact] = await maya.client.list('impact');
		const until = new Date(here.at.place.now().getTime() + 28 * DAY).toISOString().slice(0, 10);
		const { items } = await maya.client.post<{ items: AskedRequest[] }>('/feedback-requests', {
			...{ ...asking, impact: impact?.id, until }
		});
		const body = { token: items[0]?.token, words: { person: '', task: '', impact: 'It' } };
		expect((await here.at.nobody('PUT', '/answers/draft', { body })).status).toBe(204);
		expect((await maya.knock('DELETE', '/record/sample')).status).toBe(204);
		for (const table of ['answer_link', 'answer_draft'] as const)
			expect(
				await here.at.db.selectFrom(table).selectAll().where('owner_id', '=', maya.id).execute()
			).toEqual([]);
	});
});
