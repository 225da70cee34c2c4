import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { starterFrameworks } from '#lib/starters/rules-load.ts';
import { STARTERS } from '#lib/starters/words.ts';
import { ownAddress } from './api-versions.server.ts';
import { addressOf } from './rules-version.ts';
import { framework, frameworkVersionListed } from './schema-version.ts';
import { bringFramework } from './store.server.ts';

const tags = ['Frameworks'];
const key = z.enum(STARTERS.map(({ key }) => key));
const starter = z.object({
	key,
	name: z.string(),
	about: z.string(),
	role_levels: z.int(),
	competencies: z.int()
});
const wanted = z.strictObject({
	starters: z
		.array(key)
		.min(1)
		.max(STARTERS.length)
		.refine((keys) => new Set(keys).size === keys.length, { error: 'Name each starter once.' }),
	name: framework.shape.name.optional()
});

/** Adds the frameworks of our own writing to begin with. */
export function addStarterOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'listStarters',
			method: 'get',
			path: '/starters',
			tags,
			summary: 'The starter frameworks, complete to behaviours, to begin from',
			responses: { 200: answer(z.object({ items: z.array(starter) }), 'The starters.') }
		},
		(c) => c.json({ items: STARTERS.map((one) => ({ ...one })) })
	);
	operation(
		api,
		{
			operationId: 'beginFromStarters',
			method: 'post',
			path: '/frameworks/from-starters',
			tags,
			summary: 'Begin a framework from one or several starters, as a draft',
			description: 'What several trades share is there once.',
			request: { body: body(wanted) },
			responses: {
				201: answer(z.object({ framework, version: frameworkVersionListed }), 'The framework.')
			}
		},
		async (c, { body: { starters, name } }) => {
			const written = await starterFrameworks(starters);
			const document = { ...written, name: name ?? written.name };
			const begun = {
				document,
				framework: null,
				note: '',
				now: c.get('place').now().toISOString(),
				address: addressOf(document.name, ownAddress())
			};
			return c.json(await bringFramework(c.get('db'), ownerOf(c), begun), 201);
		}
	);
}
