import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaKey, lastChange, lowerNow, rankedQuarters, ranksOver, yearTo } from './rules-ranks.ts';

const area = (name: string, rank: number | null, rank_why = '') => ({
	id: name,
	name,
	prompts: [],
	strengths: [],
	improvements: [],
	rank,
	rank_why
});
const page = (quarter: string, ...areas: ReturnType<typeof area>[]) => ({ quarter, areas });

const year = [
	page('2026-Q1', area('Technical', 6), area('Communication', 6), area('Leadership', 4)),
	page('2026-Q2', area('technical ', 7), area('Écriture', 3)),
	page('2026-Q4', area('Leadership', 6, 'They run it'), area('Technical', 5), area('Writing', null))
];
const rankNumbers = (ranks: ReturnType<typeof ranksOver>) =>
	ranks.rows.map(({ name, ranks: row }) => [name, ...row.map((each) => each?.rank ?? null)]);

describe('ranks over a year', () => {
	test('end with the quarter of the page', () => {
		expect(yearTo('2027-Q1')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
	});

	test('match areas by name without case, accents and spaces; the newest page orders them', () => {
		expect(rankNumbers(ranksOver(year, yearTo('2026-Q4')))).toEqual([
			['Leadership', 4, null, null, 6],
			['Technical', 6, 7, null, 5],
			['Writing', null, null, null, null],
			['Écriture', null, 3, null, null],
			['Communication', 6, null, null, null]
		]);
	});

	test('say half a line of why where there is one', () => {
		const [leadership] = ranksOver(year, yearTo('2026-Q4')).rows;
		expect(leadership?.ranks.at(-1)).toEqual({ rank: 6, rank_why: 'They run it' });
	});

	test('take the one that is ranked of two areas with one name', () => {
		const twice = [page('2026-Q4', area('Craft', null), area('craft', 4))];
		expect(rankNumbers(ranksOver(twice, ['2026-Q4']))).toEqual([['craft', 4]]);
	});

	test('lose no rank, whatever the areas are called', () => {
		const ranked = fc
			.uniqueArray(fc.string({ minLength: 1 }), { selector: areaKey })
			.map((names) => names.filter((name) => areaKey(name) !== '').map((name) => area(name, 5)));
		fc.assert(
			fc.property(ranked, ranked, (one, other) => {
				const pages = [page('2026-Q3', ...one), page('2026-Q4', ...other)];
				const { rows } = ranksOver(pages, ['2026-Q3', '2026-Q4']);
				const count = rows.flatMap(({ ranks }) => ranks).filter((each) => each !== null).length;
				expect(count).toBe(one.length + other.length);
				expect(new Set(rows.map(({ name }) => areaKey(name))).size).toBe(rows.length);
			})
		);
	});
});

test('the whole history is every quarter that ranked something', () => {
	const pages = [...year, page('2024-Q2', area('Technical', 3)), page('2025-Q1', area('X', null))];
	expect(rankedQuarters(pages, '2026-Q3')).toEqual(['2024-Q2', '2026-Q1', '2026-Q2']);
});

describe('a change', () => {
	test('is from the last rank there was, over quarters without one', () => {
		const { rows } = ranksOver(year, yearTo('2026-Q4'));
		expect(rows.map(lastChange).slice(0, 3)).toEqual([
			{ from: 4, to: 6 },
			{ from: 7, to: 5 },
			undefined
		]);
	});

	test('to a lower rank is told, to explain it', () => {
		expect(lowerNow(ranksOver(year, yearTo('2026-Q4')))).toEqual(['Technical']);
		expect(lowerNow(ranksOver(year, yearTo('2026-Q2')))).toEqual([]);
	});
});
