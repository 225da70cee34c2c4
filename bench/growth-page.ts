import type { Page as Tab } from '@playwright/test';
import { visit } from './browser.ts';
import { heading, note } from './figures.ts';
import { keyFloor, PAUSE, press, slowTab, tellActs } from './interactions.ts';
import { SLOWDOWN } from './paint.ts';

const WORDS = 'Releases are calm';
/** How often a line is dragged down and taken back. */
const ROUNDS = 6;

/** How long a full growth page takes to follow typing, keys and a hand, beside a page on which nothing changes. */
export async function growthPage(): Promise<void> {
	heading(`The growth page at a ${SLOWDOWN}-fold CPU slowdown: input to next paint`);
	const visiting = await visit();
	const context = await visiting.visitor(true);
	await keyFloor(context);
	const tab = await slowTab(context, `${visiting.server.url}/growth-page`);
	note(`${await tab.getByRole('article').getByRole('textbox').count()} fields on the page`);
	await tellActs(tab, [
		{ name: 'typing in a line', run: (tab) => type(tab, 'Going well, line 1') },
		{ name: 'typing a strength', run: (tab) => type(tab, 'Strengths of Technical, line 2') },
		{ name: 'typing a goal', run: (tab) => type(tab, 'Goal 1') },
		{ name: 'ranking by arrows', run: rank },
		{ name: 'underlining and releasing', run: underline },
		{ name: 'lifting and moving a line by keys', run: moveByKeys },
		{ name: 'dragging a line down, and back', run: drag }
	]);
	await visiting.end();
}

async function type(tab: Tab, name: string): Promise<void> {
	const field = tab.getByRole('textbox', { name, exact: true });
	await field.click();
	await tab.keyboard.press('End');
	await field.pressSequentially(WORDS, { delay: PAUSE });
	for (const _ of WORDS) await press(tab, 'Backspace');
}

async function rank(tab: Tab): Promise<void> {
	await tab.getByRole('slider', { name: 'Rank of Leadership' }).focus();
	for (let turn = 0; turn < 8; turn++)
		await press(tab, turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
}

async function underline(tab: Tab): Promise<void> {
	const mark = tab.getByRole('button', { name: 'Underline: Let others run what I started' });
	for (let turn = 0; turn < 6; turn++) {
		await mark.click();
		await tab.waitForTimeout(PAUSE);
	}
}

async function moveByKeys(tab: Tab): Promise<void> {
	await tab.getByRole('button', { name: /^Line 1 of Going well/ }).focus();
	for (const key of [' ', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape']) await press(tab, key);
}

async function drag(tab: Tab): Promise<void> {
	const handle = tab.getByRole('button', { name: /^Line 3 of Going well/ });
	const list = tab.getByRole('list', { name: 'Strengths of Communication' });
	for (let turn = 0; turn < ROUNDS; turn++) {
		const [from, to] = [await handle.boundingBox(), await list.boundingBox()];
		if (!from || !to) throw new Error('The page does not show the line and the list.');
		await tab.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
		await tab.mouse.down();
		await tab.mouse.move(from.x + 12, from.y + 20, { steps: 3 });
		await tab.mouse.move(to.x + 40, to.y + to.height - 6, { steps: 8 });
		await tab.waitForTimeout(100);
		await tab.mouse.up();
		await tab.waitForTimeout(PAUSE);
		await press(tab, 'Control+z');
	}
}
