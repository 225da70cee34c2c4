import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { getItem } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import { id } from '#lib/db/schema.ts';
import { documentOf } from '#lib/framework/rules-version.ts';
import { type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { unchanged } from '#lib/http/unchanged.server.ts';
import { exportFramework } from './files-export.server.ts';
import { EXPORT_FORMATS, EXPORTS, LEFT_OUT } from './words-export.ts';

const file = z.string().openapi({ format: 'binary' });
const types = [...new Set(Object.values(EXPORTS).map(({ type }) => type.split(';')[0] ?? ''))];

/** Adds the operation that takes a version of a framework out as a file. */
export function addFrameworkExport(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'exportFrameworkVersion',
			method: 'get',
			path: '/framework-versions/{id}/file',
			tags: ['Frameworks'],
			summary: 'A version of a framework as a file: JSON, YAML, CSV, XLSX, Markdown or CASE 1.1',
			description: `JSON, YAML and CASE read back the same. What another form could not carry is said in the header ${LEFT_OUT}, in plain sentences with counts. roles-xlsx is the spreadsheet to publish, with a sheet for each role.`,
			request: {
				params: z.object({ id }),
				query: z.object({ format: z.enum(EXPORT_FORMATS).default('json') })
			},
			responses: {
				200: {
					description: 'The file.',
					content: Object.fromEntries(types.map((type) => [type, { schema: file }]))
				}
			}
		},
		(c, { params: { id }, query: { format } }) =>
			unchanged(c, async () => {
				const version = await getItem(c.get('db'), ownerOf(c), collections.framework_version, id);
				const { name, type, bytes, left } = await exportFramework(
					documentOf(version),
					format,
					version
				);
				c.header('Content-Type', type);
				c.header('Content-Disposition', `attachment; filename="${name}"`);
				if (left.length > 0) c.header(LEFT_OUT, left.join(' '));
				return c.body(bytes);
			})
	);
}
