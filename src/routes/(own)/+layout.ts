import { browser } from '$app/env';
import { redirect } from '@sveltejs/kit';
import { Client, Refused } from '#lib/http/client.ts';
import type { Content } from '#lib/http/content.ts';
import type { RecordState } from '#lib/portability/schema.ts';
import type { Me } from '#lib/trust/schema.ts';
import { breathe } from '#lib/ui/idle.ts';
import type { LayoutLoad } from './$types';

/** Loads the owner's whole record once; going from room to room then asks the server nothing. */
export const load: LayoutLoad = async ({ fetch, url, untrack }) => {
	const client = new Client(fetch);
	// A change of the address within the record must not load the record again.
	const wanted = untrack(() => `${url.pathname}${url.search}`);
	try {
		const [me, state] = await Promise.all([
			client.get<Me>('/me'),
			client.get<RecordState>('/record/state')
		]);
		const content = await client.get<Content>('/record/content');
		// Part of few records, so no part of what every page loads.
		const Banner = state.sample_since
			? (await import('#lib/portability/SampleBanner.svelte')).default
			: undefined;
		// Reading the record and bringing the page alive are a long while each; nobody should wait for both.
		if (browser) await breathe();
		return { me, state, content, Banner };
	} catch (error) {
		if (error instanceof Refused && error.problem.status === 401)
			redirect(303, `/sign-in?to=${encodeURIComponent(wanted)}`);
		throw error;
	}
};
