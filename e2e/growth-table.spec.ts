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

const grid = (page: Page) => page.getByRole('grid');
const isPhone = () => test.info().project.name === 'phone';
const banner = (page: Page) => page.getByRole('region', { name: 'Draft' });
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
const rowOf = (page: Page, competency: string) =>
	grid(page)
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${competency}`) }) });
/** The cell of a competency at a role level, counted from 0. */
const cell = (page: Page, competency: string, level: number) =>
	rowOf(page, competency).locator('[data-level]').nth(level);
const more = (page: Page) => page.getByRole('button', { name: 'More of the growth table' });

for (const database of DATABASES)
	test.describe(`the growth table, on ${database}`, () => {
		const trellis = useTrellis(database);

		test('an editor begins from a starter, edits, compares and publishes; a person takes a level up and plans', async ({
			page
		}) => {
			await becomeOwner(page, trellis());
			await visit(page, '/growth-table');
			await expect(page.getByRole('heading', { name: 'No growth table yet' })).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('checkbox', { name: /^Engineer Builds/ }).check();
			await page.getByRole('checkbox', { name: /^Designer/ }).check();
			await page.getByRole('button', { name: 'Begin from Engineer and Designer' }).click();
			await expect(banner(page)).toContainText('Draft of version 1.');
			await expect(rowOf(page, 'Communication')).toBeVisible();
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
			await publish(page, 1);
			await expect(page.getByRole('radio', { name: 'Read' })).toBeChecked();

			await takeUp(page);
			await readACell(page);
			await planOne(page);

			await page.locator('label').filter({ hasText: 'Edit' }).filter({ visible: true }).click();
			await expect(banner(page)).toContainText('Draft of version 2.');
			await expect(banner(page)).toContainText('No changes yet.');
			if (isPhone()) await editByPresses(page);
			else await editByKeys(page);
			await seeChanges(page);
			await addALevel(page);
			await publish(page, 2);
			await moveAlong(page);
		});
	});

async function publish(page: Page, number: number): Promise<void> {
	await banner(page).getByRole('button', { name: 'Publish' }).click();
	const asked = dialog(page, 'Publish this draft');
	await expect(asked).toContainText(`version ${number}`);
	await asked.getByRole('button', { name: `Publish version ${number}` }).click();
	await expect(banner(page)).toBeHidden();
	await expect(asked).toBeHidden();
}

/** Chooses the third role level where only one is shown. */
async function showSenior(page: Page): Promise<void> {
	if (isPhone()) await page.getByText('Senior', { exact: true }).first().click();
}

async function takeUp(page: Page): Promise<void> {
	await showSenior(page);
	await grid(page)
		.getByRole('columnheader', { name: /^Senior/ })
		.click();
	await page.getByRole('menuitem', { name: /^I hold this level/ }).click();
	await expect(grid(page).getByRole('columnheader', { name: 'Senior your level' })).toBeVisible();
	if (isPhone()) await page.getByText('Expert', { exact: true }).first().click();
	await grid(page)
		.getByRole('columnheader', { name: /^Expert/ })
		.click();
	await page.getByRole('menuitem', { name: 'I am growing towards this' }).click();
	await expect(
		grid(page).getByRole('columnheader', { name: 'Expert your North Star' })
	).toBeVisible();
	await showSenior(page);
}

async function readACell(page: Page): Promise<void> {
	await cell(page, 'Communication', 2).focus();
	await page.keyboard.press('Enter');
	const opened = dialog(page, 'Communication, Senior');
	await expect(opened).toBeVisible();
	await expect(opened).toContainText('What it can look like');
	await expect(opened).toContainText('No impact shows this yet');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(opened).toBeHidden();
	await expect(cell(page, 'Communication', 2)).toBeFocused();
}

async function planOne(page: Page): Promise<void> {
	await cell(page, 'Communication', 2).click();
	await dialog(page, 'Communication, Senior').getByRole('button', { name: 'Plan one' }).click();
	const sheet = page.getByRole('dialog', { name: /^Impact/ });
	await expect(sheet).toBeVisible();
	await sheet
		.getByLabel('Through doing what?')
		.or(sheet.getByRole('textbox'))
		.first()
		.fill('Write the note twice');
	await expect(sheet).toContainText('Saved');
	await expect(sheet).toContainText('Communication');
	await sheet.getByRole('button', { name: 'Close' }).first().click();
	await expect(sheet).toBeHidden();
}

async function editByKeys(page: Page): Promise<void> {
	const first = cell(page, 'Communication', 0);
	await first.focus();
	await page.keyboard.type('le');
	await expect(first).toHaveText(/^\s*Lead/);
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Shift+ArrowRight');
	await page.keyboard.press('Control+r');
	await expect(cell(page, 'Communication', 2)).toHaveText(/^\s*Lead/);
	await expect(cell(page, 'Communication', 1)).toHaveText(/^\s*Lead/);
	await page.keyboard.press('Control+z');
	await expect(cell(page, 'Communication', 1)).not.toHaveText(/^\s*Lead/);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	await expect(first).toBeFocused();
	await page.keyboard.press('Delete');
	await expect(first).toHaveText('Nothing is expected here');
	await page.keyboard.press('1');
	await expect(first).toHaveText(/^\s*Remember/);
	await page.keyboard.press('Enter');
	await writeInCell(page, 'Communication, Junior');
}

async function editByPresses(page: Page): Promise<void> {
	await page.getByText('Junior', { exact: true }).first().click();
	await cell(page, 'Communication', 0).click();
	const editor = dialog(page, 'Edit Communication, Junior');
	await editor.getByText('Remember', { exact: true }).click();
	await writeInCell(page, 'Communication, Junior');
}

async function writeInCell(page: Page, name: string): Promise<void> {
	const editor = dialog(page, `Edit ${name}`);
	await expect(editor).toBeVisible();
	const lines = editor.getByLabel(/Only at Junior|^Example behaviours, one a line/);
	await lines.fill('Complete the writing course');
	await expect(editor).toContainText('reads as a task');
	await lines.fill('You ask a colleague to read it back to you');
	await expect(editor).toContainText('These read as behaviours');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(editor).toBeHidden();
	await expect(banner(page)).toContainText('2 changes');
}

async function seeChanges(page: Page): Promise<void> {
	await banner(page).getByRole('button', { name: 'See changes' }).click();
	const changes = dialog(page, 'What changes');
	await expect(changes).toContainText('Communication, Junior');
	await expect(changes).toContainText('becomes Remember');
	await expect(changes).toContainText('You ask a colleague to read it back');
	await expectAccessible(page);
	await changes.getByRole('button', { name: 'Close' }).click();
	await banner(page).getByRole('button', { name: 'Who is affected' }).click();
	await expect(dialog(page, 'Who is affected')).toContainText('You hold Senior Engineer.');
	await page.keyboard.press('Escape');
}

async function addALevel(page: Page): Promise<void> {
	await banner(page).getByRole('button', { name: 'Add' }).click();
	await page.getByRole('menuitem', { name: 'A role level' }).click();
	const form = dialog(page, 'Change it');
	await form.getByLabel('Name', { exact: true }).fill('Fellow');
	await form.getByLabel('Titles, one a line').fill('Fellow\nDistinguished Engineer');
	await form.getByRole('button', { name: 'Close' }).click();
	if (isPhone()) await expect(page.getByText('Fellow', { exact: true }).first()).toBeVisible();
	else await expect(grid(page).getByRole('columnheader', { name: 'Fellow' })).toBeVisible();
	await more(page).click();
	await page.getByRole('menuitem', { name: /^Everything in it/ }).click();
	const all = dialog(page, 'Everything in this framework');
	await all.getByLabel('Show').selectOption('skills');
	await all.getByRole('button', { name: 'Add', exact: true }).click();
	await all.getByLabel('Name', { exact: true }).last().fill('Writing so that it is read');
	await expectAccessible(page);
	await all.getByRole('button', { name: 'Close' }).click();
}

/** The person still holds the level of version 1, sees what moves, and moves. */
async function moveAlong(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'See what moves' }).click();
	const moving = dialog(page, 'Move to the published version');
	await expect(moving).toContainText('from version 1');
	await moving.getByRole('button', { name: 'Move to version 2' }).click();
	await expect(moving).toBeHidden();
	await expect(page.getByRole('button', { name: 'See what moves' })).toBeHidden();
	await more(page).click();
	await page.getByRole('menuitem', { name: 'Versions', exact: true }).click();
	const versions = dialog(page, 'Versions');
	await expect(versions).toContainText('Version 1, retired.');
	await versions.getByRole('button', { name: 'Read version 1' }).click();
	await expect(page).toHaveURL(/version=/);
}

test.describe('the sample table', () => {
	useSample('sqlite', '/growth-table');

	for (const colorScheme of ['light', 'dark'] as const)
		test(`its dialogs have nothing that axe finds, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await expect(grid(page)).toBeVisible();
			await expectAccessible(page);
			for (const [line, title] of [
				['Two role levels', 'Two role levels side by side'],
				['Two roles', 'Two roles side by side'],
				['Versions', 'Versions'],
				['Begin another', 'Begin another growth framework']
			] as const)
				await test.step(title, async () => {
					await more(page).click();
					await page.getByRole('menuitem', { name: line, exact: true }).click();
					await expect(dialog(page, title)).toBeVisible();
					await expectAccessible(page);
					await dialog(page, title).getByRole('button', { name: 'Close' }).click();
					await expect(dialog(page, title)).toBeHidden();
				});
		});
});
