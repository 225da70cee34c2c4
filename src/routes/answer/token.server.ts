import type { RequestEvent } from '@sveltejs/kit';

const NAME = 'trellis-answer';
/** Seconds for which a browser keeps it: longer than anybody writes, and the link itself opens it again. */
const A_DAY = 86_400;

type Kept = Pick<RequestEvent, 'cookies' | 'url'>;
/** Each request has an address, and so a cookie, of its own: several can be open at once, and no other page gets any. */
const path = (request: string) => `/answer/${request}`;

/** Keeps the token of a link in this browser, where no script reads it and no other site's page sends it. */
export function rememberToken({ cookies, url }: Kept, request: string, token: string): void {
	cookies.set(NAME, token, {
		path: path(request),
		httpOnly: true,
		sameSite: 'strict',
		secure: url.protocol === 'https:',
		maxAge: A_DAY
	});
}

/** The token by which this browser opened the request of this address; empty where it did not. */
export const tokenHere = ({ cookies }: Kept): string => cookies.get(NAME) ?? '';
