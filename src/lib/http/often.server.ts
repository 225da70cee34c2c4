import type { Context } from 'hono';
import { countAttempt, WINDOW_MINUTES } from '#lib/trust/store-attempts.server.ts';
import type { Env } from './operation.server.ts';
import { Refusal } from './problem.ts';

/**
 * Lets something be done so many times under a key in one window.
 * @param said what happened too often, as a sentence
 * @throws Refusal
 */
export async function notTooOften(
	c: Context<Env>,
	key: string,
	most: number,
	said: string
): Promise<void> {
	if ((await countAttempt(c.get('db'), key, c.get('place').now())) <= most) return;
	throw new Refusal('too-often', `${said} Wait up to ${WINDOW_MINUTES} minutes, then go on.`, {
		retryAfter: WINDOW_MINUTES * 60
	});
}
