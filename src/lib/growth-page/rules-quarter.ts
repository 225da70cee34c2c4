import { quarterAfter, quarterLabel, quarterOf } from '#lib/impact/rules-time.ts';

/** Days before its first in which the next quarter can be begun. */
const EARLY_DAYS = 21;
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
 * begun, and the one that is shown. The year is said where it is another than that of the tab before; where it is
 * narrow, and said twice, one tab fewer is shown.
 */
export function quarterTabs(
	withPage: readonly string[],
	{ today, shown, narrow = false }: { today: string; shown: string; narrow?: boolean }
): { tabs: QuarterTab[]; more: QuarterTab[] } {
	const next = nextToBegin(today);
	const all = new Set([quarterOf(today), shown, ...withPage, ...(next ? [next] : [])]);
	const quarters = [...all].sort().reverse();
	const tabs = tabsOf(quarters, shown, TABS);
	const long = tabs.filter(({ label }) => label.length > 2).length > 1;
	const seen = narrow && long ? tabsOf(quarters, shown, TABS - 1) : tabs;
	const rest = quarters.filter((quarter) => seen.every((tab) => tab.quarter !== quarter));
	return {
		tabs: seen,
		more: rest.map((quarter) => ({ quarter, label: quarterLabel(quarter) }))
	};
}

/** The first so many quarters; one that is shown and not among them takes the last place. */
function tabsOf(quarters: readonly string[], shown: string, most: number): QuarterTab[] {
	const among = quarters.indexOf(shown) < most;
	const seen = among ? quarters.slice(0, most) : [...quarters.slice(0, most - 1), shown];
	return seen.map((quarter, at) => ({ quarter, label: labelAfter(seen[at - 1], quarter) }));
}

function labelAfter(before: string | undefined, quarter: string): string {
	const sameYear = before?.slice(0, 4) === quarter.slice(0, 4);
	return sameYear ? quarter.slice(5) : quarterLabel(quarter);
}
