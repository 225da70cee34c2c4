import { mayBeFirstDay } from '#lib/home/rules-first.ts';
import type { PageLoad } from './$types';

/** How to begin is part of few records, so no part of what every home page loads. */
export const load: PageLoad = async ({ parent }) => {
	const { content } = await parent();
	if (!mayBeFirstDay(content.impact, content.goal)) return { FirstDay: undefined };
	return { FirstDay: (await import('#lib/home/FirstDay.svelte')).default };
};
