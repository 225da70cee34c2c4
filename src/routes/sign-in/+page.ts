import { redirect } from '@sveltejs/kit';
import { Client, Refused } from '#lib/http/client.ts';
import { localPath } from '#lib/trust/rules.ts';
import type { PageLoad } from './$types';

/** Who is signed in already goes where they were going. */
export const load: PageLoad = async ({ fetch, url }) => {
	try {
		await new Client(fetch).get('/me');
	} catch (error) {
		if (error instanceof Refused) return;
		throw error;
	}
	redirect(303, localPath(url.searchParams.get('to')));
};
