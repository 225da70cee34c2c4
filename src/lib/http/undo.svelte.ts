/** Steps that can be taken back, in one record (design: "Undo everything"). */
const STEPS = 50;
/** Milliseconds in which typing in the same fields is one step. */
const TOGETHER = 5000;

type Run = () => Promise<unknown>;
type Step = { label: string; back: Run; again: Run; joins?: string; at: number };

/** The steps taken in this browser, newest last; `said` is the last one worth a word, for the toast. */
export class Undo {
	said = $state.raw<{ label: string; at: number } | undefined>();
	#done: Step[] = [];
	#undone: Step[] = [];
	#running = false;

	/** Remembers a step. Steps that join the one before (the same fields while typing) make one step with it. */
	push(label: string, back: Run, again: Run, joins?: string): void {
		if (this.#running) return;
		const at = Date.now();
		const last = this.#done.at(-1);
		this.#undone = [];
		if (joins !== undefined && last?.joins === joins && at - last.at < TOGETHER)
			Object.assign(last, { again, at });
		else this.#done = [...this.#done, { label, back, again, joins, at }].slice(-STEPS);
		if (label !== '') this.said = { label, at };
	}

	/** Takes the last step back. Resolves to its label, or undefined where there is none. */
	async back(): Promise<string | undefined> {
		const step = this.#done.pop();
		if (!step) return undefined;
		await this.#quietly(step.back);
		this.#undone.push(step);
		return step.label;
	}

	/** Takes the step that was taken back last again. */
	async again(): Promise<string | undefined> {
		const step = this.#undone.pop();
		if (!step) return undefined;
		await this.#quietly(step.again);
		this.#done.push(step);
		return step.label;
	}

	async #quietly(run: Run): Promise<void> {
		this.#running = true;
		this.said = undefined;
		try {
			await run();
		} finally {
			this.#running = false;
		}
	}
}
