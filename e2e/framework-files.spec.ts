import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { starterFramework } from '../src/lib/starters/rules-load.ts';
import { expectAccessible, expectNoSidewaysScroll, useSample, visit } from './trellis.ts';

const trellis = useSample('sqlite');

/** A growth table as somebody keeps it: one row is a total, and a column has a header that says little. */
const SHEET = [
	'Role,Role level,Competency,Mastery level,Says who,Behaviours',
	'Baker,Apprentice,Dough,Remember,Keeps a note of what each flour does,Weighs twice',
	'Baker,Apprentice,Oven,Understand,Can say why a loaf split,Asks before turning it up',
	'Baker,Master,Dough,Lead,Sets how the house makes its dough,Writes the recipe down for others',
	'Baker,Master,Oven,Splendid,Reads the oven by ear,Lets an apprentice load it',
	'Total,,4,,,'
].join('\n');

/** Calls the API as who is signed in on the page. */
async function call<Answer>(page: Page, method: string, path: string, body?: object) {
	const answer = await page.evaluate(
		async ([method, path, body]) => {
			// A draft that was only just made is at its first version.
			const headers = { 'content-type': 'application/json', 'if-match': '"1"' };
			const answer = await fetch(`/api/v1${path}`, { method, headers, body });
			return answer.text();
		},
		[method, path, body && JSON.stringify(body)] as const
	);
	return JSON.parse(answer) as Answer;
}

type Made = { framework: { id: string; address: string }; version: { id: string } };

/** A starter framework, published and with its site open. */
async function published(page: Page): Promise<Made> {
	const document = await starterFramework('engineer');
	const made = await call<Made>(page, 'POST', '/framework-documents', { document });
	await call(page, 'POST', `/framework-versions/${made.version.id}/publish`);
	await call(page, 'POST', `/frameworks/${made.framework.id}/site`, { open: true });
	return made;
}

test('a sheet comes in as a draft: looked at, corrected, nothing dropped in silence', async ({
	page
}) => {
	await visit(page, '/growth-table/import');
	await expectAccessible(page);
	const file = { name: 'bakery.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) };
	await page.getByLabel('Choose files or a zip, or drop them here').setInputFiles(file);
	await expect(page.getByRole('heading', { name: 'What would come in' })).toBeVisible();
	await expect(page.getByText('2 competencies')).toBeVisible();
	await expect(page.getByText('2 role levels')).toBeVisible();

	// What found no place is named with its place and reason.
	const unplaced = page.getByRole('region', { name: 'What found no place' });
	await expect(unplaced).toContainText('row 6');
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);

	// A column that was not guessed is corrected, and its cells have their place.
	await page.getByLabel('Says who').selectOption({ label: 'Expected' });
	const look = page.getByRole('region', { name: 'The first rows of the growth table' });
	await expect(look).toContainText('Keeps a note of what each flour does');

	await page.getByLabel('What to call it').fill('The bakery');
	await page.getByRole('button', { name: 'Bring it in as a draft' }).click();
	await page.waitForURL(/growth-table\?framework=/);
	const { items } = await call<{ items: { name: string; state: string }[] }>(
		page,
		'GET',
		'/framework-versions'
	);
	expect(items).toContainEqual(expect.objectContaining({ name: 'The bakery', state: 'draft' }));
});

test('a damaged file is named with its line, and nothing is stored', async ({ page }) => {
	await visit(page, '/growth-table/import');
	const file = {
		name: 'ladder.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{\n"a": 1,,\n}')
	};
	await page.getByLabel('Choose files or a zip, or drop them here').setInputFiles(file);
	await expect(page.getByRole('alert')).toContainText(/ladder\.json, line 2/);
	await expectAccessible(page);
});

test('an open site is read by anyone, without a script, until it is closed', async ({
	page,
	browser
}) => {
	const { framework } = await published(page);
	const address = `${trellis().url}/f/${framework.address}`;
	const { viewport, hasTouch, isMobile } = test.info().project.use;
	const anyone = await browser.newContext({
		viewport,
		hasTouch,
		isMobile,
		javaScriptEnabled: true
	});
	const reader = await anyone.newPage();
	await reader.goto(address);
	for (const path of ['', '/roles/engineer', '/roles/engineer/e3', '/mastery', '/search?q=release'])
		await test.step(path || 'overview', async () => {
			await reader.goto(`${address}${path}`);
			await expectAccessible(reader);
			await expectNoSidewaysScroll(reader);
		});
	await expect(reader.getByRole('status')).toContainText('say “release”');

	await reader.goto(`${address}/roles/engineer`);
	await reader.getByRole('button', { name: 'Practice' }).first().click();
	const cell = reader.getByRole('dialog');
	await expect(cell).toContainText('What it can look like');
	await expectAccessible(reader);
	await reader.keyboard.press('Escape');
	await expect(cell).toBeHidden();
	await reader.getByRole('link', { name: 'Senior' }).last().click();
	await expect(reader.getByRole('heading', { level: 1, name: 'Senior' })).toBeVisible();

	await visit(page, `/growth-table?framework=${framework.id}`);
	await page.getByRole('button', { name: 'More of the growth table' }).click();
	await page.getByRole('menuitem', { name: 'Site' }).click();
	await expect(page.getByLabel('Address')).toHaveValue(address);
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Close the site' }).click();
	await expect(page.getByRole('button', { name: 'Open the site' })).toBeVisible();
	expect((await reader.goto(address))?.status()).toBe(404);
	await expect(
		reader.getByRole('heading', { name: 'There is no growth framework here' })
	).toBeVisible();
	await expectAccessible(reader);
	await anyone.close();
});

test('a framework is taken out, and what a form leaves out is said', async ({ page }) => {
	const { framework } = await published(page);
	await visit(page, `/growth-table?framework=${framework.id}`);
	await page.getByRole('button', { name: 'More of the growth table' }).click();
	await page.getByRole('menuitem', { name: 'Take it out' }).click();
	for (const [form, ending, left] of [
		['Take JSON', '.json', 'Nothing is left out.'],
		['Take CSV', '.csv', 'left out']
	] as const) {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: form }).click();
		expect((await download).suggestedFilename()).toContain(ending);
		await expect(page.getByRole('dialog').getByRole('status')).toContainText(left);
	}
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
});

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

test(
	'the booklet has one page for each role level, on both papers',
	{ tag: '@wide' },
	async ({ page }) => {
		const { version } = await published(page);
		for (const [paper, size] of [
			['a4', '594.95996 841.91998'],
			['letter', '612 792']
		] as const) {
			await page.goto(`${trellis().url}/growth-table/booklet?version=${version.id}&paper=${paper}`);
			await expectAccessible(page);
			const sheets = await page.locator('.sheet').count();
			// Cover, how to use it, five role levels, the scale, the index, where it comes from.
			expect(sheets).toBe(10);
			const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
			expect(pagesOf(pdf)).toBe(sheets);
			expect(pdf.toString('latin1')).toContain(`/MediaBox [0 0 ${size}]`);
			// What was set stands above the foot of its page.
			await page.emulateMedia({ media: 'print' });
			const room = await page.locator('.sheet:has(.column)').evaluateAll((all) =>
				all.map((sheet) => {
					const foot = sheet.querySelector('footer')?.getBoundingClientRect().top ?? 0;
					const columns = [...sheet.querySelectorAll('.column')];
					return foot - Math.max(...columns.map((each) => each.getBoundingClientRect().bottom));
				})
			);
			expect(Math.min(...room)).toBeGreaterThan(0);
			await page.emulateMedia({ media: null });
		}
	}
);

test(
	'the same site as files opens from a disk, and finds what is searched for',
	{ tag: '@wide' },
	async ({ page }) => {
		const { framework } = await published(page);
		const { secret } = await call<{ secret: string }>(page, 'POST', '/tokens', {
			name: 'pages',
			scopes: ['record:read']
		});
		const folder = mkdtempSync(join(tmpdir(), 'trellis-site-'));
		const launcher = fileURLToPath(new URL('../bin/trellis.js', import.meta.url));
		const words = ['framework', 'site', folder, '--framework', framework.id];
		await promisify(execFile)(process.execPath, [launcher, ...words], {
			env: { ...process.env, TRELLIS_URL: trellis().url, TRELLIS_TOKEN: secret }
		});
		expect(existsSync(join(folder, 'booklet.html'))).toBe(true);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(pathToFileURL(join(folder, 'roles/engineer/e3.html')).href);
		await page.getByRole('searchbox').fill('release');
		await page.getByRole('searchbox').press('Enter');
		await expect(page.getByRole('status')).toContainText('places say this');
		await page.getByRole('searchbox').fill('release switch');
		await expect(page.getByRole('status')).toContainText(/say(s)? this/);
		await page
			.getByRole('link', { name: /Delivery and flow/ })
			.last()
			.click();
		await expect(page.getByRole('heading', { level: 1, name: 'Delivery and flow' })).toBeVisible();
		expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
		rmSync(folder, { recursive: true });
	}
);
