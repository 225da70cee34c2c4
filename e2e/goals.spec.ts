import { expect, type Page, test } from '@playwright/test';
import { becomeOwner, expectAccessible, useSample, useTrellis, visit } from './trellis.ts';

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });
/** The button that opens a goal beside the others. */
const card = (page: Page, words: string) =>
	page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('button', { name: words });

test.describe('with a record', () => {
	useSample('sqlite', '/goals');

	test('a check-in is put off for a week, and that is taken back', async ({ page }) => {
		const asked = page.getByRole('region', { name: 'Check-in', exact: true });
		await asked.getByRole('button', { name: 'In a week' }).click();
		await expect(asked).toBeHidden();
		await expect(page.getByText(/^Put off until/)).toBeVisible();
		await page.getByRole('button', { name: 'Bring it back' }).click();
		await expect(asked).toBeVisible();
	});

	test('goals are looked at in one go, a line or two each, with Enter alone', async ({ page }) => {
		const goals = await page.locator('article [data-goal]').count();
		await page.keyboard.press('i');
		const look = dialog(page, 'Check-in');
		await expect(look.getByLabel('What moved')).toBeFocused();
		await expectAccessible(page);
		for (let goal = 1; goal <= goals; goal++) {
			await expect(look.getByText(`Goal ${goal} of ${goals}`)).toBeVisible();
			await expect(look.getByLabel('What moved')).toBeFocused();
			await page.keyboard.type(`A step on goal ${goal}`);
			await page.keyboard.press('Enter');
			await expect(look.getByLabel('What blocks')).toBeFocused();
			await page.keyboard.press('Enter');
		}
		const over = dialog(page, 'That was it');
		await expect(over).toContainText('The next look is on');
		await page.keyboard.press('Enter');
		await expect(over).toBeHidden();
		await expect(page.getByRole('region', { name: 'Check-in', exact: true })).toBeHidden();
		await expect(page.getByText(`Moved today: A step on goal ${goals}`)).toBeVisible();
	});

	test('a milestone becomes an impact, and is done when that is made', async ({ page }) => {
		await card(page, 'Leadership has used my monthly risk note').click();
		const sheet = dialog(page, /^Goal: Leadership/);
		const milestone = 'Ask Callum and Noor what it changed';
		await sheet.getByLabel('Milestone 3').hover();
		await sheet.getByRole('button', { name: `More about the milestone: ${milestone}` }).click();
		await page.getByRole('menuitem', { name: 'Plan an impact from it' }).click();
		await sheet.getByRole('button', { name: new RegExp(`^Planned ${milestone}`) }).click();
		const impact = dialog(page, `Impact: ${milestone}`);
		await impact.getByRole('button', { name: /^Goals/ }).click();
		await expect(impact.getByText(`Fulfils: ${milestone}`)).toBeVisible();
		await impact.getByRole('button', { name: /^Status/ }).click();
		await page.getByRole('menuitemradio', { name: 'Made' }).click();
		await impact.getByRole('button', { name: /^Mark the milestone done/ }).click();
		await expect(impact.getByRole('button', { name: /^Mark the milestone done/ })).toBeHidden();
		await impact.getByRole('button', { name: 'Close' }).click();
		await expect(sheet.getByRole('checkbox', { name: milestone })).toBeChecked();
	});

	test('a goal is reached, celebrated in the person’s own way, and taken back in one step', async ({
		page
	}) => {
		const words = 'I have given one talk on contract testing outside Larkfield';
		await card(page, words).click();
		await dialog(page, `Goal: ${words}`).getByRole('button', { name: 'Reached' }).click();
		const asked = dialog(page, 'Did you reach it?');
		await asked.getByText('Dropped').first().click();
		await expect(asked.getByLabel('How you celebrate it')).not.toHaveValue('');
		await asked.getByRole('button', { name: 'Yes, reached' }).click();
		const celebrated = dialog(page, 'Reached');
		await expect(celebrated.getByText(words, { exact: true })).toBeVisible();
		await expectAccessible(page);
		await celebrated.getByRole('button', { name: 'Done' }).click();
		const kept = page.getByRole('region', { name: 'Celebrated' }).getByText(words, { exact: true });
		await expect(kept).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect(kept).toBeHidden();
		await expect(card(page, words)).toBeVisible();
		await expect(
			dialog(page, `Goal: ${words}`).getByRole('checkbox', { name: 'Rehearse twice' })
		).not.toBeChecked();
	});

	test('time is set aside for a goal, in words, and taken out', async ({ page }) => {
		await page.getByRole('button', { name: 'Set time aside' }).click();
		const form = dialog(page, 'Set time aside');
		await form.getByLabel('What you do then').fill('Ask one person what changed');
		await form.getByText('Tu', { exact: true }).click();
		await form.getByText('Th', { exact: true }).click();
		await expect(form.getByText('Tuesdays and Thursdays at 09:00, 45 minutes')).toBeVisible();
		await form.getByRole('button', { name: 'Set aside' }).click();
		const habits = page.getByRole('region', { name: 'Time set aside' });
		await expect(habits.getByText('Ask one person what changed', { exact: true })).toBeVisible();
		await habits.getByRole('button', { name: /^Ask one person what changed/ }).click();
		await page.getByRole('menuitem', { name: 'Take out' }).click();
		await expect(habits.getByText('Ask one person what changed', { exact: true })).toBeHidden();
	});
});

test.describe('with an empty record', () => {
	const trellis = useTrellis('sqlite');

	test('the first goal is written, and let go with half a line of why', async ({ page }) => {
		await becomeOwner(page, trellis());
		await visit(page, '/goals');
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Write a goal' }).click();
		await page.getByLabel('What will be true then').fill('Four teams hold a workshop');
		await page.getByRole('button', { name: 'Begin' }).click();
		const sheet = dialog(page, 'Goal: Four teams hold a workshop');
		await sheet.getByRole('button', { name: 'Let go' }).click();
		await dialog(page, 'Let it go').getByLabel('Why').fill('Theirs more than mine');
		await page.keyboard.press('Enter');
		await expect(sheet.getByText('Theirs more than mine')).toBeVisible();
		await sheet.getByRole('button', { name: 'Open again' }).click();
		await expect(sheet.getByRole('button', { name: 'Let go' })).toBeVisible();
	});
});
