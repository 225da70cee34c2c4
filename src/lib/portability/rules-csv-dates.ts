/** Whether the days of a column are written day first or month first; null where its values do not tell. */
export type DateOrder = 'day_first' | 'month_first' | null;

/** What was read, or why it cannot be. */
export type Read<T> = { value: T } | { reason: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const RIGHT = 'Write it as year-month-day, for example 2026-11-03.';

/** Decides by the values that can be read in one way only; a column that holds both ways decides nothing. */
export function dateOrderOf(values: readonly string[]): DateOrder {
	const pairs = values.flatMap((value) => {
		const [, first, second] = NUMBERS.exec(value.trim()) ?? [];
		return first && second ? [[Number(first), Number(second)] as const] : [];
	});
	const dayFirst = pairs.some(([first, second]) => first > 12 && second <= 12);
	const monthFirst = pairs.some(([first, second]) => second > 12 && first <= 12);
	if (dayFirst === monthFirst) return null;
	return dayFirst ? 'day_first' : 'month_first';
}

/**
 * A day as people write it: 2026-11-03 (also with a time after it, or with "/"), 3 Nov 2026,
 * November 3, 2026, 3.11.2026, and 3/11/2026 where `order` or the numbers tell which is the month.
 */
export function readDay(text: string, order: DateOrder): Read<string> {
	const words = text.trim();
	const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(words) ?? [];
	if (year && month && day) return checked(words, year, month, day);
	const [, dotDay, dotMonth, dotYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(words) ?? [];
	if (dotDay && dotMonth && dotYear) return checked(words, dotYear, dotMonth, dotDay);
	if (NUMBERS.test(words)) return readNumbers(words, order);
	return readNamed(words);
}

function readNumbers(words: string, order: DateOrder): Read<string> {
	const [, first = '', second = '', year = ''] = NUMBERS.exec(words) ?? [];
	const dayFirst = checked(words, year, second, first);
	const monthFirst = checked(words, year, first, second);
	if (order === 'day_first') return dayFirst;
	if (order === 'month_first') return monthFirst;
	if ('reason' in dayFirst) return monthFirst;
	if ('reason' in monthFirst || dayFirst.value === monthFirst.value) return dayFirst;
	return {
		reason: `“${words}” may be ${dayFirst.value} or ${monthFirst.value}, and the other days of its column do not tell. ${RIGHT}`
	};
}

function readNamed(words: string): Read<string> {
	const [, day, name, year] =
		/^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(words) ?? [];
	const [, otherName, otherDay, otherYear] =
		/^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(words) ?? [];
	const month = MONTHS.indexOf((name ?? otherName ?? '').slice(0, 3).toLowerCase()) + 1;
	return checked(words, year ?? otherYear ?? '', String(month), day ?? otherDay ?? '');
}

function checked(words: string, year: string, month: string, day: string): Read<string> {
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${iso}T00:00:00Z`);
	const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
	return exists ? { value: iso } : { reason: `“${words}” is not a day. ${RIGHT}` };
}

/** A quarter as people write it: 2026-Q4, Q4 2026, 4Q2026, Q4/2026. */
export function readQuarter(text: string): Read<string> {
	const words = text.trim();
	const [, year, part] = /^(\d{4})\s*[-/]?\s*Q([1-4])$/i.exec(words) ?? [];
	const [, first, otherYear] = /^Q([1-4])\s*[-/,]?\s*(\d{4})$/i.exec(words) ?? [];
	const [, leading, lastYear] = /^([1-4])Q\s*[-/]?\s*(\d{4})$/i.exec(words) ?? [];
	const number = part ?? first ?? leading;
	if (number) return { value: `${year ?? otherYear ?? lastYear}-Q${number}` };
	return {
		reason: `“${words}” is not a quarter. Write it as year and quarter, for example 2026-Q4.`
	};
}
