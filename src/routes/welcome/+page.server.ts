import { redirect } from '@sveltejs/kit';
import { clientOf, orRefusal } from '#lib/http/posted.server.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	sample: (event) =>
		orRefusal({}, async () => {
			await clientOf(event).post('/record/sample');
			redirect(303, '/');
		})
};
