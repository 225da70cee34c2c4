import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, useSample } from './trellis.ts';

useSample('sqlite', '/growth-page');

test('a page is shared by a link, read and commented on without an account, answered, and taken back', async ({
	page,
	browser
}) => {
	await page.getByRole('button', { name: 'Share', exact: false }).first().click();
	const asked = page.getByRole('dialog', { name: 'Share this page' });
	await asked.getByLabel('Who it is for').fill('Ana Ruiz');
	await expect(asked).toContainText('Ana Ruiz sees all five steps of this page without your ranks');
	await expectAccessible(page);
	await asked.getByRole('button', { name: 'Make a link' }).click();
	const link = await asked.getByLabel('The link for Ana Ruiz').inputValue();
	expect(new URL(link)).toMatchObject({ pathname: '/page', search: '' });
	await expectAccessible(page);
	await asked.getByRole('button', { name: 'I have it' }).click();
	await asked.getByRole('button', { name: 'Close' }).click();

	const { viewport, hasTouch, isMobile } = test.info().project.use;
	const anyone = await browser.newContext({ viewport, hasTouch, isMobile });
	const reader = await anyone.newPage();
	const shell = await reader.goto(link);
	expect(shell?.headers()).toMatchObject({
		'referrer-policy': 'no-referrer',
		'x-robots-tag': 'noindex'
	});
	expect(await shell?.text()).not.toContain('Maya');
	await expect(reader.getByRole('heading', { name: 'Maya Okafor' })).toBeVisible();
	await expect(reader.getByRole('main')).not.toContainText('/10');
	await expectAccessible(reader);
	await expectNoSidewaysScroll(reader);
	await reader.emulateMedia({ colorScheme: 'dark' });
	await expectAccessible(reader);

	await reader.getByRole('button', { name: 'Comment on “Going well”' }).click();
	const thread = reader.getByRole('dialog');
	await thread.getByLabel('Your name').fill('Ana');
	await thread.getByLabel('Comment').fill('What made it last?');
	await thread.getByRole('button', { name: 'Comment' }).click();
	await expect(thread).toContainText('What made it last?');
	await expectAccessible(reader);

	// The owner sees it without asking for it.
	const mark = page.getByRole('button', { name: '1 comment on “Going well”' });
	await mark.click();
	const own = page.getByRole('dialog', { name: '1 comment on “Going well”' });
	await expect(own).toContainText('What made it last?');
	await expectAccessible(page);
	await own.getByRole('button', { name: 'Answer' }).click();
	await own.getByRole('textbox', { name: 'Answer' }).fill('Nobody merges on Fridays.');
	await own.getByRole('button', { name: 'Answer' }).click();
	await expect(own).toContainText('Nobody merges on Fridays.');
	await own.getByRole('button', { name: 'Resolve' }).click();
	await expect(page.getByText('1 resolved')).toBeVisible();
	await page.keyboard.press('Escape');

	await page.getByRole('button', { name: 'Someone you trust' }).click();
	await expect(asked).toContainText('read once');
	const back = asked.getByRole('button', { name: 'Take back the link for Ana Ruiz' });
	await back.click();
	await expect(back).toHaveCount(0);
	await reader.reload();
	await expect(reader.getByRole('heading', { name: 'This link opens nothing' })).toBeVisible();
	await expectAccessible(reader);
	await anyone.close();
});
