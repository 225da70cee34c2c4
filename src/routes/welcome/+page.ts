import { redirect } from '@sveltejs/kit';
import { Client, Refused } from '#lib/http/client.ts';
import type { RecordState } from '#lib/portability/schema.ts';
import type { PageLoad } from './$types';

/** There is something to choose only while the record is empty. */
export const load: PageLoad = async ({ fetch }) => {
	const client = new Client(fetch);
	let state: RecordState;
	try {
		state = await client.get<RecordState>('/record/state');
	} catch (error) {
		if (error instanceof Refused) redirect(303, '/sign-in?to=/welcome');
		throw error;
	}
	if (!state.empty) redirect(303, '/');
};
