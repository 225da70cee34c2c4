import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { record } from '#lib/portability/schema.ts';
import { answer, type Env, operation, room } from './operation.server.ts';
import type { Place } from './place.server.ts';

/** Adds health, the OpenAPI document and the published schemas: what the API says about itself. */
export function describe(app: OpenAPIHono<Env>, place: Place): void {
	const api = room();
	operation(
		api,
		{
			operationId: 'getHealth',
			method: 'get',
			path: '/health',
			tags: ['About'],
			summary: 'Whether this Trellis is up and reaches its database',
			responses: {
				200: answer(z.object({ status: z.literal('ok'), version: z.string() }), 'It is.')
			}
		},
		async (c) => {
			await c.get('db').selectFrom('migration').select('id').limit(1).execute();
			return c.json({ status: 'ok', version: place.version });
		}
	);
	operation(
		api,
		{
			operationId: 'getOpenApi',
			method: 'get',
			path: '/openapi.json',
			tags: ['About'],
			summary: 'This API as OpenAPI 3.1',
			responses: { 200: { description: 'The OpenAPI document.' } }
		},
		(c) => c.json(openApi(app, place.version))
	);
	operation(
		api,
		{
			operationId: 'getRecordSchema',
			method: 'get',
			path: '/schemas/record.json',
			tags: ['About'],
			summary: 'The JSON Schema of a record document',
			responses: { 200: { description: 'A JSON Schema, draft 2020-12.' } }
		},
		(c) => c.json(z.toJSONSchema(record))
	);
	app.route('/', api);
}

function openApi(app: OpenAPIHono<Env>, version: string) {
	app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
		type: 'apiKey',
		in: 'cookie',
		name: 'trellis',
		description: 'The session of a signed-in person (over HTTPS: __Host-trellis).'
	});
	app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
		type: 'http',
		scheme: 'bearer',
		description: 'A personal access token.'
	});
	return app.getOpenAPI31Document({
		openapi: '3.1.0',
		info: {
			title: 'Trellis',
			version,
			description:
				'Everything that the pages and the command line do, they do through these operations.'
		}
	});
}
