import type { OpenAPIHono } from '@hono/zod-openapi';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { CsvRefused, readCsv } from './files-csv.server.ts';
import { CSV_FIELDS, guessMapping } from './rules-csv-mapping.ts';
import { previewImpacts } from './rules-csv.ts';
import { type CsvInput, csvImported, csvInput, csvPreview } from './schema-csv.ts';
import { csvContext, storeDrafts } from './store-csv.server.ts';

const tags = ['Record'];

/** Impacts in from a CSV file: first a look at what would become of every row, then all good rows at once. */
export function addCsvOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'previewCsv',
			method: 'post',
			path: '/imports/csv/preview',
			tags,
			summary: 'What would become of every row of a CSV file; nothing is stored',
			description:
				'Without a mapping the columns are guessed. `mapping` names for each column of the header the field it is brought in as, or null.',
			request: { body: body(csvInput) },
			responses: { 200: answer(csvPreview, 'Every row, as a draft or rejected with its reason.') }
		},
		async (c, { body: sent }) => {
			const read = await preview(c.get('db'), ownerOf(c), sent);
			return c.json({ ...read, fields: CSV_FIELDS });
		}
	);
	operation(
		api,
		{
			operationId: 'importCsv',
			method: 'post',
			path: '/imports/csv',
			tags,
			summary: 'Bring in the good rows of a CSV file, all of them or none',
			request: { body: body(csvInput) },
			responses: {
				201: answer(csvImported, 'What was made, and every rejected row with its reason.')
			}
		},
		async (c, { body: sent }) => {
			const read = await preview(c.get('db'), ownerOf(c), sent);
			const created = await storeDrafts(c.get('db'), ownerOf(c), read, c.get('place').now());
			return c.json({ created, rejected: read.rejected }, 201);
		}
	);
}

async function preview(db: Env['Variables']['db'], owner: string, { csv, mapping }: CsvInput) {
	try {
		const file = readCsv(csv);
		const columns = mapping ?? guessMapping(file.header);
		if (columns.length !== file.header.length)
			throw new CsvRefused(
				`The mapping names ${columns.length} columns; the file has ${file.header.length}.`
			);
		const context = await csvContext(db, owner);
		return { header: file.header, mapping: columns, ...previewImpacts(file, columns, context) };
	} catch (error) {
		if (error instanceof CsvRefused)
			throw new Refusal('not-valid', 'Nothing was brought in.', {
				errors: [{ field: 'csv', message: error.message }]
			});
		throw error;
	}
}
