import type { Environment } from 'vitest/runtime';

/** Where tests of what runs in a page are built as the page is, so that state is as reactive as there. */
export default {
	name: 'page',
	viteEnvironment: 'client',
	setup: () => ({ teardown: () => undefined })
} satisfies Environment;
