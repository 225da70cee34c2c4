import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { answer, type Env, operation } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { controllerDocument } from './rules-controller.ts';
import { listKeys } from './store-keys.server.ts';
import { signedStatusList } from './store-credentials.server.ts';

const tags = ['Signatures'];
/** Seconds for which what is published may be kept by others. */
const KEPT = 'public, max-age=300';
const document = z.record(z.string(), z.unknown());

/** What others need to check what was signed here: the public keys, and what was withdrawn. */
export function addIssuerOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'getIssuer',
			method: 'get',
			path: '/issuer',
			tags,
			summary: 'The public keys that this Trellis signs with, as a controller document',
			description:
				'Earlier keys stay in it, with the moment from which they sign nothing more. The same stands at /issuer, which is the name of the issuer in every credential.',
			responses: { 200: answer(document, 'The controller document (W3C Controlled Identifiers).') }
		},
		async (c) => {
			c.header('Cache-Control', KEPT);
			const keys = await listKeys(c.get('db'));
			return c.json(controllerDocument(`${c.get('place').url}/issuer`, keys));
		}
	);

	operation(
		api,
		{
			operationId: 'getStatusList',
			method: 'get',
			path: '/issuer/status/{list}',
			tags,
			summary: 'Which of the credentials signed here are withdrawn, as a signed status list',
			description: 'The same stands at /issuer/status/{list}, which is its name.',
			request: { params: z.object({ list: z.coerce.number().int().min(1).max(9999) }) },
			responses: { 200: answer(document, 'A Bitstring Status List credential.') }
		},
		async (c, { params }) => {
			const place = c.get('place');
			const list = await signedStatusList(c.get('db'), params.list, place.now());
			if (!list) throw new Refusal('not-found', 'There is no such status list.');
			c.header('Cache-Control', KEPT);
			return c.json(list);
		}
	);
}
