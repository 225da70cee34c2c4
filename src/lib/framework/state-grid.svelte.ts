const KEYS = [
	'ArrowLeft',
	'ArrowRight',
	'ArrowUp',
	'ArrowDown',
	'Home',
	'End',
	'PageUp',
	'PageDown'
];
/** Rows that a page key goes over. */
const PAGE = 8;

/** Whether a key moves over the table. */
export const movesInGrid = (key: string): boolean => KEYS.includes(key);

/**
 * The one tab stop of a table, where keys lead from it, and the cells that are marked together. Kept on the
 * elements themselves: a step among hundreds of cells changes two of them.
 */
export class GridCells {
	readonly #grid: HTMLElement;
	#stop: HTMLElement | undefined;
	#key = '';
	#marked: HTMLElement[] = [];
	/** The cell that marking began at. */
	#anchor: HTMLElement | undefined;

	constructor(grid: HTMLElement) {
		this.#grid = grid;
	}

	get stop(): HTMLElement | undefined {
		return this.#stop;
	}
	/** The cells that are worked on together: those marked, else the one that has the focus. */
	get chosen(): HTMLElement[] {
		return this.#marked.length > 0 ? this.#marked : this.#stop ? [this.#stop] : [];
	}

	/** Makes a cell the tab stop. */
	come(cell: HTMLElement): void {
		if (this.#stop !== cell) {
			if (this.#stop) this.#stop.tabIndex = -1;
			cell.tabIndex = 0;
			this.#stop = cell;
		}
		this.#key = cell.dataset.cell ?? '';
	}
	focus(cell: HTMLElement | undefined): void {
		cell?.focus({ preventScroll: true });
		cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	/** Moves where a key leads; with `mark` the cells from where marking began are marked. */
	step(
		from: HTMLElement,
		event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
		mark = false
	): void {
		const to = this.#next(from, event.key, event.ctrlKey || event.metaKey);
		if (!to) return;
		if (mark) this.#mark(this.#anchor ?? from, to);
		else this.unmark();
		this.focus(to);
	}
	unmark(): void {
		for (const cell of this.#marked) cell.removeAttribute('aria-selected');
		this.#marked = [];
		this.#anchor = undefined;
	}
	/** Marks the cells between the one that has the focus and another. */
	markTo(cell: HTMLElement): void {
		if (this.#stop) this.#mark(this.#anchor ?? this.#stop, cell);
	}

	/** To be called when the table was drawn anew: the stop is found again by what it is about. */
	drawn(): void {
		this.#marked = this.#marked.filter(({ isConnected }) => isConnected);
		if (this.#stop?.isConnected) return;
		const lost = this.#stop !== undefined && document.activeElement === document.body;
		const cell =
			this.find(this.#key) ?? this.#grid.querySelector<HTMLElement>('[data-body] [data-cell]');
		this.#stop = undefined;
		if (!cell) return;
		this.come(cell);
		if (lost) cell.focus({ preventScroll: true });
	}
	find(key: string): HTMLElement | undefined {
		const found = key && this.#grid.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
		return found || undefined;
	}

	#mark(from: HTMLElement, to: HTMLElement): void {
		this.unmark();
		this.#anchor = from;
		const rows = this.#rows();
		const [top, bottom] = span(rows.indexOf(rowOf(from)), rows.indexOf(rowOf(to)));
		const [left, right] = span(placeOf(from), placeOf(to));
		this.#marked = rows
			.slice(top, bottom + 1)
			.flatMap((row) => cellsOf(row).slice(left, right + 1))
			.filter(({ dataset }) => dataset.level !== undefined);
		for (const cell of this.#marked) cell.setAttribute('aria-selected', 'true');
	}
	#rows(): HTMLElement[] {
		return [...this.#grid.querySelectorAll<HTMLElement>('[data-line]')];
	}
	#next(from: HTMLElement, key: string, far: boolean): HTMLElement | undefined {
		const row = rowOf(from);
		const along = key === 'ArrowRight' || key === 'ArrowLeft' || key === 'Home' || key === 'End';
		if (along && !(far && (key === 'Home' || key === 'End'))) return inRow(row, from, key);
		const rows = this.#rows();
		const here = rows.indexOf(row);
		const last = rows.length - 1;
		const by: Record<string, number> = {
			ArrowDown: far ? last : here + 1,
			ArrowUp: far ? 0 : here - 1,
			PageDown: Math.min(here + PAGE, last),
			PageUp: Math.max(here - PAGE, 0),
			Home: 0,
			End: last
		};
		const to = rows[by[key] ?? -1];
		return to && (cellsOf(to)[placeOf(from)] ?? cellsOf(to).at(-1));
	}
}

/** Along the row, over what a narrow screen does not show; asking what is seen costs a layout, so only here. */
function inRow(row: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
	const cells = cellsOf(row).filter(isSeen);
	const at = cells.indexOf(from);
	if (key === 'ArrowRight') return cells[at + 1];
	if (key === 'ArrowLeft') return at > 0 ? cells[at - 1] : undefined;
	return key === 'Home' ? cells[0] : cells.at(-1);
}

const span = (one: number, other: number): [number, number] =>
	one < other ? [one, other] : [other, one];
const rowOf = (cell: HTMLElement) => cell.closest<HTMLElement>('[data-line]') ?? cell;
const cellsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>('[data-cell]')];
const placeOf = (cell: HTMLElement) => cellsOf(rowOf(cell)).indexOf(cell);
const isSeen = (cell: HTMLElement) => cell.offsetParent !== null || cell.offsetWidth > 0;
