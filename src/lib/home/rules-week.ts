import { DAY_WORDS, DAYS } from '#lib/growth-page/words.ts';
import { daysBetween, quarterAfter, quarterOf } from '#lib/impact/rules-time.ts';
import { MONTHS } from '#lib/ui/when.ts';

/** Weeks that a quarter is counted in. */
export const WEEKS = 13;

/** The first day of a quarter: `2026-Q4` gives `2026-10-01`. */
export function firstDayOf(quarter: string): string {
	const [year, part] = quarter.split('-Q');
	return `${year}-${String(Number(part) * 3 - 2).padStart(2, '0')}-01`;
}

/** Days from a day to the end of its quarter, that last day counted: 1 on 31 December, 92 on 1 October. */
export const daysLeft = (today: string): number =>
	daysBetween(today, firstDayOf(quarterAfter(quarterOf(today), 1)));

/**
 * The week of its quarter that a day lies in, counted from the quarter's first day: 1 to 13. Quarters are a day
 * shorter or longer than thirteen weeks; the day or two beyond belong to the last.
 */
export function weekOf(today: string): number {
	const gone = daysBetween(firstDayOf(quarterOf(today)), today);
	return Math.min(WEEKS, Math.floor(gone / 7) + 1);
}

/** A day of this year as people say it, with its weekday: "Tuesday 17 November". */
export function weekdaySaid(day: string): string {
	const [, month, date] = day.split('-').map(Number);
	const weekday = DAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mo';
	return `${DAY_WORDS[weekday]} ${date} ${MONTHS[(month ?? 1) - 1]}`;
}
