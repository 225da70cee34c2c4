import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { AnswerWords, OpenedAnswer } from '#lib/feedback/schema-answer.ts';
import type { Client } from '#lib/http/client.ts';
import { Refused } from '#lib/http/client.ts';
import { clientOf, orRefusal, typed } from '#lib/http/posted.server.ts';
import { rememberToken, tokenHere } from '../token.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A link that opens nothing any more, and an address without a link, look the same. */
export const load: PageServerLoad = async (event) => {
	const { url } = event;
	try {
		const token = tokenHere(event) || '-';
		const opened = await clientOf(event).post<OpenedAnswer>('/answers/open', { token });
		rememberToken(event, opened.request, token);
		const asks = (mode: string) => url.searchParams.has(mode);
		return { opened, writing: asks('write'), kept: asks('kept') };
	} catch (refused) {
		if (!(refused instanceof Refused)) throw refused;
		// What was typed and came too late is shown with it, so that it is not lost.
		if (event.request.method === 'POST') return { opened: null, writing: false, kept: false };
		error(refused.problem.status, refused.message);
	}
};

type Doing = (client: Client, token: string, words: AnswerWords) => Promise<unknown>;

/** An action that does one thing by the link, then shows the page anew. */
const action = (run: Doing, then = '') => {
	return async (event: RequestEvent) => {
		const form = await event.request.formData();
		const words = {
			person: typed(form, 'person'),
			task: typed(form, 'task'),
			impact: typed(form, 'impact')
		};
		return orRefusal({ words }, async () => {
			await run(clientOf(event), tokenHere(event) || '-', words);
			redirect(303, event.url.pathname + then);
		});
	};
};

export const actions: Actions = {
	send: action((client, token, words) => client.post('/answers', { token, words })),
	keep: action(
		(client, token, words) => client.send('PUT', '/answers/draft', { token, words }),
		'?kept'
	),
	decline: action((client, token) => client.post('/answers/decline', { token })),
	withdraw: action((client, token) => client.post('/answers/withdraw', { token }))
};
