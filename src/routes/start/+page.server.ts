import { redirect } from '@sveltejs/kit';
import { clientOf, orRefusal, typed } from '#lib/http/posted.server.ts';
import { tokenIn } from '#lib/trust/rules.ts';
import type { LinkPurpose } from '#lib/trust/schema.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	look: async (event) => {
		const token = tokenIn(typed(await event.request.formData(), 'code'));
		return orRefusal({ token }, async () => ({
			token,
			found: await clientOf(event).post<LinkPurpose>('/links/look', { token })
		}));
	},
	own: async (event) => {
		const form = await event.request.formData();
		const token = typed(form, 'token');
		const kept = {
			name: typed(form, 'name'),
			email: typed(form, 'email').trim(),
			title: typed(form, 'title')
		};
		const found: LinkPurpose = { purpose: 'first_owner', name: '', sample: false };
		return orRefusal({ token, found, kept }, async () => {
			const password = typed(form, 'password');
			await clientOf(event).post('/first-owner', { token, ...kept, password });
			redirect(303, '/welcome');
		});
	},
	in: async (event) => {
		const form = await event.request.formData();
		const token = typed(form, 'token');
		const client = clientOf(event);
		return orRefusal({ token }, async () => {
			const found = await client.post<LinkPurpose>('/links/look', { token });
			return orRefusal({ token, found }, async () => {
				const password = typed(form, 'password') || undefined;
				await client.post('/sign-in/link', { token, password });
				redirect(303, '/');
			});
		});
	}
};
