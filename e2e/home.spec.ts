import { expect, type Page, test } from '@playwright/test';
import {
	becomeOwner,
	expectAccessible,
	expectNoSidewaysScroll,
	useSample,
	useTrellis
} from './trellis.ts';

/** For a wide screen alone: a phone has no keys. */
const WIDE = { tag: '@wide' };
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const steps = (page: Page) =>
	part(page, 'Next')
		.getByRole('listitem')
		.filter({ has: page.getByRole('button', { name: /^Why/ }) });

test.describe('this quarter', () => {
	useSample('sqlite');

	test('says what to do next and why, and a step can be put off and taken back', async ({
		page
	}) => {
		await expect(part(page, 'North Star')).toContainText('because a calm release');
		await expect(steps(page)).toHaveCount(3);
		const [first = ''] = await steps(page).locator('.what').allInnerTexts();
		await page.getByRole('button', { name: `Why, or put off: ${first}` }).click();
		await expect(page.getByText(/^Shown because /).first()).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'for a week' }).first().click();
		await expect(part(page, 'Next').getByText(first, { exact: true })).toHaveCount(0);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(part(page, 'Next').getByText(first, { exact: true })).toBeVisible();
	});

	test('a milestone is ticked where the goal stands', async ({ page }) => {
		const goals = part(page, 'Three goals');
		const done = goals.getByRole('checkbox', { checked: true });
		const before = await done.count();
		await goals.getByRole('checkbox', { checked: false }).last().click();
		await expect(page.getByText('Milestone done', { exact: true })).toBeVisible();
		await expect(done).toHaveCount(before + 1);
	});

	test('keys take a step and catch what changed', WIDE, async ({ page }) => {
		await page.keyboard.press('c');
		await page.keyboard.type('Payments ask us before they change a fare');
		await page.keyboard.press('Enter');
		await expect(part(page, 'While it is fresh').getByText('Kept as made today.')).toBeVisible();
		await page.getByRole('link', { name: 'Open it' }).click();
		const sheet = page.getByRole('dialog', { name: /^Impact: Payments ask us/ });
		await expect(sheet.getByRole('button', { name: /Status/ })).toContainText('Made');
		await page.keyboard.press('Escape');
		await expect(sheet).toBeHidden();
		await page.keyboard.press('1');
		await expect(page).toHaveURL(/goal=/);
	});
});

test.describe('a first day', () => {
	const trellis = useTrellis('sqlite');

	test('begins with three small steps, and the page fills bit by bit', async ({ page }) => {
		await becomeOwner(page, trellis());
		await page.getByRole('link', { name: 'An empty record of my own' }).click();
		await expect(part(page, 'Begin in five minutes')).toBeVisible();
		await expectAccessible(page);
		await page.getByLabel('What is the next big thing').fill('Run a school for testers');
		await page.keyboard.press('Enter');
		await expect(part(page, 'North Star')).toContainText('Run a school for testers');
		const changed = page.getByLabel('What changed for someone last week');
		await expect(changed).toBeFocused();
		await changed.fill('Refund failures name the fare rule');
		await page.keyboard.press('Enter');
		await expect(part(page, 'While it is fresh')).toContainText('Refund failures');
		await page.getByRole('link', { name: 'Look around the map' }).click();
		await page.waitForURL('**/map');
		await page.goBack();
		await expect(part(page, 'Next')).toContainText('One impact is not evidenced yet');
		await expect(part(page, 'Begin in five minutes')).toHaveCount(0);
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
	});
});
