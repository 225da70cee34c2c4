import { Client } from '#lib/http/client.ts';
import { NAMES } from '#lib/http/content.ts';
import { binOf } from '#lib/portability/rules-bin.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	await parent();
	const client = new Client(fetch);
	const entries = NAMES.map(async (name) => [name, await client.list(name, 'bin')] as const);
	return { bin: binOf(Object.fromEntries(await Promise.all(entries))) };
};
