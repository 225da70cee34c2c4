import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPageOn, paperOf, placesOn } from './rules-paper.ts';
import { pageBefore } from './rules-page.ts';
import { rankOn } from './rules-ranks.ts';
import { type Goal, goal, goalInput, type GrowthPage, growthPage } from './schema.ts';

const row = {
	version: 1,
	created_at: '2026-11-17T09:00:00.000Z',
	updated_at: '2026-11-17T09:00:00.000Z',
	deleted_at: null
};
const id = (part: number) => `0192f000-0000-7000-8000-${String(part).padStart(12, '0')}`;
const owner = { name: 'Maya Okafor', title: 'Senior Quality Engineer' };

const page = (more: Partial<GrowthPage> = {}): GrowthPage =>
	growthPage.parse({ quarter: '2026-Q4', ...row, id: id(1), ...more });
const onPage = (part: number, more: Partial<Goal> = {}): Goal =>
	goal.parse({
		...goalInput.parse({ words: `Goal ${part}`, pages: [id(1)], ...more }),
		...row,
		id: id(part)
	});
const AREA = {
	id: id(20),
	name: 'Leadership',
	prompts: [],
	strengths: [],
	rank_why: 'A finger in the air'
};
const withArea = page({
	north_star: 'Design quality in',
	well: [
		{ id: id(10), words: 'Quiet' },
		{ id: id(11), words: ' ' }
	],
	areas: [
		{
			...AREA,
			rank: 6,
			improvements: [
				{ id: id(21), words: 'Say no early', from_item: null },
				{ id: id(22), words: '', from_item: null }
			]
		}
	],
	picked: [id(21)]
});

describe('a growth page on paper', () => {
	it('leaves out what has no words and numbers what is underlined', () => {
		const paper = paperOf(withArea, { owner, goals: [] });
		expect(paper.well).toEqual([{ id: id(10), words: 'Quiet' }]);
		expect(paper.areas[0]?.improvements).toEqual([
			{ id: id(21), words: 'Say no early', picked: 1 }
		]);
	});

	it('has the goals of the page, not those let go or elsewhere', () => {
		const elsewhere = onPage(3, { pages: [] });
		const letGo = onPage(4, { outcome: 'let_go', outcome_on: '2026-11-17' });
		const { goals } = paperOf(withArea, { owner, goals: [onPage(2), elsewhere, letGo] });
		expect(goals.map(({ words }) => words)).toEqual(['Goal 2']);
	});

	it('keeps ranks and steps out where they are not shown', () => {
		const { areas } = paperOf(
			withArea,
			{ owner, goals: [], before: withArea },
			{ shows: 'all', ranks: false }
		);
		expect(areas[0]).toMatchObject({ rank: null, was: null, rank_why: '' });
		const goals = paperOf(withArea, { owner, goals: [onPage(2)] }, { shows: 'goals', ranks: true });
		expect(goals).toMatchObject({ north_star: '', why: '', well: [], better: [], areas: [] });
		expect([...placesOn(goals)]).toEqual(['goals', id(2)]);
	});

	it('can be commented on at its steps and at what stands in them', () => {
		const places = placesOn(paperOf(withArea, { owner, goals: [onPage(2)] }));
		for (const place of ['north_star', 'skills', id(10), id(20), id(21), id(2)])
			expect(places).toContain(place);
		for (const place of [id(11), id(22), 'elsewhere']) expect(places).not.toContain(place);
	});

	it('takes the rank before from the same area, by its id or its name', () => {
		const renamed = { ...AREA, name: 'Leading' };
		const again = { ...AREA, id: id(30), name: ' leadership ' };
		expect(rankOn(renamed, withArea)).toBe(6);
		expect(rankOn(again, withArea)).toBe(6);
		expect(rankOn({ id: id(31), name: 'Craft' }, withArea)).toBeNull();
		expect(rankOn(AREA, undefined)).toBeNull();
	});

	it('knows the page before it', () => {
		const pages = ['2026-Q1', '2026-Q3', '2026-Q2', '2026-Q4'].map((quarter) => page({ quarter }));
		expect(pageBefore(pages, '2026-Q4')?.quarter).toBe('2026-Q3');
		expect(pageBefore(pages, '2026-Q1')).toBeUndefined();
	});
});

describe('the next page', () => {
	it.each([
		['2026-Q4', '2027-01-11'],
		['2027-Q1', '2027-04-12'],
		['2026-Q1', '2026-04-13'],
		['2025-Q4', '2026-01-12'],
		['2023-Q2', '2023-07-10']
	])('after %s is due on %s', (quarter, day) => {
		expect(nextPageOn(quarter)).toBe(day);
	});

	it('is a Monday between the eighth and the fourteenth of the quarter that follows', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1971, max: 2200 }),
				fc.integer({ min: 1, max: 4 }),
				(year, part) => {
					const day = new Date(nextPageOn(`${year}-Q${part}`));
					expect(day.getUTCDay()).toBe(1);
					expect(day.getUTCMonth()).toBe((part * 3) % 12);
					expect(day.getUTCDate()).toBeGreaterThanOrEqual(8);
					expect(day.getUTCDate()).toBeLessThanOrEqual(14);
				}
			)
		);
	});
});
