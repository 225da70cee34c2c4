import { building } from '$app/env';
import type { Handle, ServerInit } from '@sveltejs/kit/hooks';
import { themeFrom } from '#lib/ui/theme.ts';
import { open, runningApp } from '#lib/http/running.server.ts';

export const init: ServerInit = async () => {
	if (!building) await open(process.env);
};

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()'
};

/** The two faces that every page is written in: there before it is first laid out, they need not lay it out again. */
const FACES = /\/(inter-latin-wght|newsreader-latin-opsz)-normal\./;

export const handle: Handle = async ({ event, resolve }) => {
	const answer = event.url.pathname.startsWith('/api/v1/')
		? await runningApp().fetch(event.request, event.getClientAddress())
		: await resolve(event, {
				// The client reads what kind of answer it got, also when the page is taken over in the browser.
				filterSerializedResponseHeaders: (name) => name === 'content-type',
				preload: ({ type, path }) => (type === 'font' ? FACES.test(path) : type !== 'asset'),
				transformPageChunk: ({ html }) => themed(html, event.cookies.get('theme'))
			});
	for (const [name, value] of Object.entries(HEADERS))
		if (!answer.headers.has(name)) answer.headers.set(name, value);
	if (event.url.protocol === 'https:')
		answer.headers.set('strict-transport-security', 'max-age=31536000');
	return answer;
};

/** The chosen theme is in the first byte of the page, so that it never flashes in the other. */
function themed(html: string, theme: string | undefined): string {
	return html.replace('%theme%', themeFrom(theme));
}
