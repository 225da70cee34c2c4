import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import {
	becomeOwner,
	DATABASES,
	expectAccessible,
	expectNoSidewaysScroll,
	startTrellis,
	type Trellis,
	visit
} from './trellis.ts';

for (const database of DATABASES)
	test.describe(`a first day, on ${database}`, () => {
		test.describe.configure({ timeout: 180_000 });
		let first: Trellis;
		let second: Trellis;
		test.beforeAll(async () => {
			[first, second] = await Promise.all([startTrellis(database), startTrellis(database)]);
		});
		test.afterAll(async () => {
			await Promise.all([first.stop(), second.stop()]);
		});

		test('from the first link to an impact that nothing is missing of, and into another Trellis', async ({
			page
		}) => {
			await becomeOwner(page, first);
			await expectAccessible(page);
			await page.getByRole('link', { name: 'An empty record of my own' }).click();
			await expect(page.getByRole('heading', { name: 'This quarter', level: 1 })).toBeVisible();
			await expectAccessible(page);

			await writeForward(page);
			await writeBackward(page);
			await completeEvidence(page);
			await page.getByRole('button', { name: 'Close' }).click();
			const table = await shownTable(page);
			expect(table.join('\n')).toContain('Complete');
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);

			const record = await takeOut(page);
			await becomeOwner(page, second);
			await bringIn(page, record);
			expect(await shownTable(page)).toEqual(table);
			expect(await takeOut(page)).toBe(record);
		});
	});

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Impact' });
const saved = (page: Page) => expect(sheet(page).getByText('Saved', { exact: true })).toBeVisible();

/** Looking ahead: the three prompts, in the easy order. */
async function writeForward(page: Page): Promise<void> {
	await visit(page, '/evidence?impact=ahead');
	const impact = sheet(page);
	await impact.getByLabel('What will you do?').fill('Train two facilitators, then step back.');
	await impact.getByRole('button', { name: 'Who will it reach?' }).click();
	await impact.getByRole('button', { name: 'Another team' }).click();
	await impact.getByRole('button', { name: 'In what way will it change things for them?' }).click();
	await impact
		.getByLabel('In what way will it change things for them?')
		.fill('Teams find their own risks in the first hour.');
	await impact.getByLabel('Headline').fill('Four teams hold risk workshops without me');
	await saved(page);
	await expect(page).toHaveURL(/impact=[0-9a-f-]{36}/);
	await impact.getByRole('button', { name: 'Close' }).click();
	await expect(impact).toBeHidden();
}

/** Looking back: something already made. */
async function writeBackward(page: Page): Promise<void> {
	await visit(page, '/evidence?impact=back');
	const impact = sheet(page);
	await impact.getByLabel('What did you do?').fill('Mapped 214 failure codes to fare rules.');
	await impact.getByLabel('Headline').fill('Refund failures name the fare rule');
	await saved(page);
	await expect(impact.getByRole('button', { name: /Status/ })).toContainText('Made');
}

/** Goes through what is missing, each by the button that leads to it, until nothing is. */
async function completeEvidence(page: Page): Promise<void> {
	const impact = sheet(page);
	const missing = (name: string) => impact.getByRole('button', { name, exact: true }).first();
	await missing('Part played').click();
	await impact.getByLabel('Part played').selectOption('instigator');
	await impact.getByLabel('Scale').selectOption('group');

	await missing('Mastery shown').click();
	await page.keyboard.press('Enter');
	await choose(impact.getByRole('combobox', { name: 'Skill or competency' }), 'Quality');
	await impact.getByLabel('Shown').selectOption({ label: 'Lead' });

	await missing('Supporting material').click();
	await impact.getByLabel('Paste a link').fill('https://github.com/larkfield/fares/pull/1841');
	await impact.getByLabel('Paste a link').press('Enter');
	await expect(impact.getByText('fares #1841').first()).toBeVisible();

	await missing('Someone impacted').click();
	await choose(impact.getByRole('combobox', { name: 'Add somebody' }), 'Callum Reid');

	await missing('Feedback on the impact felt').click();
	const words = impact.getByRole('group', { name: 'Words of somebody' });
	await words.getByLabel('Who said it').fill('Callum Reid');
	await words.getByLabel('Who said it').press('Tab');
	await words
		.getByLabel('Their words')
		.fill('Now I tell a traveller something true on the first call.');
	await words.getByLabel('Their words').blur();
	await saved(page);
	await expect(impact.getByText(/^Nothing\. /)).toBeVisible();
}

async function choose(combobox: Locator, words: string): Promise<void> {
	await combobox.fill(words);
	await combobox.press('Enter');
}

/** The words of the evidence table, row by row. */
async function shownTable(page: Page): Promise<string[]> {
	await visit(page, '/evidence');
	await expect(page.getByText('Refund failures name the fare rule').first()).toBeVisible();
	return page.getByRole('row').allInnerTexts();
}

async function takeOut(page: Page): Promise<string> {
	await visit(page, '/in-and-out');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'The whole record' }).click();
	return readFileSync(await (await download).path(), 'utf8');
}

async function bringIn(page: Page, record: string): Promise<void> {
	await visit(page, '/in-and-out');
	await page.getByLabel('Choose the document, or drop it here').setInputFiles({
		name: 'trellis-record.json',
		mimeType: 'application/json',
		buffer: Buffer.from(record)
	});
	await page.waitForURL(({ pathname }) => pathname === '/');
}
