import { createHash } from 'node:crypto';
import ical, {
	type ICalCalendar,
	ICalEventBusyStatus,
	ICalEventTransparency
} from 'ical-generator';
import type { Block, CalendarEvent } from './rules-calendar.ts';
import { isZone, type Onset, type YearlyOnset, zoneClocks } from './rules-zone.ts';
import { CALENDAR_NAME, CALENDAR_SAYS } from './words-calendar.ts';
import { DAYS } from './words.ts';

/** Seconds after which a client is asked to look again: twice a day. */
const LOOK_AGAIN = 12 * 60 * 60;
/** Years before and after the present one for which the clocks of a time zone are told. */
const YEARS = { before: 5, after: 10 };

/**
 * The events as an iCalendar file (RFC 5545, with the names and the time to look again of RFC 7986).
 * Whole days have no time zone; blocks of time are in the owner's, with its rules written out for the clients
 * that know no names of time zones, or without one (where none is known) at that time wherever the reader is.
 * @param zone IANA name of the owner's time zone, or empty
 * @param year the present one
 */
export function calendarFile(events: readonly CalendarEvent[], zone: string, year: number): string {
	const known = isZone(zone) ? zone : null;
	const calendar = ical({
		name: CALENDAR_NAME,
		description: CALENDAR_SAYS,
		prodId: { company: 'Trellis', product: 'Trellis', language: 'EN' },
		scale: 'GREGORIAN',
		ttl: LOOK_AGAIN,
		// Without a name: under one, the library writes the moments of changes in local time, and they are UTC.
		timezone: { name: null, generator: (name) => zoneText(name, year) }
	});
	for (const event of events) {
		if (event.block === null) addDay(calendar, event);
		else addBlock(calendar, event, event.block, known);
	}
	return calendar.toString().replace(/\r?\n?$/, '\r\n');
}

/** What tells an entry from every other and stays, and says nothing about it. */
const uid = (key: string) =>
	`${createHash('sha256').update(key).digest('hex').slice(0, 32)}@trellis`;

const told = ({ key, words, changes, changed_at }: CalendarEvent) => ({
	id: uid(key),
	summary: words,
	sequence: changes,
	stamp: new Date(changed_at),
	lastModified: new Date(changed_at)
});

function addDay(calendar: ICalCalendar, event: CalendarEvent): void {
	const day = Temporal.PlainDate.from(event.day);
	calendar.createEvent({
		...told(event),
		start: day,
		end: day.add({ days: 1 }),
		allDay: true,
		timezone: null,
		transparency: ICalEventTransparency.TRANSPARENT,
		busystatus: ICalEventBusyStatus.FREE
	});
}

function addBlock(calendar: ICalCalendar, event: CalendarEvent, block: Block, zone: string | null) {
	const start = Temporal.PlainDateTime.from(`${event.day}T${block.at}`);
	calendar.createEvent({
		...told(event),
		start,
		end: start.add({ minutes: block.minutes }),
		...(zone === null ? { floating: true } : { timezone: zone }),
		repeating: rule(block, zone),
		transparency: ICalEventTransparency.OPAQUE,
		busystatus: ICalEventBusyStatus.BUSY
	});
}

/** How a block comes round. Its last day is told by its last second: in UTC where the block has a time zone. */
function rule({ days, every_weeks, until }: Block, zone: string | null): string {
	const parts = [
		'FREQ=WEEKLY',
		...(every_weeks > 1 ? [`INTERVAL=${every_weeks}`] : []),
		`BYDAY=${DAYS.filter((day) => days.includes(day))
			.map((day) => day.toUpperCase())
			.join(',')}`,
		'WKST=MO'
	];
	if (until !== null) parts.push(`UNTIL=${lastSecond(until, zone)}`);
	return `RRULE:${parts.join(';')}`;
}

const digits = (text: string) => text.replaceAll(/[-:]/g, '');

function lastSecond(day: string, zone: string | null): string {
	const at = Temporal.PlainDateTime.from(`${day}T23:59:59`);
	if (zone === null) return digits(at.toString());
	return `${digits(at.toZonedDateTime(zone).withTimeZone('UTC').toPlainDateTime().toString())}Z`;
}

/** The rules of a time zone: two that come back every year, or each change of its clocks by itself. */
function zoneText(zone: string, year: number): string {
	const { standing, yearly, onsets } = zoneClocks(zone, year - YEARS.before, year + YEARS.after);
	const always = { day: '1970-01-01', time: '00:00:00', before: standing, after: standing };
	const parts =
		yearly.length > 0 ? yearly.map(yearlyText) : [always, ...onsets].map((one) => onsetText(one));
	return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

function yearlyText(onset: YearlyOnset): string {
	const weekday = DAYS[onset.weekday]?.toUpperCase();
	return onsetText(onset, `RRULE:FREQ=YEARLY;BYMONTH=${onset.month};BYDAY=${onset.week}${weekday}`);
}

function onsetText({ day, time, before, after }: Onset, repeats?: string): string {
	const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
	return [
		`BEGIN:${kind}`,
		`DTSTART:${digits(`${day}T${time}`)}`,
		`TZOFFSETFROM:${distance(before)}`,
		`TZOFFSETTO:${distance(after)}`,
		...(repeats === undefined ? [] : [repeats]),
		`END:${kind}`
	].join('\r\n');
}

/** A distance from UTC: "+0100", "-0330". */
function distance(minutes: number): string {
	const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
	const far = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${two(far / 60)}${two(far % 60)}`;
}
