import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { askedRequest, askInput } from './schema-request.ts';
import { askPeople } from './store-requests.server.ts';

const tags = ['Requests for feedback'];

/** Adds what an owner does to ask for feedback, beside listing and putting away what they asked. */
export function addRequestOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'askForFeedback',
			method: 'post',
			path: '/feedback-requests',
			tags,
			summary:
				'Ask people about an impact, each by a request of their own; tokens are told this once',
			request: { body: body(askInput) },
			responses: {
				201: answer(z.object({ items: z.array(askedRequest) }), 'A request for each person.')
			}
		},
		async (c, { body: wanted }) => {
			const now = c.get('place').now();
			return c.json({ items: await askPeople(c.get('db'), ownerOf(c), wanted, now) }, 201);
		}
	);
}
