import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { RecordItems } from '#lib/db/tables.ts';
import type { Impact, Theme } from '#lib/impact/schema.ts';
import { PATHS } from './client.ts';
import type { Problem } from './problem.ts';
import { LIFE } from './testing-life.ts';
import { DATABASES, type TestPerson, usePlace } from './testing.server.ts';

type Name = keyof typeof LIFE;
type Item = RecordItems[Name];
type Page<One = Item> = { items: One[]; next: string | null };

describe.each(DATABASES)('the record through the door, on %s', (kind) => {
	const here = usePlace(kind);
	let maya: TestPerson;
	let impact: string;
	let framework: string;
	let growth_page: string;
	let goal: string;
	/** A record has one growth page of a quarter: each here is of a quarter of its own. */
	let year = 1000;

	beforeAll(async () => {
		maya = await here.at.person('Maya');
		impact = (await maya.client.create('impact', { id: newId(), headline: 'Before it' })).id;
		framework = (await maya.client.create('framework', { id: newId(), name: 'Ours' })).id;
		growth_page = (await maya.client.create('growth_page', { id: newId(), quarter: '2026-Q4' })).id;
		goal = (await maya.client.create('goal', { id: newId(), words: 'Before it' })).id;
	});

	const at = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
	/** What an item of the collection points to. */
	const linkOf = (name: Name): object => {
		if (name === 'feedback') return { impact };
		if (name === 'check_in' || name === 'habit') return { goal };
		if (name === 'comment') return { growth_page };
		if (name === 'growth_page') return { quarter: `${year++}-Q1` };
		return name === 'framework_version' ? { framework } : {};
	};
	const make = async <One extends Item>(name: Name, more: object = {}) => {
		if (name === 'preference')
			for (const one of await maya.client.list('preference'))
				await maya.client.remove('preference', one);
		const body = { ...LIFE[name].least, ...linkOf(name), ...more };
		const answer = await maya.knock<One>('POST', PATHS[name], { body });
		expect(answer.status).toBe(201);
		return { ...answer, path: `${PATHS[name]}/${answer.body.id}` };
	};
	const ids = async (path: string) =>
		(await maya.knock<Page>('GET', path)).body.items.map(({ id }) => id);

	describe.each(Object.entries(LIFE))('%s', (collection, { least, change, wrong }) => {
		const name = collection as Name;
		const path = PATHS[name];

		it('is created at version 1 and read back as it was answered', async () => {
			const { body, headers, path } = await make(name);
			const now = here.at.place.now().toISOString();
			const row = { version: 1, created_at: now, updated_at: now, deleted_at: null };
			expect(body).toMatchObject({ ...least, ...row });
			expect(headers.get('etag')).toBe('"1"');
			const read = await maya.knock('GET', path);
			expect(read.body).toEqual(body);
			expect(read.headers.get('etag')).toBe('"1"');
			const list = (await maya.knock<Page>('GET', PATHS[name])).body.items;
			expect(body).toMatchObject(list.find(({ id }) => id === body.id) ?? { listed: true });
		});

		it('takes the id that is given, once', async () => {
			const id = newId();
			expect((await make(name, { id })).body.id).toBe(id);
			const body = { ...least, id, ...linkOf(name) };
			const again = await maya.knock<Problem>('POST', path, { body });
			expect(again.status).toBe(409);
			expect(again.body.errors).toEqual([
				{ field: 'id', message: 'Make a new id, or leave it out.' }
			]);
		});

		it('changes field by field, each change a version', async () => {
			const { body, path } = await make(name);
			here.at.pass(1000);
			const changed = await maya.knock<Item>('PATCH', path, { body: change, ...at(1) });
			const updated_at = here.at.place.now().toISOString();
			expect(changed.body).toEqual({ ...body, ...change, version: 2, updated_at });
			expect(changed.headers.get('etag')).toBe('"2"');
			expect((await maya.knock('GET', path)).body).toEqual(changed.body);
			const any = { body: {}, headers: { 'if-match': '*' } };
			expect((await maya.knock<Item>('PATCH', path, any)).body.version).toBe(3);
		});

		it('is not changed by what does not fit', async () => {
			const { body, path } = await make(name);
			const refused = await maya.knock<Problem>('PATCH', path, { body: wrong, ...at(1) });
			expect(refused.status).toBe(422);
			expect(refused.body.errors?.map(({ field }) => field)).toEqual(Object.keys(wrong));
			expect((await maya.knock('GET', path)).body).toEqual(body);
		});

		it('is changed, binned and restored only on the version that was read', async () => {
			const { body, path } = await make(name);
			const { body: current } = await maya.knock<Item>('PATCH', path, { body: change, ...at(1) });
			for (const [method, to] of [
				['PATCH', path],
				['DELETE', path],
				['POST', `${path}/restore`]
			] as const) {
				const content = method === 'PATCH' ? { body: LIFE[name].change } : {};
				const unsaid = await maya.knock<Problem>(method, to, content);
				expect(unsaid.status).toBe(428);
				const unread = { ...content, headers: { 'if-match': '1' } };
				expect((await maya.knock(method, to, unread)).status).toBe(400);
				const stale = await maya.knock<Problem>(method, to, { ...content, ...at(body.version) });
				expect(stale.status).toBe(412);
				expect(stale.body.current).toEqual(current);
			}
			expect((await maya.knock('GET', path)).body).toEqual(current);
		});

		it('goes into the bin and comes out of it', async () => {
			const { body, path } = await make(name);
			const list = PATHS[name];
			const bin = await ids(`${list}?which=bin`);
			const binned = await maya.knock<Item>('DELETE', path, at(1));
			expect(binned.body).toMatchObject({
				version: 2,
				deleted_at: here.at.place.now().toISOString()
			});
			expect(await ids(list)).not.toContain(body.id);
			expect(await ids(`${list}?which=bin`)).toEqual([...bin, body.id]);
			expect(await ids(`${list}?which=all`)).toContain(body.id);
			const restored = await maya.knock<Item>('POST', `${path}/restore`, at(2));
			expect(restored.body).toMatchObject({ version: 3, deleted_at: null });
			expect(await ids(list)).toContain(body.id);
			expect(await ids(`${list}?which=bin`)).toEqual(bin);
		});
	});

	describe('a list', () => {
		it('comes in pages, in the order in which the items were made', async () => {
			const ana = await here.at.person('Ana');
			const made: string[] = [];
			for (let number = 1; number <= 5; number++) {
				const input = { id: newId(), headline: `Impact ${number}` };
				made.push((await ana.client.create('impact', input)).id);
			}
			const pages: string[][] = [];
			let after = '';
			do {
				const { body } = await ana.knock<Page>('GET', `/impacts?limit=2${after}`);
				pages.push(body.items.map(({ id }) => id));
				after = body.next === null ? '' : `&after=${body.next}`;
			} while (after);
			expect(pages).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)]);
			expect((await ana.client.list('impact')).map(({ id }) => id)).toEqual(made);
		});

		it('is sent again only after the record has changed', async () => {
			const first = await maya.knock<Page>('GET', '/themes');
			const known = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
			expect(first.headers.get('cache-control')).toBe('private, no-cache');
			const second = await maya.knock('GET', '/themes', known);
			expect([second.status, second.text]).toEqual([304, '']);
			await make('impact');
			expect((await maya.knock('GET', '/themes', known)).status).toBe(200);
		});
	});

	describe('an impact', () => {
		it('keeps every part of it', async () => {
			const [segment] = await maya.client.list('segment');
			const { body: theme } = await make<Theme>('theme');
			const whole: Partial<Impact> = {
				...wholeImpact,
				theme: theme.id,
				quadrant: segment?.quadrant ?? null,
				segment: segment?.id ?? null
			};
			const { body } = await make<Impact>('impact', whole);
			expect(body).toMatchObject(whole);
			expect((await maya.knock('GET', `/impacts/${body.id}`)).body).toEqual(body);
		});

		it('has its text tidied: one line stays one line, line breaks are one kind', async () => {
			const { body } = await make<Impact>('impact', {
				headline: '  Refunds\r\nname the rule ',
				effect: 'One\r\ntwo\rthree  ',
				behaviours: ['Cafe\u0301']
			});
			expect(body).toMatchObject({
				headline: 'Refunds name the rule',
				effect: 'One\ntwo\nthree',
				behaviours: ['Caf\u00e9']
			});
		});

		it('can be changed, binned and restored after its theme has moved to the other zone', async () => {
			const { body: theme, path: themePath } = await make<Theme>('theme');
			const { path } = await make('impact', { theme: theme.id });
			const zone = 'beyond_my_role';
			await maya.knock('PATCH', themePath, { body: { zone }, ...at(1) });
			const again = { body: { theme: theme.id }, ...at(1) };
			expect((await maya.knock('PATCH', path, again)).status).toBe(422);
			const effect = { body: { effect: 'Longer' }, ...at(1) };
			expect((await maya.knock('PATCH', path, effect)).status).toBe(200);
			expect((await maya.knock('DELETE', path, at(2))).status).toBe(200);
			expect((await maya.knock('POST', `${path}/restore`, at(3))).status).toBe(200);
			expect((await maya.knock('PATCH', path, { body: { zone }, ...at(4) })).status).toBe(200);
		});

		it('of two who change the same version at once, one is told', async () => {
			const { path } = await make('impact');
			const tell = (effect: string) => maya.knock('PATCH', path, { body: { effect }, ...at(1) });
			const answers = await Promise.all(['a', 'b', 'c', 'd'].map(tell));
			expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
			expect((await maya.knock<Item>('GET', path)).body.version).toBe(2);
		});
	});

	describe('feedback', () => {
		it('that the owner brings in is always reported', async () => {
			expect((await make('feedback')).body).toMatchObject({ standing: 'reported' });
			const body = { ...LIFE.feedback.least, impact, standing: 'verified' };
			const { status } = await maya.knock('POST', '/feedback', { body });
			expect(status).toBe(422);
		});

		it('stands beside an impact of the same record', async () => {
			const body = { ...LIFE.feedback.least, impact: newId() };
			const { body: problem } = await maya.knock<Problem>('POST', '/feedback', { body });
			expect(problem.errors?.map(({ field }) => field)).toEqual(['impact']);
		});
	});
});

const wholeImpact: Partial<Impact> = {
	headline: 'Support answers refunds without asking engineering',
	actions: 'Wrote the rule into the screen\nand sat with them for a week',
	audience: [{ kind: 'another_team', words: 'Support' }],
	effect: 'Nobody waits for us any more',
	opportunity_words: 'Every failed refund came to our channel',
	behaviours: ['Asked before building'],
	skills: [
		{
			kind: 'competency',
			ref: newId(),
			name_then: 'Test strategy',
			framework_version: null,
			intended: 3,
			shown: 4
		}
	],
	zone: 'in_my_role',
	place: 'a0',
	objectives: [{ kind: 'key_result', code: 'KR2', words: 'Halve refund calls' }],
	status: 'made',
	scale: 'group',
	part: 'instigator',
	people: [
		{
			id: newId(),
			kind: 'impacted',
			who: 'group',
			person: null,
			name: 'Support',
			address: null,
			size: 14
		}
	],
	material: [
		{
			id: newId(),
			kind: 'dashboard',
			url: 'https://grafana.example/d/refunds?from=now-30d&to=now',
			title: 'Refunds',
			note: 'Falls from week 40 <on>'
		}
	],
	changes: [
		{
			id: newId(),
			label: 'Calls',
			before: '31',
			before_on: 'June',
			after: '9',
			after_on: 'October',
			unit: 'calls a week',
			readings: [31, 20.5, -0.25, 9]
		}
	],
	planned_for: '2026-Q4',
	started_on: '2026-10-05',
	made_on: '2026-11-02'
};
