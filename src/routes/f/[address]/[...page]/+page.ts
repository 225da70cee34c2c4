import { error } from '@sveltejs/kit';
import { pageAt } from '#lib/framework/rules-site-pages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent, url }) => {
	const page = pageAt((await parent()).site, params.page);
	if (!page) error(404, 'This growth framework has no such page.');
	return {
		page,
		base: `/f/${params.address}`,
		query: url.searchParams.get('q')?.slice(0, 200) ?? ''
	};
};
