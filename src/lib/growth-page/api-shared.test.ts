import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { NewShare, Share } from '#lib/trust/schema-share.ts';
import type { Comment, Goal, GrowthPage } from './schema.ts';
import type { SharedPage } from './schema-shared.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The same ids whatever the database: one item of each kind that can be commented on. */
const id = (part: number) => `0192f000-0000-7000-8000-00000000000${part}`;
const ITEM = id(1);
const STRENGTH = id(2);
const AREA = id(3);
const MILESTONE = id(4);

const PAGE = {
	quarter: '2026-Q4',
	north_star: 'Design quality in',
	why: 'a calm release',
	well: [{ id: ITEM, words: 'Release day has been quiet' }],
	areas: [
		{
			id: AREA,
			name: 'Craft',
			prompts: ['Tracing'],
			strengths: [{ id: STRENGTH, words: 'Finds the risk nobody listed' }],
			rank: 8,
			rank_why: 'I see further'
		}
	],
	picked: [STRENGTH],
	spent: 3471
};

describe.each(DATABASES)('a growth page behind a link, on %s', (kind) => {
	const here = usePlace(kind);

	/** Somebody with a page, a goal on it, one that is not on it, and much else in the record. */
	async function maya() {
		const person = await here.at.person('Maya Okafor');
		const sample = sampleRecord('2026-11-17');
		const none = { growth_pages: [], goals: [], comments: [], check_ins: [], habits: [] };
		await person.knock('PUT', '/record', { body: { ...sample, ...none, celebrations: [] } });
		const { client } = person;
		const before = { ...PAGE, quarter: '2026-Q3', areas: [{ ...PAGE.areas[0], rank: 7 }] };
		await client.post<GrowthPage>('/growth-pages', { ...before, picked: [], north_star: 'Hidden' });
		const page = await client.post<GrowthPage>('/growth-pages', PAGE);
		const goal = await client.post<Goal>('/goals', {
			words: 'Four teams hold a risk workshop',
			pages: [page.id],
			milestones: [{ id: MILESTONE, words: 'Train two' }]
		});
		await client.post<Goal>('/goals', { words: 'Kept elsewhere' });
		return { person, page, goal };
	}
	const share = ({ client }: TestPerson, wanted: object = {}) =>
		client.post<NewShare>('/shares', { name: 'Ana', ...wanted });
	const read = (token: string) =>
		here.at.nobody<SharedPage & Problem>('POST', '/shared-pages', { body: { token } });
	const write = (where: 'comments' | 'answers', body: object) =>
		here.at.nobody<SharedPage & Problem>('POST', `/shared-pages/${where}`, { body });
	const by = { author: 'Ana', words: 'Who holds the third?' };

	it('shows the page and nothing else of the record', async () => {
		const { person, page, goal } = await maya();
		const { token } = await share(person, { page: page.id, until: '2027-01-14' });
		const { status, headers, body, text } = await read(token);
		expect(status).toBe(200);
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('x-robots-tag')).toBe('noindex');
		expect(body).toEqual({
			name: 'Ana',
			may: 'view',
			until: '2027-01-14',
			comments: [],
			paper: {
				owner: { name: 'Maya Okafor', title: 'Senior Quality Engineer' },
				quarter: '2026-Q4',
				shows: 'all',
				north_star: 'Design quality in',
				why: 'a calm release',
				well: PAGE.well,
				better: [],
				areas: [
					{
						...{ id: AREA, name: 'Craft', prompts: ['Tracing'], improvements: [] },
						strengths: [{ id: STRENGTH, words: 'Finds the risk nobody listed', picked: 1 }],
						...{ rank: null, was: null, rank_why: '' }
					}
				],
				goals: [
					{
						...{ id: goal.id, words: goal.words, kind: 'role', due: null, outcome: null },
						milestones: [
							{
								id: MILESTONE,
								words: 'Train two',
								due: null,
								done_on: null,
								target: null,
								so_far: 0
							}
						]
					}
				]
			}
		});
		for (const secret of [
			person.id,
			person.email,
			'I see further',
			'Kept elsewhere',
			'Hidden',
			'3471'
		])
			expect(text).not.toContain(secret);
	});

	it('shows ranks where they are shared, and goals alone where no more is', async () => {
		const { person, page } = await maya();
		const ranked = await share(person, { page: page.id, ranks: true });
		const { paper } = (await read(ranked.token)).body;
		expect(paper.areas[0]).toMatchObject({ rank: 8, was: 7, rank_why: 'I see further' });
		const goals = await share(person, { page: page.id, shows: 'goals' });
		const { body, text } = await read(goals.token);
		expect(body.paper.goals).toHaveLength(1);
		for (const secret of ['Design quality in', 'a calm release', 'quiet', 'Craft', 'Finds'])
			expect(text).not.toContain(secret);
	});

	it('without a page of its own shows the one of the quarter that it is', async () => {
		const { person } = await maya();
		const { token } = await share(person);
		expect((await read(token)).body.paper.quarter).toBe('2026-Q4');
	});

	it('says the same of whatever opens nothing', async () => {
		const { person, page } = await maya();
		const until = here.at.place.now().toISOString().slice(0, 10);
		const ended = await share(person, { page: page.id, until });
		const revoked = await share(person, { page: page.id, until: '2027-12-31' });
		await person.knock('DELETE', `/shares/${revoked.id}`);
		const calendar = await share(person, { what: 'calendar' });
		const binned = await share(person, { page: page.id });
		expect((await read(ended.token)).status).toBe(200);
		// Its last day is counted in UTC: in the last hour it still opens.
		here.at.pass(14 * HOUR);
		expect((await read(ended.token)).status).toBe(200);
		here.at.pass(10 * HOUR);
		await person.knock('DELETE', `/growth-pages/${page.id}`, { headers: { 'if-match': '*' } });
		const tokens = [ended, revoked, calendar, binned].map(({ token }) => token);
		const answers = [];
		for (const token of [...tokens, 'no such token', '', person.cookie])
			for (const answer of [
				await read(token),
				await write('comments', { token, about: 'goals', ...by }),
				await write('answers', { token, comment: ITEM, ...by })
			])
				answers.push([answer.status, answer.body.detail]);
		expect(new Set(answers.map(String)).size).toBe(1);
		expect(answers[0]).toEqual([404, expect.stringContaining('ask whoever gave it to you')]);
	});

	it('tells the owner when it was read by somebody else, within an hour once', async () => {
		const { person, page } = await maya();
		const { token } = await share(person, { page: page.id });
		const told = async () => {
			const { items } = await person.client.get<{ items: Share[] }>('/shares');
			return [items[0]?.readings, items[0]?.read_at];
		};
		await person.knock('POST', '/shared-pages', { body: { token } });
		expect(await told()).toEqual([0, null]);
		const first = here.at.place.now().toISOString();
		await read(token);
		await read(token);
		here.at.pass(HOUR / 2);
		await read(token);
		expect(await told()).toEqual([1, first]);
		here.at.pass(HOUR);
		await read(token);
		expect(await told()).toEqual([2, here.at.place.now().toISOString()]);
	});

	it('lets only who may comment write, beside what is shown', async () => {
		const { person, page, goal } = await maya();
		const view = await share(person, { page: page.id });
		const comment = await share(person, { page: page.id, may: 'comment' });
		const goals = await share(person, { page: page.id, may: 'comment', shows: 'goals' });
		const heard = listening(person);
		for (const about of ['north_star', ITEM, STRENGTH, AREA, goal.id, MILESTONE]) {
			expect((await write('comments', { ...by, token: view.token, about })).status).toBe(403);
			expect((await write('comments', { ...by, token: comment.token, about })).status).toBe(201);
		}
		expect((await write('comments', { ...by, token: goals.token, about: ITEM })).status).toBe(422);
		expect((await write('comments', { ...by, token: goals.token, about: goal.id })).status).toBe(
			201
		);
		expect((await write('comments', { ...by, token: comment.token, about: id(9) })).status).toBe(
			422
		);
		const unnamed = { ...by, author: ' ', token: comment.token, about: 'goals' };
		expect((await write('comments', unnamed)).status).toBe(422);
		expect(heard()).toBe(7);
		const { items } = await person.client.get<{ items: Comment[] }>('/comments');
		expect(items).toHaveLength(7);
		expect(items[0]).toMatchObject({ ...by, growth_page: page.id, share: comment.id });
	});

	it('shows a share its own comments and the owner’s, and lets it answer those', async () => {
		const { person, page } = await maya();
		const wanted = { page: page.id, may: 'comment' };
		const ana = await share(person, wanted);
		const joel = await share(person, { ...wanted, name: 'Joel' });
		await write('comments', {
			...by,
			token: joel.token,
			about: 'goals',
			author: 'Joel',
			words: 'Mine'
		});
		const { body } = await write('comments', { ...by, token: ana.token, about: 'goals' });
		expect(body.comments.map(({ author }) => author)).toEqual(['Ana']);
		const own = await person.client.post<Comment>('/comments', {
			...{ growth_page: page.id, about: ITEM, words: 'Is it so?' }
		});
		const seen = (await read(ana.token)).body.comments;
		expect(seen.map(({ words }) => words)).toEqual([by.words, 'Is it so?']);
		expect((await read((await share(person, { page: page.id })).token)).body.comments).toEqual([]);

		const answer = { ...by, token: ana.token, comment: own.id, words: 'It is.' };
		const answered = (await write('answers', answer)).body.comments.find(({ id }) => id === own.id);
		expect(answered?.answers).toEqual([
			expect.objectContaining({ author: 'Ana', words: 'It is.' })
		]);
		const ofJoel = (await read(joel.token)).body.comments.find(({ author }) => author === 'Joel');
		const refused = await write('answers', { ...answer, comment: ofJoel?.id });
		expect(refused.status).toBe(404);
	});

	it('opens nothing of another owner', async () => {
		const { person, page } = await maya();
		const other = await maya();
		const { status } = await other.person.knock('POST', '/shares', {
			body: { name: 'Ana', page: page.id }
		});
		expect(status).toBe(404);
		const mine = await share(person, { page: page.id, may: 'comment' });
		const theirs = await other.person.client.post<Comment>('/comments', {
			...{ growth_page: other.page.id, about: 'goals', words: 'Theirs' }
		});
		const answer = await write('answers', { ...by, token: mine.token, comment: theirs.id });
		expect(answer.status).toBe(404);
	});

	it('takes so many comments at a time and no more', async () => {
		const { person, page } = await maya();
		const { token } = await share(person, { page: page.id, may: 'comment' });
		for (let count = 0; count < 40; count++)
			expect((await write('comments', { ...by, token, about: 'goals' })).status).toBe(201);
		const { status, headers } = await write('comments', { ...by, token, about: 'goals' });
		expect([status, headers.get('retry-after')]).toEqual([429, '900']);
		here.at.pass(DAY / 24);
		expect((await write('comments', { ...by, token, about: 'goals' })).status).toBe(201);
	});

	/** How often whoever follows the record was told of a change. */
	function listening({ id }: TestPerson): () => number {
		let count = 0;
		here.at.place.bus.on('changed', (owner) => (count += Number(owner === id)));
		return () => count;
	}
});
