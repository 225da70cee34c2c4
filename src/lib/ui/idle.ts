/** Does something once what was just changed has been drawn. */
export function afterPaint(run: () => void): void {
	requestAnimationFrame(() => setTimeout(run));
}

/** Lets the page draw and answer what was pressed before more is done. */
export async function breathe(): Promise<void> {
	if (typeof scheduler !== 'undefined' && 'yield' in scheduler) await scheduler.yield();
	else await new Promise((resume) => setTimeout(resume));
}

/** Milliseconds between two steps of what can wait, where the browser does not say when it has nothing to do. */
const STEP = 200;

/** Does one step after the other, each when the browser has nothing else to do, until one says that there is no more. Returns what stops it. */
export function whileIdle(step: () => boolean): () => void {
	const hasIdle = typeof requestIdleCallback === 'function';
	const wait = (run: () => void) => (hasIdle ? requestIdleCallback(run) : setTimeout(run, STEP));
	let waiting: number | ReturnType<typeof setTimeout> | undefined;
	const next = () => {
		waiting = wait(() => {
			if (step()) next();
		});
	};
	next();
	return () => {
		if (hasIdle) cancelIdleCallback(waiting as number);
		else clearTimeout(waiting);
	};
}
