import type { Problem } from './problem.ts';

/** Steps that can be taken back, in one record (design: "Undo everything"). */
const STEPS = 50;
/** Milliseconds in which typing in the same fields is one step. */
const TOGETHER = 5000;

/** Takes a step back or again. Resolves to what was refused, or nothing. */
type Run = () => Promise<Problem | undefined>;
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

	/** Takes the last step back. Resolves to its label, or undefined where there is none or it was refused. */
	async back(): Promise<string | undefined> {
		const step = this.#done.pop();
		if (!step || (await this.#quietly(step.back))) return undefined;
		this.#undone.push(step);
		return step.label;
	}

	/** Takes the step that was taken back last again, likewise. */
	async again(): Promise<string | undefined> {
		const step = this.#undone.pop();
		if (!step || (await this.#quietly(step.again))) return undefined;
		this.#done.push(step);
		return step.label;
	}

	async #quietly(run: Run): Promise<Problem | undefined> {
		this.#running = true;
		this.said = undefined;
		try {
			return await run();
		} finally {
			this.#running = false;
		}
	}
}
