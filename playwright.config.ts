import { defineConfig } from '@playwright/test';
import { chromiumOptions } from './scripts/chromium.mjs';

export default defineConfig({
	testDir: 'e2e',
	globalSetup: './scripts/e2e-postgres.ts',
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 180_000,
	expect: { timeout: 10_000 },
	use: {
		browserName: 'chromium',
		actionTimeout: 30_000,
		launchOptions: chromiumOptions(),
		trace: 'off',
		video: 'off',
		screenshot: 'off',
		locale: 'en-GB',
		timezoneId: 'UTC'
	},
	projects: [
		{ name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
		{
			name: 'phone',
			// Left out: what only a wide screen has (keys, paper, every blip to be pressed), and the second database, which no width changes.
			grepInvert: /@wide|on postgres/,
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
		}
	]
});
