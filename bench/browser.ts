import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { chromiumOptions } from '../scripts/chromium.mjs';
import type { AskedRequest } from '#lib/feedback/schema-request.ts';
import { connect } from '#lib/db/connect.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { RecordDocument } from '#lib/portability/schema.ts';
import { importRecord } from '#lib/portability/store.server.ts';
import { beginSession } from '#lib/trust/store-access.server.ts';
import { addPerson } from '#lib/trust/store-people.server.ts';
import { longRecord } from './filled.ts';
import { builtServer, type Running, start, temporaryFolder } from './processes.ts';

export type Visit = {
	browser: Browser;
	server: Running;
	/** A fresh visitor with an empty cache; `signedIn`: the owner of the sample record; `code`: whoever holds this link to a request. */
	visitor: (signedIn: boolean, code?: string) => Promise<BrowserContext>;
	end: () => Promise<void>;
};

/** A browser, and a server with a record that it can sign in to: the sample, one of as many impacts as are asked for, or the one given. */
export async function visit(impacts?: number | RecordDocument): Promise<Visit> {
	const folder = temporaryFolder();
	const session = await prepare(folder, impacts);
	const server = await start([...builtServer, '--data', folder]);
	const browser = await chromium.launch(chromiumOptions());
	const visitor = async (signedIn: boolean, code?: string) => {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		if (signedIn) await context.addCookies([{ name: 'trellis', value: session, url: server.url }]);
		if (code !== undefined)
			await context.request.post(`${server.url}/answer`, {
				form: { code },
				headers: { origin: server.url }
			});
		return context;
	};
	const end = async () => {
		await browser.close();
		await server.stop();
	};
	return { browser, server, visitor, end };
}

/** Puts the record into a folder and returns the secret of a session of its owner. */
async function prepare(folder: string, impacts?: number | RecordDocument): Promise<string> {
	const now = new Date();
	const record = recordOf(impacts, now);
	const { db, close } = await connect({ folder });
	const owner = await addPerson(db, { ...record.owner, email: 'maya@larkfield.example' }, now);
	await importRecord(db, owner, record, new Date());
	const session = await beginSession(db, owner, 'bench', now);
	await close();
	return session;
}

function recordOf(impacts: number | RecordDocument | undefined, now: Date): RecordDocument {
	if (impacts === undefined) return sampleRecord(now.toISOString().slice(0, 10));
	return typeof impacts === 'number' ? longRecord(impacts) : impacts;
}

/** The pages there are, by what to call them; those that need an account are opened signed in. */
export async function pages({ server, visitor }: Visit): Promise<Page[]> {
	const context = await visitor(true);
	const answer = await context.request.get(`${server.url}/api/v1/impacts?limit=1`);
	const { items } = (await answer.json()) as { items: { id: string }[] };
	const impact = items[0]?.id ?? '';
	const asked = await askAbout(context, server, impact);
	await context.close();
	const opened = `?impact=${impact}`;
	const rooms = ['/plan', '/map', '/evidence'].flatMap((path) => [
		{ name: path, path, signedIn: true },
		{ name: `${path}, an impact open`, path: path + opened, signedIn: true }
	]);
	return [
		{ name: '/sign-in', path: '/sign-in', signedIn: false },
		{ name: '/start', path: '/start', signedIn: false },
		{ name: '/', path: '/', signedIn: true },
		...rooms,
		{ name: '/feedback', path: '/feedback', signedIn: true },
		{ name: '/feedback, waiting', path: '/feedback?tab=waiting', signedIn: true },
		{ name: '/feedback, received', path: '/feedback?tab=received', signedIn: true },
		{ name: '/growth-page', path: '/growth-page', signedIn: true },
		{ name: '/goals', path: '/goals', signedIn: true },
		{ name: '/skills', path: '/skills', signedIn: true },
		{ name: '/growth-table', path: '/growth-table', signedIn: true },
		{ name: '/settings', path: '/settings', signedIn: true },
		{ name: '/in-and-out', path: '/in-and-out', signedIn: true },
		{ name: '/bin', path: '/bin', signedIn: true },
		{ name: '/page', path: '/page', signedIn: false },
		{ name: '/answer', path: '/answer', signedIn: false },
		{ name: '/answer, a request open', signedIn: false, ...asked },
		{ name: '/api', path: '/api', signedIn: false }
	];
}

export type Page = { name: string; path: string; signedIn: boolean; code?: string };

/** Asks somebody about an impact: where they answer, and the code of their link. */
async function askAbout({ request }: BrowserContext, { url }: Running, impact: string) {
	const question = (order: number) => ({ order, words: 'What is different for you since?' });
	const data = {
		impact,
		to: [{ giver: 'Priya Nair', channel: 'link' }],
		told: 'Since August the report arrives by seven.',
		questions: [1, 2, 3].map(question),
		until: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
	};
	const headers = { origin: url };
	const answer = await request.post(`${url}/api/v1/feedback-requests`, { data, headers });
	const { items } = (await answer.json()) as { items: AskedRequest[] };
	return { path: `/answer/${items[0]?.request.id}`, code: items[0]?.token ?? undefined };
}
