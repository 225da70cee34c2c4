import { expect, test } from 'vitest';
import { besideOf, hasMarks, rankSaid } from './rules-beside.ts';
import { goalInput, growthPageInput, type Goal, type GrowthPage } from './schema.ts';

const row = { version: 1, created_at: '', updated_at: '', deleted_at: null };
const uuid = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const item = (count: number, words: string) => ({ id: uuid(count), words });
const page = (count: number, quarter: string, changes: object): GrowthPage => ({
	...growthPageInput.parse({ quarter, ...changes }),
	...row,
	id: uuid(count)
});
const goal = (count: number, words: string, changes: Partial<Goal>): Goal => ({
	...goalInput.parse({ words }),
	...row,
	id: uuid(count),
	...changes
});

const earlier = page(1, '2026-Q3', {
	north_star: 'Lead the guild',
	well: [item(10, 'Asked in early'), item(11, 'Quiet releases')],
	areas: [
		{ id: uuid(20), name: 'Technical', rank: 7, improvements: [item(21, 'Read traces')] },
		{ id: uuid(22), name: 'Writing', rank: 4 }
	]
});
const later = page(2, '2026-Q4', {
	north_star: 'lead the guild ',
	why: 'because calm matters',
	well: [item(12, 'asked in  early'), item(13, 'Dev writes strategy')],
	better: [item(14, 'Explain risk')],
	areas: [
		{ id: uuid(23), name: 'Leadership', rank: 6 },
		{ id: uuid(20), name: 'technical', rank: 6, improvements: [item(21, 'Read traces unaided')] }
	]
});
const told = besideOf(earlier, later, [
	goal(30, 'Carry me', { pages: [uuid(1), uuid(2)] }),
	goal(31, 'Too small', { pages: [uuid(1)], outcome: 'changed', outcome_on: '2026-10-02' }),
	goal(32, 'Grown', { pages: [uuid(2)], from_goal: uuid(31) }),
	goal(33, 'Enough', { pages: [uuid(1)], outcome: 'let_go', outcome_on: '2026-10-02' }),
	goal(34, 'Fresh', { pages: [uuid(2)] }),
	goal(35, 'Waits', { pages: [uuid(1)] })
]);

test('a North Star is changed where its words or its why are', () => {
	expect(told.star.changed).toBe(true);
	expect(besideOf(earlier, { ...later, why: '' }, []).star.changed).toBe(false);
});

test('lines that only one page has are marked on it', () => {
	const marks = (lines: { words: string; changed: boolean }[]) =>
		lines.map(({ words, changed }) => (changed ? `${words}*` : words));
	expect(marks(told.well.before)).toEqual(['Asked in early', 'Quiet releases*']);
	expect(marks(told.well.after)).toEqual(['asked in  early', 'Dev writes strategy*']);
	expect(marks(told.better.before)).toEqual([]);
	expect(hasMarks(told)).toBe(true);
	expect(marks(told.areas[1]?.after?.improvements ?? [])).toEqual(['Read traces unaided']);
});

test('of lists that share nothing no line is marked', () => {
	expect(told.better.after.map(({ changed }) => changed)).toEqual([false]);
	expect([told.better.allNew, told.well.allNew]).toEqual([false, false]);
	const other = { ...later, well: [item(19, 'All new')] };
	const anew = besideOf({ ...earlier, areas: [] }, other, []);
	expect(hasMarks(anew)).toBe(false);
	expect(anew.well.allNew).toBe(true);
});

test('areas stand beside one another by name, those that are gone last', () => {
	expect(told.areas.map(({ name, before, after }) => [name, before?.rank, after?.rank])).toEqual([
		['Leadership', undefined, 6],
		['technical', 7, 6],
		['Writing', 4, undefined]
	]);
});

test('a lower rank is told as seeing further', () => {
	expect(told.areas[1]?.rank).toBe('down from 7: you may see further now');
	expect(rankSaid(5, 6)).toBe('up from 5');
	expect(rankSaid(5, 5)).toBe('');
	expect(rankSaid(null, 5)).toBe('');
});

test('goals say what became of them and where they come from', () => {
	expect(told.goals.before.map(({ words, became }) => [words, became])).toEqual([
		['Carry me', 'Carried on'],
		['Too small', 'Changed: Grown'],
		['Enough', 'Let go'],
		['Waits', 'Open']
	]);
	expect(told.goals.after.map(({ words, became }) => [words, became])).toEqual([
		['Carry me', 'Carried on'],
		['Grown', 'In place of: Too small'],
		['Fresh', 'New']
	]);
});
