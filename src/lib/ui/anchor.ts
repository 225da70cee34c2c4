const GAP = 4;

/**
 * Puts an open popover under its anchor, or above where there is no room, for browsers that cannot
 * yet do it from the style sheet (CSS anchor positioning); does nothing in those that can.
 */
export function placeUnder(popover: HTMLElement, anchor: Element | null): void {
	if (anchor === null || CSS.supports('position-area: bottom')) return;
	const from = anchor.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = popover;
	const below = from.bottom + GAP;
	const top = below + height > innerHeight ? Math.max(GAP, from.top - height - GAP) : below;
	const left = Math.max(GAP, Math.min(from.left, innerWidth - width - GAP));
	Object.assign(popover.style, { position: 'fixed', top: `${top}px`, left: `${left}px` });
}
