import { inOrder } from '#lib/framework/rules-order.ts';
import type { Change } from '#lib/http/together.ts';
import type { Impact, Theme } from '#lib/impact/schema.ts';
import { WORDS } from '#lib/impact/words.ts';
import { rowKeyOf, type Canvas, type CanvasRow } from './rules.ts';
import { placesAt } from './rules-place.ts';
import type { Ticket } from './rules-ticket.ts';
import { NO_THEME } from './words.ts';

/** Where a ticket stands or would: a row, and how many of that row's other tickets are before it. */
export type Spot = { row: string; index: number };

/** All rows of the canvas, from the top. */
const rowsOf = (canvas: Canvas): CanvasRow[] => canvas.flatMap(({ rows }) => rows);

export const rowOf = (canvas: Canvas, key: string): CanvasRow | undefined =>
	rowsOf(canvas).find((row) => row.key === key);

/** Where a ticket stands on the canvas; nothing where it is not shown. */
export function spotOf(canvas: Canvas, id: string): Spot | undefined {
	for (const { key, tickets } of rowsOf(canvas)) {
		const index = tickets.findIndex((ticket) => ticket.id === id);
		if (index !== -1) return { row: key, index };
	}
	return undefined;
}

const othersIn = (row: CanvasRow | undefined, id: string): Ticket[] =>
	row?.tickets.filter((ticket) => ticket.id !== id) ?? [];

/** Where an arrow, Home or End brings a lifted ticket; it stays at an edge. Undefined for any other key. */
export function stepped(canvas: Canvas, id: string, at: Spot, key: string): Spot | undefined {
	const rows = rowsOf(canvas);
	const from = rows.findIndex((row) => row.key === at.row);
	const last = othersIn(rows[from], id).length;
	switch (key) {
		case 'ArrowLeft':
			return { ...at, index: Math.max(0, at.index - 1) };
		case 'ArrowRight':
			return { ...at, index: Math.min(last, at.index + 1) };
		case 'Home':
			return { ...at, index: 0 };
		case 'End':
			return { ...at, index: last };
		case 'ArrowUp':
			return inRow(rows[from - 1] ?? rows[from], id, at);
		case 'ArrowDown':
			return inRow(rows[from + 1] ?? rows[from], id, at);
		default:
			return undefined;
	}
}

function inRow(row: CanvasRow | undefined, id: string, at: Spot): Spot {
	if (!row) return at;
	return { row: row.key, index: Math.min(at.index, othersIn(row, id).length) };
}

/** Whether two spots are the same one. */
export const sameSpot = (one: Spot, other: Spot): boolean =>
	one.row === other.row && one.index === other.index;

/** What a move needs to know: the canvas as it is shown, and the record behind it. */
export type Ground = {
	canvas: Canvas;
	impacts: readonly Impact[];
	themes: readonly Theme[];
	random?: () => number;
};

/**
 * The changes that bring an impact to a spot. Between two tickets it comes right behind the one before it,
 * also where tickets that are not shown stand between them.
 */
export function movedTo(impact: Impact, spot: Spot, ground: Ground): Change[] {
	const row = rowOf(ground.canvas, spot.row);
	if (!row) return [];
	const theme = row.theme?.id ?? null;
	const themes = new Map(ground.themes.map((one) => [one.id, one]));
	const all = inOrder(
		ground.impacts.filter((other) => other.id !== impact.id && rowKeyOf(other, themes) === row.key)
	);
	const places = placesAt(all, impact.id, indexIn(all, row, impact.id, spot.index), ground.random);
	return places.map(({ id, place }) => ({
		name: 'impact' as const,
		id,
		fields: id === impact.id ? moved(impact, { zone: row.zone, theme, place }) : { place }
	}));
}

function indexIn(all: readonly Impact[], row: CanvasRow, id: string, index: number): number {
	const shown = othersIn(row, id);
	const before = shown[index - 1];
	const after = shown[index];
	if (before) return all.findIndex((other) => other.id === before.id) + 1;
	return after ? all.findIndex((other) => other.id === after.id) : all.length;
}

/** Only the fields that change: what somebody else changes meanwhile is not in the way of the others. */
function moved(impact: Impact, to: Pick<Impact, 'zone' | 'theme' | 'place'>): Partial<Impact> {
	const { zone, theme, place } = to;
	return {
		...(zone !== impact.zone && { zone }),
		...(theme !== impact.theme && { theme }),
		place
	};
}

/** What a row is called: its theme, or that there is none yet in its zone. */
export function rowName({ theme, zone }: Pick<CanvasRow, 'theme' | 'zone'>): string {
	return theme?.name ?? `${WORDS[zone]}, ${NO_THEME.toLowerCase()}`;
}

/** Where a ticket is or would be, said aloud: "2 of 5 in Industry". */
export function spotSaid(canvas: Canvas, id: string, spot: Spot): string {
	const row = rowOf(canvas, spot.row);
	if (!row) return '';
	return `${spot.index + 1} of ${othersIn(row, id).length + 1} in ${rowName(row)}`;
}

/** What a move is called when it is done, and to take it back: "Moved to Industry, Planned". */
export function movedLabel(canvas: Canvas, ticket: Ticket, spot: Spot): string {
	const row = rowOf(canvas, spot.row);
	if (!row) return '';
	const stays = spotOf(canvas, ticket.id)?.row === spot.row;
	return stays
		? `Moved to ${spotSaid(canvas, ticket.id, spot)}`
		: `Moved to ${rowName(row)}, ${WORDS[ticket.standing]}`;
}
