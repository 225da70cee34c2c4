import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quarterAfter } from '#lib/impact/rules-time.ts';
import { nextToBegin, quarterTabs } from './rules-quarter.ts';

const year = ['2026-Q1', '2026-Q2', '2026-Q3'];
const labels = (pages: string[], today: string, shown: string) => {
	const { tabs, more } = quarterTabs(pages, { today, shown });
	return [tabs.map(({ label }) => label), more.map(({ label }) => label)];
};

test.each([
	['2026-11-22', undefined],
	['2026-12-10', undefined],
	['2026-12-11', '2027-Q1'],
	['2026-12-31', '2027-Q1'],
	['2027-01-01', undefined],
	['2027-03-11', '2027-Q2'],
	['2027-03-10', undefined]
])('on %s the next quarter to begin is %s', (today, next) => {
	expect(nextToBegin(today)).toBe(next);
});

describe('the quarters to go between', () => {
	test('are the present one and those that have a page, newest first, the year said once', () => {
		expect(labels(year, '2026-11-22', '2026-Q4')).toEqual([['Q4 2026', 'Q3', 'Q2', 'Q1'], []]);
	});

	test('have the next one in the last three weeks, and older ones in the menu', () => {
		expect(labels([...year, '2026-Q4'], '2026-12-20', '2026-Q4')).toEqual([
			['Q1 2027', 'Q4 2026', 'Q3', 'Q2'],
			['Q1 2026']
		]);
	});

	test('are fewer where it is narrow and two years are said', () => {
		const narrow = (today: string) =>
			quarterTabs([...year, '2026-Q4'], { today, shown: '2026-Q4', narrow: true });
		expect(narrow('2026-11-22').tabs.length).toBe(4);
		expect(narrow('2026-12-20').tabs.map(({ label }) => label)).toEqual([
			'Q1 2027',
			'Q4 2026',
			'Q3'
		]);
		expect(narrow('2026-12-20').more.map(({ label }) => label)).toEqual(['Q2 2026', 'Q1 2026']);
	});

	test('keep an older one that is shown among them', () => {
		expect(labels(['2024-Q4', '2025-Q4', ...year], '2026-11-22', '2024-Q4')).toEqual([
			['Q4 2026', 'Q3', 'Q2', 'Q4 2024'],
			['Q1 2026', 'Q4 2025']
		]);
	});

	test('leave no page out and show none twice', () => {
		const quarter = fc.integer({ min: -12, max: 2 }).map((steps) => quarterAfter('2026-Q4', steps));
		fc.assert(
			fc.property(fc.uniqueArray(quarter), quarter, (pages, shown) => {
				const { tabs, more } = quarterTabs(pages, { today: '2026-11-22', shown });
				const all = [...tabs, ...more].map((tab) => tab.quarter);
				expect(new Set(all)).toEqual(new Set([...pages, shown, '2026-Q4']));
				expect(all.length).toBe(new Set(all).size);
				expect(tabs.map((tab) => tab.quarter)).toContain(shown);
				expect(tabs.length).toBeLessThanOrEqual(4);
			})
		);
	});
});
