import { redirect } from '@sveltejs/kit';

/** The first room of the record; it becomes home when there is one. */
export const load = () => redirect(307, '/evidence');
