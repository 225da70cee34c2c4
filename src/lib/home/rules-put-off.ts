import type { Preference } from '#lib/growth-page/schema.ts';
import { daysAfter } from '#lib/impact/rules-time.ts';
import { shortDay } from '#lib/growth-page/rules-goal.ts';

type PutOff = Preference['put_off'];

/** For how long a next step can be put off. */
export const SPANS = ['week', 'month', 'for_good'] as const;
export type Span = (typeof SPANS)[number];
export const SPAN_WORDS: Record<Span, string> = {
	week: 'For a week',
	month: 'For a month',
	for_good: 'For good'
};
const DAYS: Record<Span, number | null> = { week: 7, month: 30, for_good: null };
/** As many as the record keeps. */
const KEPT = 500;

/** The day on which what is put off comes back; null for never. */
export function backOn(span: Span, today: string): string | null {
	const days = DAYS[span];
	return days === null ? null : daysAfter(today, days);
}

/** Puts steps off, and forgets those whose day has come. */
export function withPutOff(
	put_off: PutOff,
	steps: readonly string[],
	span: Span,
	today: string
): PutOff {
	const until = backOn(span, today);
	const others = put_off.filter(
		(each) => !steps.includes(each.step) && (each.until === null || each.until > today)
	);
	return [...others, ...new Set(steps).values().map((step) => ({ step, until }))].slice(-KEPT);
}

/** What was done, for undo: "Put off until 29 Nov". */
export function putOffSaid(span: Span, today: string): string {
	const until = backOn(span, today);
	return until === null ? 'Put off for good' : `Put off until ${shortDay(until, today)}`;
}
