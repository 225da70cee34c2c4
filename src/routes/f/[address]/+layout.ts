import { error } from '@sveltejs/kit';
import { Client, Refused } from '#lib/http/client.ts';
import { type Published, siteOf } from '#lib/framework/rules-site.ts';
import type { LayoutLoad } from './$types';

/** The site is only read: the browser opens what opens, and no script of a page is sent. */
export const csr = false;

/** Reads the published version; what is closed, or never was, is not there. */
export const load: LayoutLoad = async ({ fetch, params }) => {
	const path = `/framework-sites/${encodeURIComponent(params.address)}`;
	try {
		return { site: siteOf(await new Client(fetch).get<Published>(path)) };
	} catch (refused) {
		if (refused instanceof Refused && refused.problem.status === 404)
			error(404, 'No growth framework is open at this address.');
		throw refused;
	}
};
