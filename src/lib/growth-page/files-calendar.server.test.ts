import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { daysAfter } from '#lib/impact/rules-time.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { calendarFile } from './files-calendar.server.ts';
import { type Block, calendarEvents, type CalendarEvent } from './rules-calendar.ts';
import { occurrencesFrom, weekdayOf } from './rules-habit.ts';
import { EVENT_WORDS } from './words-calendar.ts';
import { DAYS } from './words.ts';

const TODAY = '2026-11-17';
const sample = sampleRecord(TODAY);
const file = (zone: string, record = sample) =>
	calendarFile(calendarEvents({ ...record, weeks: 3 }, TODAY), zone, 2026);

/** What a parser that did not write it finds. */
const parsed = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) =>
	parsed(text)
		.getAllSubcomponents('vevent')
		.map((part) => new ICAL.Event(part));

/** The moments at which an event begins, as the parser makes them out of its rule and the file's time zone. */
function begins(event: ICAL.Event, most = 400): number[] {
	const iterator = event.iterator();
	const next = () => iterator.next() as ICAL.Time | undefined;
	const found: number[] = [];
	for (let at = next(); at && found.length < most; at = next()) found.push(at.toUnixTime() * 1000);
	return found;
}

const momentOf = (day: string, time: string, zone: string) =>
	Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;

describe('a calendar file', () => {
	const text = file('Europe/London');

	it('has lines of at most 75 octets, each with its end', () => {
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of text.split('\r\n'))
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	});

	it('is named, and says when to look again', () => {
		const calendar = parsed(text);
		const told = (name: string) => String(calendar.getFirstPropertyValue(name));
		expect(told('version')).toBe('2.0');
		expect([told('name'), told('x-wr-calname')]).toEqual(['Trellis', 'Trellis']);
		expect([told('refresh-interval'), told('x-published-ttl')]).toEqual(['PT12H', 'PT12H']);
	});

	it('has what every event needs: its own id, words, and UTC moments of its change', () => {
		const events = eventsIn(text);
		expect(events).toHaveLength(5 + 3 + 1 + 3 + 1);
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
		for (const { component } of events) {
			expect(Number(component.getFirstPropertyValue('sequence'))).toBeGreaterThanOrEqual(0);
			for (const name of ['dtstamp', 'last-modified'])
				expect(String(component.getFirstPropertyValue(name))).toMatch(/Z$/);
		}
	});

	it('holds no word that a person wrote, and no id', () => {
		const words: string[] = Object.values(EVENT_WORDS);
		for (const { summary, description } of eventsIn(text))
			expect([words.includes(summary), description]).toEqual([true, null]);
		const ids = JSON.stringify(sample).match(/(?<="id":")[^"]+/g) ?? [];
		for (const id of ids) expect(text).not.toContain(id);
		expect(text).not.toMatch(/Maya|Okafor|Buy|Leeds|risk/);
	});

	it('gives whole days no time zone', () => {
		const [due] = eventsIn(text).filter(({ summary }) => summary === EVENT_WORDS.goal);
		expect(due?.startDate.toString()).toBe('2026-12-03');
		expect(due?.endDate.toString()).toBe('2026-12-04');
		expect(text).toContain('DTSTART;VALUE=DATE:20261203\r\n');
	});

	it('names the time zone of blocks, and writes its rules out', () => {
		expect(text).toContain('DTSTART;TZID=Europe/London:20261007T083000\r\n');
		expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n');
		expect(text).toContain(
			'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO;UNTIL=20261218T235959Z\r\n'
		);
	});

	it.each(['', 'Mars/Olympus'])(
		'leaves blocks where the reader is for the time zone "%s"',
		(zone) => {
			const floating = file(zone);
			expect(floating).toContain('DTSTART:20261007T083000\r\n');
			expect(floating).toContain('UNTIL=20261211T235959\r\n');
			expect(floating).not.toContain('VTIMEZONE');
		}
	);

	it('keeps what tells an event, and counts what changed', () => {
		const goals = sample.goals.map((goal) => ({
			...goal,
			due: goal.due && '2026-12-20',
			version: 9
		}));
		const before = new Map(eventsIn(text).map((event) => [event.uid, event]));
		const after = eventsIn(file('Europe/London', { ...sample, goals }));
		const [moved] = after.filter(({ summary }) => summary === EVENT_WORDS.goal);
		const was = before.get(moved?.uid ?? '');
		expect(was?.startDate.toString()).not.toBe(moved?.startDate.toString());
		expect(moved?.sequence).toBeGreaterThan(was?.sequence ?? 99);
	});
});

const event = (day: string, block: Block): CalendarEvent => ({
	...{ key: 'habit 1', words: EVENT_WORDS.habit, day, block },
	...{ changes: 1, changed_at: '2026-01-01T00:00:00.000Z' }
});

test('time set aside stays at its time of day when the clocks change', () => {
	const [habit] = eventsIn(file('Europe/London')).filter(({ startDate }) =>
		startDate.toString().startsWith('2026-10-07')
	);
	const utc = habit ? begins(habit, 4).map((at) => new Date(at).toISOString()) : [];
	expect(utc).toEqual([
		'2026-10-07T07:30:00.000Z',
		'2026-10-14T07:30:00.000Z',
		'2026-10-21T07:30:00.000Z',
		'2026-10-28T08:30:00.000Z'
	]);
});

test('a block comes round in a parser as it does day by day', () => {
	const zones = [
		'Europe/London',
		'America/New_York',
		'Australia/Sydney',
		'Africa/Cairo',
		'Asia/Kolkata',
		'UTC'
	];
	const two = (number: number) => String(number).padStart(2, '0');
	const block = fc.record({
		days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 7 }),
		every_weeks: fc.integer({ min: 1, max: 12 }),
		// Hours that no change of clocks leaves out or brings twice: what clients make of those differs.
		at: fc
			.tuple(fc.integer({ min: 4, max: 22 }), fc.integer({ min: 0, max: 59 }))
			.map(([hour, minute]) => `${two(hour)}:${two(minute)}`),
		minutes: fc.integer({ min: 5, max: 720 })
	});
	const from = fc.integer({ min: 0, max: 700 }).map((days) => daysAfter('2026-01-01', days));
	const holds = (habit: Omit<Block, 'until'>, first: string, lasting: number, zone: string) => {
		const until = daysAfter(first, lasting);
		const [day] = occurrencesFrom({ ...habit, from: first, until }, first, 1);
		if (day === undefined) return;
		const [read] = eventsIn(calendarFile([event(day, { ...habit, until })], zone, 2026));
		const monday = daysAfter(first, -DAYS.indexOf(weekdayOf(first)));
		const expected: number[] = [];
		for (let on = first, n = 0; on <= until; on = daysAfter(first, ++n)) {
			const week = Math.floor((Date.parse(on) - Date.parse(monday)) / (7 * 86_400_000));
			if (week % habit.every_weeks === 0 && habit.days.includes(weekdayOf(on)))
				expected.push(momentOf(on, habit.at, zone));
		}
		expect(read && begins(read)).toEqual(expected);
	};
	fc.assert(
		fc.property(block, from, fc.integer({ min: 0, max: 300 }), fc.constantFrom(...zones), holds)
	);
});

test('every time zone is written so that a parser reads its clocks right', () => {
	const block: Block = { days: ['mo'], every_weeks: 1, at: '12:00', minutes: 30, until: null };
	const days = Array.from({ length: 40 }, (_, n) => daysAfter('2022-01-10', n * 91));
	for (const zone of Intl.supportedValuesOf('timeZone')) {
		if (zone === 'UTC') continue;
		const calendar = parsed(calendarFile([event('2026-01-05', block)], zone, 2026));
		const component = calendar.getFirstSubcomponent('vtimezone');
		const read = new ICAL.Timezone({ component, tzid: zone });
		const at = (day: string) => {
			const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`);
			time.zone = read;
			return time.toUnixTime() * 1000;
		};
		expect([zone, ...days.map(at)]).toEqual([
			zone,
			...days.map((day) => momentOf(day, '12:00', zone))
		]);
	}
}, 60_000);
