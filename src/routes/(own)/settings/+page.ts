import { Client } from '#lib/http/client.ts';
import type { MailState } from '#lib/trust/schema-mail.ts';
import type { AccessToken, SessionInfo } from '#lib/trust/schema.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
	const { me } = await parent();
	const client = new Client(fetch);
	const [sessions, tokens, mail] = await Promise.all([
		client.get<{ items: SessionInfo[] }>('/sessions'),
		client.get<{ items: AccessToken[] }>('/tokens'),
		me.administrator ? client.get<MailState>('/mail') : null
	]);
	return { sessions: sessions.items, tokens: tokens.items, mail };
};
