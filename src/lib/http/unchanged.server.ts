import type { Context } from 'hono';
import { recordRevision } from '#lib/db/write.server.ts';
import { type Env, ownerOf } from './operation.server.ts';

/**
 * Answers 304 while the owner's record is at the revision the asker already has, and else makes the answer.
 * The revision is read before the content, so a change in between can only make the next answer a fresh one.
 * @param also what else the answer depends on, in letters and digits
 */
export async function unchanged(
	c: Context<Env>,
	make: () => Promise<Response>,
	also = ''
): Promise<Response> {
	const etag = `"r${await recordRevision(c.get('db'), ownerOf(c))}${also}"`;
	c.header('ETag', etag);
	c.header('Cache-Control', 'private, no-cache');
	if (c.req.header('if-none-match')?.replace(/^W\//, '') === etag) return c.body(null, 304);
	return make();
}
