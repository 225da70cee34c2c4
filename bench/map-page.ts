import type { Page as Tab } from '@playwright/test';
import { visit } from './browser.ts';
import { figure, heading, note } from './figures.ts';
import { type Act, arrows, keyFloor, PAUSE, press, slowTab, tellActs } from './interactions.ts';
import { SLOWDOWN } from './paint.ts';

/** Impacts in the record; four in five of the sample's are made, and so on the map. */
const IMPACTS = 1270;
const SIZES = [125, IMPACTS, 6350];
const ACTS: Act[] = [
	{
		name: 'down and up the list by arrows',
		run: async (tab) => {
			await press(tab, '1');
			await tab.locator('button.line').first().focus();
			await arrows(tab);
			await press(tab, 'Escape');
		}
	},
	{
		name: 'from blip to blip by arrows',
		run: async (tab) => {
			await tab.locator('g[data-id]').nth(200).focus();
			for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'])
				for (let turn = 0; turn < 6; turn++) await press(tab, key);
		}
	},
	{
		name: 'choosing a blip by a press',
		run: async (tab) => {
			for (let turn = 0; turn < 10; turn++) {
				await tab
					.locator('g[data-id]')
					.nth(turn * 20)
					.click({ force: true });
				await tab.waitForTimeout(PAUSE);
			}
		}
	},
	{
		name: 'a quarter back and on',
		run: async (tab) => {
			for (const key of [...'[[[[]]]]']) await press(tab, key);
		}
	},
	{
		name: 'into a quadrant and back',
		run: async (tab) => {
			for (const quadrant of ['1', '2', '3', '4'])
				for (const key of [quadrant, 'Escape']) await press(tab, key);
		}
	},
	{
		name: 'typing in the filter',
		run: async (tab) => {
			await press(tab, '/');
			for (const key of [...'refund']) await press(tab, key);
			for (const _ of 'refund') await press(tab, 'Backspace');
		}
	}
];

/** How long the map takes to follow keys and a hand with a thousand blips, and until it is painted at three sizes. */
export async function mapping(): Promise<void> {
	heading(`The map at a ${SLOWDOWN}-fold CPU slowdown`);
	for (const impacts of SIZES) await painting(impacts);
	const visiting = await visit(IMPACTS);
	const context = await visiting.visitor(true);
	await keyFloor(context);
	const tab = await slowTab(context, `${visiting.server.url}/map`);
	note(`${await blips(tab)} marks for ${IMPACTS} impacts`);
	await tellActs(tab, ACTS);
	await visiting.end();
}

const blips = (tab: Tab) => tab.locator('[data-id], [data-heap]').count();

/** Milliseconds from another room to the map painted, with everything in the browser already. */
async function painting(impacts: number): Promise<void> {
	const visiting = await visit(impacts);
	const tab = await slowTab(await visiting.visitor(true), `${visiting.server.url}/settings`);
	const took: number[] = [];
	for (let round = 0; round < 4; round++) {
		took.push(await tab.evaluate(toTheMap));
		await tab.goBack();
		await tab.waitForTimeout(1000);
	}
	// The first time also loads the page's script.
	figure(`from another room to ${await count(tab)} impacts painted`, took.slice(1), 'ms');
	await visiting.end();
}

async function count(tab: Tab): Promise<string> {
	await tab.goForward();
	const note = await tab.locator('header .note').first().textContent();
	return /\d+/.exec(note ?? '')?.[0] ?? '';
}

/** Presses the way to the map and waits until its marks have been painted. */
function toTheMap(): Promise<number> {
	const begun = performance.now();
	document.querySelector<HTMLElement>('a[href="/map"]')?.click();
	return new Promise((resolve) => {
		const look = () => {
			if (!document.querySelector('[data-id], [data-heap]')) return requestAnimationFrame(look);
			// The frame after the one that holds them has painted them.
			return requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
		};
		look();
	});
}
