import { describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { DATABASES, type TestToken, usePlace } from '#lib/http/testing.server.ts';
import { recordFaults } from '#lib/portability/rules.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { RecordDocument } from '#lib/portability/schema.ts';
import { emptyBin } from './bin.server.ts';

const DAY = 86_400_000;
const BINNED = [
	'impact',
	'theme',
	'segment',
	'skill',
	'competency',
	'feedback',
	'growth_page',
	'goal'
] as const;

describe.each(DATABASES)('the bin, on %s', (kind) => {
	const here = usePlace(kind);
	/** An owner by a token, which outlasts what a session does. */
	const owner = async () => (await here.at.person()).token(['record:read', 'record:write']);
	const empty = () => emptyBin(here.at.db, here.at.place.now());
	const impactOf = async ({ client }: TestToken, more = {}) =>
		client.create('impact', { id: newId(), headline: 'Refunds name the rule', ...more });
	const voiceOf = async ({ client }: TestToken, impact: string) =>
		client.create('feedback', {
			id: newId(),
			impact,
			giver: 'Ana',
			given_on: '2026-11-02',
			source: 'chat',
			passages: [{ order: 3, words: 'I stopped asking twice.' }]
		});

	it('keeps an item for thirty days, and not a day more', async () => {
		const { client, ...maya } = await owner();
		const impact = await impactOf({ client, ...maya });
		await client.remove('impact', impact);
		here.at.pass(30 * DAY);
		await empty();
		expect(await client.list('impact', 'bin')).toHaveLength(1);
		here.at.pass(1);
		await empty();
		expect(await client.list('impact', 'all')).toEqual([]);
	});

	it('takes the feedback on an impact with it, and leaves that on others', async () => {
		const maya = await owner();
		const [goes, stays] = [await impactOf(maya), await impactOf(maya)];
		await voiceOf(maya, goes.id);
		const voice = await voiceOf(maya, stays.id);
		await maya.client.remove('impact', goes);
		here.at.pass(31 * DAY);
		await empty();
		const { credential: _, ...listed } = voice;
		expect(await maya.client.list('feedback', 'all')).toEqual([listed]);
	});

	it('lets go of a theme, and keeps the impacts that had it', async () => {
		const maya = await owner();
		const input = { id: newId(), name: 'Refunds', zone: 'in_my_role' as const };
		const theme = await maya.client.create('theme', input);
		const impact = await impactOf(maya, { theme: theme.id });
		await maya.client.remove('theme', theme);
		const seen = await maya.knock('GET', '/impacts');
		here.at.pass(31 * DAY);
		await empty();
		const known = { 'if-none-match': seen.headers.get('etag') ?? '' };
		expect((await maya.knock('GET', '/impacts', { headers: known })).status).toBe(200);
		expect(await maya.client.list('impact')).toEqual([{ ...impact, theme: null, version: 2 }]);
		expect(await maya.client.list('theme', 'all')).toEqual([]);
	});

	const goalOf = async ({ client }: TestToken, more = {}) =>
		client.create('goal', { id: newId(), words: 'Four teams hold a workshop', ...more });

	it('takes an impact out of the goals and milestones that name it', async () => {
		const maya = await owner();
		const [goes, stays] = [await impactOf(maya), await impactOf(maya)];
		const milestone = (impact: string) => ({
			...{ id: newId(), words: 'Train two', due: null, done_on: null, target: null, so_far: 0 },
			impact
		});
		const goal = await goalOf(maya, {
			impacts: [goes.id, stays.id],
			milestones: [milestone(goes.id), milestone(stays.id)]
		});
		const other = await goalOf(maya, { impacts: [stays.id] });
		await maya.client.remove('impact', goes);
		here.at.pass(31 * DAY);
		await empty();
		const [first, second] = goal.milestones;
		const left = {
			...goal,
			impacts: [stays.id],
			milestones: [{ ...first, impact: null }, second],
			version: 2
		};
		expect(await maya.client.list('goal')).toEqual([left, other]);
		const changed = await maya.client.change(
			'goal',
			{ ...left, id: goal.id },
			{ kind: 'personal' }
		);
		expect(changed.version).toBe(3);
	});

	it('takes the check-ins and habits of a goal with it, and keeps what was celebrated', async () => {
		const maya = await owner();
		const [goes, stays] = [await goalOf(maya), await goalOf(maya)];
		const kept = [];
		for (const { id: goal } of [goes, stays]) {
			const on = '2026-11-02';
			const habit = { words: 'Write', days: ['mo' as const], at: '09:00', minutes: 30, from: on };
			const follows = await goalOf(maya, { from_goal: goal });
			kept.push([
				await maya.client.create('check_in', { id: newId(), goal, on, moved: 'A step' }),
				await maya.client.create('habit', { id: newId(), goal, ...habit }),
				await maya.client.create('celebration', { id: newId(), goal, on, what: 'Done' }),
				follows
			] as const);
		}
		const [[, , celebrated, followed], [look, habit, other, follows]] = kept as [
			(typeof kept)[0] & object,
			(typeof kept)[0] & object
		];
		await maya.client.remove('goal', goes);
		here.at.pass(31 * DAY);
		await empty();
		const alone = { goal: null, version: 2 };
		expect(await maya.client.list('check_in', 'all')).toEqual([look]);
		expect(await maya.client.list('habit', 'all')).toEqual([habit]);
		expect(await maya.client.list('celebration')).toEqual([{ ...celebrated, ...alone }, other]);
		const first = { ...followed, from_goal: null, version: 2 };
		expect(await maya.client.list('goal', 'all')).toEqual([stays, first, follows]);
	});

	it('takes the comments on a growth page with it, and lets go of it in goals', async () => {
		const maya = await owner();
		const pageOf = (quarter: string) => maya.client.create('growth_page', { id: newId(), quarter });
		const [goes, stays] = [await pageOf('2026-Q3'), await pageOf('2026-Q4')];
		const commentOn = (growth_page: string) =>
			maya.client.create('comment', { id: newId(), growth_page, about: 'goals', words: 'How?' });
		await commentOn(goes.id);
		const comment = await commentOn(stays.id);
		const goal = await goalOf(maya, { pages: [goes.id, stays.id] });
		await maya.client.remove('growth_page', goes);
		here.at.pass(31 * DAY);
		await empty();
		expect(await maya.client.list('comment', 'all')).toEqual([comment]);
		expect(await maya.client.list('goal')).toEqual([{ ...goal, pages: [stays.id], version: 2 }]);
	});

	it('is emptied of a whole record without a word lost of what is not in it', async () => {
		const [maya, ana] = [await owner(), await owner()];
		const sample = sampleRecord('2026-11-17');
		await maya.knock('PUT', '/record', { body: sample });
		await ana.knock('PUT', '/record', { body: sample });
		const before = (await ana.knock('GET', '/record')).text;
		for (const name of BINNED)
			for (const item of await maya.client.list(name)) await maya.client.remove(name, item);
		here.at.pass(31 * DAY);
		await empty();
		const { body } = await maya.knock<RecordDocument>('GET', '/record');
		expect([body.impacts, body.themes, body.feedback]).toEqual([[], [], []]);
		expect([body.goals, body.check_ins, body.habits, body.comments]).toEqual([[], [], [], []]);
		expect(recordFaults(body)).toEqual([]);
		expect((await ana.knock('GET', '/record')).text).toBe(before);
	});
});
