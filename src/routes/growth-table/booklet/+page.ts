import { error, redirect } from '@sveltejs/kit';
import type { Paper } from '#lib/framework/rules-booklet.ts';
import { siteOf } from '#lib/framework/rules-site.ts';
import { documentOf } from '#lib/framework/rules-version.ts';
import { Client, Refused } from '#lib/http/client.ts';
import type { PageLoad } from './$types';

/** A booklet is only read and printed. */
export const csr = false;

/** Any version of one's own, `?version=ID`, whole or one `role` of it; a draft too, so that it can be talked through on paper. */
export const load: PageLoad = async ({ fetch, url }) => {
	const wanted = url.searchParams;
	try {
		const version = await new Client(fetch).item('framework_version', wanted.get('version') ?? '');
		const { name, number, published_at, contributors } = version;
		const site = siteOf({
			...{ name, number, published_at, contributors },
			document: documentOf(version)
		});
		const role = site.roles.find((each) => each.role.id === wanted.get('role'));
		const paper: Paper = wanted.get('paper') === 'letter' ? 'letter' : 'a4';
		return { site, role, paper, back: `/growth-table?version=${version.id}` };
	} catch (refused) {
		if (!(refused instanceof Refused)) throw refused;
		if (refused.problem.status === 401)
			redirect(303, `/sign-in?to=${encodeURIComponent(`${url.pathname}${url.search}`)}`);
		error(404, 'There is no such version of a growth framework in your record.');
	}
};
