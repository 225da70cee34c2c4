import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#lib/impact/rules-time.ts';
import {
	habitSaid,
	minutesAWeek,
	minutesSaid,
	nextOf,
	occurrencesFrom,
	weekdayOf
} from './rules-habit.ts';
import type { Habit } from './schema.ts';
import { DAYS, type Day } from './words.ts';

type Made = Pick<Habit, 'days' | 'every_weeks' | 'at' | 'minutes' | 'from' | 'until'>;
const habit = (fields: Partial<Made> = {}): Made => ({
	...{ days: ['tu', 'th'], every_weeks: 1, at: '09:30', minutes: 45 },
	...{ from: '2026-11-03', until: null },
	...fields
});

describe('a habit in words', () => {
	it.each<[Partial<Made>, string]>([
		[{}, 'Tuesdays and Thursdays at 09:30, 45 minutes'],
		[{ days: ['fr'], minutes: 60 }, 'Fridays at 09:30, 1 hour'],
		[{ days: ['fr'], every_weeks: 2, minutes: 120 }, 'Fridays every other week at 09:30, 2 hours'],
		[{ days: ['mo'], every_weeks: 3 }, 'Mondays every 3 weeks at 09:30, 45 minutes'],
		[{ days: ['th', 'mo', 'we'] }, 'Mondays, Wednesdays and Thursdays at 09:30, 45 minutes'],
		[{ days: ['fr', 'th', 'we', 'tu', 'mo'] }, 'Weekdays at 09:30, 45 minutes'],
		[{ days: [...DAYS], at: '07:00', minutes: 90 }, 'Every day at 07:00, 1 h 30 min']
	])('%j is %s', (fields, words) => {
		expect(habitSaid(habit(fields))).toBe(words);
	});

	it('says lengths of time', () => {
		expect([5, 60, 75, 720].map(minutesSaid)).toEqual([
			'5 minutes',
			'1 hour',
			'1 h 15 min',
			'12 hours'
		]);
	});
});

describe('the days of a habit', () => {
	it.each<[string, Partial<Made>, string, string[]]>([
		['come round from a day on', {}, '2026-11-22', ['2026-11-24', '2026-11-26', '2026-12-01']],
		['include that day', {}, '2026-11-24', ['2026-11-24', '2026-11-26', '2026-12-01']],
		['begin with its first', {}, '2026-01-01', ['2026-11-03', '2026-11-05', '2026-11-10']],
		['end with its last', { until: '2026-11-24' }, '2026-11-22', ['2026-11-24']],
		['are none once it is over', { until: '2026-11-20' }, '2026-11-22', []],
		[
			'skip weeks, counted from its first, over the end of a year',
			{ days: ['mo'], every_weeks: 2, from: '2026-12-10' },
			'2026-12-11',
			['2026-12-21', '2027-01-04', '2027-01-18']
		],
		[
			'are those of the first week that are left in it',
			{ days: ['mo', 'fr'], from: '2026-11-05' },
			'2026-11-01',
			['2026-11-06', '2026-11-09', '2026-11-13']
		]
	])('%s', (_, fields, from, days) => {
		expect(occurrencesFrom(habit(fields), from, 3)).toEqual(days);
	});

	it('has a next one until it is over', () => {
		expect(nextOf(habit(), '2026-11-25')).toBe('2026-11-26');
		expect(nextOf(habit({ until: '2026-11-25' }), '2026-11-25')).toBeUndefined();
	});
});

describe('against an expansion day by day where clocks change', () => {
	const before = process.env.TZ;
	beforeAll(() => {
		process.env.TZ = 'Europe/Berlin';
	});
	afterAll(() => {
		process.env.TZ = before;
	});

	/** Every day one after another, as a clock on the wall counts them: the slow way to the same days. */
	function naive({ days, every_weeks, from, until }: Made, first: string, most: number): string[] {
		const found: string[] = [];
		const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
		const now = new Date(year, month - 1, date, 12);
		let weeks = 0;
		for (let step = 0; step < 1500 && found.length < most; step++) {
			const day = dayOf(now);
			const weekday = DAYS[(now.getDay() + 6) % 7] as Day;
			if (step > 0 && weekday === 'mo') weeks++;
			const within = day >= first && (until === null || day <= until);
			if (within && weeks % every_weeks === 0 && days.includes(weekday)) found.push(day);
			now.setDate(now.getDate() + 1);
		}
		return found;
	}

	const day = fc.integer({ min: 0, max: 500 }).map((days) => daysAfter('2026-08-15', days));
	const made = fc.record({
		days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1 }),
		every_weeks: fc.integer({ min: 1, max: 12 }),
		from: day,
		until: fc.option(day)
	});

	it('gives the same days', () => {
		fc.assert(
			fc.property(made, day, (fields, first) => {
				const one = habit(fields);
				expect(occurrencesFrom(one, first, 6)).toEqual(naive(one, first, 6));
			})
		);
	});

	it('knows the day of the week', () => {
		fc.assert(
			fc.property(day, (each) => {
				const there = (new Date(`${each}T12:00:00`).getDay() + 6) % 7;
				expect(weekdayOf(each)).toBe(DAYS[there]);
			})
		);
	});
});

it('adds up to so many minutes a week, of those that are not over', () => {
	const all = [
		habit(),
		habit({ days: ['fr'], every_weeks: 2, minutes: 90 }),
		habit({ until: '2026-11-21' })
	];
	expect(minutesAWeek(all, '2026-11-22')).toBe(135);
	expect(minutesAWeek([], '2026-11-22')).toBe(0);
});
