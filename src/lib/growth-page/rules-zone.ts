import { daysAfter } from '#lib/impact/rules-time.ts';

/**
 * One change of the clocks in a time zone: the day and time of day that they show just before it, and the
 * distance from UTC before and after it, in minutes.
 */
export type Onset = { day: string; time: string; before: number; after: number };

/** A change that comes back every year, by the first time that it does: `week` 1 to 4, or -1 for the last of the month. */
export type YearlyOnset = Onset & { month: number; week: number; weekday: number };

/**
 * How the clocks of a time zone go over some years. `standing` is their distance from UTC at the beginning, in
 * minutes; `yearly` the changes that come back by one rule, else `onsets` all of them one by one.
 */
export type ZoneClocks = { standing: number; yearly: YearlyOnset[]; onsets: Onset[] };

/** Whether a name is that of a time zone known here (IANA). */
export function isZone(name: string): boolean {
	try {
		return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
	} catch {
		return false;
	}
}

/** The day it is in a time zone, in UTC where none is known. */
export function todayIn(zone: string, now: Date): string {
	const at = Temporal.Instant.fromEpochMilliseconds(now.getTime());
	return at
		.toZonedDateTimeISO(isZone(zone) ? zone : 'UTC')
		.toPlainDate()
		.toString();
}

/** How the clocks of a time zone go from the first day of one year to the last of another. */
export function zoneClocks(zone: string, from: number, to: number): ZoneClocks {
	const start = Temporal.ZonedDateTime.from({ year: from, month: 1, day: 1, timeZone: zone });
	const onsets = onsetsFrom(start, to);
	const yearly = yearlyOf(onsets, to - from + 1);
	const standing = minutesFromUtc(start);
	return yearly ? { standing, yearly, onsets: [] } : { standing, yearly: [], onsets };
}

const minutesFromUtc = ({ offsetNanoseconds }: Temporal.ZonedDateTime) =>
	Math.round(offsetNanoseconds / 60e9);

function onsetsFrom(start: Temporal.ZonedDateTime, to: number): Onset[] {
	const onsets: Onset[] = [];
	let at = start.getTimeZoneTransition('next');
	while (at !== null && at.year <= to) {
		const before = minutesFromUtc(at.subtract({ nanoseconds: 1 }));
		const shown = at.toInstant().toZonedDateTimeISO('UTC').add({ minutes: before });
		onsets.push({
			day: shown.toPlainDate().toString(),
			time: shown.toPlainTime().toString({ smallestUnit: 'second' }),
			before,
			after: minutesFromUtc(at)
		});
		at = at.getTimeZoneTransition('next');
	}
	return onsets.filter(({ before, after }) => before !== after);
}

/** The rules behind the changes, where there are two in each of the years and each has one; else nothing. */
function yearlyOf(onsets: readonly Onset[], years: number): YearlyOnset[] | undefined {
	if (onsets.length !== years * 2) return undefined;
	const rules = [0, 1].map((part) => ruleOf(onsets.filter((_, index) => index % 2 === part)));
	return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

/** The nth or last weekday of a month on which all of these changes fall, at one time of day. */
function ruleOf(onsets: readonly Onset[]): YearlyOnset | undefined {
	const [first] = onsets;
	if (!first) return undefined;
	const one = (told: (onset: Onset) => string | number) => new Set(onsets.map(told)).size === 1;
	const month = ({ day }: Onset) => Number(day.slice(5, 7));
	const weekday = ({ day }: Onset) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
	const week = ({ day }: Onset) => Math.ceil(Number(day.slice(8)) / 7);
	const isLast = (onset: Onset) =>
		month({ ...onset, day: daysAfter(onset.day, 7) }) !== month(onset);
	const oneYearOn = onsets.every(
		({ day }, at) => Number(day.slice(0, 4)) === Number(first.day.slice(0, 4)) + at
	);
	const same = ({ time, before, after }: Onset) => `${time} ${before} ${after}`;
	if (!oneYearOn || !one(month) || !one(weekday) || !one(same)) return undefined;
	const found = { ...first, month: month(first), weekday: weekday(first) };
	if (onsets.every(isLast)) return { ...found, week: -1 };
	return one(week) && week(first) < 5 ? { ...found, week: week(first) } : undefined;
}
