import { type ActionFailure, fail, type RequestEvent } from '@sveltejs/kit';
import { Client, Refused } from './client.ts';
import type { Problem } from './problem.ts';

/** The client of a form's action: it names the browser that posted, so that a session says where it began. */
export function clientOf({ fetch, request }: Pick<RequestEvent, 'fetch' | 'request'>): Client {
	const agent = request.headers.get('user-agent') ?? '';
	return new Client((address, init) => {
		const headers = new Headers(init?.headers);
		headers.set('user-agent', agent);
		return fetch(address, { ...init, headers });
	});
}

/** What was typed into a field of a posted form. */
export function typed(form: FormData, field: string): string {
	const value = form.get(field);
	return typeof value === 'string' ? value : '';
}

/**
 * Does what a form asks of the API; a refusal goes back to the form.
 * @param kept what was typed, to be shown again; never a password
 */
export async function orRefusal<Kept extends object, Done>(
	kept: Kept,
	run: () => Promise<Done>
): Promise<Done | ActionFailure<Kept & { problem: Problem }>> {
	try {
		return await run();
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return fail(error.problem.status, { ...kept, problem: error.problem });
	}
}
