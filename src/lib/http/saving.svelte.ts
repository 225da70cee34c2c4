import { Refused, Unreachable } from './client.ts';
import type { Problem } from './problem.ts';

/** Milliseconds between tries while there is no connection, growing up to the last. */
const PAUSES = [500, 1000, 2000, 5000, 10_000];

/** What is known of everything sent so far: the word "Saved" is only shown when all of it is committed. */
export class Saving {
	/** Changes sent or waiting whose answer is not there yet. */
	pending = $state(0);
	/** Whether the server cannot be reached; what was typed is kept and tried again. */
	offline = $state(false);
	/** The last refusal, until the next thing is saved or it is put away. */
	problem = $state.raw<Problem | undefined>();
	/** Whether anything has been saved since the page was opened. */
	saved = $state(false);

	/** Sends until it is answered. Resolves to the refusal, or nothing once it is committed. */
	async send(change: () => Promise<void>): Promise<Problem | undefined> {
		this.pending++;
		try {
			await this.#untilAnswered(change);
			this.problem = undefined;
			this.saved = true;
			return undefined;
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
			this.problem = error.problem;
			return error.problem;
		} finally {
			this.pending--;
		}
	}

	async #untilAnswered(change: () => Promise<void>): Promise<void> {
		for (let attempt = 0; ; attempt++) {
			try {
				await change();
				this.offline = false;
				return;
			} catch (error) {
				if (!(error instanceof Unreachable)) {
					this.offline = false;
					throw error;
				}
				this.offline = true;
				await connectionOr(PAUSES[Math.min(attempt, PAUSES.length - 1)] ?? 0);
			}
		}
	}
}

/** Waits for the browser to say that it is online again, at most so many milliseconds. */
function connectionOr(milliseconds: number): Promise<void> {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			removeEventListener('online', done);
			resolve();
		};
		const timer = setTimeout(done, milliseconds);
		addEventListener('online', done);
	});
}
