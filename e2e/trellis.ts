import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { type Cookie, expect, type Page, test } from '@playwright/test';
import pg from 'pg';

export const DATABASES = ['sqlite', 'postgres'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** The file that starts `trellis`. */
export const launcher = fileURLToPath(new URL('../bin/trellis.js', import.meta.url));

/** One Trellis of its own, with the link that it printed at its start. */
export type Trellis = {
	url: string;
	link: string;
	/** Makes another sign-in link for the owner. */
	newLink: () => Promise<string>;
	stop: () => Promise<void>;
};

/** Starts the built server on a free port, with an empty database of its own. */
export async function startTrellis(kind: DatabaseKind, ...words: string[]): Promise<Trellis> {
	const storage = kind === 'sqlite' ? emptyFolder() : await emptyDatabase();
	const server = spawn(
		process.execPath,
		[launcher, 'serve', '--port', '0', ...storage.words, ...words],
		{ stdio: ['ignore', 'pipe', 'inherit'] }
	);
	const { url, link } = await greeting(server);
	return {
		url,
		link,
		newLink: async () => {
			const words = [launcher, 'link', '--origin', url, ...storage.words];
			return (await promisify(execFile)(process.execPath, words)).stdout.trim();
		},
		stop: async () => {
			const ended = once(server, 'exit');
			server.kill('SIGTERM');
			await ended;
			await storage.remove();
		}
	};
}

async function greeting(server: ChildProcess): Promise<{ url: string; link: string }> {
	let link = '';
	if (!server.stdout) throw new Error('The server has no output to read.');
	for await (const line of createInterface(server.stdout)) {
		link = /http\S+\/start#\S+/.exec(line)?.[0] ?? link;
		const url = /ready at (http\S+)/.exec(line)?.[1];
		if (url !== undefined) return { url, link };
	}
	throw new Error('Trellis ended before it was ready.');
}

function emptyFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'trellis-e2e-'));
	return {
		words: ['--data', folder],
		remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true }))
	};
}

async function emptyDatabase() {
	const server = process.env.TEST_DATABASE_URL ?? '';
	const name = `e2e_${randomBytes(6).toString('hex')}`;
	const ask = async (sql: string) => {
		const client = new pg.Client({ connectionString: server });
		await client.connect();
		await client.query(sql);
		await client.end();
	};
	await ask(`create database ${name}`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	return {
		words: ['--database', url.href],
		remove: () => ask(`drop database ${name} with (force)`)
	};
}

/** One Trellis for all tests of the file or group that this stands in: what is given back tells of it once they run. */
export function useTrellis(kind: DatabaseKind, ...words: string[]): () => Trellis {
	let trellis: Trellis;
	test.beforeAll(async () => {
		trellis = await startTrellis(kind, ...words);
	});
	test.afterAll(() => trellis.stop());
	return () => trellis;
}

/** The same with the sample record, opened before each test and, where a path is given, gone to there. */
export function useSample(kind: DatabaseKind, path?: string): () => Trellis {
	const trellis = useTrellis(kind, '--demo');
	test.beforeEach(async ({ page }) => {
		await openRecord(page, trellis(), path);
	});
	return trellis;
}

const ACCOUNT = {
	name: 'Maya Okafor',
	email: 'maya@larkfield.example',
	password: 'a calm release on friday'
};

/** Makes the first account through the link and begins with an empty record. */
export async function becomeOwner(page: Page, { link }: Trellis): Promise<void> {
	await page.goto(link);
	await page.getByLabel('Your name').fill(ACCOUNT.name);
	await page.getByLabel('E-mail address').fill(ACCOUNT.email);
	await page.getByLabel('Password').fill(ACCOUNT.password);
	await page.getByRole('button', { name: 'Make my account' }).click();
	await page.waitForURL('**/welcome');
}

/** Who is signed in to a Trellis whose record was opened. */
const signedIn = new WeakMap<Trellis, Cookie[]>();

/** Opens the owner's record, or the sample: the first time through a link made for it, then as whoever came by that. */
export async function openRecord(page: Page, trellis: Trellis, path = '/'): Promise<void> {
	const cookies = signedIn.get(trellis);
	if (cookies) await page.context().addCookies(cookies);
	else {
		await page.goto(await trellis.newLink());
		await page.getByRole('button', { name: /Open (the sample|my) record/ }).click();
		await page.waitForURL(({ pathname }) => pathname === '/');
		signedIn.set(trellis, await page.context().cookies());
	}
	if (cookies || path !== '/') await visit(page, `${trellis.url}${path}`);
}

/** Pages that follow no record. */
const STILL = ['/api', '/no-such-page'];

/** Goes to another address of the Trellis that the page is in, and waits until it follows the record: then it can be worked. */
export async function visit(page: Page, path: string): Promise<void> {
	// The page that is left may ask as well: only what comes after it is gone counts.
	await page.goto(new URL(path, page.url()).href, { waitUntil: 'commit' });
	if (!STILL.includes(path)) await page.waitForRequest('**/api/v1/changes');
	await page.waitForLoadState();
}

const AXE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No accessibility fault that axe can find, in the theme now shown. */
export async function expectAccessible(page: Page): Promise<void> {
	// What is still fading in has, for that moment, less contrast than it comes to have.
	await page.evaluate(() => {
		const rest = Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
		return Promise.race([rest, new Promise((resolve) => setTimeout(resolve, 1000))]).then(
			() => null
		);
	});
	// No page has frames, which the other mode is for; and only what is wrong is asked for. Either is half the time.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode(true)
		.options({ runOnly: AXE, resultTypes: ['violations'] })
		.analyze();
	const faults = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`
	);
	expect(faults).toEqual([]);
}

/** Nothing stands beyond the edge of the window; on a wide screen nothing below it either, as what is long scrolls inside. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => {
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
		const framed = innerWidth > 720 && document.querySelector('.frame') !== null;
		return [scrollWidth - clientWidth, framed ? scrollHeight - clientHeight : 0];
	});
	expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
}

/** Milliseconds for axe to read a dozen pages on a slow machine. */
const SWEEP = 240_000;

/** Goes to each of the addresses of the record that the page is in: nothing that axe finds, nothing beyond the edge. */
export async function sweep(page: Page, paths: readonly string[]): Promise<void> {
	test.setTimeout(SWEEP);
	for (const path of paths)
		await test.step(path, async () => {
			await visit(page, path);
			await expect(page.getByRole('main')).toBeVisible();
			// The sheet comes after the page, and has faded in before it is read.
			if (path.includes('impact='))
				await expect(page.getByRole('dialog', { name: /^Impact/ })).toBeVisible();
			await expectAccessible(page);
			await expectNoSidewaysScroll(page);
		});
}

/** The id of the first impact of the record that the page is in. */
export async function firstImpact(page: Page): Promise<string> {
	const answer = await page.request.get(new URL('/api/v1/impacts?limit=1', page.url()).href);
	const { items } = (await answer.json()) as { items: { id: string }[] };
	return items[0]?.id ?? '';
}
