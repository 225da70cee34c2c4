/** Milliseconds until it is done all the same on a page that is never at rest. */
const PATIENCE = 2000;

/** Does something once the page has nothing else to do; the answer calls it off. */
export function whenIdle(run: () => void): () => void {
	// Safari has no such callback yet.
	if (typeof requestIdleCallback === 'undefined') {
		const timer = setTimeout(run, 200);
		return () => clearTimeout(timer);
	}
	const asked = requestIdleCallback(run, { timeout: PATIENCE });
	return () => cancelIdleCallback(asked);
}

/** Does something once what was just changed has been drawn. */
export function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}

/** Lets the page draw and answer what was pressed before more is done. */
export async function breathe(): Promise<void> {
	if (typeof scheduler !== 'undefined' && 'yield' in scheduler) await scheduler.yield();
	else await new Promise((resume) => setTimeout(resume));
}
