import { MONTHS } from '#lib/ui/when.ts';

/** The day on which the sample was written; its last quarter is this day's quarter. */
const WRITTEN_ON = '2026-11-17';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T[\d:.]+Z$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const IN_TEXT = /\{(\d{4}-\d\d)(-\d\d)?\}/g;

/** Quarters counted from year 0, so that two days can be told apart in whole quarters. */
function quarterCount(day: string): number {
	const [year = 0, month = 1] = day.split('-').map(Number);
	return year * 4 + Math.floor((month - 1) / 3);
}

/** The quarter that holds a day: `2026-11-17` is in `2026-Q4`. */
export function quarterOf(day: string): string {
	return quarterName(quarterCount(day));
}

function quarterName(count: number): string {
	return `${String(Math.floor(count / 4)).padStart(4, '0')}-Q${(count % 4) + 1}`;
}

/** The same day of the month so many quarters later (or earlier), or the month's last where it is shorter. */
function dayLater(day: string, quarters: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const months = year * 12 + month - 1 + quarters * 3;
	const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0));
	last.setUTCDate(Math.min(date, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

/** `{2026-12-03}` in a text reads "3 December" and `{2026-12}` reads "December". */
function inWords(text: string, quarters: number): string {
	return text.replace(IN_TEXT, (_, month: string, date?: string) => {
		const day = dayLater(month + (date ?? '-01'), quarters);
		const name = MONTHS[Number(day.slice(5, 7)) - 1];
		return date ? `${Number(day.slice(8))} ${name}` : `${name}`;
	});
}

/**
 * Moves one string of the sample as written to its place around `today` (an ISO day): days, instants and
 * quarters by whole quarters, dates inside a text in words. A day or instant of the record is always
 * something that happened, so none lies after today, but for what is `ahead`: a day by which something is
 * wanted or due, or on which it ends. Nothing else that is planned carries more than a quarter.
 */
export function movedTo(today: string): (text: string, ahead?: boolean) => string {
	const quarters = quarterCount(today) - quarterCount(WRITTEN_ON);
	return (text, ahead = false) => {
		if (QUARTER.test(text)) return quarterName(quarterCount(firstDay(text)) + quarters);
		if (!DAY.test(text) && !INSTANT.test(text)) return inWords(text, quarters);
		const day = dayLater(text.slice(0, 10), quarters);
		if (DAY.test(text)) return day > today && !ahead ? today : day;
		return day < today ? day + text.slice(10) : `${today}T00:00:00.000Z`;
	};
}

function firstDay(quarter: string): string {
	const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
	return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
