import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { MailKind } from '#lib/db/mail-kinds.ts';
import { countWaiting, dropMail, listTroubled, retryMail } from '#lib/db/outbox.server.ts';
import { id } from '#lib/db/schema.ts';
import { answer, type Env, operation } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { mailState } from './schema-mail.ts';

const tags = ['Looking after this Trellis'];
const request = { params: z.object({ id }) };

/** Adds what an administrator does about mail that could not be sent. */
export function addMailOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'listMail',
			method: 'get',
			path: '/mail',
			tags,
			summary: 'How mail is sent, and what could not be sent, without whom it is for',
			responses: { 200: answer(mailState, 'What is in trouble, oldest first.') }
		},
		async (c) => {
			const { sender, now } = c.get('place');
			const [found, waiting] = [
				await listTroubled(c.get('db')),
				await countWaiting(c.get('db'), now())
			];
			const items = found.map((mail) => ({ ...mail, kind: mail.kind as MailKind }));
			return c.json({ sender, waiting, items });
		}
	);
	operation(
		api,
		{
			operationId: 'retryMail',
			method: 'post',
			path: '/mail/{id}/retry',
			tags,
			summary: 'Have mail that could not be sent tried anew, at once',
			request,
			responses: { 204: { description: 'It is due now.' } }
		},
		async (c, { params }) => {
			if ((await retryMail(c.get('db'), c.get('place').now(), params.id)) === 0)
				throw new Refusal('not-found', GONE);
			return c.body(null, 204);
		}
	);
	operation(
		api,
		{
			operationId: 'dropMail',
			method: 'delete',
			path: '/mail/{id}',
			tags,
			summary: 'Let go of mail that was given up; it is never sent',
			request,
			responses: { 204: { description: 'Let go.' } }
		},
		async (c, { params }) => {
			if (!(await dropMail(c.get('db'), params.id)))
				throw new Refusal('not-found', `${GONE} What is still being tried cannot be let go.`);
			return c.body(null, 204);
		}
	);
}

const GONE = 'No such mail is in trouble: it was sent in the meantime, or let go.';
