import type { Context } from 'hono';
import type { Share } from '#lib/trust/schema-share.ts';
import { noteReading, openShare, type OpenedShare } from '#lib/trust/store-shares.server.ts';
import type { Env } from './operation.server.ts';
import { Refusal } from './problem.ts';

/**
 * The share that a token opens; whoever holds it may see what it shows and nothing else. Unknown, ended and
 * revoked ones are refused in the same words.
 * @throws Refusal
 */
export async function sharedBy(
	c: Context<Env>,
	what: Share['what'],
	token: string
): Promise<OpenedShare> {
	const share = await openShare(c.get('db'), token, what, c.get('place').now());
	if (!share)
		throw new Refusal(
			'not-found',
			'There is nothing behind this link. It has ended, was taken back by its owner, or is not written out in full; ask whoever gave it to you for a new one.'
		);
	return share;
}

/** Notes for the owner that what a share shows was read just now. */
export const noteRead = (c: Context<Env>, share: OpenedShare): Promise<void> =>
	noteReading(c.get('db'), share, c.get('place').now());
