import { type BrowserContext } from '@playwright/test';
import { type Page, pages, visit } from './browser.ts';
import { figure, heading, note } from './figures.ts';
import { bareServer } from './list.ts';
import { type Running, start } from './processes.ts';

const ROUNDS = 5;
/** How many times slower the processor is made. */
export const SLOWDOWN = 4;
/** Milliseconds after loading in which a page comes to rest, slowed down. */
const REST = 2000;
/** A task blocks for as long as it lasts beyond this, in milliseconds (web.dev, "Total Blocking Time"). */
const BLOCKS_AFTER = 50;

type Paint = { lcp: number; tbt: number; cls: number };
type Seen = { paints: number[]; tasks: { start: number; duration: number }[]; shifts: number[] };

/** LCP, TBT and CLS of each page at a four-fold slowdown, each time with an empty cache, beside an empty page. */
export async function paints(): Promise<void> {
	heading(`Loading at a ${SLOWDOWN}-fold CPU slowdown, on loopback`);
	const visiting = await visit();
	const bare = await start(bareServer, '/');
	const floor: Page = { name: 'an empty static page', path: '/', signedIn: false };
	const all = [floor, ...(await pages(visiting))];
	const seen = new Map<Page, Paint[]>();
	for (let round = 0; round < ROUNDS; round++)
		for (const page of all) {
			const server: Running = page === floor ? bare : visiting.server;
			const context = await visiting.visitor(page.signedIn, page.code);
			const paint = await measured(context, server.url + page.path);
			await context.close();
			if (paint) seen.set(page, [...(seen.get(page) ?? []), paint]);
		}
	for (const page of all) tell(page, seen.get(page) ?? [], page !== floor);
	await bare.stop();
	await visiting.end();
}

function tell({ name }: Page, found: Paint[], bound: boolean): void {
	if (found.length === 0) return note(`${name}: there is no such page yet`);
	const of = (what: keyof Paint) => found.map((paint) => paint[what]);
	figure(`${name}: LCP`, of('lcp'), 'ms', bound ? { most: 1000 } : undefined);
	figure(`${name}: TBT`, of('tbt'), 'ms', bound ? { most: 50 } : undefined);
	figure(`${name}: CLS`, of('cls'), '', bound ? { most: 0.02 } : undefined);
}

async function measured(context: BrowserContext, url: string): Promise<Paint | undefined> {
	const tab = await context.newPage();
	const devtools = await context.newCDPSession(tab);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await tab.addInitScript(observe);
	const answer = await tab.goto(url, { waitUntil: 'load' });
	if (answer?.status() === 404) return undefined;
	await tab.waitForTimeout(REST);
	const first = await tab.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
	);
	const { paints, tasks, shifts } = await tab.evaluate(() => globalThis.seen);
	const after = tasks.filter(({ start, duration }) => start + duration > first);
	return {
		lcp: Math.max(...paints),
		tbt: after.reduce((sum, { duration }) => sum + Math.max(0, duration - BLOCKS_AFTER), 0),
		cls: shifts.reduce((sum, shift) => sum + shift, 0)
	};
}

declare global {
	var seen: Seen;
}

/** Runs in the page before anything of its own. */
function observe(): void {
	const seen: Seen = { paints: [], tasks: [], shifts: [] };
	globalThis.seen = seen;
	const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
			type,
			buffered: true
		});
	watch('largest-contentful-paint', (entry) => seen.paints.push(entry.startTime));
	watch('longtask', ({ startTime, duration }) => seen.tasks.push({ start: startTime, duration }));
	watch('layout-shift', (entry) => {
		const { value, hadRecentInput } = entry as PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
		};
		if (!hadRecentInput) seen.shifts.push(value);
	});
}
