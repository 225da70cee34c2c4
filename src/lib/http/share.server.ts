import type { Context } from 'hono';
import type { Share } from '#lib/trust/schema-share.ts';
import { noteReading, openShare, type OpenedShare } from '#lib/trust/store-shares.server.ts';
import { notTooOften } from './often.server.ts';
import type { Env } from './operation.server.ts';
import { Refusal } from './problem.ts';

/** Times in one window that something may be written through one share: a person writes few, a program thousands. */
const WRITINGS = 40;

/** Whatever a link does not open, it says the same. */
export const nothingBehind = () =>
	new Refusal(
		'not-found',
		'There is nothing behind this link. It has ended, was taken back by its owner, or is not written out in full; ask whoever gave it to you for a new one.'
	);

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
	if (!share) throw nothingBehind();
	return share;
}

/** Notes for the owner that somebody else read what a share shows just now; within an hour once, of a calendar within a day. */
export async function noteRead(c: Context<Env>, share: OpenedShare): Promise<void> {
	if (c.get('asker')?.owner === share.owner) return;
	await noteReading(c.get('db'), share, c.get('place').now());
}

/**
 * Lets somebody write through a share that allows it, a number of times.
 * @throws Refusal where it is for viewing, or was written through too often
 */
export async function mayWrite(c: Context<Env>, share: OpenedShare): Promise<void> {
	if (share.may !== 'comment')
		throw new Refusal(
			'not-allowed',
			'This link is for reading. Ask its owner for one to comment by.'
		);
	await notTooOften(
		c,
		`share:${share.id}`,
		WRITINGS,
		'A lot was written through this link just now.'
	);
}
