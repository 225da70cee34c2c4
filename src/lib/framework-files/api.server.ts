import { z } from '@hono/zod-openapi';
import { countsOf } from '#lib/framework/rules-document.ts';
import { growthFramework } from '#lib/framework/schema-document.ts';
import { PARTS_NAMES } from '#lib/framework/words-document.ts';
import { answer, body, operation, room } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { addFrameworkExport } from './api-export.server.ts';
import { readFramework } from './files.server.ts';
import { sheetMapping } from './schema-sheet.ts';
import { Damaged } from './schema.ts';
import { BOUNDS } from './words-bounds.ts';

const sent = z.strictObject({
	files: z
		.array(
			z.strictObject({
				path: z.string().min(1).max(1000),
				base64: z.string().regex(/^[A-Za-z0-9+/=\s]*$/, { error: 'Send the bytes in base 64.' })
			})
		)
		.min(1)
		.max(BOUNDS.files),
	mapping: z
		.strictObject({ path: z.string().max(1000).default('mapping.yaml'), text: z.string() })
		.optional()
});
const reading = z.object({
	framework: growthFramework,
	how: z.string(),
	notes: z.array(z.string()),
	counts: z.object(
		Object.fromEntries(PARTS_NAMES.map((list) => [list, z.int()])) as Record<
			(typeof PARTS_NAMES)[number],
			z.ZodInt
		>
	),
	sheets: z.array(sheetMapping).optional()
});

export const frameworkFilesApi = room();
addFrameworkExport(frameworkFilesApi);

operation(
	frameworkFilesApi,
	{
		operationId: 'previewFramework',
		method: 'post',
		path: '/framework-previews',
		tags: ['Frameworks'],
		summary: 'What would become of files that hold a growth framework; nothing is stored',
		description:
			'Takes YAML, JSON, Markdown, CSV, XLSX and CASE files, or one zip of them. `mapping` says what becomes what; without one it is guessed. What has no place is in `framework.unmapped`, with where it stood and why.',
		request: { body: body(sent) },
		responses: { 200: answer(reading, 'The framework that the files make.') }
	},
	async (c, { body: { files, mapping } }) => {
		const sources = files.map(({ path, base64 }) => ({
			path: path.replaceAll('\\', '/').replace(/^\/+/, ''),
			bytes: new Uint8Array(Buffer.from(base64, 'base64'))
		}));
		try {
			const read = await readFramework(sources, { mapping });
			return c.json({ ...read, counts: countsOf(read.framework) });
		} catch (error) {
			if (!(error instanceof Damaged)) throw error;
			const field = mapping && error.spot.file === mapping.path ? 'mapping' : 'files';
			throw new Refusal('not-valid', 'The files cannot be read as they stand.', {
				errors: [{ field, message: error.message }]
			});
		}
	}
);
