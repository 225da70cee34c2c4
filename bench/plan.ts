import type { Page as Tab } from '@playwright/test';
import { generateNKeysBetween } from 'fractional-indexing';
import type { RecordDocument } from '#lib/portability/schema.ts';
import { visit } from './browser.ts';
import { longRecord } from './filled.ts';
import { figure, heading, note } from './figures.ts';
import { keyFloor, press, slowTab, tellActs } from './interactions.ts';
import { SLOWDOWN } from './paint.ts';

const TICKETS = 500;
/** How often a ticket is dragged, and moved by keys. */
const ROUNDS = 12;

/** How long the canvas takes to follow a hand and keys with hundreds of tickets, beside a page on which nothing changes. */
export async function planning(): Promise<void> {
	heading(`The canvas with ${TICKETS} tickets at a ${SLOWDOWN}-fold CPU slowdown`);
	const visiting = await visit(allPlanned(longRecord(TICKETS)));
	const context = await visiting.visitor(true);
	await keyFloor(context);
	const tab = await slowTab(context, `${visiting.server.url}/plan`);
	const count = await tab.locator('[data-ticket]').count();
	note(`${count} tickets on the canvas`);

	await tellActs(tab, [
		{ name: 'from ticket to ticket by arrows', run: walk },
		{ name: 'lifting, moving and dropping by keys', run: moveByKeys },
		{ name: 'showing and hiding by the status key', run: useFilters }
	]);

	const stored = await rounds(tab, byKeys);
	figure('a drop by keys, to the picture', stored.seen, 'ms');
	figure('a drop by keys, to stored', stored.kept, 'ms');
	await tab.locator('[data-ticket]').first().hover();
	await tab.waitForTimeout(2000);
	const dragged = await rounds(tab, byHand);
	figure('a drop by hand, to the picture', dragged.seen, 'ms');
	figure('a drop by hand, to stored', dragged.kept, 'ms');
	await visiting.end();
}

/** The record with all of it still ahead, every ticket with a place of its own. */
function allPlanned(record: RecordDocument): RecordDocument {
	const places = generateNKeysBetween(null, null, record.impacts.length);
	const impacts = record.impacts.map((impact, index) => ({
		...impact,
		status: 'planned' as const,
		made_on: null,
		place: places[index] ?? ''
	}));
	return { ...record, impacts };
}

async function walk(tab: Tab): Promise<void> {
	await tab.locator('[data-ticket]').first().focus();
	for (let turn = 0; turn < 10; turn++) await press(tab, 'ArrowRight');
	for (let turn = 0; turn < 4; turn++) await press(tab, 'ArrowDown');
	for (let turn = 0; turn < 4; turn++) await press(tab, 'ArrowUp');
}

async function moveByKeys(tab: Tab): Promise<void> {
	await tab.locator('[data-ticket]').nth(3).focus();
	for (let turn = 0; turn < ROUNDS; turn++) {
		await press(tab, ' ');
		await press(tab, 'ArrowRight');
		await press(tab, turn % 2 === 0 ? 'ArrowDown' : 'ArrowUp');
		await press(tab, ' ');
	}
}

async function useFilters(tab: Tab): Promise<void> {
	const key = tab.getByRole('group', { name: 'Show by status' }).getByRole('button');
	for (const name of ['Idea', 'Planned', 'Idea', 'Planned']) {
		await key.filter({ hasText: name }).click();
		await tab.waitForTimeout(400);
	}
}

type Took = { seen: number; kept: number };

async function rounds(tab: Tab, move: (tab: Tab, turn: number) => Promise<void>) {
	const took: Took[] = [];
	for (let turn = 0; turn < ROUNDS; turn++) {
		await tab.evaluate(watchDrop);
		await move(tab, turn);
		took.push(await tab.evaluate(() => globalThis.dropped));
		await tab.waitForTimeout(400);
	}
	return { seen: took.map(({ seen }) => seen), kept: took.map(({ kept }) => kept) };
}

async function byKeys(tab: Tab, turn: number): Promise<void> {
	await tab.locator('[data-ticket]').nth(5).focus();
	for (const key of [' ', turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', ' '])
		await tab.keyboard.press(key);
}

async function byHand(tab: Tab, turn: number): Promise<void> {
	const from = await middleOf(tab, turn % 2 === 0 ? 1 : 3);
	const to = await middleOf(tab, turn % 2 === 0 ? 3 : 1);
	await tab.mouse.move(from.x, from.y);
	await tab.mouse.down();
	await tab.mouse.move(to.x, to.y, { steps: 8 });
	await tab.waitForTimeout(100);
	await tab.mouse.up();
}

async function middleOf(tab: Tab, nth: number): Promise<{ x: number; y: number }> {
	const box = await tab.locator('[data-ticket]').nth(nth).boundingBox();
	if (!box) throw new Error('The ticket is not on the canvas.');
	return { x: box.x + box.width * 0.7, y: box.y + box.height / 2 };
}

declare global {
	/** Resolves to milliseconds from the drop to the next picture, and to the answer of the server. */
	var dropped: Promise<Took>;
}

/** Runs in the page: from the next drop to the frame after the row was drawn anew, and to the answer to its change. */
function watchDrop(): void {
	let begun = 0;
	const canvas = document.querySelector('[aria-label="Canvas"]');
	const begin = (event: Event) => {
		if (event instanceof KeyboardEvent && event.key !== ' ') return;
		begun = performance.now();
	};
	for (const name of ['keydown', 'drop']) addEventListener(name, begin, { capture: true });
	const seen = new Promise<number>((resolve) => {
		const watch = new MutationObserver((changes) => {
			const moved = changes.some(({ addedNodes }) =>
				[...addedNodes].some(
					(node) => node instanceof HTMLElement && node.querySelector('[data-ticket]') !== null
				)
			);
			if (!moved) return;
			watch.disconnect();
			requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
		});
		if (canvas) watch.observe(canvas, { childList: true, subtree: true });
	});
	const kept = new Promise<number>((resolve) => {
		const watch = new PerformanceObserver((list) => {
			if (!list.getEntriesByType('resource').some(({ name }) => name.includes('/impacts/'))) return;
			watch.disconnect();
			resolve(performance.now() - begun);
		});
		watch.observe({ type: 'resource' });
	});
	globalThis.dropped = Promise.all([seen, kept]).then(([seen, kept]) => ({ seen, kept }));
}
