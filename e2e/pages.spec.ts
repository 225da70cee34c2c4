import { expect, test } from '@playwright/test';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	firstImpact,
	openRecord,
	sweep,
	useTrellis
} from './trellis.ts';

const OWN = [
	'/',
	'/growth-page',
	'/goals',
	'/plan',
	'/plan?back',
	'/plan?impact=ahead&zone=beyond_my_role',
	'/plan?q=nothing-like-it',
	'/evidence',
	'/evidence?impact=ahead',
	'/evidence?impact=back',
	'/evidence?by=scale',
	'/evidence?q=nothing-like-it',
	'/feedback',
	'/feedback?tab=waiting',
	'/feedback?tab=received',
	'/feedback?tab=received&order=1&came=verified',
	'/skills',
	'/skills?as=table',
	'/growth-table',
	'/growth-table/import',
	'/in-and-out',
	'/settings',
	'/settings/words',
	'/bin',
	'/api',
	'/no-such-page'
];
const SIGNED_OUT = ['/sign-in', '/start', '/page', '/api'];

const trellis = useTrellis('sqlite', '--demo');

/** A sweep that sets its own width, or whose narrow form another one reads in the dark, is made once. */
const onceIf = (once: boolean) => (once ? { tag: '@wide' } : {});

for (const colorScheme of ['light', 'dark'] as const)
	test(
		`every page, signed in, ${colorScheme}: nothing that axe finds, nothing beyond the edge`,
		onceIf(colorScheme === 'dark'),
		async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await openRecord(page, trellis());
			await sweep(page, OWN);
			await sweep(page, [`/evidence?impact=${await firstImpact(page)}`]);
		}
	);

test('every page at 320 pixels, dark, with reduced motion', onceIf(true), async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
	await openRecord(page, trellis());
	await sweep(page, OWN);
});

test('every page for who is not signed in', async ({ page }) => {
	for (const path of SIGNED_OUT)
		await test.step(path, async () => {
			await page.goto(`${trellis().url}${path}`);
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
});

test('pages of the record lead who is not signed in to the door, and back', async ({ page }) => {
	await page.goto(`${trellis().url}/evidence?by=scale`);
	await expect(page).toHaveURL(/sign-in\?to=%2Fevidence%3Fby%3Dscale$/);
});
