import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, firstImpact, launcher, useSample, visit } from './trellis.ts';

useSample('sqlite', '/evidence');

const FIRST = 'Refund failures name the fare rule';
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });
const scaleOf = (page: Page) => row(page, FIRST).locator('[data-field="scale"]');

test('what is found stays found: the address keeps it, and the file taken out holds the same', async ({
	page
}) => {
	await visit(page, '/evidence?q=contract&scale=group');
	await expect(row(page, 'Contract tests adopted by Payments')).toBeVisible();
	await expect(page.getByText(FIRST)).toHaveCount(0);
	const shown = await page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader') })
		.count();
	await page.reload();
	await expect(row(page, 'Contract tests adopted by Payments')).toBeVisible();
	const address = new URL(page.url());
	address.pathname = '/api/v1/evidence';
	const { rows } = (await (await page.request.get(address.href)).json()) as { rows: string[][] };
	expect(rows).toHaveLength(shown);
});

test('a scale is changed in its cell by keys, and taken back', async ({ page }) => {
	await scaleOf(page).getByRole('button').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Scale' })).toBeVisible();
	await page.getByRole('radio', { name: 'Company' }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(scaleOf(page)).toHaveText('Company');
	await page.keyboard.press('Control+z');
	await expect(scaleOf(page)).toHaveText('Group');
});

test('a scale is changed in its cell by a press, and the toast takes it back', async ({ page }) => {
	await scaleOf(page).getByRole('button').click();
	await page.getByRole('dialog', { name: 'Scale' }).getByText('Company').click();
	await expect(scaleOf(page)).toHaveText('Company');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(scaleOf(page)).toHaveText('Group');
});

test('a change made elsewhere is seen here', async ({ page, browser }) => {
	const context = await browser.newContext({ storageState: await page.context().storageState() });
	const other = await context.newPage();
	await visit(other, page.url());
	await scaleOf(other).getByRole('button').click();
	await other.getByRole('dialog', { name: 'Scale' }).getByText('Industry').click();
	await expect(scaleOf(page)).toHaveText('Industry');
	await other.getByRole('button', { name: 'Undo' }).click();
	await expect(scaleOf(page)).toHaveText('Group');
	await context.close();
});

test('an impact is found from anywhere and opened whole', async ({ page, isMobile }) => {
	await visit(page, '/settings');
	if (isMobile) {
		await page.getByRole('button', { name: /menu/ }).click();
		await page.getByRole('menuitem', { name: 'Find or do' }).click();
	} else await page.keyboard.press('Control+k');
	await page.getByRole('combobox', { name: 'Find or do' }).fill('fare fuzz');
	await page.keyboard.press('Enter');
	const sheet = page.getByRole('dialog', { name: 'Impact' });
	await expect(sheet.getByLabel('Headline')).toHaveValue('Fare fuzzer released as open source');
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
});

test('a lost connection never shows "Saved", and what was typed is kept', async ({
	page,
	context
}) => {
	await row(page, 'Two risk facilitators trained').waitFor();
	const id = await firstImpact(page);
	await visit(page, `/evidence?impact=${id}`);
	const sheet = page.getByRole('dialog', { name: 'Impact' });
	await sheet.getByLabel('Headline').waitFor();
	await context.setOffline(true);
	await sheet.getByLabel('Headline').fill('One fare everywhere');
	await sheet.getByLabel('Headline').blur();
	await expect(sheet.getByText(/Not saved: no connection/)).toBeVisible();
	await expect(sheet.getByText('Saved', { exact: true })).toHaveCount(0);
	await context.setOffline(false);
	await expect(sheet.getByText('Saved', { exact: true })).toBeVisible();
	await page.reload();
	await expect(sheet.getByLabel('Headline')).toHaveValue('One fare everywhere');
});

test('impacts come in from a list, and every row that stays out says why', async ({ page }) => {
	await visit(page, '/in-and-out');
	await page
		.getByLabel('Or paste the rows, their header first')
		.fill('Title,When,Scope\nQuieter alerts,2026-11-03,team\nNo day,some time,team');
	await page.getByRole('button', { name: 'Look at it' }).click();
	await expect(page.getByText('“some time” is not a day')).toBeVisible();
	await page.getByRole('button', { name: /Bring in/ }).click();
	await page.getByRole('link', { name: 'See them in the evidence' }).click();
	await expect(page.getByText('Quieter alerts').first()).toBeVisible();
});

/** The impact of this headline, opened beside the evidence with its feedback. */
async function openedVoices(page: Page, words: string) {
	const { href } = new URL('/api/v1/impacts', page.url());
	const { items } = (await (await page.request.get(href)).json()) as {
		items: { id: string; headline: string }[];
	};
	const id = items.find(({ headline }) => headline === words)?.id;
	await visit(page, `/evidence?impact=${id}&answer=felt`);
	return page.getByRole('dialog', { name: 'Impact' });
}

test('what was said in person is brought in, marked as reported', async ({ page }) => {
	const sheet = await openedVoices(page, 'Failures sorted by cause, not by test');
	const form = sheet.getByRole('group', { name: 'Words of somebody' });
	await form.getByLabel('Who said it').fill('Joel Bergström');
	await form.getByLabel('Who said it').press('Tab');
	await form.getByLabel('How it came').selectOption({ label: 'In person' });
	await form.getByLabel('Their words').fill('I begin at nine and know where.');
	await form.getByRole('button', { name: 'Done' }).click();
	await expect(sheet.getByText(/^In person, .* reported$/)).toBeVisible();
	await expect(sheet.getByText('Confirmed', { exact: true }).first()).toBeVisible();
});

test('an answer stays as it was signed: hidden from others and shown again, and taken as a file that holds', async ({
	page
}) => {
	const sheet = await openedVoices(page, 'Two risk facilitators trained');
	await expect(sheet.getByText(/^Answered a request on .* not a word changed\.$/)).toBeVisible();
	await expect(sheet.getByRole('button', { name: 'Change what Hana Sato said' })).toHaveCount(0);
	await expect(sheet.getByText('Hidden from others.')).toHaveCount(1);

	await sheet.getByRole('button', { name: 'More about what Hana Sato said' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('menuitem', { name: /^Hide “I held a room/ }).focus();
	await page.keyboard.press('Enter');
	await expect(sheet.getByText('Hidden from others.')).toHaveCount(2);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(sheet.getByText('Hidden from others.')).toHaveCount(1);

	await sheet.getByRole('button', { name: /^Verified/ }).click();
	await expect(sheet.getByText(/^Signed by this Trellis, /)).toBeVisible();
	await expectAccessible(page);
	const download = page.waitForEvent('download');
	await sheet.getByRole('button', { name: 'Take the signed answer' }).click();
	const file = await (await download).path();
	const { stdout } = await promisify(execFile)(process.execPath, [launcher, 'verify', file]);
	expect(stdout).toMatch(/^Holds: /);
	expect(stdout).toContain('Hana Sato');
});

test('the sample is left in one step and keeps nothing', async ({ page }) => {
	await page.getByRole('button', { name: 'Leave the sample' }).click();
	await page.getByRole('button', { name: 'Leave and begin my own' }).click();
	await expect(page.getByText(FIRST)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Leave the sample' })).toHaveCount(0);
	await visit(page, '/in-and-out');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'The whole record' }).click();
	const record = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
		impacts: unknown[];
		feedback: unknown[];
		competencies: unknown[];
	};
	expect([record.impacts, record.feedback, record.competencies]).toEqual([[], [], []]);
});
