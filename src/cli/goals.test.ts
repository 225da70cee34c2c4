import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Celebration, CheckIn, Goal, GrowthPage } from '#lib/growth-page/schema.ts';
import { usePlace, type TestPerson } from '#lib/http/testing.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { commands } from './commands.ts';
import { Misuse } from './options.ts';
import { printedBy } from './testing.ts';

const TODAY = '2026-11-17';

describe('the growth page, goals and check-ins in a terminal', () => {
	const here = usePlace('sqlite');
	let token = '';
	let maya: TestPerson;
	const tokenOf = async ({ client }: TestPerson) => {
		const asked = { name: 'laptop', scopes: ['record:read', 'record:write'] };
		return (await client.post<{ secret: string }>('/tokens', asked)).secret;
	};
	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00`) });
		vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
			here.at.app.fetch(new Request(input, init))
		);
		maya = await here.at.person('Maya Okafor');
		await maya.knock('PUT', '/record', { body: sampleRecord(TODAY) });
		token = await tokenOf(maya);
	});
	afterAll(() => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
	});

	/** What `trellis NAME WORDS` prints. */
	async function printed(name: string, ...words: string[]): Promise<string> {
		const command = await commands.find((one) => one.name === name)?.load();
		if (!command) throw new Error(`There is no command ${name}.`);
		return printedBy(command, [...words, '--token', token]);
	}
	const json = async <Answer>(name: string, ...words: string[]) =>
		JSON.parse(await printed(name, ...words, '--json')) as Answer;

	describe('trellis page', () => {
		it('shows the page of the quarter in five steps', async () => {
			const text = await printed('page');
			expect(text).toMatch(
				/^Growth page, Q4 2026\n\n1 North Star\n {4}Become an Expert .* Refund, because/
			);
			expect(text).toContain('    1  Teams ask me in before an epic starts, not at the end.');
			expect(text).toContain('    Technical: 8/10, up from 7. Two teams build on the contracts');
			expect(text).toContain('      - Let others run what I started  [underlined, 1]');
			expect(text).toMatch(/^ {4}1 {2}All four Buy & Refund teams .* \[Role\. By 18 Dec\]$/m);
			expect(text).toContain('         2 [ ] Each team holds one, I stay out  (2 of 4)');
		});

		it('shows another quarter, also as JSON', async () => {
			const { page, goals } = await json<{ page: GrowthPage; goals: Goal[] }>(
				'page',
				...['--quarter', '2026-Q1']
			);
			expect([page.quarter, goals.length]).toEqual(['2026-Q1', 3]);
		});

		it('begins the next page from the last, with the first thing that is said on it', async () => {
			const quarter = ['--quarter', '2027-Q1'];
			await expect(printed('page', ...quarter)).rejects.toThrow(
				'There is no growth page for Q1 2027 yet. trellis page star "TEXT" begins it.'
			);
			expect(await printed('page well', 'Leeds clapped.', ...quarter)).toBe(
				'The page for Q1 2027 is begun, version 1.'
			);
			await printed('page better', 'I still rewrite other people’s slides.', ...quarter);
			await printed(
				'page star',
				'Teach it to a second company,',
				'--why',
				'for it lasts',
				...quarter
			);
			await printed('page strength', 'comm', 'At ease with ninety strangers', ...quarter);
			await printed('page improve', 'Leadership', 'Hand on the guild', '--underline', ...quarter);
			expect(
				await printed('page rank', 'technical', '7', '--why', 'I see further', ...quarter)
			).toBe('Changed, version 6.');
			const text = await printed('page', ...quarter);
			expect(text).toContain('Teach it to a second company, for it lasts');
			expect(text).toContain('    Technical: 7/10, down from 8. I see further');
			expect(text).toContain('      + Contract tests that two teams trust');
			expect(text).toContain('      - Hand on the guild  [underlined, 1]');
			expect(text).toMatch(/5 Goals\n {4}\(nothing yet\)$/);
		});

		it.each([
			[
				'page',
				['--quarter', 'Q4'],
				'--quarter is "Q4"; give a year and a quarter, for example 2026-Q4.'
			],
			['page star', [], 'Say the North Star in one sentence, or --why, or both.'],
			['page well', [], 'Say it in a line.'],
			['page rank', ['Technical', '11'], 'The rank is "11"; give a whole number from 1 to 10.'],
			[
				'page rank',
				['Cooking', '3'],
				'There is no skill area "Cooking" here; choose one of Technical, Communication, Leadership.'
			],
			['page strength', ['Technical'], 'Say the strength in a line.']
		])('%s %j is refused: %s', async (name, words, message) => {
			await expect(printed(name, ...words)).rejects.toThrow(new Misuse(message));
		});

		it('underlines three and no more', async () => {
			await expect(printed('page improve', 'Technical', 'Trace', '--underline')).rejects.toThrow(
				'Three are underlined already'
			);
		});
	});

	describe('trellis goals', () => {
		it('lists open goals with what comes next', async () => {
			const text = await printed('goals');
			expect(text).toMatch(/^1 {2}All four Buy & Refund teams/);
			expect(text).toContain('     1 [x] Train Joel and Hana as facilitators  (22 Oct)');
			expect(text).toContain('       Check-in on 1 Dec');
			expect(text).toContain(
				'Say the talk aloud from the start: Tuesdays and Thursdays at 12:30, 30 minutes, next on 17 Nov'
			);
			expect(text).not.toContain('Peak Friday');
			expect(await printed('goals', '--all')).toContain('Reached 2 Dec 2025');
		});

		it('says the next check-in as JSON', async () => {
			const { items } = await json<{ items: (Goal & { next_check_in: string })[] }>('goals');
			expect(items.map(({ next_check_in }) => next_check_in)).toEqual([
				'2026-12-01',
				'2026-11-17',
				'2026-12-01'
			]);
		});

		it('sets a goal on the page of the quarter, due in three months', async () => {
			const made = await json<Goal>(
				'goals add',
				...['Two testers outside Fares hold a clinic', '--kind', 'personal'],
				...['--milestone', 'Ask at the guild', '--milestone', 'Sit beside them']
			);
			const pages = await maya.client.list('growth_page');
			expect(made).toMatchObject({ kind: 'personal', due: '2027-02-17', outcome: null });
			expect(made.pages).toEqual(
				pages.filter((one) => one.quarter === '2026-Q4').map(({ id }) => id)
			);
			expect(made.milestones.map(({ words }) => words)).toEqual([
				'Ask at the guild',
				'Sit beside them'
			]);
		});

		it('adds a milestone and counts it up and down', async () => {
			const goal = 'clinic';
			await printed(
				'goals milestone',
				goal,
				'Hold a clinic',
				'--times',
				'2',
				'--due',
				'2027-01-15'
			);
			const steps = [['3'], ['hold a'], ['3', '--undo']];
			const counted: string[] = [];
			for (const words of steps) counted.push(await printed('goals done', goal, ...words));
			expect(counted.map((text) => /Hold a clinic {2}\((.*)\)/.exec(text)?.[1])).toEqual([
				'1 of 2, by 15 Jan 2027',
				'2 of 2, 17 Nov',
				'1 of 2, by 15 Jan 2027'
			]);
		});

		it('does not do twice what is done', async () => {
			await expect(printed('goals done', '1', '1')).rejects.toThrow(
				'This milestone is done already (22 Oct).'
			);
		});

		it('reaches a goal, with everything done and celebrated in the person’s way', async () => {
			const { goal, celebration } = await json<{ goal: Goal; celebration: Celebration }>(
				'goals reach',
				...['leadership has used', '--on', '2026-11-16']
			);
			expect([goal.outcome, goal.outcome_on]).toEqual(['reached', '2026-11-16']);
			expect(goal.milestones.every(({ done_on }) => done_on !== null)).toBe(true);
			expect(celebration).toMatchObject({ goal: goal.id, on: '2026-11-16', what: goal.words });
			expect(celebration.how).toMatch(/^A slow swim/);
		});

		it('lets one go with a reason, and not without', async () => {
			await expect(printed('goals let-go', 'clinic')).rejects.toThrow(Misuse);
			expect(await printed('goals let-go', 'clinic', '--why', 'They began without me.')).toBe(
				'Let go: Two testers outside Fares hold a clinic'
			);
			expect(await printed('goals', '--all')).toContain('     They began without me.');
		});

		it.each<[string, string[], string]>([
			['goals add', [], 'Say the goal in one sentence.'],
			['goals add', ['Run', '--kind', 'team'], '--kind is "team"; choose one of role, personal.'],
			[
				'goals add',
				['Run', '--due', 'soon'],
				'--due is "soon"; give a day, for example 2026-11-17.'
			],
			[
				'goals done',
				['1'],
				'Say which milestone: its number from trellis goals, or some of its words.'
			],
			[
				'goals milestone',
				['1', 'Run', '--times', '1'],
				'--times is "1"; give a whole number from 2 to 1000.'
			]
		])('%s %j is refused: %s', async (name, words, message) => {
			await expect(printed(name, ...words)).rejects.toThrow(new Misuse(message));
		});

		it('names a goal that is not there', async () => {
			await expect(printed('goals reach', '9')).rejects.toThrow(
				'There is no open goal "9", or more than one. trellis goals shows them.'
			);
		});
	});

	describe('trellis checkin', () => {
		it('says when there is nothing to look at, and when there is', async () => {
			expect(await printed('checkin')).toBe('The next check-in is on 1 December 2026.');
			vi.setSystemTime(new Date('2026-12-02T12:00:00'));
			expect(await printed('checkin')).toMatch(/^1 {2}All four .*\n2 {2}I have given one talk/);
			vi.setSystemTime(new Date(`${TODAY}T12:00:00`));
		});

		it('keeps what moved and what blocks, a line each', async () => {
			const made = await json<CheckIn>(
				'checkin',
				...['1', '--moved', 'Refunds has found a morning.', '--blocks', 'Nothing, for once.']
			);
			expect(made).toMatchObject({ on: TODAY, moved: 'Refunds has found a morning.' });
			expect(await printed('checkin', '1', '--moved', 'And held it.', '--on', '2026-11-18')).toBe(
				'Looked at "All four Buy & Refund teams hold a risk workshop without me in the room" on 18 November 2026.'
			);
		});

		it('takes no empty look', async () => {
			await expect(printed('checkin', '1')).rejects.toThrow(
				new Misuse('Say --moved or --blocks, or both; a line is enough.')
			);
		});
	});
});
