import { describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { DATABASES, type TestToken, usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { emptyBin } from './bin.server.ts';

const DAY = 86_400_000;

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
		expect(await maya.client.list('feedback', 'all')).toEqual([voice]);
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

	it('is emptied of a whole record without a word lost of what is not in it', async () => {
		const [maya, ana] = [await owner(), await owner()];
		const sample = sampleRecord('2026-11-17');
		await maya.knock('PUT', '/record', { body: sample });
		await ana.knock('PUT', '/record', { body: sample });
		const before = (await ana.knock('GET', '/record')).text;
		for (const name of ['impact', 'theme', 'segment', 'skill', 'competency', 'feedback'] as const)
			for (const item of await maya.client.list(name)) await maya.client.remove(name, item);
		here.at.pass(31 * DAY);
		await empty();
		const { body } = await maya.knock<{ impacts: []; themes: []; feedback: [] }>('GET', '/record');
		expect([body.impacts, body.themes, body.feedback]).toEqual([[], [], []]);
		expect((await ana.knock('GET', '/record')).text).toBe(before);
	});
});
