import { gzipSync } from 'node:zlib';
import { type Page, pages, visit, type Visit } from './browser.ts';
import { figure, heading, note } from './figures.ts';

/** Milliseconds after loading in which a page fetches what it fetches by itself. */
const SETTLED = 1500;
/** Kilobytes that a page may load: any, one on which a person arrives, and one of somebody who has no account here. */
const MOST = 100;
const FIRST: Record<string, number> = { '/sign-in': 60, '/start': 60, '/answer': 40 };
const most = ({ name }: Page) => FIRST[name.split(',')[0] ?? ''] ?? MOST;

/** What a browser with an empty cache loads of script for each page, each file at its gzip size. */
export async function scriptSizes(): Promise<void> {
	heading('Script that Chromium loads for a page, gzip');
	const visiting = await visit();
	for (const page of await pages(visiting)) {
		const size = await scriptSize(visiting, page);
		if (size === undefined) note(`${page.name}: there is no such page yet`);
		else figure(page.name, [size], 'kB', { most: most(page) });
	}
	await visiting.end();
}

async function scriptSize({ server, visitor }: Visit, page: Page): Promise<number | undefined> {
	const context = await visitor(page.signedIn, page.code);
	const tab = await context.newPage();
	const bodies: Promise<Buffer>[] = [];
	tab.on('response', (answer) => {
		if (answer.request().resourceType() === 'script') bodies.push(answer.body());
	});
	const answer = await tab.goto(server.url + page.path, { waitUntil: 'load' });
	await tab.waitForTimeout(SETTLED);
	const within = await tab
		.locator('script:not([src])')
		.evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ''));
	const files = await Promise.all(bodies);
	await context.close();
	if (answer?.status() === 404) return undefined;
	const all = [...files, ...within];
	return all.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000;
}
