import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { askerBySession, askerByToken } from '#lib/trust/store-access.server.ts';
import type { Env } from './operation.server.ts';
import { Refusal } from './problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Over HTTPS the cookie is bound to this host and path by its prefix, which browsers enforce. */
export const sessionCookie = (secure: boolean) => (secure ? '__Host-trellis' : 'trellis');
export const isSecure = (url: string) => new URL(url).protocol === 'https:';

/**
 * Finds out who asks, by token or by session cookie. A change by cookie must come from one of our own pages:
 * browsers name the page's origin with every change, and another site cannot write that header.
 */
export const recognise: MiddlewareHandler<Env> = async (c, next) => {
	const { connection, now } = c.get('place');
	const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
	const cookie = getCookie(c, sessionCookie(isSecure(c.req.url)));
	if (bearer !== undefined) {
		const asker = await askerByToken(connection.db, bearer, now());
		if (!asker)
			throw new Refusal('not-signed-in', 'This token is not known, has ended or was revoked.');
		c.set('asker', asker);
	} else if (cookie !== undefined) {
		c.set('asker', (await askerBySession(connection.db, cookie, now())) ?? null);
		if (c.get('asker') && !READS.has(c.req.method)) checkOrigin(c.req.header('origin'), c.req.url);
	}
	await next();
};

function checkOrigin(origin: string | undefined, url: string): void {
	if (origin !== undefined && origin !== new URL(url).origin)
		throw new Refusal(
			'not-allowed',
			`This change came from a page at ${origin}; changes are taken only from this Trellis.`
		);
	if (origin === undefined)
		throw new Refusal('not-allowed', 'A change with a session cookie must name its origin.');
}
