import { Client } from '#lib/http/client.ts';
import type { OpenApi } from '#lib/http/openapi-outline.ts';
import type { PageLoad } from './$types';

/** The page is only read, so no script is sent with it. */
export const csr = false;

export const load: PageLoad = async ({ fetch, url }) => ({
	document: await new Client(fetch).get<OpenApi>('/openapi.json'),
	origin: url.origin
});
