import { describe, expect, it } from 'vitest';
import { Client } from '#lib/http/client.ts';
import { loadContent, OwnRecord } from '#lib/http/record.svelte.ts';
import { ORIGIN, usePlace } from '#lib/http/testing.server.ts';
import { makeTogether } from '#lib/http/together.ts';
import { newMilestone } from './rules-goal.ts';
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
	const record = new OwnRecord(client, await loadContent(client), 0);
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
