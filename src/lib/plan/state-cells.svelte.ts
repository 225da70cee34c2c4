const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Whether a key moves over the canvas. */
export const isArrow = (key: string): boolean => ARROWS.includes(key);

/** The theme at the left of a row, and what stands in it: its tickets, and the place to begin another. */
type Line = { label: HTMLElement | undefined; cells: HTMLElement[] };

/**
 * The one tab stop of the canvas and where the arrows lead from it. Kept on the elements themselves: a step
 * among hundreds of tickets changes two of them.
 */
export class Cells {
	readonly #canvas: HTMLElement;
	#stop: HTMLElement | undefined;
	/** Where the stop is, for when it goes: its ticket, its row, how many stand before it. */
	#at = { ticket: '', row: '', index: 0 };
	#inside = false;

	constructor(canvas: HTMLElement) {
		this.#canvas = canvas;
	}

	/** The cell that is reached by Tab. */
	get stop(): HTMLElement | undefined {
		return this.#stop;
	}

	/** Makes a cell the tab stop, and the menu of its ticket the next. */
	come(cell: HTMLElement): void {
		this.#inside = true;
		this.#stopAt(cell);
	}
	/** Told when the focus leaves. An element that is being taken away does not leave: it comes back elsewhere. */
	leave(from: HTMLElement): void {
		queueMicrotask(() => {
			if (from.isConnected && !this.#canvas.contains(document.activeElement)) this.#inside = false;
		});
	}

	/** Moves the focus where an arrow, Home or End leads. */
	step(from: HTMLElement, key: string): void {
		const to = this.#next(from, key);
		to?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		to?.focus({ preventScroll: true });
	}

	/** To be called when the canvas was drawn anew: finds the stop again, with the focus where it had it. */
	drawn(): void {
		if (this.#stop?.isConnected) {
			this.#note();
			return this.#refocus();
		}
		const { ticket, row, index } = this.#at;
		const there = this.#rows().find(({ dataset }) => dataset.row === row);
		const cells = there ? lineOf(there).cells : [];
		const cell =
			this.ticket(ticket) ??
			cells[Math.min(index, cells.length - 1)] ??
			this.#canvas.querySelector<HTMLElement>('[data-ticket], [data-cell]');
		this.#stop = undefined;
		if (!cell) return;
		this.#stopAt(cell);
		this.#refocus();
	}
	/** An element that is moved in the page loses the focus, also where it only changes its place in the row. */
	#refocus(): void {
		if (this.#inside && document.activeElement === document.body)
			this.#stop?.focus({ preventScroll: true });
	}

	/** The ticket of an impact. */
	ticket(id: string): HTMLElement | undefined {
		const found = id && this.#canvas.querySelector<HTMLElement>(`[data-ticket="${id}"]`);
		return found || undefined;
	}

	#stopAt(cell: HTMLElement): void {
		if (this.#stop !== cell) {
			setStop(this.#stop, -1);
			setStop(cell, 0);
			this.#stop = cell;
		}
		this.#note();
	}
	#note(): void {
		const cell = this.#stop;
		const row = cell?.closest<HTMLElement>('[data-row]');
		if (!cell || !row) return;
		const place = cell.closest('li');
		const index = place ? [...(place.parentElement?.children ?? [])].indexOf(place) : 0;
		this.#at = { ticket: cell.dataset.ticket ?? '', row: row.dataset.row ?? '', index };
	}
	#rows(): HTMLElement[] {
		return [...this.#canvas.querySelectorAll<HTMLElement>('[data-row]')];
	}
	#next(from: HTMLElement, key: string): HTMLElement | undefined {
		const row = from.closest<HTMLElement>('[data-row]');
		if (!row) return undefined;
		const line = lineOf(row);
		const index = line.cells.indexOf(from);
		const other = (by: 1 | -1) => {
			const rows = this.#rows();
			const to = rows[rows.indexOf(row) + by];
			const { label, cells } = to ? lineOf(to) : { label: undefined, cells: [] };
			return index === -1 ? (label ?? cells[0]) : cells[Math.min(index, cells.length - 1)];
		};
		switch (key) {
			case 'ArrowLeft':
				return index > 0 ? line.cells[index - 1] : line.label;
			case 'ArrowRight':
				return line.cells[index + 1];
			case 'Home':
				return line.cells[0];
			case 'End':
				return line.cells.at(-2) ?? line.cells[0];
			case 'ArrowUp':
				return other(-1);
			default:
				return other(1);
		}
	}
}

function lineOf(row: HTMLElement): Line {
	const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')];
	const [first] = cells;
	return first?.closest('h3')
		? { label: first, cells: cells.slice(1) }
		: { label: undefined, cells };
}

function setStop(cell: HTMLElement | undefined, tabIndex: 0 | -1): void {
	if (!cell) return;
	cell.tabIndex = tabIndex;
	const more = cell.parentElement?.querySelector<HTMLElement>('[data-more]');
	if (more) more.tabIndex = tabIndex;
}
