import {
	draggable,
	dropTargetForElements,
	monitorForElements
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import type { Spot } from './rules-move.ts';
import type { PlanState } from './state.svelte.ts';

const TICKET = '[data-ticket]';
type Pointed = { clientX: number; clientY: number };
/** What a ticket takes from its zone and the canvas, which its copy stands outside of. */
const WORN = ['', '-line', '-width', '-height', '-text', '-small'].map((end) => `--ticket${end}`);
/** Pixels around the carried copy, for its tilt and its shadow. */
const ROOM = 16;

/**
 * Lets the tickets of a canvas be dragged by a mouse or pen. A ticket is made ready when it is first pointed
 * at, and the canvas is the one thing to drop on, so that hundreds of tickets cost nothing until then.
 * Returns what ends it.
 */
export function letDrag(plan: PlanState, canvas: HTMLElement): () => void {
	const ready = new Map<Element, () => void>();
	const prepare = (ticket: HTMLElement | null) => {
		if (ticket && !ready.has(ticket)) ready.set(ticket, makeReady(plan, ticket));
	};
	const point = ({ target, pointerType }: PointerEvent) => {
		if (pointerType !== 'touch') prepare((target as Element).closest<HTMLElement>(TICKET));
	};
	prepare(canvas.querySelector<HTMLElement>(`${TICKET}:hover`));
	canvas.addEventListener('pointerover', point);
	const over = dropTargetForElements({ element: canvas });
	const hold = (pointed: Pointed) => {
		const spot = spotUnder(canvas, plan.lift.ticket?.id, pointed);
		if (spot) plan.lift.over(spot);
	};
	const watch = monitorForElements({
		onDrag: ({ location }) => hold(location.current.input),
		onDrop: ({ location: { current } }) => {
			if (current.dropTargets.length === 0) return plan.lift.cancel();
			// A quick hand lets go before its last move was told of.
			hold(current.input);
			void plan.lift.drop();
		}
	});
	return () => {
		canvas.removeEventListener('pointerover', point);
		for (const end of [over, watch, ...ready.values()]) end();
	};
}

function makeReady(plan: PlanState, element: HTMLElement): () => void {
	const find = () =>
		plan.canvas
			.flatMap(({ rows }) => rows.flatMap(({ tickets }) => tickets))
			.find(({ id }) => id === element.dataset.ticket);
	return draggable({
		element,
		onGenerateDragPreview: ({ nativeSetDragImage, location }) =>
			setCustomNativeDragPreview({
				nativeSetDragImage,
				getOffset: () => heldAt(element, location.current.input),
				render: ({ container }) => void container.append(tilted(element))
			}),
		onDragStart: () => {
			const ticket = find();
			if (ticket) plan.lift.take(ticket, 'hand');
		}
	});
}

/** Where the hand holds the carried copy: where it took the ticket. */
function heldAt(ticket: HTMLElement, { clientX, clientY }: Pointed): { x: number; y: number } {
	const { left, top } = ticket.getBoundingClientRect();
	return { x: clientX - left + ROOM, y: clientY - top + ROOM };
}

/** A copy of what is seen of a ticket as it is carried: tilted (design: 1.8 degrees) and higher above the page. */
function tilted(ticket: HTMLElement): HTMLElement {
	const frame = document.createElement('div');
	frame.style.padding = `${ROOM}px`;
	const worn = getComputedStyle(ticket);
	for (const name of WORN) frame.style.setProperty(name, worn.getPropertyValue(name));
	const seen = ticket.parentElement?.querySelector('.ticket') ?? ticket;
	const copy = seen.cloneNode(true) as HTMLElement;
	Object.assign(copy.style, {
		width: `${ticket.offsetWidth}px`,
		rotate: '-1.8deg',
		boxShadow: 'var(--sh2)'
	});
	frame.append(copy);
	return frame;
}

/** The spot that the pointer is over: in its row, behind the tickets whose middle is left of it. */
function spotUnder(
	canvas: HTMLElement,
	lifted: string | undefined,
	{ clientX, clientY }: Pointed
): Spot | undefined {
	const under = document.elementFromPoint(clientX, clientY);
	const row = under?.closest<HTMLElement>('[data-row]');
	if (!row?.dataset.row || !canvas.contains(row)) return undefined;
	const others = [...row.querySelectorAll<HTMLElement>(TICKET)].filter(
		({ dataset }) => dataset.ticket !== lifted
	);
	const index = others.filter((ticket) => {
		const { left, width } = ticket.getBoundingClientRect();
		return left + width / 2 < clientX;
	}).length;
	return { row: row.dataset.row, index };
}
