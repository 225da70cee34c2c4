import { runningApp } from '#lib/http/running.server.ts';
import type { RequestHandler } from './$types';

/** The keys of this instance at the address that every credential names as its issuer. */
export const GET: RequestHandler = ({ url, getClientAddress }) =>
	runningApp().fetch(new Request(new URL('/api/v1/issuer', url)), getClientAddress());
