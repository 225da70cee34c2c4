import { expect, test } from 'vitest';
import { daysAfter, quarterOf } from '#lib/impact/rules-time.ts';
import { daysLeft, firstDayOf, weekdaySaid, weekOf, WEEKS } from './rules-week.ts';

test.each([
	['2026-10-01', 1, 92],
	['2026-10-07', 1, 86],
	['2026-10-08', 2, 85],
	['2026-11-17', 7, 45],
	['2026-12-24', 13, 8],
	['2026-12-31', 13, 1],
	['2026-01-01', 1, 90],
	['2026-03-31', 13, 1],
	['2028-02-29', 9, 32]
])('%s lies in week %i of its quarter, which has %i days left', (day, week, left) => {
	expect([weekOf(day), daysLeft(day)]).toEqual([week, left]);
});

test('over ten years no week is beyond the thirteenth, and each quarter begins with the first', () => {
	for (let day = '2024-01-01'; day < '2034-01-01'; day = daysAfter(day, 1)) {
		const begins = firstDayOf(quarterOf(day)) === day;
		expect(weekOf(day)).toBeLessThanOrEqual(WEEKS);
		expect(begins ? weekOf(day) : 1).toBe(1);
		expect(daysLeft(day)).toBeGreaterThan(0);
	}
});

test('a day is said with its weekday', () => {
	expect(weekdaySaid('2026-11-17')).toBe('Tuesday 17 November');
	expect(weekdaySaid('2026-11-22')).toBe('Sunday 22 November');
});
