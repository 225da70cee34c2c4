import { readFileSync } from 'node:fs';
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

const card = (page: Page, name: string) =>
	page
		.getByRole('region', { name: 'Skills', exact: true })
		.getByRole('button', { name: new RegExp(`^${name}\\.`) });
const sheet = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const side = (page: Page) => page.getByRole('complementary', { name: 'Gaps and operating level' });
const step = (page: Page, name: RegExp) => page.getByRole('radio', { name });
/** Presses a step as one sees it. */
const choose = (page: Page, name: string) =>
	page
		.getByRole('group', { name: 'Mastery now' })
		.locator('label', { hasText: new RegExp(`^\\s*${name}`) })
		.click();
/** For a wide screen alone: a phone has no keys. */
const WIDE = { tag: '@wide' };

type Named = { id: string; name: string };
/** What the record holds of one kind, asked as the page itself would. */
const listed = (page: Page, path: string) =>
	page.evaluate(async (path) => {
		const answer = await fetch(`/api/v1/${path}?limit=200`);
		return ((await answer.json()) as { items: Named[] }).items;
	}, path);
const post = (page: Page, path: string, item: object) =>
	page.evaluate(
		async ([path, body]) => {
			const headers = { 'content-type': 'application/json' };
			const answer = await fetch(`/api/v1/${path}`, { method: 'POST', headers, body });
			if (!answer.ok) throw new Error(await answer.text());
		},
		[path, JSON.stringify(item)] as const
	);

for (const kind of DATABASES)
	test.describe(`the skills map, on ${kind}`, () => {
		useSample(kind, '/skills');

		test(
			'a skill is assessed by keys, its gap seen, and an impact planned from it',
			WIDE,
			async ({ page }) => {
				await card(page, 'Rail regulation').focus();
				await page.keyboard.press('ArrowDown');
				await page.keyboard.press('ArrowUp');
				await expect(card(page, 'Rail regulation')).toBeFocused();
				await page.keyboard.press('ArrowRight');
				await expect(card(page, 'Accessibility duty')).toBeFocused();
				await page.keyboard.press('Home');
				await page.keyboard.press('End');
				await expect(page.locator('.card:focus')).toHaveAccessibleName(/^Change agency\./);

				await page.keyboard.press('/');
				await page.keyboard.type('wallet');
				await expect(card(page, 'Fare rules')).toHaveCount(0);
				await page.keyboard.press('Escape');
				await page.keyboard.press('Escape');
				await expect(card(page, 'Fare rules')).toBeVisible();

				await card(page, 'Wallet').focus();
				await page.keyboard.press('Enter');
				const wallet = sheet(page, 'Wallet');
				await expect(wallet).toBeVisible();
				await page.keyboard.press('3');
				await expect(step(page, /^Practice/)).toBeChecked();
				await expect(wallet.getByText('Saved', { exact: true })).toBeVisible();
				await wallet.getByLabel('Wanted').selectOption({ label: 'Grow' });
				await wallet.getByLabel('By when').fill('2026-12-01');
				await expect(wallet.getByText('Practice, wanted Grow by 1 December 2026.')).toBeVisible();
				await expect(side(page).getByText('You want it by 1 December 2026')).toBeVisible();

				await wallet.getByRole('button', { name: 'Plan an impact with it' }).press('Enter');
				const impact = page.getByRole('dialog', { name: /^Impact/ });
				await expect(impact.getByRole('button', { name: /^Wallet\s*to\s*Grow/ })).toBeVisible();
				await impact.getByLabel('Headline').fill('Wallet refunds land the same day');
				await impact.getByLabel('Headline').blur();
				await expect(impact.getByText('Saved', { exact: true })).toBeVisible();
				await page.keyboard.press('Escape');
				await expect(
					wallet.getByRole('button', { name: 'Wallet refunds land the same day' })
				).toBeVisible();

				await wallet.getByRole('button', { name: 'Close' }).press('Enter');
				await expect(card(page, 'Wallet')).toBeFocused();
				await expect(card(page, 'Wallet')).toHaveAccessibleName(
					/Now Practice\. Wanted Grow by 1 December 2026\. Not evidenced\./
				);
				await page.keyboard.press('n');
				await expect(page.getByRole('dialog', { name: 'Name a skill' })).toBeVisible();
				await page.keyboard.press('Escape');
				await page.keyboard.press('g');
				await expect(page).toHaveURL(/show=gaps/);
				await expect(card(page, 'Settlement')).toHaveCount(0);
				await page.keyboard.press('g');
				await page.keyboard.press('e');
				await expect(page).toHaveURL(/\/evidence$/);
			}
		);

		test('what is said again on a day changes that day; another day or judge is another look', async ({
			page
		}) => {
			await card(page, 'Settlement').click();
			const settlement = sheet(page, 'Settlement');
			const history = settlement.getByRole('region', { name: 'History' }).getByRole('listitem');
			await expect(settlement.getByRole('region', { name: 'Evidenced' })).toBeVisible();
			const before = await history.count();
			await choose(page, 'Grow');
			await choose(page, 'Lead');
			await expect(history).toHaveCount(before + 1);
			await expect(history.first()).toContainText('Lead');
			await settlement.getByLabel('Judged by').selectOption({ label: 'My manager' });
			await choose(page, 'Practice');
			await expect(history).toHaveCount(before + 2);
			await expect(history.first()).toContainText('My manager');
			await settlement.getByLabel('On', { exact: true }).fill('2026-01-05');
			await choose(page, 'Remember');
			await expect(history).toHaveCount(before + 3);
			await settlement
				.getByRole('button', { name: /^Take out the look of 5 January 2026/ })
				.click();
			await expect(history).toHaveCount(before + 2);
			await page.getByRole('button', { name: 'Undo' }).click();
			await expect(history).toHaveCount(before + 3);
		});

		test('evidenced follows once an impact that shows it is evidenced', async ({
			page,
			isMobile
		}) => {
			const items = await listed(page, 'skills');
			const ref = items.find(({ name }) => name === 'Wallet')?.id ?? '';
			await card(page, 'Wallet').click();
			await expect(
				sheet(page, 'Wallet').getByText('No evidenced impact shows it yet.')
			).toBeVisible();
			await post(page, 'impacts', {
				headline: 'Wallets refill by themselves',
				...{ status: 'made', made_on: '2026-10-02', part: 'owner', scale: 'team' },
				skills: [{ kind: 'skill', ref, name_then: 'Wallet', shown: 4 }],
				people: [
					{
						id: '01920000-0000-7000-8000-000000000901',
						kind: 'impacted',
						who: 'outside',
						name: 'Ines Moreau'
					}
				],
				material: [
					{
						id: '01920000-0000-7000-8000-000000000902',
						kind: 'link',
						url: 'https://larkfield.example/w'
					}
				]
			});
			const shown = sheet(page, 'Wallet').getByRole('region', { name: 'Evidenced' });
			await expect(shown).toContainText('1 impact shows it, none confirmed yet.');
			await shown.getByRole('button', { name: /Wallets refill by themselves/ }).click();
			await expect(page.getByRole('dialog', { name: /^Impact: Wallets refill/ })).toBeVisible();
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
			await expect(card(page, 'Wallet')).toHaveAccessibleName(/Evidenced Grow\./);
			if (isMobile) await expectNoSidewaysScroll(page);
		});

		test('the operating level says why, and never as one number', async ({ page }) => {
			const aside = side(page);
			await expect(
				aside.getByRole('heading', { name: /^Operating level against Senior/ })
			).toBeVisible();
			await aside.locator('summary', { hasText: 'Personal and leadership' }).click();
			await expect(
				aside.getByText(/^Communication: Practice, where Grow is expected\./)
			).toBeVisible();
			await aside.locator('summary', { hasText: 'Scale of impact' }).click();
			await expect(aside.getByText(/impacts made in the last four quarters/)).toBeVisible();
			await aside.getByRole('button', { name: 'Technical design' }).click();
			await expect(sheet(page, 'Technical design')).toBeVisible();
			await expect(page.getByText('expected at Senior').first()).toBeVisible();
		});

		test('is read and taken along as a table', async ({ page }) => {
			await page.getByRole('button', { name: 'More of the skills map' }).click();
			await page.getByRole('menuitemradio', { name: 'As a table' }).click();
			await expect(page).toHaveURL(/as=table/);
			await expect(
				page.getByRole('row', { name: /Peak load Skill Platform System/ })
			).toBeVisible();
			await page.getByRole('button', { name: 'More of the skills map' }).click();
			const download = page.waitForEvent('download');
			await page.getByRole('menuitem', { name: 'Table as CSV' }).click();
			expect(readFileSync(await (await download).path(), 'utf8')).toContain(
				'Peak load,Skill,Platform,System,'
			);
		});

		test('by single presses alone a skill is named, changed and taken out, and all of it undone', async ({
			page
		}) => {
			await page.getByRole('button', { name: 'Add skill' }).click();
			const ask = page.getByRole('dialog', { name: 'Name a skill' });
			await ask.getByLabel('Skill', { exact: true }).fill('Load shaping');
			await ask.getByLabel('Context layer').selectOption({ label: 'Platform' });
			await ask.getByLabel('Cluster').selectOption({ label: 'System' });
			await ask.getByLabel('Now').selectOption({ label: 'Understand' });
			await ask.getByRole('button', { name: 'Add', exact: true }).click();
			await expect(ask.getByText('Added: Load shaping.')).toBeVisible();
			await ask.getByRole('button', { name: 'Done' }).click();
			await expect(card(page, 'Load shaping')).toHaveAccessibleName(
				/Platform, system\. Now Understand\./
			);

			await card(page, 'Load shaping').click();
			await sheet(page, 'Load shaping').getByLabel('Name', { exact: true }).fill('Shaping load');
			await sheet(page, 'Load shaping').getByLabel('Name', { exact: true }).blur();
			const shaped = sheet(page, 'Shaping load');
			await shaped.getByLabel('Context layer of Shaping load').selectOption({ label: 'Team' });
			await shaped.getByRole('button', { name: 'Take out', exact: true }).click();
			await expect(shaped).toBeHidden();
			await expect(card(page, 'Shaping load')).toHaveCount(0);
			await page.getByRole('button', { name: 'Undo' }).click();
			await expect(card(page, 'Shaping load')).toHaveAccessibleName(/Team, system/);
		});
	});

test.describe('the skills map, looked over', () => {
	useSample('sqlite', '/skills');
	for (const colorScheme of ['light', 'dark'] as const)
		test(`nothing that axe finds with a skill open, gaps shown, and at 320 pixels, ${colorScheme}`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await visit(page, '/skills?show=gaps');
			await expectAccessible(page);
			await card(page, 'Peak load').click();
			await expect(sheet(page, 'Peak load')).toBeVisible();
			await expectAccessible(page);
			await page.setViewportSize({ width: 320, height: 700 });
			await visit(page, '/skills');
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
});

test.describe('a record without a skill', () => {
	const trellis = useTrellis('sqlite');
	test('begins with a thought and one thing to do', async ({ page }) => {
		await becomeOwner(page, trellis());
		await page.getByRole('link', { name: 'An empty record of my own' }).click();
		await visit(page, '/skills');
		await expect(
			page.getByRole('heading', { name: 'Name five skills you used this week' })
		).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Name a skill' }).click();
		const ask = page.getByRole('dialog', { name: 'Name a skill' });
		await ask.getByLabel('Skill', { exact: true }).fill('Listening');
		await page.keyboard.press('Enter');
		await expect(ask.getByText('Added: Listening.')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(card(page, 'Listening')).toBeVisible();
		await expect(side(page).getByRole('link', { name: 'growth table' })).toBeVisible();
	});
});
