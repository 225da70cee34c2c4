import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dayOf,
	quarterAfter,
	quarterLabel,
	quarterOf,
	quarterOfImpact,
	quartersLabel
} from './rules-time.ts';

const days = fc
	.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe('a quarter', () => {
	it.each([
		['2026-01-01', '2026-Q1'],
		['2026-03-31', '2026-Q1'],
		['2026-04-01', '2026-Q2'],
		['2026-09-30', '2026-Q3'],
		['2026-11-17', '2026-Q4']
	])('of %s is %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

	it('sorts as its days do', () => {
		fc.assert(
			fc.property(days, days, (a, b) => {
				const [first, second] = [a, b].sort();
				expect(quarterOf(first ?? '') <= quarterOf(second ?? '')).toBe(true);
			})
		);
	});

	it('is said as people say it', () => expect(quarterLabel('2026-Q4')).toBe('Q4 2026'));

	it.each([
		[[], ''],
		[['2026-Q4'], 'Q4 2026'],
		[['2026-Q4', '2026-Q3'], 'Q3 and Q4 2026'],
		[['2026-Q1', '2025-Q4', '2026-Q2', '2026-Q3'], 'Q4 2025, Q1, Q2 and Q3 2026']
	])('%j together are said as "%s"', (quarters, label) =>
		expect(quartersLabel(quarters)).toBe(label)
	);
});

describe('the quarter of an impact', () => {
	const none = { made_on: null, started_on: null, planned_for: null };

	it.each([
		['when it was made', { made_on: '2026-11-02', started_on: '2026-08-01' }, '2026-Q4'],
		['else when it was begun', { started_on: '2026-08-01', planned_for: '2026-Q4' }, '2026-Q3'],
		['else what it is planned for', { planned_for: '2027-Q1' }, '2027-Q1'],
		['else not said', {}, null]
	])('is %s', (_, said, quarter) => expect(quarterOfImpact({ ...none, ...said })).toBe(quarter));
});

describe('days and quarters around now', () => {
	it('takes the day where its reader is', () => {
		expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
	});
	it('counts quarters over the ends of years', () => {
		expect(quarterAfter('2026-Q4', 1)).toBe('2027-Q1');
		expect(quarterAfter('2026-Q1', -2)).toBe('2025-Q3');
		expect(quarterAfter('2026-Q2', 0)).toBe('2026-Q2');
	});
});
