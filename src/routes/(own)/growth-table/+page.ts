import { frameworkShown, versionShown } from '#lib/framework/rules-which.ts';
import type { FrameworkVersionListed } from '#lib/framework/schema-version.ts';
import { Client } from '#lib/http/client.ts';
import type { PageLoad } from './$types';

/** Brings which versions there are, and the one that is shown first, with the page. */
export const load: PageLoad = async ({ fetch, parent, url, untrack }) => {
	const { content } = await parent();
	// Another choice on the page must not load it again.
	const asked = untrack(() => new URLSearchParams(url.searchParams));
	const client = new Client(fetch);
	const versions: FrameworkVersionListed[] = await client.list('framework_version');
	const framework = frameworkShown(versions, content.role_assignment, asked.get('framework'));
	const choice = { asked: asked.get('version'), editing: asked.has('edit') };
	const first = versionShown(framework, versions, choice);
	const version = first && (await client.item('framework_version', first.id));
	return { versions, version };
};
