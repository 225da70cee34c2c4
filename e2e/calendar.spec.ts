import { expect, request, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, useSample, visit } from './trellis.ts';

useSample('sqlite', '/settings');
test.use({ timezoneId: 'Europe/Berlin' });

test('the dates of a record in a calendar program, until they are taken back', async ({ page }) => {
	const calendar = page.getByRole('region', { name: 'Calendar' });
	const asked = calendar.getByLabel('Which calendar the new address is for');

	await test.step('make an address, which is shown once', async () => {
		await calendar.getByRole('button', { name: 'Make an address' }).click();
		await expect(asked).toBeFocused();
		await asked.fill('my phone');
		await calendar.getByRole('button', { name: 'Make an address' }).click();
		await expect(calendar.getByRole('group', { name: 'The new address' })).toBeFocused();
		await expect(calendar.getByRole('listitem')).toContainText('not read yet');
		await expectAccessible(page);
		await expectNoSidewaysScroll(page);
	});

	const address = await calendar.getByLabel('The address of “my phone”').inputValue();
	const program = await request.newContext();
	const subscribe = calendar.getByRole('link', { name: 'Subscribe on this device' });
	await expect(subscribe).toHaveAttribute('href', address.replace(/^https?:/, 'webcal:'));

	await test.step('a program without an account reads it, and not again while nothing has changed', async () => {
		const read = await program.get(address);
		expect(read.headers()['content-type']).toBe('text/calendar; charset=utf-8');
		const file = await read.text();
		expect(file).toContain('SUMMARY:A goal is due');
		expect(file).toContain('DTSTART;TZID=Europe/London:');
		const known = { 'if-none-match': read.headers().etag ?? '' };
		expect((await program.get(address, { headers: known })).status()).toBe(304);
	});

	await test.step('the owner sees that it was read, and takes their time zone along', async () => {
		await visit(page, '/settings');
		await expect(calendar.getByRole('listitem')).toContainText(/last read on/);
		await calendar.getByRole('button', { name: 'Use Europe/Berlin' }).click();
		await expect(calendar.getByText('in the time zone Europe/Berlin')).toBeVisible();
		await expect
			.poll(async () => (await program.get(address)).text())
			.toContain('DTSTART;TZID=Europe/Berlin:');
	});

	await test.step('taken back, it shows nothing at once', async () => {
		await calendar.getByRole('button', { name: 'Take back my phone' }).click();
		await expect(calendar.getByRole('listitem')).toHaveCount(0);
		expect((await program.get(address)).status()).toBe(404);
	});
	await program.dispose();
});
