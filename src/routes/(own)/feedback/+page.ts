import { tabIn, type Tab } from '#lib/feedback/state.svelte.ts';
import type { PageLoad } from './$types';

const SHOWN = {
	ask: () => import('#lib/feedback/Ask.svelte'),
	waiting: () => import('#lib/feedback/Waiting.svelte'),
	received: () => import('#lib/feedback/Received.svelte')
} satisfies Record<Tab, () => Promise<unknown>>;

/** Brings the tab that the address asks for, and none of the others. */
export const load: PageLoad = async ({ url }) => ({
	Shown: (await SHOWN[tabIn(url.searchParams)]()).default
});
