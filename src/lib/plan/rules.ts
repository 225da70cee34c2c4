import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { inOrder } from '#lib/framework/rules-order.ts';
import type { Direction } from '#lib/impact/rules-direction.ts';
import { quarterLabel, quarterOf } from '#lib/impact/rules-time.ts';
import type { Impact, Theme } from '#lib/impact/schema.ts';
import { STANDINGS, ZONES, type Standing, type Zone } from '#lib/impact/words.ts';
import { ticketOf, type Ticket } from './rules-ticket.ts';

/** A row of the canvas: a theme, or what stands in a zone without one. `key` names it on screen. */
export type CanvasRow = { key: string; zone: Zone; theme: Theme | null; tickets: Ticket[] };
export type CanvasZone = { zone: Zone; rows: CanvasRow[]; count: number };
export type Canvas = CanvasZone[];

/**
 * Whether an impact is looked ahead to: until it is made, and when it is made until that quarter is over.
 * What was made is looked back on at once, so that nothing is in neither and this quarter's is in both.
 * @param today as `2026-11-17`
 */
export function isSeen(
	{ status, made_on }: Pick<Impact, 'status' | 'made_on'>,
	direction: Direction,
	today: string
): boolean {
	if (direction === 'back') return status === 'made';
	return status !== 'made' || (made_on !== null && quarterOf(made_on) >= quarterOf(today));
}

/** The key of a row: its theme's id, or the zone where it has none. */
const rowKey = (zone: Zone, theme: Pick<Theme, 'id'> | null): string => theme?.id ?? zone;

/** The row an impact stands in; one whose theme is not there any more stands in its zone without one. */
export function rowKeyOf(
	{ zone, theme }: Pick<Impact, 'zone' | 'theme'>,
	themes: ReadonlyMap<string, Theme>
): string {
	return theme !== null && themes.has(theme) ? theme : zone;
}

/** The two zones with a row for every theme, and one at the end for what has none where there is such or no theme yet. */
export function canvasOf(rows: readonly EvidenceRow[], themes: readonly Theme[]): Canvas {
	const known = new Map(themes.map((theme) => [theme.id, theme]));
	const byRow = Map.groupBy(rows, ({ impact }) => rowKeyOf(impact, known));
	const ordered = inOrder(themes);
	return ZONES.map((zone) => {
		const row = (theme: Theme | null): CanvasRow => {
			const key = rowKey(zone, theme);
			return { key, zone, theme, tickets: ticketsOf(byRow.get(key) ?? []) };
		};
		const named = ordered.filter((theme) => theme.zone === zone).map(row);
		const shown = byRow.has(zone) || named.length === 0 ? [...named, row(null)] : named;
		return {
			zone,
			rows: shown,
			count: shown.reduce((sum, { tickets }) => sum + tickets.length, 0)
		};
	});
}

function ticketsOf(rows: readonly EvidenceRow[]): Ticket[] {
	const placed = rows.map((row) => ({ row, id: row.impact.id, place: row.impact.place }));
	return inOrder(placed).map(({ row }) => ticketOf(row));
}

/** The ids of the canvas as it is read: row by row. */
export function readingOrder(canvas: Canvas): string[] {
	return canvas.flatMap(({ rows }) => rows.flatMap(({ tickets }) => tickets.map(({ id }) => id)));
}

/** The statuses that the key of the canvas shows, in the order of an impact's life. */
export function keyStandings(
	direction: Direction,
	counts: ReadonlyMap<Standing, number>
): Standing[] {
	const made = new Set<Standing>(['made', 'evidenced', 'confirmed']);
	return STANDINGS.filter(
		(standing) =>
			(direction === 'ahead' || made.has(standing)) &&
			(standing !== 'confirmed' || counts.has(standing))
	);
}

/** "1 ticket", "9 tickets". */
export function ticketCount(count: number): string {
	return count === 1 ? '1 ticket' : `${count} tickets`;
}

/** What the canvas holds, beside the name of the room: "Q4 2026, 14 impacts", "42 impacts made, since Q3 2025". */
export function headLine(
	rows: readonly Pick<EvidenceRow, 'quarter'>[],
	direction: Direction,
	today: string
): string {
	const count = rows.length === 1 ? '1 impact' : `${rows.length} impacts`;
	if (direction === 'ahead') return `${quarterLabel(quarterOf(today))}, ${count}`;
	const [first] = rows.flatMap(({ quarter }) => quarter ?? []).sort();
	return first === undefined ? `${count} made` : `${count} made, since ${quarterLabel(first)}`;
}
