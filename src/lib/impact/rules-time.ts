import { joined } from '#lib/ui/joined.ts';
import { MONTHS } from '#lib/ui/when.ts';

/** The quarter of the calendar year a day lies in: `2026-11-17` gives `2026-Q4`. */
export function quarterOf(day: string): string {
	const month = Number(day.slice(5, 7));
	return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** A quarter as people say it: `2026-Q4` gives "Q4 2026". */
export function quarterLabel(quarter: string): string {
	const [year, part] = quarter.split('-');
	return `${part} ${year}`;
}

/** Several quarters as one phrase, oldest first: "Q3 and Q4 2026", "Q4 2025, Q1 and Q2 2026". */
export function quartersLabel(quarters: readonly string[]): string {
	const sorted = [...new Set(quarters)].sort();
	const years = new Map<string, string[]>();
	for (const quarter of sorted) {
		const [year = '', part = ''] = quarter.split('-');
		years.set(year, [...(years.get(year) ?? []), part]);
	}
	return [...years].map(([year, parts]) => `${joined(parts)} ${year}`).join(', ');
}

/** The quarter an impact belongs to: when it was made, else begun, else is planned for; null if none is said. */
export function quarterOfImpact(impact: {
	made_on: string | null;
	started_on: string | null;
	planned_for: string | null;
}): string | null {
	const day = impact.made_on ?? impact.started_on;
	return day === null ? impact.planned_for : quarterOf(day);
}

/** A day as people say it: `2026-11-03` gives "3 November 2026". */
export function dayLabel(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The calendar day a moment falls on where its reader is: `2026-11-17`. */
export function dayOf(moment: Date): string {
	const two = (part: number) => String(part).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The quarter so many quarters after another, or before it: `2026-Q4` and 1 give `2027-Q1`. */
export function quarterAfter(quarter: string, steps: number): string {
	const [year, part] = quarter.split('-Q');
	const count = Number(year) * 4 + Number(part) - 1 + steps;
	return `${String(Math.floor(count / 4)).padStart(4, '0')}-Q${(count % 4) + 1}`;
}

/** The day so many days after another, or before it: `2026-12-30` and 3 give `2027-01-02`. */
export function daysAfter(day: string, days: number): string {
	const moved = new Date(`${day}T00:00:00Z`);
	moved.setUTCDate(moved.getUTCDate() + days);
	return moved.toISOString().slice(0, 10);
}

/** Days from one day to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
