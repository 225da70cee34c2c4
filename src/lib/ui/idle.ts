/** Does something once what was just changed has been drawn. */
export function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}

/** Lets the page draw and answer what was pressed before more is done. */
export async function breathe(): Promise<void> {
	if (typeof scheduler !== 'undefined' && 'yield' in scheduler) await scheduler.yield();
	else await new Promise((resume) => setTimeout(resume));
}
