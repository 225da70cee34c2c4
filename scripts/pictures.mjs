// Takes the pictures that README.md shows, from the demo record in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { chromiumOptions } from './chromium.mjs';

/** Milliseconds in which a page comes to rest. */
const REST = 1500;
const data = mkdtempSync(join(tmpdir(), 'trellis-pictures-'));
const server = spawn(
	process.execPath,
	['bin/trellis.js', 'serve', '--demo', '--port', '0', '--data', data],
	{
		stdio: ['ignore', 'pipe', 'inherit']
	}
);
try {
	const browser = await chromium.launch(chromiumOptions());
	const page = await browser.newPage({
		viewport: { width: 1440, height: 900 },
		colorScheme: 'light'
	});
	await page.goto(await demoLink());
	await page.getByRole('button', { name: 'Open the sample record' }).click();
	await page.waitForURL(({ pathname }) => pathname === '/');
	const origin = new URL(page.url()).origin;
	const open = async (/** @type {string} */ path) => {
		const followed = page.waitForRequest('**/api/v1/changes');
		await page.goto(origin + path);
		await followed;
		await page.waitForTimeout(REST);
	};
	await open('/');
	await page.screenshot({ path: 'docs/this-quarter.png' });
	await open('/growth-page');
	await page.screenshot({ path: 'docs/growth-page.png' });
	await open('/feedback');
	await page.screenshot({ path: 'docs/feedback.png' });
	await open('/plan');
	await page.screenshot({ path: 'docs/plan.png' });
	await open('/map');
	await page.getByRole('button', { name: /^29\. / }).click();
	await page.mouse.move(0, 0);
	await page.waitForTimeout(REST);
	await page.screenshot({ path: 'docs/map.png' });
	await open('/evidence');
	await page.locator('tbody button[aria-expanded]').first().click();
	await page.mouse.move(0, 0);
	await page.screenshot({ path: 'docs/evidence.png' });
	await open('/growth-table');
	await page.getByRole('gridcell', { name: /^Grow/ }).nth(5).click();
	await page.mouse.move(0, 0);
	await page.waitForTimeout(REST);
	await page.screenshot({ path: 'docs/growth-table.png' });
	await open('/skills');
	await page.screenshot({ path: 'docs/skills.png' });
	await browser.close();
} finally {
	server.kill();
	rmSync(data, { recursive: true, force: true });
}

/** The sign-in link that the demo prints once it is up. */
async function demoLink() {
	for await (const line of createInterface({ input: server.stdout })) {
		const link = /https?:\S+\/start#\S+/.exec(line)?.[0];
		if (link) return link;
	}
	throw new Error('The demo ended before it printed its link.');
}
