import { redirect } from '@sveltejs/kit';
import { clientOf, orRefusal, typed } from '#lib/http/posted.server.ts';
import { localPath } from '#lib/trust/rules.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const email = typed(form, 'email').trim();
		return orRefusal({ email }, async () => {
			const password = typed(form, 'password');
			await clientOf(event).post('/sign-in', { email, password });
			redirect(303, localPath(event.url.searchParams.get('to')));
		});
	}
};
