import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { id } from '#lib/db/schema.ts';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { askedRequest, askInput, feedbackRequest } from './schema-request.ts';
import { linkToAsked, remindAsked, takeBackAsked } from './store-asked.server.ts';
import { askPeople } from './store-requests.server.ts';

const tags = ['Requests for feedback'];
const params = z.object({ id });
const TOLD_ONCE =
	'Tokens are told this once and kept nowhere: sent again with the same `Idempotency-Key` it answers the same with null in their place. Another link can be asked for.';

/** Adds what an owner does to ask for feedback, beside listing and putting away what they asked. */
export function addRequestOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'askForFeedback',
			method: 'post',
			path: '/feedback-requests',
			tags,
			summary: 'Ask people about an impact, each by a request of their own',
			description: TOLD_ONCE,
			request: { body: body(askInput) },
			responses: {
				201: answer(z.object({ items: z.array(askedRequest) }), 'A request for each person.')
			}
		},
		async (c, { body: wanted }) => {
			const { mail, now } = c.get('place');
			const items = await askPeople(c.get('db'), ownerOf(c), wanted, { mail, now: now() });
			return c.json({ items }, 201);
		}
	);
	addOfOne(api);
}

/** Adds what is done with one request that can still be answered; one that cannot is refused with a sentence. */
function addOfOne(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'remindFeedbackRequest',
			method: 'post',
			path: '/feedback-requests/{id}/remind',
			tags,
			summary: 'Remind whoever was asked: by mail again, or with another link to pass on',
			description: `At most twice in all, those that go out by themselves included, and not twice within a day. ${TOLD_ONCE}`,
			request: { params },
			responses: { 200: answer(askedRequest, 'The request, with a token where it has no mail.') }
		},
		async (c, { params: { id } }) => {
			const { mail, now } = c.get('place');
			return c.json(await remindAsked(c.get('db'), ownerOf(c), id, { mail, now: now() }), 200);
		}
	);
	operation(
		api,
		{
			operationId: 'linkToFeedbackRequest',
			method: 'post',
			path: '/feedback-requests/{id}/link',
			tags,
			summary: 'Make another link by which a request is answered',
			description: `Earlier links stay good. ${TOLD_ONCE}`,
			request: { params },
			responses: { 200: answer(askedRequest, 'The request, with the token of the link.') }
		},
		async (c, { params: { id } }) =>
			c.json(await linkToAsked(c.get('db'), ownerOf(c), id, c.get('place').now()), 200)
	);
	operation(
		api,
		{
			operationId: 'takeBackFeedbackRequest',
			method: 'post',
			path: '/feedback-requests/{id}/take-back',
			tags,
			summary: 'Take a request back: its links open nothing from then on',
			request: { params },
			responses: { 200: answer(feedbackRequest, 'The request as it stands.') }
		},
		async (c, { params: { id } }) =>
			c.json(await takeBackAsked(c.get('db'), ownerOf(c), id, c.get('place').now()), 200)
	);
}
