import { describe, expect, it } from 'vitest';
import { Client } from '#lib/http/client.ts';
import type { Content } from '#lib/http/content.ts';
import { OwnRecord } from '#lib/http/record.svelte.ts';
import { ORIGIN, usePlace } from '#lib/http/testing.server.ts';
import { makeTogether } from '#lib/http/together.ts';
import { blankGoal, newGoal, newMilestone } from './rules-goal.ts';
import type { Goal } from './schema.ts';
import { OpenGoal } from './state-goal.svelte.ts';

const here = usePlace('sqlite');

/** A record with one goal that has one milestone. */
async function begin() {
	const { cookie } = await here.at.person('Maya');
	const send = (input: string, init: RequestInit = {}) => {
		const headers = { ...(init.headers as Record<string, string>), cookie, origin: ORIGIN };
		return Promise.resolve(here.at.app.fetch(new Request(input, { ...init, headers })));
	};
	const client = new Client(send, { origin: ORIGIN });
	const record = new OwnRecord(client, await client.get<Content>('/record/content'), 0);
	const milestone = newMilestone('01890a5d-ac96-774b-bcce-b302099a8057', 'Train four teams');
	const { id } = await record.create('goal', { words: 'Four teams', milestones: [milestone] });
	const goal = () => record.find('goal', id);
	return { record, id, milestone, goal, open: new OpenGoal(record, goal() as Goal) };
}

describe('an impact that is planned out of a milestone', () => {
	it('is linked with it, taken back with it, and made again with it, each in one step', async () => {
		const { record, milestone, goal, open } = await begin();
		await open.plan(milestone.id);
		const [impact] = record.items('impact');
		expect(impact).toMatchObject({ headline: 'Train four teams', status: 'planned' });
		expect(goal()?.milestones[0]?.impact).toBe(impact?.id);
		expect(await record.undo.back()).toBe('Planned an impact');
		expect(record.items('impact')).toEqual([]);
		expect(goal()).toMatchObject({ impacts: [], milestones: [milestone] });
		expect(await record.undo.again()).toBe('Planned an impact');
		expect(record.items('impact')).toHaveLength(1);
		expect(goal()?.impacts).toEqual([impact?.id]);
	});

	it('is not left behind where the goal cannot be changed', async () => {
		const { record, id, goal } = await begin();
		const { problem } = await makeTogether(
			record,
			{ name: 'celebration', input: { on: '2026-11-22', what: 'Four teams' } },
			() => [{ name: 'goal', id, fields: { words: '' } }]
		);
		expect(problem).toBeDefined();
		expect(record.items('celebration')).toEqual([]);
		expect(goal()?.words).toBe('Four teams');
		expect(await record.undo.back()).toBeUndefined();
	});
});

describe('milestones as they are written', () => {
	it('are begun after another, stored from the first letter on, and dropped without words', async () => {
		const { milestone, goal, open } = await begin();
		const second = open.begin(milestone.id);
		expect(open.lines.map(({ id }) => id)).toEqual([milestone.id, second]);
		open.write(second, '  ');
		await open.draft.flush();
		expect(goal()?.milestones).toHaveLength(1);
		open.write(second, 'Ask them');
		await open.draft.flush();
		expect(goal()?.milestones.map(({ words }) => words)).toEqual(['Train four teams', 'Ask them']);
		open.drop(open.begin());
		expect(open.lines).toHaveLength(2);
		expect(goal()?.milestones).toHaveLength(2);
		open.add(open.begin(), ['Pasted', 'In two lines']);
		expect(open.lines.map(({ words }) => words).slice(2)).toEqual(['Pasted', 'In two lines']);
	});

	it('are ticked, counted, moved and taken out, each a step that can be taken back', async () => {
		const { record, milestone, goal, open } = await begin();
		const first = () => goal()?.milestones[0];
		open.times(milestone.id, 2);
		open.tick(milestone.id, true);
		await record.settled();
		expect(first()).toMatchObject({ target: 2, so_far: 1, done_on: null });
		open.add(milestone.id, ['Write it up', 'Show it']);
		open.shift(milestone.id, 1);
		await record.settled();
		expect(goal()?.milestones.map(({ words }) => words)).toEqual([
			'Write it up',
			'Train four teams',
			'Show it'
		]);
		open.drop(milestone.id);
		await record.settled();
		expect(goal()?.milestones).toHaveLength(2);
		const labels = [];
		for (let at = 0; at < 5; at++) labels.push(await record.undo.back());
		expect(labels).toEqual([
			'Took out “Train four teams”',
			'Moved a milestone',
			'Added milestones',
			'1 of 2',
			'To happen 2 times'
		]);
		expect(goal()?.milestones).toEqual([milestone]);
	});
});

describe('a goal as it is written', () => {
	it('stores what it stands on first, keeps its words when they are cleared, and turns personal', async () => {
		const { record } = await begin();
		const order: string[] = [];
		const blank = blankGoal(
			'01890a5d-ac96-774b-bcce-b302099a8099',
			newGoal({ id: '' }, null, '', '2026-11-22')
		);
		const open = new OpenGoal(
			record,
			{ ...blank, pages: [] },
			{
				before: () => Promise.resolve(order.push('before')),
				oncreated: () => order.push('created')
			}
		);
		open.turn();
		expect(open.draft.stored).toBe(false);
		open.say('One talk outside Larkfield');
		await open.draft.flush();
		open.say(' ');
		await open.draft.flush();
		expect(order).toEqual(['before', 'created']);
		expect(record.find('goal', blank.id)).toMatchObject({
			words: 'One talk outside Larkfield',
			kind: 'personal',
			due: '2027-02-22'
		});
	});
});
