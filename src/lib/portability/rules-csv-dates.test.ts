import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf, readDay, readQuarter } from './rules-csv-dates.ts';

describe('a day is read as people write it', () => {
	it.each([
		'2026-11-03',
		'2026/11/3',
		'2026-11-03T09:30:00Z',
		'2026-11-03 09:30',
		'3 Nov 2026',
		'3 November 2026',
		'03-Nov-2026',
		'3rd Nov. 2026',
		'Nov 3, 2026',
		'November 3rd 2026',
		'3.11.2026',
		'03. 11. 2026'
	])('%s', (text) => expect(readDay(text, null)).toEqual({ value: '2026-11-03' }));

	it.each([
		'soon',
		'2026-02-30',
		'2026-13-01',
		'31/31/2026',
		'3 Nov',
		'3/11/26',
		'3 Foo 2026',
		'45966',
		'0/0/2026'
	])('but not %s, and says what would be right', (text) =>
		expect(readDay(text, null)).toEqual({
			reason: `“${text}” is not a day. Write it as year-month-day, for example 2026-11-03.`
		})
	);

	it('however it is written', () => {
		const days = fc
			.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(days, (day) => {
				const [year, month, date] = day.split('-').map(Number);
				expect(readDay(`${date}/${month}/${year}`, 'day_first')).toEqual({ value: day });
				expect(readDay(`${month}/${date}/${year}`, 'month_first')).toEqual({ value: day });
			})
		);
	});
});

describe('which number is the month', () => {
	it.each([
		[['17/11/2026', '3/11/2026'], 'day_first'],
		[['11/17/2026', '3/11/2026'], 'month_first'],
		[['3/11/2026', '4/5/2026'], null],
		[['17/11/2026', '11/17/2026'], null],
		[['2026-11-17', 'soon'], null]
	])('%j says %s', (values, order) => expect(dateOrderOf(values)).toBe(order));

	it('decides for the whole column', () => {
		expect(readDay('3/11/2026', 'day_first')).toEqual({ value: '2026-11-03' });
		expect(readDay('3/11/2026', 'month_first')).toEqual({ value: '2026-03-11' });
	});

	it('is asked for where nothing tells', () =>
		expect(readDay('3/11/2026', null)).toEqual({
			reason:
				'“3/11/2026” may be 2026-11-03 or 2026-03-11, and the other days of its column do not tell. Write it as year-month-day, for example 2026-11-03.'
		}));

	it.each([
		['17/11/2026', '2026-11-17'],
		['11/17/2026', '2026-11-17'],
		['5/5/2026', '2026-05-05']
	])('is plain in %s', (text, day) => expect(readDay(text, null)).toEqual({ value: day }));
});

describe('a quarter', () => {
	it.each(['2026-Q4', '2026 q4', '2026Q4', 'Q4 2026', 'Q4/2026', '4Q2026'])('%s', (text) =>
		expect(readQuarter(text)).toEqual({ value: '2026-Q4' })
	);

	it('that is none says what would be right', () =>
		expect(readQuarter('Q5 2026')).toEqual({
			reason: '“Q5 2026” is not a quarter. Write it as year and quarter, for example 2026-Q4.'
		}));
});
