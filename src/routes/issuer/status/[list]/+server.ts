import { runningApp } from '#lib/http/running.server.ts';
import type { RequestHandler } from './$types';

/** A status list at the address that credentials name it by. */
export const GET: RequestHandler = ({ params, url, getClientAddress }) => {
	const asked = new URL(`/api/v1/issuer/status/${encodeURIComponent(params.list)}`, url);
	return runningApp().fetch(new Request(asked), getClientAddress());
};
