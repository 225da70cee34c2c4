import { Ajv2020 } from 'ajv/dist/2020.js';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { verify } from '#lib/feedback/files-verify.server.ts';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from './sample.ts';
import type { RecordDocument, RecordState } from './schema.ts';

const sample = sampleRecord('2026-11-17');
type Lists = 'impacts' | 'feedback' | 'skills' | 'growth_pages' | 'goals' | 'comments';
type Damage = (document: RecordDocument) => object;

/** The document with one item of a list changed. */
const withItem = (list: Lists, at: number, change: object): Damage => {
	return (document) => ({
		...document,
		[list]: document[list].map((item, place) => (place === at ? { ...item, ...change } : item))
	});
};

const nowhere = newId();
const DAMAGED: [what: string, damage: Damage, field: string, message: string][] = [
	[
		'another format',
		(it) => ({ ...it, format: 'notes' }),
		'format',
		'Choose one of: trellis-record.'
	],
	[
		'a newer version',
		(it) => ({ ...it, version: 2 }),
		'version',
		'This Trellis reads version 1 of a record, and this one is 2; a newer Trellis may read it.'
	],
	[
		'a collection left out',
		({ themes: _, ...rest }) => rest,
		'themes',
		'This is needed and was not given.'
	],
	[
		'a field that there is not',
		withItem('impacts', 3, { mood: 'good' }),
		'impacts.3.mood',
		'There is no such field; take it out or check its spelling.'
	],
	[
		'a word of no list',
		withItem('impacts', 3, { status: 'evidenced' }),
		'impacts.3.status',
		'Choose one of: idea, planned, under_way, made, parked.'
	],
	[
		'a version that no item can have',
		withItem('impacts', 3, { version: 2 ** 31 }),
		'impacts.3.version',
		'Keep it to at most 2147483647.'
	],
	[
		'an id twice',
		withItem('impacts', 3, { id: sample.impacts[2]?.id }),
		'impacts.3.id',
		'This id occurs twice; take one of the two out.'
	],
	[
		'a theme that is not in it',
		withItem('impacts', 3, { theme: nowhere }),
		'impacts.3.theme',
		`The document has no theme with the id ${nowhere}.`
	],
	[
		'a competency that is not in it',
		withItem('skills', 0, { competency: nowhere }),
		'skills.0.competency',
		`The document has no competency with the id ${nowhere}.`
	],
	[
		'feedback on an impact that is not in it',
		withItem('feedback', 1, { impact: nowhere }),
		'feedback.1.impact',
		`The document has no impact with the id ${nowhere}.`
	],
	[
		'two growth pages of one quarter',
		withItem('growth_pages', 1, { quarter: sample.growth_pages[0]?.quarter }),
		'growth_pages.1.quarter',
		'There is a growth page with this quarter already; change that one, or put it into the bin first.'
	],
	[
		'a goal with an impact that is not in it',
		withItem('goals', 2, { impacts: [...(sample.goals[2]?.impacts ?? []), nowhere] }),
		'goals.2.impacts',
		`The document has no impact with the id ${nowhere}.`
	],
	[
		'a milestone with an impact that its goal does not name',
		withItem('goals', 0, { impacts: [] }),
		'goals.0.milestones.2.impact',
		'Put the impact among the impacts of the goal as well.'
	],
	[
		'something underlined that is not on the page',
		withItem('growth_pages', 0, { picked: [nowhere] }),
		'growth_pages.0.picked',
		'Underline strengths or areas for improvement of this page, each of them once.'
	],
	[
		'a goal on a growth page that is not in it',
		withItem('goals', 0, { pages: [nowhere] }),
		'goals.0.pages',
		`The document has no growth page with the id ${nowhere}.`
	],
	[
		'a comment on a growth page that is not in it',
		withItem('comments', 0, { growth_page: nowhere }),
		'comments.0.growth_page',
		`The document has no growth page with the id ${nowhere}.`
	]
];

describe.each(DATABASES)('taking a record in and out, on %s', (kind) => {
	const here = usePlace(kind);
	const out = async ({ knock }: TestPerson) => (await knock('GET', '/record')).text;
	const state = async ({ knock }: TestPerson) =>
		(await knock<RecordState>('GET', '/record/state')).body;

	describe('a damaged document', () => {
		let maya: TestPerson;
		let before: string;
		beforeAll(async () => {
			maya = await here.at.person('Maya');
			before = await out(maya);
		});

		it.each(DAMAGED)('with %s names the field and changes nothing', async (...damaged) => {
			const [, damage, field, message] = damaged;
			const body = damage(structuredClone(sample));
			const answer = await maya.knock<Problem>('PUT', '/record', { body });
			expect(answer.status).toBe(422);
			expect(answer.body.errors).toContainEqual({ field, message });
			expect(await out(maya)).toBe(before);
		});
	});

	it('brings the name and title of its owner along, and neither address nor account', async () => {
		const maya = await here.at.person('Maya');
		await maya.knock('PUT', '/record', { body: sample });
		const { body } = await maya.knock('GET', '/me');
		expect(body).toMatchObject({ ...sample.owner, email: maya.email });
		expect(await out(maya)).not.toContain(maya.email);
	});

	it('refuses to put a record over one that is not empty, which stays as it is', async () => {
		const maya = await here.at.person('Ana');
		await maya.client.create('theme', { id: newId(), name: 'Care', zone: 'in_my_role' });
		const before = await out(maya);
		const answer = await maya.knock<Problem>('PUT', '/record', { body: sample });
		expect(answer.status).toBe(422);
		expect(answer.body.errors).toEqual([
			{
				field: '',
				message:
					'A record is only taken into an empty one, and this one is not: nothing was changed.'
			}
		]);
		expect(await out(maya)).toBe(before);
	});

	it('takes one of two documents that come at once', async () => {
		const maya = await here.at.person('Bo');
		const sending = [1, 2].map(() => maya.knock('PUT', '/record', { body: sample }));
		const answers = await Promise.all(sending);
		expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
		expect(JSON.parse(await out(maya))).toEqual(sample);
	});

	describe('the sample', () => {
		it('fills an empty record until it is left, and keeps nothing', async () => {
			const maya = await here.at.person('Cy');
			const { knock, client } = maya;
			expect(await state(maya)).toMatchObject({ empty: true, sample_since: null });
			await knock('POST', '/record/sample', { headers: { 'idempotency-key': 'sample' } });
			const sample_since = here.at.place.now().toISOString();
			expect(await state(maya)).toMatchObject({ empty: false, sample_since });
			expect((await client.list('impact')).length).toBeGreaterThan(40);
			expect((await knock('GET', '/me')).body).toMatchObject({ name: 'Cy', title: 'Tester' });
			await client.create('impact', { id: newId(), headline: 'Tried on the Larkfield sample' });

			expect((await knock('DELETE', '/record/sample')).status).toBe(204);
			expect(await state(maya)).toMatchObject({ empty: true, sample_since: null });
			const left = JSON.parse(await out(maya)) as RecordDocument;
			expect(left.impacts.length + left.themes.length + left.skills.length).toBe(0);
			expect([left.mastery_levels.length, left.segments.length]).toEqual([6, 14]);
			expect(await storedOf(maya)).not.toMatch(/Larkfield|refund/i);
		});

		it('has answers that this Trellis signed, each of which holds', async () => {
			const maya = await here.at.person('Cyd');
			await maya.knock('POST', '/record/sample');
			const taken = JSON.parse(await out(maya)) as RecordDocument;
			const now = here.at.place.now();
			const keys = [(await here.at.nobody('GET', '/issuer')).body];
			const verdicts = await verify(taken, { keys, lists: [], now });
			expect(verdicts.map(({ holds, source }) => [holds, source])).toEqual(
				Array.from({ length: 7 }, () => [true, 'given'])
			);
			const verified = taken.feedback.filter(({ standing }) => standing === 'verified');
			const answered = taken.feedback_requests.filter(({ answered_at }) => answered_at !== null);
			expect(new Set(verified.map(({ request }) => request))).toEqual(
				new Set(answered.map(({ id }) => id))
			);
		});

		it('is not put over a record of one’s own, which is not left as one leaves the sample', async () => {
			const maya = await here.at.person('Di');
			await maya.client.create('theme', { id: newId(), name: 'Care', zone: 'in_my_role' });
			const before = await out(maya);
			for (const method of ['POST', 'DELETE'])
				expect((await maya.knock(method, '/record/sample')).status).toBe(422);
			expect(await out(maya)).toBe(before);
		});
	});

	it('describes the document as JSON Schema, which takes what is taken and refuses what is not', async () => {
		const maya = await here.at.person('Eve');
		await maya.knock('PUT', '/record', { body: sample });
		const { body: schema } = await here.at.nobody<object>('GET', '/schemas/record.json');
		const fits = new Ajv2020({ validateFormats: false }).compile(schema);
		expect(fits(JSON.parse(await out(maya)))).toBe(true);
		for (const [what, damage, , message] of DAMAGED)
			if (!/The document has no|twice|already|of the goal|of this page/.test(message))
				expect(fits(damage(structuredClone(sample))), what).toBe(false);
	});

	/** Every row of every table that is kept for a person. */
	async function storedOf({ id }: TestPerson): Promise<string> {
		const { db } = here.at;
		const tables = await db.introspection.getTables();
		const rows = tables.flatMap(({ name, columns }) =>
			columns
				.filter(({ name }) => ['owner_id', 'actor'].includes(name))
				.map((column) =>
					sql`select * from ${sql.table(name)} where ${sql.ref(column.name)} = ${id}`.execute(db)
				)
		);
		return JSON.stringify(await Promise.all(rows));
	}
});
