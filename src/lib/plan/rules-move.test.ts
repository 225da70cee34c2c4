import { describe, expect, it } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { impactInput, theme, type Impact, type ImpactInput } from '#lib/impact/schema.ts';
import {
	movedLabel,
	movedTo,
	spotOf,
	spotSaid,
	stepped,
	type Ground,
	type Spot
} from './rules-move.ts';
import { intoZone, pastRow } from './rules-theme.ts';
import { canvasOf, readingOrder } from './rules.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const kept = { version: 1, created_at: stamp, updated_at: stamp, deleted_at: null };
const [CRAFT, INDUSTRY, EMPTY] = [id(901), id(902), id(903)];
const themes = [
	theme.parse({ id: CRAFT, name: 'Craft', zone: 'in_my_role', place: 'a0', ...kept }),
	theme.parse({ id: EMPTY, name: 'Delivery', zone: 'in_my_role', place: 'a1', ...kept }),
	theme.parse({ id: INDUSTRY, name: 'Industry', zone: 'beyond_my_role', ...kept })
];
const impact = (number: number, said: ImpactInput): Impact => ({
	...impactInput.parse({ headline: `Impact ${number}`, status: 'planned', ...said }),
	id: id(number),
	...kept
});
const inCraft = (number: number, place: string, said: ImpactInput = {}) =>
	impact(number, { theme: CRAFT, place, ...said });
const inIndustry = (number: number, place: string) =>
	impact(number, { zone: 'beyond_my_role', theme: INDUSTRY, place });

const impacts = [
	inCraft(1, 'a0'),
	inCraft(2, 'a1', { status: 'made', made_on: '2025-01-01' }),
	inCraft(3, 'a2'),
	inCraft(4, 'a3'),
	inIndustry(5, 'a0'),
	inIndustry(6, 'a1')
];
/** The canvas as it is shown: the second impact, made long ago, is not looked ahead to. */
function groundOf(all: readonly Impact[]): Ground {
	const rows = evidenceRows({ impacts: all, feedback: [], skills: [] });
	const shown = rows.filter(({ impact }) => impact.status !== 'made');
	return { canvas: canvasOf(shown, themes), impacts: all, themes };
}
const ground = groundOf(impacts);
const one = impacts[0] as Impact;

/** All impacts, in the order of the canvas, after one of them was moved. */
function after(moved: Impact, spot: Spot): Impact[] {
	const changes = movedTo(moved, spot, ground);
	return impacts.map((impact) =>
		Object.assign({}, impact, changes.find(({ id }) => id === impact.id)?.fields)
	);
}
const order = (all: readonly Impact[]) =>
	readingOrder(canvasOf(evidenceRows({ impacts: all, feedback: [], skills: [] }), themes));

describe('moving a ticket', () => {
	it('along its row, past what is not shown as well', () => {
		const moved = after(one, { row: CRAFT, index: 1 });
		expect(order(moved)).toEqual([2, 3, 1, 4, 5, 6].map(id));
	});

	it('into another zone: its zone, its theme and its place change, and nothing else', () => {
		const [change, ...others] = movedTo(one, { row: INDUSTRY, index: 1 }, ground);
		expect(others).toEqual([]);
		expect(change).toMatchObject({
			id: one.id,
			fields: { zone: 'beyond_my_role', theme: INDUSTRY }
		});
		expect(order(after(one, { row: INDUSTRY, index: 1 }))).toEqual([2, 3, 4, 5, 1, 6].map(id));
	});

	it('within its row it says only its place, so that nobody else’s change is in the way', () => {
		const [change] = movedTo(one, { row: CRAFT, index: 2 }, ground);
		expect(Object.keys(change?.fields ?? {})).toEqual(['place']);
	});

	it('into a zone without a theme', () => {
		const loose = groundOf([...impacts, impact(7, { zone: 'beyond_my_role' })]);
		const [change] = movedTo(one, { row: 'beyond_my_role', index: 0 }, loose);
		expect(change?.fields).toMatchObject({ zone: 'beyond_my_role', theme: null });
	});
});

describe('the keys of a lifted ticket', () => {
	const from = spotOf(ground.canvas, one.id) as Spot;
	const step = (at: Spot, key: string) => stepped(ground.canvas, one.id, at, key);

	it('left and right go along the row, and stop at its ends', () => {
		expect(step(from, 'ArrowLeft')).toEqual(from);
		expect(step(from, 'ArrowRight')).toEqual({ row: CRAFT, index: 1 });
		expect(step({ row: CRAFT, index: 2 }, 'ArrowRight')).toEqual({ row: CRAFT, index: 2 });
		expect(step(from, 'End')).toEqual({ row: CRAFT, index: 2 });
	});

	it('up and down go from row to row and from zone to zone, as far along as the row goes', () => {
		const at = { row: CRAFT, index: 2 };
		expect(step(at, 'ArrowUp')).toEqual(at);
		expect(step(at, 'ArrowDown')).toEqual({ row: EMPTY, index: 0 });
		expect(step({ row: EMPTY, index: 0 }, 'ArrowDown')).toEqual({ row: INDUSTRY, index: 0 });
	});

	it('say where it is: which of how many, and in which row', () => {
		expect(spotSaid(ground.canvas, one.id, { row: INDUSTRY, index: 1 })).toBe('2 of 3 in Industry');
		expect(spotSaid(ground.canvas, one.id, from)).toBe('1 of 3 in Craft');
	});
});

describe('what a move is called', () => {
	const ticket = ground.canvas[0]?.rows[0]?.tickets[0];
	if (!ticket) throw new Error('The first row has a ticket.');
	it('names the row and the status', () => {
		expect(movedLabel(ground.canvas, ticket, { row: INDUSTRY, index: 0 })).toBe(
			'Moved to Industry, Planned'
		);
	});
	it('within the row, the place', () => {
		expect(movedLabel(ground.canvas, ticket, { row: CRAFT, index: 2 })).toBe(
			'Moved to 3 of 3 in Craft'
		);
	});
});

describe('moving a theme', () => {
	it('into the other zone takes its impacts along, the theme first', () => {
		const changes = intoZone({ id: CRAFT }, 'beyond_my_role', { themes, impacts });
		expect(changes.map(({ id }) => id)).toEqual([CRAFT, id(1), id(2), id(3), id(4)]);
		expect(changes.every(({ fields }) => 'zone' in fields)).toBe(true);
	});
	it('past another row changes its place, and at the edge nothing', () => {
		const rows = themes.slice(0, 2);
		expect(pastRow(rows, CRAFT, 1)).toHaveLength(1);
		expect(pastRow(rows, CRAFT, -1)).toEqual([]);
	});
});
