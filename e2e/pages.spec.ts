import { expect, test } from '@playwright/test';
import {
	expectAccessible,
	expectNoSidewaysScroll,
	openSample,
	startTrellis,
	type Trellis,
	visit
} from './trellis.ts';

const OWN = [
	'/plan',
	'/plan?back',
	'/plan?impact=ahead&zone=beyond_my_role',
	'/plan?q=nothing-like-it',
	'/evidence',
	'/evidence?impact=ahead',
	'/evidence?impact=back',
	'/evidence?by=scale',
	'/evidence?q=nothing-like-it',
	'/in-and-out',
	'/settings',
	'/settings/words',
	'/bin',
	'/api',
	'/no-such-page'
];
const SIGNED_OUT = ['/sign-in', '/start', '/api'];

/** Milliseconds for axe to read a dozen pages on a slow machine. */
const SWEEP = 240_000;

let trellis: Trellis;
test.beforeAll(async () => {
	trellis = await startTrellis('sqlite', '--demo');
});
test.afterAll(() => trellis.stop());

/** A sweep that sets its own width, or whose narrow form another one reads in the dark, is made once. */
const onceIf = (once: boolean) => (once ? { tag: '@wide' } : {});

for (const colorScheme of ['light', 'dark'] as const)
	test(
		`every page, signed in, ${colorScheme}: nothing that axe finds, nothing beyond the edge`,
		onceIf(colorScheme === 'dark'),
		async ({ page }) => {
			test.setTimeout(SWEEP);
			await page.emulateMedia({ colorScheme });
			await openSample(page, await demoLink());
			for (const path of OWN)
				await test.step(path, async () => {
					await visit(page, path);
					await expect(page.getByRole('main')).toBeVisible();
					// The sheet comes after the page, and has faded in before it is read.
					if (path.includes('impact='))
						await expect(page.getByRole('dialog', { name: /^Impact/ })).toBeVisible();
					await expectAccessible(page);
					await expectNoSidewaysScroll(page);
				});
			await test.step('one impact whole', async () => {
				const { items } = (await (
					await page.request.get(new URL('/api/v1/impacts?limit=1', page.url()).href)
				).json()) as { items: { id: string }[] };
				await visit(page, `/evidence?impact=${items[0]?.id}`);
				await expect(page.getByRole('dialog', { name: 'Impact' })).toBeVisible();
				await expectAccessible(page);
			});
		}
	);

test('every page at 320 pixels, dark, with reduced motion', onceIf(true), async ({ page }) => {
	test.setTimeout(SWEEP);
	await page.setViewportSize({ width: 320, height: 700 });
	await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
	await openSample(page, await demoLink());
	for (const path of OWN)
		await test.step(path, async () => {
			await visit(page, path);
			await expect(page.getByRole('main')).toBeVisible();
			// The sheet comes after the page, and has faded in before it is read.
			if (path.includes('impact='))
				await expect(page.getByRole('dialog', { name: /^Impact/ })).toBeVisible();
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
});

test('every page for who is not signed in', async ({ page }) => {
	for (const path of SIGNED_OUT)
		await test.step(path, async () => {
			await page.goto(`${trellis.url}${path}`);
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
});

test('pages of the record lead who is not signed in to the door, and back', async ({ page }) => {
	await page.goto(`${trellis.url}/evidence?by=scale`);
	await expect(page).toHaveURL(/sign-in\?to=%2Fevidence%3Fby%3Dscale$/);
});

/** A link of its own for each page: one opens once. */
async function demoLink(): Promise<Trellis> {
	return { ...trellis, link: await trellis.newLink() };
}
