import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { usePlace } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { Misuse } from './options.ts';
import { printedBy } from './testing.ts';
import { skills } from './skills.ts';

describe('trellis skills', () => {
	const here = usePlace('sqlite');
	let token = '';
	beforeAll(async () => {
		vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
			here.at.app.fetch(new Request(input, init))
		);
		const maya = await here.at.person('Maya Okafor');
		await maya.knock('PUT', '/record', { body: sampleRecord('2026-11-17') });
		const asked = { name: 'laptop', scopes: ['record:read'] };
		token = (await maya.client.post<{ secret: string }>('/tokens', asked)).secret;
	});
	afterAll(() => vi.unstubAllGlobals());

	async function printed(...words: string[]): Promise<string> {
		return printedBy(skills, [...words, '--token', token]);
	}

	it('lists the gaps, each with its steps and its reason', async () => {
		expect(await printed()).toMatch(
			/^Peak load +Understand to Grow +You want it by 31 December 2026 \[Platform, system\]$/m
		);
	});
	it('prints them as JSON', async () => {
		const { items } = JSON.parse(await printed('--json')) as { items: { name: string }[] };
		expect(items.find(({ name }) => name === 'Peak load')).toMatchObject({
			...{ kind: 'skill', why: 'wanted_by', now: 2, to: 4 },
			reason: 'You want it by 31 December 2026'
		});
	});
	it('prints every skill and competency', async () => {
		expect(await printed('--format', 'table')).toMatch(/^Peak load +Skill +Platform +System/m);
		expect(await printed('--format', 'csv')).toContain('\r\nPeak load,Skill,Platform,System,');
	});
	it('knows no other format', async () => {
		await expect(printed('--format', 'yaml')).rejects.toThrow(Misuse);
	});
});
