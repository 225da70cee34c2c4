import { daysAfter, daysBetween } from '#lib/impact/rules-time.ts';
import { joined } from '#lib/ui/joined.ts';
import type { Habit } from './schema.ts';
import { DAY_WORDS, DAYS, type Day } from './words.ts';

type Block = Pick<Habit, 'days' | 'every_weeks' | 'at' | 'minutes'>;
type Lasting = Pick<Habit, 'days' | 'every_weeks' | 'from' | 'until'>;

/** The place of a day in its week, 0 for Monday. */
const weekdayAt = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
/** The Monday of the week a day lies in. */
const weekOf = (day: string) => daysAfter(day, -weekdayAt(day));

/** The day of the week of a day: `2026-11-24` is a Tuesday. */
export const weekdayOf = (day: string): Day => DAYS[weekdayAt(day)] ?? 'mo';

/**
 * The days on which a habit falls, from one day on, oldest first, as many as wanted. Weeks are counted from the one
 * in which it begins. Days are the owner's own, so that clocks that are put forward or back move nothing.
 */
export function occurrencesFrom(habit: Lasting, from: string, most: number): string[] {
	const begins = weekOf(habit.from);
	const last = habit.until ?? '9999-12-31';
	const first = from > habit.from ? from : habit.from;
	const weeksGone = daysBetween(begins, weekOf(first)) / 7;
	const found: string[] = [];
	let week = daysAfter(begins, Math.floor(weeksGone / habit.every_weeks) * habit.every_weeks * 7);
	while (found.length < most && week <= last) {
		const days = DAYS.flatMap((day, at) => (habit.days.includes(day) ? daysAfter(week, at) : []));
		found.push(...days.filter((day) => day >= first && day <= last));
		week = daysAfter(week, habit.every_weeks * 7);
	}
	return found.slice(0, most);
}

/** The next day on which a habit falls, today included; nothing once it is over. */
export const nextOf = (habit: Lasting, today: string): string | undefined =>
	occurrencesFrom(habit, today, 1)[0];

const plural = (day: Day) => `${DAY_WORDS[day]}s`;

function daysSaid(days: readonly Day[]): string {
	const sorted = DAYS.filter((day) => days.includes(day));
	if (sorted.length === DAYS.length) return 'Every day';
	if (sorted.join() === DAYS.slice(0, 5).join()) return 'Weekdays';
	return joined(sorted.map(plural));
}

/** How often a habit comes round: "every week", "every other week", "every 3 weeks". */
export function everySaid(weeks: number): string {
	if (weeks === 1) return 'every week';
	return weeks === 2 ? 'every other week' : `every ${weeks} weeks`;
}

/** A length of time as people say it: "45 minutes", "1 hour", "1 h 30 min". */
export function minutesSaid(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	if (hours === 0) return `${rest} minutes`;
	if (rest === 0) return hours === 1 ? '1 hour' : `${hours} hours`;
	return `${hours} h ${rest} min`;
}

/** A habit in words: "Tuesdays and Thursdays at 09:30, 45 minutes", "Fridays every other week at 15:00, 1 hour". */
export function habitSaid({ days, every_weeks, at, minutes }: Block): string {
	const every = every_weeks === 1 ? '' : ` ${everySaid(every_weeks)}`;
	return `${daysSaid(days)}${every} at ${at}, ${minutesSaid(minutes)}`;
}

/** Minutes that habits take in a week on the average, of those that have begun or will and are not over. */
export function minutesAWeek(
	habits: readonly (Pick<Habit, 'minutes'> & Lasting)[],
	today: string
): number {
	const lasting = habits.filter(({ until }) => until === null || until >= today);
	const total = lasting.reduce(
		(sum, { days, minutes, every_weeks }) => sum + (new Set(days).size * minutes) / every_weeks,
		0
	);
	return Math.round(total);
}
