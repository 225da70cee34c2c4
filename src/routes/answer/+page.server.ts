import { redirect } from '@sveltejs/kit';
import type { OpenedAnswer } from '#lib/feedback/schema-answer.ts';
import { clientOf, orRefusal, typed } from '#lib/http/posted.server.ts';
import { tokenIn } from '#lib/trust/rules.ts';
import { rememberToken } from './token.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const code = typed(await event.request.formData(), 'code');
		const token = tokenIn(code);
		return orRefusal({ code }, async () => {
			const { request } = await clientOf(event).post<OpenedAnswer>('/answers/open', { token });
			rememberToken(event, request, token);
			redirect(303, `/answer/${request}`);
		});
	}
};
