import { expect, type Page, test } from '@playwright/test';
import {
	becomeOwner,
	DATABASES,
	expectAccessible,
	expectNoSidewaysScroll,
	useSample,
	useTrellis,
	visit
} from './trellis.ts';

const HOUR = '2026-10-05T09:00:00Z';
const NEXT_QUARTER = '2027-01-11T09:00:00Z';

const step = (page: Page, name: RegExp) => page.getByRole('region', { name });
const line = (page: Page, list: string, number: number) =>
	page.getByRole('textbox', { name: `${list}, line ${number}`, exact: true });
const clock = (page: Page) => page.getByRole('button', { name: /your hour|Start|Pause|Go on/ });
const star = (page: Page) => page.getByRole('textbox', { name: 'North Star', exact: true });
const goal = (page: Page, number: number) =>
	page.getByRole('region', { name: new RegExp(`^Goal ${number}\\b`) });
const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d$/).first()).toBeVisible();

for (const database of DATABASES)
	test.describe(`the growth page, on ${database}`, () => {
		const trellis = useTrellis(database);

		test('an hour: five steps, three goals; and the next quarter from there', async ({ page }) => {
			test.setTimeout(240_000);
			await page.clock.install({ time: new Date(HOUR) });
			await becomeOwner(page, trellis());
			await visit(page, '/growth-page');
			await expect(page.getByRole('group', { name: 'Guide' })).toBeVisible();
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);

			await writeStar(page);
			await test.step('the hour goes by, is paused, and is where it was', () => theHour(page));
			await writeItems(page);
			await writeSkills(page);
			await bringDown(page);
			await underline(page);
			await setGoals(page);
			await saved(page);
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);

			await page.reload();
			await expect(goal(page, 3)).toBeVisible();
			await expect(star(page)).toContainText('Calm releases');

			await page.clock.setSystemTime(new Date(NEXT_QUARTER));
			await nextQuarter(page);
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
			await sideBySide(page);
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
	});

async function writeStar(page: Page): Promise<void> {
	await star(page).fill('Calm releases across Buy and Refund');
	await page
		.getByRole('textbox', { name: 'Why', exact: true })
		.fill('people should look forward to Fridays');
	await saved(page);
}

async function theHour(page: Page): Promise<void> {
	const left = (words: RegExp) => expect(page.getByText(words).filter({ visible: true }).first());
	await clock(page).filter({ visible: true }).first().click();
	await page.clock.runFor('20:10');
	await left(/40 ?min left|^40$/).toBeVisible();
	await clock(page).filter({ visible: true }).first().click();
	await page.clock.runFor('10:00');
	await left(/40 ?min left|^40$/).toBeVisible();
	await saved(page);
	await page.reload();
	await left(/40 ?min left|^40$/).toBeVisible();
}

async function writeItems(page: Page): Promise<void> {
	await write(page, 'Going well', [
		'Teams ask me in before they begin',
		'Dev writes test strategies',
		'Nine quiet release days'
	]);
	await write(page, 'Could be better', [
		'I explain risk in testers’ words',
		'I keep the workshop to myself',
		'Nobody outside has heard of it'
	]);
}

/** Line after line, as a person goes on with Enter. */
async function write(page: Page, list: string, lines: readonly string[]): Promise<void> {
	await line(page, list, 1).click();
	for (const [at, words] of lines.entries()) {
		if (at > 0) await page.keyboard.press('Enter');
		await expect(line(page, list, at + 1)).toBeFocused();
		await page.keyboard.type(words);
	}
	await page.keyboard.press('Escape');
}

async function writeSkills(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Prompts for a trade' }).click();
	await page.getByRole('menuitem', { name: /^Design/ }).click();
	const names = page.getByLabel('Name of the skill area');
	await expect(names).toHaveCount(3);
	await names.first().fill('Craft');
	await write(page, 'Strengths of Craft', ['Contract tests that two teams trust']);
	await write(page, 'Areas for improvement of Craft', ['Read traces unaided', 'Model peak load']);
	const rank = page.getByRole('slider', { name: 'Rank of Craft' });
	await rank.focus();
	for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight');
	await expect(rank).toHaveAttribute('aria-valuenow', '8');
}

/** The second thing that could be better comes down into Craft, by its menu alone. */
async function bringDown(page: Page): Promise<void> {
	await page
		.getByRole('button', { name: 'Line 2 of Could be better: I keep the workshop to myself' })
		.click();
	await page
		.getByRole('menuitem', { name: /^Craft/ })
		.first()
		.click();
	await expect(page.getByRole('button', { name: 'See it in Craft' })).toBeVisible();
	await expect(line(page, 'Areas for improvement of Craft', 3)).toHaveValue(
		'I keep the workshop to myself'
	);
}

/** Three are underlined; a fourth asks which to release. */
async function underline(page: Page): Promise<void> {
	const mark = (words: string) =>
		page.getByRole('button', { name: `Underline: ${words}`, exact: true });
	for (const words of ['I keep the workshop to myself', 'Read traces unaided', 'Model peak load']) {
		await mark(words).click();
		await expect(mark(words)).toHaveAttribute('aria-pressed', 'true');
	}
	await mark('Contract tests that two teams trust').click();
	await page.getByRole('menuitem', { name: 'Keep these three' }).click();
	await expect(mark('Contract tests that two teams trust')).toHaveAttribute(
		'aria-pressed',
		'false'
	);
	await expect(mark('Model peak load')).toHaveAttribute('aria-pressed', 'true');
}

const GOALS = [
	['Four teams hold a risk workshop without me', 'Train Joel and Hana'],
	['I have found three faults in production from traces alone', 'Sit with Tomasz for one morning'],
	['A load model for December is agreed with Leila', 'Write down last year’s two peaks']
] as const;

async function setGoals(page: Page): Promise<void> {
	for (const [at, [words, first]] of GOALS.entries()) {
		const card = goal(page, at + 1);
		await card.getByRole('textbox', { name: `Goal ${at + 1}`, exact: true }).fill(words);
		await card.getByRole('button', { name: 'How will I get there?' }).click();
		const milestone = card.getByRole('textbox', { name: 'Milestone 1', exact: true });
		await milestone.fill(first);
		await milestone.press('Enter');
		await expect(card.getByRole('textbox', { name: 'Milestone 2', exact: true })).toBeFocused();
		await page.keyboard.type('Be better at it');
	}
	const hint = goal(page, 3).getByText(/^Begin with something you will do/);
	await expect(hint).toBeVisible();
	await goal(page, 3).getByRole('button', { name: 'Leave it as it is' }).click();
	await expect(hint).toBeHidden();
	await goal(page, 3).getByRole('button', { name: 'Role', exact: true }).click();
	await expect(step(page, /^Goals/).getByText('2 role, 1 personal')).toBeVisible();
	await expect(goal(page, 1).getByRole('button', { name: 'By 5 Jan 2027' })).toBeVisible();
}

/** The North Star stays; open goals are carried, changed and let go, one after the other. */
async function nextQuarter(page: Page): Promise<void> {
	await visit(page, '/growth-page');
	await expect(page.getByRole('heading', { name: 'Q1 2027 starts from Q4 2026' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Start from Q4 2026' }).click();
	await expect(star(page)).toContainText('Calm releases');
	const offer = page.getByRole('region', { name: /still open$/ });
	await expect(offer.getByRole('heading', { name: GOALS[0][0] })).toBeFocused();
	await offer.getByRole('button', { name: 'Carry on', exact: true }).click();
	await expect(offer.getByRole('heading', { name: GOALS[1][0] })).toBeFocused();
	await offer.getByText('Change it', { exact: true }).click();
	await offer
		.getByLabel('The goal that takes its place')
		.fill('I have found five faults from traces alone');
	await offer.getByLabel('What changed').fill('Three were found by November');
	await offer.getByRole('button', { name: 'Change', exact: true }).click();
	await expect(offer.getByRole('heading', { name: GOALS[2][0] })).toBeFocused();
	await offer.getByText('Let it go', { exact: true }).click();
	await offer.getByLabel('Why').fill('Leila has a model of her own');
	await offer.getByRole('button', { name: 'Let go', exact: true }).click();
	await expect(offer).toBeHidden();
	await expect(goal(page, 1)).toBeVisible();
	await expect(goal(page, 2)).toBeVisible();
	await expect(goal(page, 3)).toHaveCount(0);
	const rank = page.getByRole('slider', { name: 'Rank of Craft' });
	await rank.focus();
	for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight');
	await expect(page.getByText(/8 → 6/).first()).toBeVisible();
	await saved(page);
}

async function sideBySide(page: Page): Promise<void> {
	// On a phone it is in the menu of the quarters.
	await page
		.getByRole('button', { name: /^(Read beside another quarter|More quarters)$/ })
		.filter({ visible: true })
		.last()
		.click();
	await page
		.getByRole('menuitem', { name: /^(Read )?Q4 2026( beside)?$/ })
		.last()
		.click();
	await expect(page).toHaveURL(/beside=2026-Q4/);
	await expect(page.getByText('Four teams hold a risk workshop without me').first()).toBeVisible();
}

test.describe('the sample’s growth page', () => {
	useSample('sqlite', '/growth-page');

	test(
		'a line is dragged down into an area, and comes back',
		{ tag: '@wide' },
		async ({ page }) => {
			const area = page.getByRole('group', { name: 'Communication' });
			const handle = page.getByRole('button', { name: /^Line 3 of Going well/ });
			await handle.hover();
			await expect(page.getByRole('listitem').filter({ has: handle })).toHaveAttribute(
				'draggable',
				'true'
			);
			const strengths = area.getByRole('list', { name: 'Strengths of Communication' });
			const [from, to] = [await handle.boundingBox(), await strengths.boundingBox()];
			if (!from || !to) throw new Error('The page does not show the line and the area.');
			await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
			await page.mouse.down();
			await page.mouse.move(from.x + 12, from.y + 20, { steps: 3 });
			await page.mouse.move(to.x + 40, to.y + to.height - 6, { steps: 8 });
			await page.mouse.up();
			await expect(line(page, 'Strengths of Communication', 3)).toHaveValue(
				/^Release day has been quiet/
			);
			await page.keyboard.press('ControlOrMeta+z');
			await expect(line(page, 'Strengths of Communication', 3)).toHaveValue('');
		}
	);

	for (const colorScheme of ['light', 'dark'] as const)
		test(`nothing that axe finds, beside an earlier quarter and with a menu open, ${colorScheme}`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme });
			await page.getByRole('button', { name: /^Line 1 of Going well/ }).click();
			await expectAccessible(page);
			await visit(page, '/growth-page?quarter=2026-Q4&beside=2026-Q3');
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
});
