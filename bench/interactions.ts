import type { BrowserContext, Page as Tab } from '@playwright/test';
import { visit } from './browser.ts';
import { figure, heading, note, quantile } from './figures.ts';
import { bareServer } from './list.ts';
import { SLOWDOWN } from './paint.ts';
import { start } from './processes.ts';

const IMPACTS = 500;
/** Milliseconds between two things that a person does. */
export const PAUSE = 250;
/** Milliseconds in which a page comes to rest. */
const REST = 2000;
/** The shortest interaction, in milliseconds, that a browser tells of; shorter ones are only counted. */
const SHORTEST = 16;
const WORDS = 'refund failures';
const COLUMNS = ['Scale', 'Part played', 'Impact', 'What is missing'];

export type Act = { name: string; run: (tab: Tab) => Promise<void> };

const ACTS: Act[] = [
	{
		name: 'typing in the filter',
		run: async (tab) => {
			const field = tab.getByLabel('Find in the table').first();
			await field.click();
			await field.pressSequentially(WORDS, { delay: PAUSE });
			for (const _ of WORDS) await press(tab, 'Backspace');
		}
	},
	{
		name: 'opening and closing a row',
		run: async (tab) => {
			for (let row = 0; row < 6; row++)
				for (let turn = 0; turn < 2; turn++) {
					await tab.locator('button.expander').nth(row).click();
					await tab.waitForTimeout(PAUSE);
				}
		}
	},
	{
		name: 'sorting',
		run: async (tab) => {
			for (const column of [...COLUMNS, ...COLUMNS]) {
				await tab.locator('thead').getByRole('button', { name: column, exact: true }).click();
				await tab.waitForTimeout(PAUSE);
			}
		}
	},
	{
		name: 'moving by arrows',
		run: async (tab) => {
			await tab.locator('tr[data-key]').first().focus();
			await arrows(tab);
		}
	}
];

/** Thirty arrows down and ten up. */
export async function arrows(tab: Tab): Promise<void> {
	for (let row = 0; row < 30; row++) await press(tab, 'ArrowDown');
	for (let row = 0; row < 10; row++) await press(tab, 'ArrowUp');
}

/** Presses a key and waits as a person does. */
export async function press(tab: Tab, key: string): Promise<void> {
	await tab.keyboard.press(key);
	await tab.waitForTimeout(PAUSE);
}

/** How long the evidence table takes to show what a press or a click changed, beside a page on which nothing changes. */
export async function interactions(): Promise<void> {
	heading(
		`Interactions with ${IMPACTS} impacts at a ${SLOWDOWN}-fold CPU slowdown: input to next paint`
	);
	const visiting = await visit(IMPACTS);
	const context = await visiting.visitor(true);
	await keyFloor(context);
	const tab = await slowTab(context, `${visiting.server.url}/evidence`);
	await tellActs(tab, ACTS);
	note(`What is shorter than ${SHORTEST} ms counts as that.`);
	await visiting.end();
}

/** Measures what a person does, each kind of it and all together beside the bound. */
export async function tellActs(tab: Tab, acts: readonly Act[]): Promise<void> {
	const all: number[] = [];
	for (const { name, run } of acts) {
		const took = await durations(tab, run);
		all.push(...took);
		figure(`${name}, of each`, took, 'ms');
	}
	figure('98 in 100 of all within', [quantile(all, 0.98)], 'ms', { most: 100 });
}

/** What to compare with: a key on a page on which nothing changes. */
export async function keyFloor(context: BrowserContext): Promise<void> {
	const bare = await start(bareServer, '/');
	const empty = await slowTab(context, bare.url);
	figure('a key on an empty page, of each', await durations(empty, arrows), 'ms');
	await bare.stop();
}

/** A page at the slowdown, come to rest, that tells of its interactions. */
export async function slowTab(context: BrowserContext, url: string): Promise<Tab> {
	const tab = await context.newPage();
	await tab.addInitScript(observe);
	await tab.goto(url, { waitUntil: 'load' });
	await tab.waitForTimeout(REST);
	const devtools = await context.newCDPSession(tab);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	return tab;
}

/** Milliseconds of each interaction while `run` acts. */
async function durations(tab: Tab, run: Act['run']): Promise<number[]> {
	await tab.evaluate(() => globalThis.interacted.clear());
	const before = await count(tab);
	await run(tab);
	await tab.waitForTimeout(REST);
	const told = await tab.evaluate(() => [...globalThis.interacted.values()]);
	const silent = Math.max(0, (await count(tab)) - before - told.length);
	return [...told, ...Array<number>(silent).fill(SHORTEST)];
}

const count = (tab: Tab) =>
	tab.evaluate(
		() => (performance as Performance & { interactionCount?: number }).interactionCount ?? 0
	);

declare global {
	/** Milliseconds from input to next paint, by interaction. */
	var interacted: Map<number, number>;
}

/** Runs in the page before anything of its own. */
function observe(): void {
	const interacted = new Map<number, number>();
	globalThis.interacted = interacted;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as PerformanceEventTiming[])
			if (entry.interactionId)
				interacted.set(
					entry.interactionId,
					Math.max(entry.duration, interacted.get(entry.interactionId) ?? 0)
				);
	}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
