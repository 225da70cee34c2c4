import { Refused, Unreachable } from './client.ts';
import type { Problem } from './problem.ts';

const LOST: Problem = {
	type: 'about:blank',
	title: 'Trellis cannot be reached',
	status: 0,
	detail: 'Trellis cannot be reached. What you typed is still here; try again in a moment.'
};

/** One request that a button makes, outside the record: whether it is on its way, and why it was refused. */
export class Asking {
	busy = $state(false);
	problem = $state.raw<Problem | undefined>();

	/** Asks once. Resolves to whether it was done; otherwise `problem` says why not. */
	async run(ask: () => Promise<unknown>): Promise<boolean> {
		this.busy = true;
		try {
			await ask();
			this.problem = undefined;
			return true;
		} catch (error) {
			if (error instanceof Refused) this.problem = error.problem;
			else if (error instanceof Unreachable) this.problem = LOST;
			else throw error;
			return false;
		} finally {
			this.busy = false;
		}
	}
}
