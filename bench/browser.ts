import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { chromiumOptions } from '../scripts/chromium.mjs';
import { builtServer, type Running, start, temporaryFolder } from './processes.ts';

export type Visit = {
	browser: Browser;
	server: Running;
	/** A fresh visitor with an empty cache; `signedIn`: the owner of the sample record. */
	visitor: (signedIn: boolean) => Promise<BrowserContext>;
	end: () => Promise<void>;
};

/** A browser, and a server with the sample record that it can sign in to. */
export async function visit(): Promise<Visit> {
	const server = await start([...builtServer, '--data', temporaryFolder(), '--demo']);
	const session = await signIn(server);
	const browser = await chromium.launch(chromiumOptions());
	const visitor = async (signedIn: boolean) => {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		if (signedIn) await context.addCookies([{ name: 'trellis', value: session, url: server.url }]);
		return context;
	};
	const end = async () => {
		await browser.close();
		await server.stop();
	};
	return { browser, server, visitor, end };
}

async function signIn({ url, said }: Running): Promise<string> {
	const token = /\/start#(\S+)/.exec(said())?.[1] ?? '';
	const answer = await fetch(`${url}/api/v1/sign-in/link`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: url },
		body: JSON.stringify({ token })
	});
	const session = /trellis=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
	if (session === undefined) throw new Error(`Signing in failed: ${await answer.text()}`);
	return session;
}

/** The pages there are, by what to call them; those that need an account are opened signed in. */
export async function pages({ server, visitor }: Visit): Promise<Page[]> {
	const context = await visitor(true);
	const answer = await context.request.get(`${server.url}/api/v1/impacts?limit=1`);
	const { items } = (await answer.json()) as { items: { id: string }[] };
	await context.close();
	return [
		{ name: '/sign-in', path: '/sign-in', signedIn: false },
		{ name: '/start', path: '/start', signedIn: false },
		{ name: '/evidence', path: '/evidence', signedIn: true },
		{
			name: '/evidence, an impact open',
			path: `/evidence?impact=${items[0]?.id ?? ''}`,
			signedIn: true
		},
		{ name: '/settings', path: '/settings', signedIn: true },
		{ name: '/in-and-out', path: '/in-and-out', signedIn: true },
		{ name: '/bin', path: '/bin', signedIn: true },
		{ name: '/api', path: '/api', signedIn: false }
	];
}

export type Page = { name: string; path: string; signedIn: boolean };
