import { v7 as newId } from 'uuid';
import { announce } from '#lib/ui/announce.svelte.ts';
import {
	cleared,
	filled,
	typedStep,
	withMastery,
	type CellAt,
	type PartsEdit
} from './rules-edit-cells.ts';
import { counted } from './rules-say.ts';
import { scaleSteps } from './rules-steps.ts';
import { edit } from './state-draft.svelte.ts';
import type { GridCells } from './state-grid.svelte.ts';
import type { GrowthTableState } from './state-table.svelte.ts';

/** Milliseconds within which letters belong to one word. */
const TYPING = 900;

/** How the table is worked by keys while it is edited: typing sets a mastery level, fills go right and down. */
export class GridEditing {
	readonly #table: GrowthTableState;
	readonly #cells: GridCells;
	#typed = '';
	#at = 0;

	constructor(table: GrowthTableState, cells: GridCells) {
		this.#table = table;
		this.#cells = cells;
	}

	/** Opens what belongs to the name of a row; whether there was such. */
	open(cell: HTMLElement): boolean {
		const id = cell.dataset.rowOf;
		if (id === undefined) return false;
		this.#table.ask({ kind: 'part', list: 'competencies', id });
		return true;
	}

	/** Does what a key asks for in a cell; whether it was one of these. */
	press(event: KeyboardEvent, cell: HTMLElement): boolean {
		if (placeOf(cell) === undefined) return false;
		const { key } = event;
		if (event.ctrlKey || event.metaKey) return this.#fillKey(key.toLowerCase());
		if (key === 'Delete' || key === 'Backspace') return this.clear();
		if (key === 'Escape') return this.#letGo();
		return key.length === 1 && key !== ' ' && this.#type(key);
	}

	/** Empties the cells chosen. */
	clear(): boolean {
		const { version } = this.#table;
		const places = this.#places();
		if (version) void this.#do(cleared(version, places), 'Cleared', places);
		return true;
	}
	/**
	 * Fills right or down: over the cells marked from their first; with one cell, from its neighbour into it, as
	 * spreadsheets do.
	 */
	fill(way: 'right' | 'down'): void {
		const lines = this.#lines(way);
		this.#fillLines(lines, way === 'right' ? 'Filled right' : 'Filled down');
	}
	/** Carries what stands in one cell on to the end of its row or column. */
	carryOn(cell: HTMLElement, way: 'right' | 'down'): void {
		this.#fillLines([this.#onwards(cell, way)], way === 'right' ? 'Carried on' : 'Carried down');
	}

	#fillKey(key: string): boolean {
		if (key !== 'r' && key !== 'd') return false;
		this.fill(key === 'r' ? 'right' : 'down');
		return true;
	}
	#letGo(): boolean {
		if (this.#cells.chosen.length < 2) return false;
		this.#cells.unmark();
		return true;
	}
	#type(letter: string): boolean {
		const { version } = this.#table;
		const places = this.#places();
		const first = version?.competencies.find(({ id }) => id === places[0]?.competency);
		if (!version || !first) return false;
		const now = performance.now();
		const before = now - this.#at < TYPING ? this.#typed : '';
		const steps = scaleSteps(version, first.scale);
		const found = typedStep(steps, before + letter);
		this.#at = now;
		this.#typed = found?.typed ?? '';
		if (!found) {
			const names = steps.map(({ name }) => name).join(', ');
			announce(
				steps.length > 0
					? `No mastery level begins with ${letter}. There are ${names}.`
					: `${first.name} uses no mastery scale. Choose one for it first.`
			);
			return true;
		}
		void this.#do(withMastery(version, places, found.step.id, newId), found.step.name, places);
		return true;
	}

	#places(): CellAt[] {
		return this.#cells.chosen.flatMap((cell) => placeOf(cell) ?? []);
	}
	/** The cells to fill, line by line, each from its first. */
	#lines(way: 'right' | 'down'): CellAt[][] {
		const places = this.#places();
		const [only] = places;
		if (places.length === 1 && only) {
			const before = this.#neighbour(only, way);
			return before ? [[before, only]] : [];
		}
		const by = way === 'right' ? 'competency' : 'roleLevel';
		return [...Map.groupBy(places, (place) => place[by]).values()];
	}
	#neighbour({ roleLevel, competency }: CellAt, way: 'right' | 'down'): CellAt | undefined {
		const levels = this.#table.levels.map(({ id }) => id);
		const rows = this.#rows();
		const level = levels[levels.indexOf(roleLevel) - 1];
		const row = rows[rows.indexOf(competency) - 1];
		if (way === 'right') return level === undefined ? undefined : { roleLevel: level, competency };
		return row === undefined ? undefined : { roleLevel, competency: row };
	}
	#onwards(cell: HTMLElement, way: 'right' | 'down'): CellAt[] {
		const place = placeOf(cell);
		if (!place) return [];
		const levels = this.#table.levels.map(({ id }) => id);
		const rows = this.#rows();
		return way === 'right'
			? levels.slice(levels.indexOf(place.roleLevel)).map((roleLevel) => ({ ...place, roleLevel }))
			: rows.slice(rows.indexOf(place.competency)).map((competency) => ({ ...place, competency }));
	}
	#rows(): string[] {
		return this.#table.table.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
	}
	#fillLines(lines: CellAt[][], said: string): void {
		const { version } = this.#table;
		if (!version) return;
		let after = version;
		for (const [from, ...rest] of lines)
			if (from) after = { ...after, ...filled(after, from, rest, newId) };
		const places = lines.flatMap(([, ...rest]) => rest);
		if (after !== version && places.length > 0)
			void this.#do({ expectations: after.expectations }, said, places);
		else announce('There is nothing to fill with.');
	}
	async #do(changes: PartsEdit, said: string, places: readonly CellAt[]): Promise<void> {
		if (Object.keys(changes).length === 0) return;
		const [only] = places;
		const label =
			places.length === 1 && only
				? `${this.#name(only)}: ${said}`
				: `${said}, ${counted(places.length, 'cell')}`;
		announce(`${label}.`);
		await edit(this.#table, changes, label);
	}
	#name({ roleLevel, competency }: CellAt): string {
		const { version } = this.#table;
		const about = version?.competencies.find(({ id }) => id === competency);
		const level = version?.role_levels.find(({ id }) => id === roleLevel);
		return `${about?.name ?? ''}, ${level?.name ?? ''}`;
	}
}

/** What a cell of the table is about. */
export function placeOf({ dataset }: HTMLElement): CellAt | undefined {
	const { level, row } = dataset;
	return level === undefined || row === undefined
		? undefined
		: { roleLevel: level, competency: row };
}
