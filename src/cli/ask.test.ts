import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AskedRequest, FeedbackRequest } from '#lib/feedback/schema-request.ts';
import { usePlace, type TestPerson } from '#lib/http/testing.server.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { commands } from './commands.ts';
import { help } from './help.ts';
import { Misuse } from './options.ts';
import { printedBy } from './testing.ts';

const TODAY = '2026-11-17';
const PRIYA = 'Priya Nair <priya@larkfield.example>';

describe('trellis ask', () => {
	const here = usePlace('sqlite', { mail: true });
	let token = '';
	let maya: TestPerson;

	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00Z`) });
		vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
			here.at.app.fetch(new Request(input, init))
		);
		maya = await here.at.person('Maya Okafor');
		const scopes = ['record:read', 'record:write'];
		token = (await maya.client.post<{ secret: string }>('/tokens', { name: 'cli', scopes })).secret;
		const joel = { kind: 'impacted', who: 'outside', name: 'Joel Bergström' };
		await maya.client.post<Impact>('/impacts', {
			headline: 'Refunds arrive overnight',
			effect: 'Nobody waits for a refund',
			audience: [{ kind: 'my_team' }],
			people: [{ ...joel, id: crypto.randomUUID(), address: 'joel@larkfield.example' }],
			...{ status: 'made', made_on: '2026-11-03' }
		});
	});
	afterAll(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	async function printed(...words: string[]): Promise<string> {
		const command = await commands.find(({ name }) => name === 'ask')?.load();
		if (!command) throw new Error('There is no command ask.');
		return printedBy(command, [...words, '--token', token]);
	}
	const requests = () => maya.client.list('feedback_request');

	it('says that nobody was asked yet', async () => {
		expect(await printed('--waiting')).toMatch(/^Nobody was asked yet\./);
	});

	it('asks by mail where there is an address, and shows a link once where there is none', async () => {
		const text = await printed(
			'1',
			'--to',
			PRIYA,
			'--to',
			'Ines Moreau',
			'--url',
			'https://trellis.example'
		);
		expect(text).toMatch(
			/^Priya Nair is asked by mail, until 15 December 2026\.\nInes Moreau can answer until 15 December 2026:\n {4}https:\/\/trellis\.example\/answer#[\w-]{43}\nA link is shown this once\./
		);
		expect(await requests()).toMatchObject([
			{
				...{ giver: 'Priya Nair', channel: 'mail', giver_address: 'priya@larkfield.example' },
				...{ readers: 'shown', remind_on: '2026-11-24' },
				told: 'Nobody waits for a refund.\nSince 3 November 2026, for my team.',
				questions: [
					{ order: 1, words: 'How was it to work with Maya on this?' },
					{ order: 2, words: 'Which part of what Maya did mattered most?' },
					{ order: 3, words: 'What is different in your week since then?' }
				]
			},
			{ giver: 'Ines Moreau', channel: 'link', giver_address: null }
		]);
	});

	it('knows the people of the impact, and says what the check thinks of a question', async () => {
		const wanted = [
			'--question',
			'Was the change useful?',
			'--until',
			'2026-11-20',
			'--readers',
			'me'
		];
		expect(await printed('1', '--to', 'joel', ...wanted)).toBe(
			'“useful” asks about the task: how it was done, not what it changed.\n' +
				'Next time perhaps: What is different for you because of the change?\n' +
				'Joel Bergström is asked by mail, until 20 November 2026.'
		);
		expect((await requests()).at(-1)).toMatchObject({
			...{ giver_address: 'joel@larkfield.example', readers: 'owner' },
			...{ until: '2026-11-20', remind_on: null }
		});
	});

	it('lists requests and where they stand', async () => {
		expect(await printed('--waiting')).toBe(
			[
				'  1  Joel Bergström  On its way    Refunds arrive overnight  [until 20 November 2026]',
				'  2  Ines Moreau     Sent          Refunds arrive overnight  [until 15 December 2026]',
				'  3  Priya Nair      On its way    Refunds arrive overnight  [until 15 December 2026]'
			].join('\n')
		);
		const { items } = JSON.parse(await printed('--waiting', '--json')) as {
			items: FeedbackRequest[];
		};
		expect(items.map(({ giver }) => giver)).toEqual([
			'Joel Bergström',
			'Ines Moreau',
			'Priya Nair'
		]);
	});

	it('reminds, makes another link and takes back', async () => {
		expect(await printed('--remind', 'ines')).toMatch(
			/^Ines Moreau can answer by this link as well:/
		);
		const made = JSON.parse(await printed('--link', '3', '--json')) as AskedRequest;
		expect([made.request.giver, made.token?.length]).toEqual(['Priya Nair', 43]);
		await expect(printed('--remind', 'Priya')).rejects.toThrow(
			'The request itself has not left yet.'
		);
		expect(await printed('--take-back', 'Joel')).toBe(
			'Taken back: Joel Bergström cannot answer it any more.'
		);
		const lines = (await printed('--waiting')).split('\n');
		expect(lines[0]).toContain('until 15 December 2026, reminded 1 of 2]');
		expect(lines[2]).toContain('3  Joel Bergström  Taken back ');
	});

	it.each([
		[['1'], 'Say whom to ask: --to "Name <address>". This impact names Joel Bergström.'],
		[
			['1', '--to', 'Fares (7)'],
			'--to is "Fares (7)", a group; name a person, because each answers for themself.'
		],
		[['1', '--to', 'Noor', '--readers', 'all'], '--readers is "all"; choose one of me, shown.'],
		[
			['1', '--to', 'Noor', '--until', 'soon'],
			'--until is "soon"; give a day, for example 2026-11-17.'
		],
		[[], 'Say which impact: its number or id from trellis impact list.']
	])('refuses %j: %s', async (words, message) => {
		await expect(printed(...words)).rejects.toThrow(new Misuse(message));
	});

	it('says what the server would not take, field by field', async () => {
		await expect(printed('1', '--to', 'Noor', '--until', '2026-11-17')).rejects.toMatchObject({
			problem: { errors: [{ field: 'until' }] }
		});
		await expect(printed('--take-back', 'Noor')).rejects.toThrow(
			'There is no open request "Noor", or more than one. trellis ask --waiting shows them.'
		);
	});

	it('is in the help', async () => {
		const command = await commands.find(({ name }) => name === 'ask')?.load();
		expect(command && help([], command)).toMatch(
			/^ {2}trellis ask NUMBER\|ID\n[^]*--take-back REQUEST/
		);
	});
});
