import { describe, expect, it } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { impactInput, theme, type Impact, type ImpactInput } from '#lib/impact/schema.ts';
import type { Zone } from '#lib/impact/words.ts';
import { seenRows } from './rules-filter.ts';
import { canvasOf, headLine, isSeen, keyStandings, readingOrder } from './rules.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const kept = { version: 1, created_at: stamp, updated_at: stamp, deleted_at: null };
const impact = (number: number, said: ImpactInput = {}): Impact => ({
	...impactInput.parse({ headline: `Impact ${number}`, ...said }),
	id: id(number),
	...kept
});
const themeOf = (number: number, name: string, zone: Zone, place = '') =>
	theme.parse({ id: id(number), name, zone, place, ...kept });
const rowsOf = (...impacts: Impact[]) => evidenceRows({ impacts, feedback: [], skills: [] });

const today = '2026-11-17';
const CRAFT = themeOf(901, 'Craft', 'in_my_role', 'a1');
const DELIVERY = themeOf(902, 'Delivery', 'in_my_role', 'a0');
const CULTURE = themeOf(903, 'Culture', 'beyond_my_role');

describe('looking ahead and looking back', () => {
	const sees = (said: ImpactInput) =>
		(['ahead', 'back'] as const).filter((way) => isSeen(impact(1, said), way, today));

	it('what is not made is looked ahead to, whenever it is planned for', () => {
		for (const status of ['idea', 'planned', 'under_way', 'parked'] as const)
			expect(sees({ status, planned_for: '2025-Q1' })).toEqual(['ahead']);
	});
	it('what is made this quarter stays among the plans until the quarter is over', () => {
		expect(sees({ status: 'made', made_on: '2026-10-01' })).toEqual(['ahead', 'back']);
	});
	it('what was made before is looked back on, and so is what has no day', () => {
		expect(sees({ status: 'made', made_on: '2026-09-30' })).toEqual(['back']);
		expect(sees({ status: 'made' })).toEqual(['back']);
	});
});

describe('the canvas', () => {
	const themes = [CRAFT, DELIVERY, CULTURE];

	it('has a row for every theme, in its zone, in the order of their places', () => {
		const canvas = canvasOf([], themes);
		expect(canvas.map(({ zone, rows }) => [zone, rows.map((row) => row.theme?.name)])).toEqual([
			['in_my_role', ['Delivery', 'Craft']],
			['beyond_my_role', ['Culture']]
		]);
	});

	it('puts tickets in the order of their places, and what has none at the end of the row', () => {
		const there = { zone: 'in_my_role', theme: CRAFT.id } as const;
		const canvas = canvasOf(
			rowsOf(
				impact(1, there),
				impact(2, { ...there, place: 'a1' }),
				impact(3, { ...there, place: 'a0' })
			),
			themes
		);
		expect(readingOrder(canvas)).toEqual([id(3), id(2), id(1)]);
		expect(canvas.map(({ count }) => count)).toEqual([3, 0]);
	});

	it('shows a last row for what has no theme, only where there is some', () => {
		const canvas = canvasOf(rowsOf(impact(1, { zone: 'beyond_my_role' })), themes);
		expect(canvas.map(({ rows }) => rows.map((row) => row.theme?.name ?? null))).toEqual([
			['Delivery', 'Craft'],
			['Culture', null]
		]);
	});

	it('keeps what stood in a theme that is in the bin, in its zone', () => {
		const left = impact(1, { zone: 'beyond_my_role', theme: id(999) });
		expect(readingOrder(canvasOf(rowsOf(left), themes))).toEqual([left.id]);
	});

	it('has one row to begin in where a zone has no theme', () => {
		const [role] = canvasOf([], [CULTURE]);
		expect(role?.rows.map(({ theme }) => theme)).toEqual([null]);
	});

	it('gives an impact that stands as it stood the very same ticket', () => {
		const [one, other] = [impact(1), impact(2)];
		const ticket = (rows: ReturnType<typeof rowsOf>) =>
			canvasOf(rows, themes)[0]?.rows.at(-1)?.tickets[0];
		expect(ticket(rowsOf(one, other))).toBe(ticket(rowsOf(one, impact(2))));
	});
});

describe('what is said above the canvas', () => {
	const rows = rowsOf(
		impact(1),
		impact(2, { status: 'made', made_on: '2025-08-02' }),
		impact(3, { status: 'made', made_on: '2026-10-04' })
	);
	it('ahead: the quarter it is, and how many impacts', () => {
		expect(headLine(seenRows(rows, 'ahead', today), 'ahead', today)).toBe('Q4 2026, 2 impacts');
	});
	it('back: how many were made, and since when', () => {
		expect(headLine(seenRows(rows, 'back', today), 'back', today)).toBe(
			'2 impacts made, since Q3 2025'
		);
		expect(headLine([], 'back', today)).toBe('0 impacts made');
	});
	it('the key holds the statuses that can be there', () => {
		expect(keyStandings('ahead', new Map())).toEqual([
			'idea',
			'planned',
			'under_way',
			'made',
			'evidenced',
			'parked'
		]);
		expect(keyStandings('back', new Map([['confirmed', 2]]))).toEqual([
			'made',
			'evidenced',
			'confirmed'
		]);
	});
});
