import { quarterAfter, quarterLabel, quarterOf } from '#lib/impact/rules-time.ts';

/** Days before its first in which the next quarter can be begun. */
export const EARLY_DAYS = 21;
/** As many quarters as stand beside one another; the others are in a menu. */
const TABS = 4;

/** The first day of a quarter: `2027-Q1` gives `2027-01-01`. */
export function firstDay(quarter: string): string {
	const [year, part] = quarter.split('-Q');
	return `${year}-${String(Number(part) * 3 - 2).padStart(2, '0')}-01`;
}

/** The quarter that can be begun now beside the present one: the next, in the last three weeks before it. */
export function nextToBegin(today: string): string | undefined {
	const next = quarterAfter(quarterOf(today), 1);
	const early = new Date(`${firstDay(next)}T00:00:00Z`);
	early.setUTCDate(early.getUTCDate() - EARLY_DAYS);
	return today >= early.toISOString().slice(0, 10) ? next : undefined;
}

export type QuarterTab = { quarter: string; label: string };

/**
 * The quarters a person goes between, newest first: the present one, those that have a page, the next where it can be
 * begun, and the one that is shown. The year is said where it is another than that of the tab before.
 */
export function quarterTabs(
	withPage: readonly string[],
	{ today, shown }: { today: string; shown: string }
): { tabs: QuarterTab[]; more: QuarterTab[] } {
	const next = nextToBegin(today);
	const all = new Set([quarterOf(today), shown, ...withPage, ...(next ? [next] : [])]);
	const quarters = [...all].sort().reverse();
	const at = quarters.indexOf(shown);
	const first = quarters.slice(0, at < TABS ? TABS : TABS - 1);
	const seen = at < TABS ? first : [...first, shown];
	const rest = quarters.filter((quarter) => !seen.includes(quarter));
	return {
		tabs: seen.map((quarter, index) => ({ quarter, label: labelAfter(seen[index - 1], quarter) })),
		more: rest.map((quarter) => ({ quarter, label: quarterLabel(quarter) }))
	};
}

function labelAfter(before: string | undefined, quarter: string): string {
	const sameYear = before?.slice(0, 4) === quarter.slice(0, 4);
	return sameYear ? quarter.slice(5) : quarterLabel(quarter);
}

/** The quarter to read beside the one shown: the last with a page before it, else the first after. */
export function quarterBeside(withPage: readonly string[], shown: string): string | undefined {
	const others = withPage.filter((quarter) => quarter !== shown).toSorted();
	return others.findLast((quarter) => quarter < shown) ?? others[0];
}
