import { Client } from '#lib/http/client.ts';
import type { RecordState } from '#lib/portability/schema.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent, url }) => {
	await parent();
	const { empty } = await new Client(fetch).get<RecordState>('/record/state');
	return { empty, origin: url.origin };
};
