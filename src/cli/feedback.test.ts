import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { usePlace, type TestPerson } from '#lib/http/testing.server.ts';
import { commands } from './commands.ts';
import { Misuse, parse } from './options.ts';

describe('feedback in a terminal', () => {
	const here = usePlace('sqlite');
	let token = '';
	let maya: TestPerson;
	const folder = mkdtempSync(join(tmpdir(), 'feedback-'));

	beforeAll(async () => {
		vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
			here.at.app.fetch(new Request(input, init))
		);
		maya = await here.at.person('Maya Okafor');
		await maya.knock('POST', '/record/sample');
		const scopes = ['record:read', 'record:write'];
		token = (await maya.client.post<{ secret: string }>('/tokens', { name: 'cli', scopes })).secret;
	});
	afterAll(() => {
		vi.unstubAllGlobals();
		rmSync(folder, { recursive: true });
	});

	async function run(name: string, ...words: string[]): Promise<{ code: number; text: string }> {
		const command = await commands.find((one) => one.name === name)?.load();
		if (!command) throw new Error(`There is no command ${name}.`);
		const said: string[] = [];
		const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
		const own = 'token' in command.options ? ['--token', token] : [];
		try {
			return {
				code: await command.run(parse(command, [...words, ...own])),
				text: said.join('\n')
			};
		} finally {
			log.mockRestore();
		}
	}

	it('is read with how it came, its orders, and what others do not read', async () => {
		const { text } = await run('feedback', '33');
		expect(text).toMatch(/^Hana Sato, Senior designer, on 33 "Two risk facilitators trained"/);
		expect(text).toContain('Answered a request on 27 October 2026. Signed; not a word changed.');
		expect(text).toContain('  1  You trusted me with it before I did.  [hidden from others]');
		expect((await run('feedback', '23')).text).toContain('[for you alone]');
		expect((await run('feedback')).text.match(/reported$/gm)?.length).toBe(44);
	});

	it('that came elsewhere is brought in as reported', async () => {
		const words = ['9', '--by', 'Joel Bergström', '--felt', 'I start at nine now.', '--on'];
		const added = await run('feedback add', ...words, '2026-11-16', '--source', 'in_person');
		expect(added.text).toContain('What Joel Bergström said stands beside "Failures sorted');
		const { text } = await run('feedback', '9');
		expect(text).toContain('In person, 16 November 2026, reported');
		expect(text).toContain('  3  I start at nine now.');
	});

	it.each([
		[['9', '--felt', 'It helped.'], /Say who said it/],
		[['9', '--by', 'Joel'], /Say what they said/],
		[['9', '--by', 'Joel', '--felt', 'It helped.', '--source', 'dream'], /--source is "dream"/],
		[['9', '--by', 'Joel', '--felt', 'It helped.', '--on', 'today'], /--on is "today"/]
	])('%j says what is needed', async (words, message) => {
		await expect(run('feedback add', ...words)).rejects.toThrow(Misuse);
		await expect(run('feedback add', ...words)).rejects.toThrow(message);
	});

	it('of a record that was taken out is checked, and one letter that was changed is found', async () => {
		const { text } = await maya.knock('GET', '/record');
		const file = join(folder, 'record.json');
		writeFileSync(file, text);
		const whole = await run('verify', file);
		expect(whole.code).toBe(0);
		expect(whole.text).toContain('7 were checked, and all hold.');
		writeFileSync(file, text.replace('I used to open four tools', 'I used to open five tools'));
		const changed = await run('verify', file);
		expect(changed.code).toBe(1);
		expect(changed.text).toContain('The words of passage 1 are not those signed.');
		expect(changed.text).toContain('7 were checked, and one does not.');
	});
});
