import {
	draggable,
	dropTargetForElements,
	monitorForElements
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { broughtFrom, spotOf, type Place, type Spot } from './rules-items.ts';
import { reachOf } from './rules-spots.ts';
import type { ItemsState } from './state-items.svelte.ts';

const LINE = '[data-item]';
/** Pixels around the carried copy, for its shadow. */
const ROOM = 12;

/**
 * Lets the lines of the page be dragged by their handles. A line is made ready when its handle is first pointed
 * at, and the page is the one thing to drop on. Returns what ends it.
 */
export function letDrag(items: ItemsState, sheet: HTMLElement): () => void {
	const ready = new Map<Element, () => void>();
	const prepare = (handle: HTMLElement | null) => {
		const line = handle?.closest<HTMLElement>(LINE);
		if (handle && line && !ready.has(line)) ready.set(line, makeReady(items, line, handle));
	};
	const point = ({ target }: PointerEvent) =>
		prepare((target as Element).closest<HTMLElement>('[data-handle]'));
	prepare(sheet.querySelector<HTMLElement>('[data-handle]:hover'));
	sheet.addEventListener('pointerover', point);
	const over = dropTargetForElements({ element: sheet });
	const hold = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
		items.lift.over(spotUnder(items, document.elementFromPoint(clientX, clientY), clientY));
	const watch = monitorForElements({
		onDrag: ({ location }) => hold(location.current.input),
		onDrop: ({ location: { current } }) => {
			if (current.dropTargets.length === 0) return items.lift.cancel();
			// A quick hand lets go before its last move was told of.
			hold(current.input);
			void items.lift.drop();
		}
	});
	return () => {
		sheet.removeEventListener('pointerover', point);
		for (const end of [over, watch, ...ready.values()]) end();
	};
}

function makeReady(items: ItemsState, line: HTMLElement, dragHandle: HTMLElement): () => void {
	return draggable({
		element: line,
		dragHandle,
		onGenerateDragPreview: ({ nativeSetDragImage }) =>
			setCustomNativeDragPreview({
				nativeSetDragImage,
				getOffset: () => ({ x: ROOM + 4, y: ROOM + 10 }),
				render: ({ container }) => void container.append(carried(line))
			}),
		onDragStart: () => items.lift.take(line.dataset.item ?? '', 'hand')
	});
}

/** The words of a line as they are carried: a slip of the page, a little tilted. */
function carried(line: HTMLElement): HTMLElement {
	const frame = document.createElement('div');
	frame.style.padding = `${ROOM}px`;
	const slip = document.createElement('div');
	slip.textContent = line.querySelector('textarea')?.value ?? '';
	Object.assign(slip.style, {
		maxWidth: '340px',
		padding: '6px 10px',
		border: '1px solid var(--green-line)',
		borderRadius: 'var(--r2)',
		background: 'var(--surface)',
		color: 'var(--ink)',
		boxShadow: 'var(--sh2)',
		rotate: '-1deg'
	});
	frame.append(slip);
	return frame;
}

/** The spot under the pointer: in its list, behind the lines whose middle is above it. */
function spotUnder(items: ItemsState, under: Element | null, y: number): Spot | undefined {
	const { page } = items.growth;
	const id = items.lift.id ?? '';
	const list =
		under?.closest<HTMLElement>('[data-place]') ?? listOf(under, spotOf(page, id)?.place);
	const place = list?.dataset.place as Place | undefined;
	if (!list || !place || !reachOf(page, id).includes(place)) return undefined;
	const carriedIds = [id, broughtFrom(page, id)?.id];
	const lines = [...list.querySelectorAll<HTMLElement>(LINE)].filter(
		({ dataset }) => dataset.item && !carriedIds.includes(dataset.item)
	);
	const held = lines.filter((line) => line.querySelector('[data-handle]'));
	const index = held.filter((line) => {
		const { top, height } = line.getBoundingClientRect();
		return top + height / 2 < y;
	}).length;
	return { place, index };
}

/** The list of an area that is meant where the pointer is over the area beside its lists: what goes well is a strength. */
function listOf(under: Element | null, from: Place | undefined): HTMLElement | null | undefined {
	const side = from === 'well' || from?.endsWith('/strengths') ? 'strengths' : 'improvements';
	return under?.closest('[data-area]')?.querySelector<HTMLElement>(`[data-place$="/${side}"]`);
}
