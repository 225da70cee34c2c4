import { runningApp } from '#lib/http/running.server.ts';
import type { RequestHandler } from './$types';

/** The calendar behind an address, short enough to be typed into a calendar program. */
export const GET: RequestHandler = async ({ params, url, request, getClientAddress }) => {
	const known = request.headers.get('if-none-match');
	const asked = new Request(new URL(`/api/v1/calendars/${encodeURIComponent(params.file)}`, url), {
		headers: known === null ? {} : { 'if-none-match': known }
	});
	const answer = await runningApp().fetch(asked, getClientAddress());
	if (answer.status < 400) return answer;
	const { detail } = (await answer.json()) as { detail: string };
	return new Response(`${detail}\n`, {
		status: answer.status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex' }
	});
};
