import { beforeAll, describe, expect, it } from 'vitest';
import { asking, voice } from '#lib/http/testing-record.ts';
import { DATABASES, ORIGIN, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { verify } from './files-verify.server.ts';
import type { JsonObject } from './rules-json.ts';
import type { AnswerWords, OpenedAnswer } from './schema-answer.ts';
import type { AskedRequest, FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';
import { forgetEnded } from './store-answers.server.ts';
import { ensureKey } from './store-keys.server.ts';

const DAY = 86_400_000;
const ADDRESS = 'priya.nair@example.org';
const said: AnswerWords = { person: '', task: '', impact: 'My calls are half as long.' };

describe.each(DATABASES)('answering without an account, on %s', (kind) => {
	const here = usePlace(kind);
	let maya: TestPerson;

	beforeAll(async () => {
		await ensureKey(here.at.db, `${ORIGIN}/issuer`, here.at.place.now());
		maya = await here.at.person('Maya Okafor');
	});

	/** A request to Priya that can be answered for three weeks more. */
	async function asked(more: object = {}) {
		const { id: impact } = await maya.client.post<Impact>('/impacts', { headline: 'It lasts' });
		const until = new Date(here.at.place.now().getTime() + 21 * DAY).toISOString().slice(0, 10);
		const to = [{ giver: 'Priya Nair', giver_address: ADDRESS, channel: 'link' }];
		const wanted = { ...asking, impact, to, until, ...more };
		const { items } = await maya.client.post<{ items: AskedRequest[] }>(
			'/feedback-requests',
			wanted
		);
		return { impact, token: items[0]?.token ?? '', id: items[0]?.request.id ?? '' };
	}
	const post = (path: string, body: object) =>
		here.at.nobody<OpenedAnswer>('POST', `/answers${path}`, { body });
	const open = async (token: string) => (await post('/open', { token })).body;
	const give = (token: string, words = said) => post('', { token, words });
	const keep = (token: string, words: AnswerWords) =>
		here.at.nobody('PUT', '/answers/draft', { body: { token, words } });
	const request = (id: string) => maya.client.get<FeedbackRequest>(`/feedback-requests/${id}`);
	const version = { 'if-match': '*' };
	const put = (path: string) => maya.knock('DELETE', path, { headers: version });

	/** What was given to a request, with its credential. */
	async function given(id: string): Promise<Feedback | undefined> {
		const { items } = await maya.client.get<{ items: Feedback[] }>('/feedback?which=all');
		const one = items.find((item) => item.request === id);
		return one && maya.client.get<Feedback>(`/feedback/${one.id}`);
	}
	async function told(action: () => Promise<unknown>): Promise<number> {
		let count = 0;
		const hear = (owner: string) => (count += Number(owner === maya.id));
		here.at.place.bus.on('changed', hear);
		await action();
		here.at.place.bus.off('changed', hear);
		return count;
	}
	async function verdicts() {
		const { body } = await maya.knock<JsonObject>('GET', '/record');
		const get = async (path: string) => (await here.at.nobody<JsonObject>('GET', path)).body;
		const keys = [await get('/issuer')];
		return verify(body, { keys, lists: [await get('/issuer/status/1')], now: here.at.place.now() });
	}

	it('shows who asks, about what and who will read it, and tells the asker when it was first opened', async () => {
		const { token, id } = await asked();
		const answer = await post('/open', { token });
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('x-robots-tag')).toBe('noindex');
		expect(answer.body).toEqual({
			request: id,
			asker: { name: 'Maya Okafor', title: 'Tester' },
			giver: 'Priya Nair',
			headline: 'It lasts',
			told: asking.told,
			questions: asking.questions,
			readers: 'shown',
			until: expect.any(String),
			state: 'open',
			words: { person: '', task: '', impact: '' },
			given_at: null,
			corrected_at: null,
			change_until: null
		});
		const { opened_at } = await request(id);
		expect(opened_at).toBe(here.at.place.now().toISOString());
		here.at.pass(1000);
		expect(await told(() => open(token))).toBe(0);
		expect((await request(id)).opened_at).toBe(opened_at);
	});

	it('does not take the asker, who is signed in, for whom they asked', async () => {
		const { token, id } = await asked();
		expect((await maya.knock('POST', '/answers/open', { body: { token } })).status).toBe(200);
		expect((await request(id)).opened_at).toBeNull();
		const body = { token, words: said };
		expect((await maya.knock('POST', '/answers', { body })).status).toBe(403);
		expect(await given(id)).toBeUndefined();
	});

	it('keeps a draft where its asker never looks', async () => {
		const { token, id } = await asked();
		await open(token);
		const before = (await maya.knock('GET', '/record/state')).text;
		const draft = { person: 'Calm', task: '', impact: 'Quillwort, half written' };
		expect((await keep(token, draft)).status).toBe(204);
		expect((await keep(token, { ...draft, person: 'Calm and kind' })).status).toBe(204);
		expect((await open(token)).words).toEqual({ ...draft, person: 'Calm and kind' });
		expect((await maya.knock('GET', '/record/state')).text).toBe(before);
		for (const path of ['/record', '/record/content', `/feedback-requests/${id}`, '/evidence'])
			expect((await maya.knock('GET', path)).text).not.toContain('Quillwort');
	});

	it('puts what is given into the record, verified and signed', async () => {
		const { token, id, impact } = await asked();
		await keep(token, { ...said, person: 'A draft' });
		const words = { person: 'Calm.', task: ' ', impact: said.impact };
		expect(await told(() => give(token, words))).toBe(1);
		const at = here.at.place.now().toISOString();
		expect(await given(id)).toMatchObject({
			...{
				impact,
				request: id,
				giver: 'Priya Nair',
				giver_address: ADDRESS,
				given_on: '2026-11-17'
			},
			...{ standing: 'verified', source: 'request', corrected_at: null },
			passages: [
				{ order: 1, words: 'Calm.' },
				{ order: 3, words: said.impact }
			]
		});
		expect(await request(id)).toMatchObject({ answered_at: at, declined_at: null });
		expect(await open(token)).toMatchObject({
			...{ state: 'answered', words: { ...words, task: '' }, given_at: at },
			change_until: '2026-12-17'
		});
		const [verdict] = await verdicts();
		expect(verdict).toMatchObject({
			holds: true,
			says: { giver: 'Priya Nair', headline: 'It lasts' }
		});
		expect(JSON.stringify(verdict?.says)).not.toContain('@');
		expect(JSON.stringify((await given(id))?.credential)).not.toContain(ADDRESS);
		expect((await keep(token, said)).status).toBe(409);
	});

	it('wants at least one of the three boxes to say something', async () => {
		const { token, id } = await asked();
		const nothing = { person: ' ', task: '', impact: '\n' };
		const { status, body } = await give(token, nothing);
		expect([status, body]).toMatchObject([422, { errors: [{ field: 'words.impact' }] }]);
		const long = await give(token, { ...said, task: 'x'.repeat(2001) });
		expect(long.body).toMatchObject({ errors: [{ field: 'words.task' }] });
		expect(await given(id)).toBeUndefined();
	});

	it('takes a correction in the place of the first words, signed anew, and says that it was corrected', async () => {
		const { token, id } = await asked();
		await give(token, { ...said, person: 'Calm.' });
		const first = await given(id);
		await maya.knock('PATCH', `/feedback/${first?.id}`, { headers: version, body: {} });
		here.at.pass(2 * DAY);
		const at = here.at.place.now().toISOString();
		const { body } = await give(token, { ...said, task: 'The notes.' });
		expect(body).toMatchObject({ state: 'answered', corrected_at: at, words: { person: '' } });
		const second = await given(id);
		expect(second).toMatchObject({
			...{ id: first?.id, corrected_at: at, given_on: at.slice(0, 10), standing: 'verified' },
			passages: [
				{ order: 2, words: 'The notes.' },
				{ order: 3, words: said.impact }
			]
		});
		expect(second?.credential?.id).not.toBe(first?.credential?.id);
		const found = (await verdicts()).find(({ feedback }) => feedback === first?.id);
		expect(found).toMatchObject({ holds: true });
		const lists = [(await here.at.nobody<JsonObject>('GET', '/issuer/status/1')).body];
		const keys = [(await here.at.nobody<JsonObject>('GET', '/issuer')).body];
		const [old] = await verify(first?.credential, { keys, lists, now: here.at.place.now() });
		expect(old?.holds).toBe(false);
	});

	it('can be withdrawn for thirty days, and keeps no word of it', async () => {
		const { token, id } = await asked();
		await give(token);
		const before = await given(id);
		expect(await told(() => post('/withdraw', { token }))).toBe(1);
		expect(await given(id)).toMatchObject({
			...{ id: before?.id, standing: 'withdrawn', passages: [], credential: null },
			giver_address: null
		});
		expect((await request(id)).withdrawn_at).toBe(here.at.place.now().toISOString());
		expect(await open(token)).toMatchObject({ state: 'withdrawn', words: { impact: '' } });
		expect((await maya.knock('GET', '/record')).text).not.toContain(before?.credential?.id);
		expect((await give(token)).status).toBe(409);
		const lists = [(await here.at.nobody<JsonObject>('GET', '/issuer/status/1')).body];
		const keys = [(await here.at.nobody<JsonObject>('GET', '/issuer')).body];
		const [old] = await verify(before?.credential, { keys, lists, now: here.at.place.now() });
		expect(old?.holds).toBe(false);
	});

	it('is declined by one press, and can be answered after all until it ends', async () => {
		const { token, id } = await asked();
		expect(await told(() => post('/decline', { token }))).toBe(1);
		await post('/decline', { token });
		expect(await request(id)).toMatchObject({ declined_at: expect.any(String), answered_at: null });
		expect((await open(token)).state).toBe('declined');
		expect((await give(token)).body.state).toBe('answered');
		expect(await request(id)).toMatchObject({ declined_at: null });
		expect((await post('/decline', { token })).status).toBe(409);
	});

	it('hides what only the asker may read from the first moment on, and a hidden part stays hidden when corrected', async () => {
		const { token, id } = await asked({ readers: 'owner' });
		await give(token);
		const at = here.at.place.now().toISOString();
		expect((await given(id))?.passages).toEqual([{ order: 3, words: said.impact, hidden_at: at }]);
		here.at.pass(1000);
		await give(token, { ...said, impact: 'Half as long, or less.', person: 'Calm.' });
		const hidden = (await given(id))?.passages.map(({ hidden_at }) => hidden_at);
		expect(hidden).toEqual([here.at.place.now().toISOString(), at]);
	});

	it('makes one answer of many that come at once', async () => {
		const { token, id } = await asked();
		const sent = await Promise.all(Array.from({ length: 6 }, () => give(token)));
		expect(sent.map(({ status }) => status)).toEqual(Array(6).fill(200));
		const { items } = await maya.client.get<{ items: Feedback[] }>('/feedback');
		expect(items.filter((item) => item.request === id)).toHaveLength(1);
		expect(await given(id)).toMatchObject({ corrected_at: null, version: 1 });
		const both = await Promise.all([post('/withdraw', { token }), post('/withdraw', { token })]);
		expect(both.map(({ body }) => body.state)).toEqual(['withdrawn', 'withdrawn']);
	});

	it('leaves no draft behind what was given at the same moment', async () => {
		const { token, id } = await asked();
		await Promise.all([keep(token, said), give(token), keep(token, said)]);
		const left = here.at.db.selectFrom('answer_draft').select('words').where('request', '=', id);
		expect(await left.execute()).toEqual([]);
	});

	it('refuses every link that opens nothing in the same bytes', async () => {
		const started = here.at.place.now().getTime();
		const put_away = await asked();
		await put(`/feedback-requests/${put_away.id}`);
		const without = await asked();
		await put(`/impacts/${without.impact}`);
		const taken_back = await asked();
		await here.at.db
			.updateTable('feedback_request')
			.set({ taken_back_at: here.at.place.now().toISOString() })
			.where('id', '=', taken_back.id)
			.execute();
		const used = await asked();
		await give(used.token);
		const withdrawn = await asked();
		await give(withdrawn.token);
		await post('/withdraw', { token: withdrawn.token });
		const declined = await asked();
		await post('/decline', { token: declined.token });
		const expired = await asked();
		here.at.pass(21 * DAY);
		expect((await open(expired.token)).state).toBe('open');
		here.at.pass(DAY);
		expect((await open(used.token)).state).toBe('answered');
		here.at.pass(9 * DAY);
		expect(here.at.place.now().getTime() - started).toBe(31 * DAY);

		const tokens = [put_away, without, taken_back, used, withdrawn, declined, expired].map(
			({ token }) => token
		);
		const unknown = 'x'.repeat(tokens[0]?.length ?? 43);
		for (const [method, path, more] of [
			['POST', '/open', {}],
			['PUT', '/draft', { words: said }],
			['POST', '', { words: said }],
			['POST', '/decline', {}],
			['POST', '/withdraw', {}]
		] as const) {
			const ask = async (token: string) => {
				const body = { token, ...more };
				const answer = await here.at.nobody(method, `/answers${path}`, { body });
				return [answer.status, answer.text, [...answer.headers]];
			};
			const [status, text, headers] = await ask(unknown);
			expect(status).toBe(404);
			expect(text).toContain('ask whoever sent it');
			for (const token of tokens) expect(await ask(token)).toEqual([404, text, headers]);
		}
		here.at.pass(-31 * DAY);
	});

	it('says kindly that what was given was put away; it can still be withdrawn, and lives again with it', async () => {
		const { token, id } = await asked();
		await give(token);
		const { id: feedback } = (await given(id)) ?? {};
		await put(`/feedback/${feedback}`);
		expect(await open(token)).toMatchObject({ state: 'put_away', words: said });
		const { status, body } = await give(token, { ...said, task: 'More' });
		expect([status, body]).toMatchObject([409, { detail: expect.stringContaining('put away') }]);
		await maya.knock('POST', `/feedback/${feedback}/restore`, { headers: version });
		expect((await open(token)).state).toBe('answered');
		await put(`/feedback/${feedback}`);
		// Also where the request is put away itself: what was given stays its giver's to withdraw.
		await put(`/feedback-requests/${id}`);
		expect((await post('/withdraw', { token })).body.state).toBe('withdrawn');
		expect(await given(id)).toMatchObject({ standing: 'withdrawn', passages: [] });
	});

	it('tells the address to nobody who holds the link', async () => {
		const { token } = await asked();
		const texts = [
			await post('/open', { token }),
			await give(token),
			await post('/withdraw', { token })
		];
		expect(texts.map(({ text }) => text).join()).not.toContain('priya.nair');
	});

	it('takes so much by one link, and no more for a while', async () => {
		const { token } = await asked();
		for (let count = 0; count < 20; count++) await post('/decline', { token });
		const { status, headers } = await give(token);
		expect([status, headers.get('retry-after')]).toEqual([429, '900']);
		expect((await open(token)).state).toBe('declined');
		here.at.pass(DAY / 24);
		expect((await give(token)).status).toBe(200);
	});

	it('forgets drafts once they can no longer be given, and links once they lead nowhere', async () => {
		const open_one = await asked();
		const ended = await asked();
		await keep(open_one.token, said);
		await keep(ended.token, said);
		await here.at.db
			.updateTable('feedback_request')
			.set({ until: '2026-01-01' })
			.where('id', '=', ended.id)
			.execute();
		await here.at.db.deleteFrom('feedback_request').where('id', '=', ended.id).execute();
		await forgetEnded(here.at.db, here.at.place.now());
		const of = (id: string) => here.at.db.selectFrom('answer_link').where('request', '=', id);
		expect(await of(ended.id).select('hash').execute()).toEqual([]);
		expect(await of(open_one.id).select('hash').execute()).toHaveLength(1);
		expect((await open(open_one.token)).words).toEqual(said);
	});

	it('leaves what the owner brought in alone', async () => {
		const { token, id, impact } = await asked();
		const passages = [{ order: 3, words: 'By chat.' }];
		await maya.client.post('/feedback', { ...voice, impact, passages });
		await give(token);
		expect((await given(id))?.passages).toEqual([{ order: 3, words: said.impact }]);
	});
});
