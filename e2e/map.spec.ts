import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { DATABASES, expectAccessible, sweep, useSample, visit } from './trellis.ts';

const blip = (page: Page, words: string | RegExp) =>
	page.getByRole('region', { name: 'Map' }).getByRole('button', { name: words });
const listed = (page: Page, words: string) =>
	page
		.getByRole('complementary', { name: 'Balance and list' })
		.getByRole('button', { name: words });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const told = (page: Page) => page.getByText(/\d+% of /);

/** For a wide screen alone: a phone has neither keys nor paper, and presses quadrants instead of blips. */
const WIDE = { tag: '@wide' };

for (const kind of DATABASES)
	test.describe(`the map, on ${kind}`, () => {
		useSample(kind, '/map');

		test(
			'is gone through by keys alone: found, opened, filtered, and a quarter back',
			WIDE,
			async ({ page }) => {
				await expect(told(page)).toHaveText(
					'62% of your impact is at team scale. Nothing yet in Giving back, external communities.'
				);
				await page.keyboard.press('/');
				await page.keyboard.type('refund failures');
				await expect(page.getByRole('group', { name: /^Impact map, 1 impact\./ })).toBeVisible();
				await page.keyboard.press('Escape');
				await page.keyboard.press('Escape');
				await expect(page.getByRole('group', { name: /^Impact map, 42 impacts\./ })).toBeVisible();

				await blip(page, /^36\. Peak Friday/).focus();
				await page.keyboard.press('ArrowDown');
				const below = page.locator('g[data-id]:focus');
				await expect(below).not.toHaveAccessibleName(/^36\./);
				const [, headline = ''] = ((await below.getAttribute('aria-label')) ?? '').split('. ');
				await page.keyboard.press('Enter');
				await expect(listed(page, headline)).toHaveAttribute('aria-pressed', 'true');

				await listed(page, 'Split-ticket rounding').focus();
				await page.keyboard.press('ArrowDown');
				await expect(listed(page, 'Refund failures')).toBeFocused();
				await page.keyboard.press('Enter');
				const sheet = dialog(page, /^Impact: Refund failures/);
				await expect(sheet).toBeVisible();
				await page.keyboard.press('Escape');
				await expect(sheet).toBeHidden();

				await page.keyboard.press('2');
				await expect(page.getByRole('heading', { name: 'Business value', level: 1 })).toBeVisible();
				await page.keyboard.press('Escape');
				await page.keyboard.press('[');
				await expect(page).toHaveURL(/until=\d{4}-Q\d/);
				await expect(page.getByRole('group', { name: /^Impact map, 34 impacts\./ })).toBeVisible();
				await page.keyboard.press(']');
				await expect(page.getByRole('group', { name: /^Impact map, 42 impacts\./ })).toBeVisible();
			}
		);

		test('is worked by single presses alone: a quadrant, an impact, a filter', async ({
			page,
			isMobile
		}) => {
			if (isMobile) await page.getByRole('button', { name: 'Giving back 9' }).click();
			else await page.getByRole('button', { name: /^Giving back 9 impacts/ }).click();
			await expect(page.getByRole('heading', { name: 'Giving back', level: 1 })).toBeVisible();
			await listed(page, 'Two risk facilitators trained').click();
			await page.getByRole('button', { name: 'Open', exact: true }).click();
			await expect(dialog(page, /^Impact: Two risk facilitators/)).toBeVisible();
			await page.getByRole('button', { name: 'Close' }).click();
			await page.getByRole('button', { name: 'Filter', exact: true }).click();
			await page.getByRole('button', { name: 'Part: Any part' }).click();
			await page.getByRole('checkbox', { name: /Instigator/ }).click();
			await expect(page).toHaveURL(/part=instigator/);
			await expect(listed(page, 'Two risk facilitators trained')).toHaveCount(0);
			await page.reload();
			await expect(listed(page, 'Dev leads his first test strategy')).toBeVisible();
			await expect(listed(page, 'Two risk facilitators trained')).toHaveCount(0);
		});

		test('a place to grow next is marked, and answered by an impact made there', async ({
			page
		}) => {
			await page.getByRole('button', { name: 'More of the map' }).click();
			await page.getByRole('menuitem', { name: /Mark a place to grow next/ }).click();
			const place = dialog(page, 'External communities, team scale');
			await expect(place).toBeVisible();
			await place.getByLabel('Segment').selectOption({ label: 'Teaching' });
			await dialog(page, 'Teaching, team scale')
				.getByLabel('Scale')
				.selectOption({ label: 'Industry' });
			const teaching = dialog(page, 'Teaching, industry scale');
			await teaching.getByLabel('Grow here next').fill('Somebody asked me twice');
			await teaching.getByRole('button', { name: 'Mark this place' }).click();
			await expect(teaching.getByText('Nothing is planned here yet.')).toBeVisible();
			await teaching.getByRole('button', { name: 'I made one here' }).click();

			const sheet = page.getByRole('dialog', { name: /^Impact/ });
			await sheet.getByLabel('Headline').fill('A course that other companies teach');
			await sheet.getByLabel('Headline').blur();
			await expect(sheet.getByText('Saved', { exact: true })).toBeVisible();
			await page.getByRole('button', { name: 'Close' }).click();
			await expect(listed(page, 'A course that other companies teach')).toBeVisible();

			await visit(page, '/map?as=table');
			await page.getByRole('button', { name: 'Teaching, Industry: 1' }).click();
			await expect(
				teaching.getByText('Answered by “A course that other companies teach”.')
			).toBeVisible();
		});

		test('is taken along as a picture', async ({ page }) => {
			await page.getByRole('button', { name: 'More of the map' }).click();
			const download = page.waitForEvent('download');
			await page.getByRole('menuitem', { name: /SVG/ }).click();
			const picture = readFileSync(await (await download).path(), 'utf8');
			expect(picture).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
			expect(picture).not.toContain('var(--');
		});

		test('is shown on another page by a link, until that is taken back', async ({
			page,
			browser
		}) => {
			await page.getByRole('button', { name: 'More of the map' }).click();
			await page.getByRole('menuitem', { name: 'On another page' }).click();
			const links = dialog(page, 'The map on another page');
			await links.getByLabel('Where the new link goes').fill('The team wiki');
			await links.getByRole('button', { name: 'Make a link' }).click();
			const code = await links.getByLabel(/^For a page/).inputValue();
			await expectAccessible(page);

			const elsewhere = await browser.newPage();
			const shown = async (kind: string) => {
				await elsewhere.setContent(code.replace('.svg', kind));
				return elsewhere.getByRole('img').evaluate(async (image: HTMLImageElement) => {
					await image.decode().catch(() => undefined);
					return image.naturalWidth;
				});
			};
			expect([await shown('.svg?1'), await shown('.png?1')]).toEqual([1200, 1200]);
			const takeBack = links.getByRole('button', { name: 'Take back The team wiki' });
			await takeBack.click();
			await expect(takeBack).toBeHidden();
			expect([await shown('.svg?2'), await shown('.png?2')]).toEqual([0, 0]);
			await elsewhere.close();
		});

		test('is printed on one sheet', WIDE, async ({ page }) => {
			const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		});
	});

test.describe('the map, told', () => {
	useSample('sqlite');

	test('as a story: one impact after the other, by keys', async ({ page }) => {
		await visit(page, '/map');
		await page.getByRole('button', { name: 'More of the map' }).click();
		await page.getByRole('menuitem', { name: /Tell it as a story/ }).click();
		await page.getByRole('button', { name: 'Begin with 9' }).click();
		const story = dialog(page, 'The map as a story');
		await expect(story.getByText('1 of 9')).toBeVisible();
		await expectAccessible(page);
		const first = await story.getByRole('heading').textContent();
		await page.keyboard.press('ArrowRight');
		await expect(story.getByText('2 of 9')).toBeVisible();
		await expect(story.getByRole('heading')).not.toHaveText(first ?? '');
		await page.keyboard.press('End');
		await expect(story.getByRole('heading')).toHaveText('Refund failures name the fare rule');
		await expect(story.getByRole('blockquote').first()).toBeVisible();
		await story.getByRole('button', { name: 'End' }).click();
		await expect(story).toBeHidden();
		await expect(page).not.toHaveURL(/story/);
	});

	test('in the words of a screen reader', WIDE, async ({ page }) => {
		await visit(page, '/map?quadrant=business_value');
		await expect(page.getByRole('main')).toMatchAriaSnapshot(`
- heading "Business value" [level=1]
- region "Map":
  - group "Business value, 7 impacts. The list beside it holds the same.":
    - button "12. Split-ticket rounding fixed before launch. Revenue, Team. Owner, confirmed"
    - button "13. Seat-choice errors explained plainly. Traveller experience, Team. Collaborator, confirmed"
    - button "14. Railcard check keeps the basket. Traveller experience, Team. Owner, confirmed"
    - button "15. A refund status page people trust. Traveller experience, Team. Collaborator, confirmed"
    - button "16. Northline settles daily without a call. Operator partners, Team. Collaborator, confirmed"
    - button "29. Refund failures name the fare rule. Traveller experience, Group. Instigator, confirmed"
    - button "36. Peak Friday kept the refund promise. Revenue, Company. Collaborator, confirmed"
  - list "What the marks mean"
  - button "Play the quarters"
  - list "Impacts made in each quarter"
  - slider "Show the map up to the end of"
- complementary "Balance and list":
  - region "In this quadrant":
    - heading "In this quadrant" [level=2]
    - paragraph: /5 of 7 are at team scale, three in Traveller experience\\. Operator partners has not yet left the team\\./
  - heading "Revenue 2" [level=3]
  - list:
    - listitem:
      - button "Peak Friday kept the refund promise Company"
    - listitem:
      - button "Split-ticket rounding fixed before launch Team"
  - heading "Traveller experience 4" [level=3]
  - heading "Operator partners 1" [level=3]
`);
		await visit(page, '/map?as=table&quadrant=business_value');
		await expect(page.getByRole('table').first()).toMatchAriaSnapshot(`
- table "How much lies in each field. A field opens to what is in it.":
  - rowgroup:
    - row "Segment Personal Team Group Company Industry All"
  - rowgroup:
    - row "Business value 7"
    - row /Revenue/:
      - rowheader "Revenue"
      - 'cell "Revenue, Personal: 0"'
      - 'cell "Revenue, Team: 1"'
      - 'cell "Revenue, Group: 0"'
      - 'cell "Revenue, Company: 1, grow here next"'
      - 'cell "Revenue, Industry: 0"'
      - cell "2"
`);
	});

	for (const colorScheme of ['light', 'dark'] as const)
		test(
			`in every state, ${colorScheme}: nothing that axe finds, nothing beyond the edge`,
			colorScheme === 'dark' ? WIDE : {},
			async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await sweep(page, [
					'/map',
					'/map?shape=status',
					'/map?quadrant=giving_back',
					'/map?beside=2026-Q1',
					'/map?as=table',
					'/map?q=nothing-like-it'
				]);
				await visit(page, '/map');
				await listed(page, 'Fare fuzzer').click();
				await expectAccessible(page);
				await page.getByRole('button', { name: 'More of the map' }).click();
				await expectAccessible(page);
				await page.getByRole('menuitem', { name: /Mark a place/ }).click();
				await expectAccessible(page);
			}
		);
});
