/**
 * Keeps an element inside the dialog in front, if there is one: what lies behind a modal dialog can neither
 * be pressed nor is it read out. Call with every change of what the element shows.
 */
export function keepInFront(element: HTMLElement, home: HTMLElement): () => void {
	const place = () => {
		const fronts = document.querySelectorAll<HTMLElement>('dialog:modal');
		const host = fronts.item(fronts.length - 1) ?? home;
		if (element.parentElement !== host) host.append(element);
	};
	const back = () => home.append(element);
	place();
	document.addEventListener('close', back, true);
	return () => document.removeEventListener('close', back, true);
}
