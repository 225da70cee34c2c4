import { Client } from '#lib/http/client.ts';
import type { AccessToken, SessionInfo } from '#lib/trust/schema.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	await parent();
	const client = new Client(fetch);
	const [sessions, tokens] = await Promise.all([
		client.get<{ items: SessionInfo[] }>('/sessions'),
		client.get<{ items: AccessToken[] }>('/tokens')
	]);
	return { sessions: sessions.items, tokens: tokens.items };
};
