import { z } from '@hono/zod-openapi';
import { contentAsJson, isEmpty } from '#lib/db/record.server.ts';
import { recordRevision } from '#lib/db/write.server.ts';
import { NAMES } from '#lib/http/content.ts';
import { answer, body, operation, ownerOf, room } from '#lib/http/operation.server.ts';
import { unchanged } from '#lib/http/unchanged.server.ts';
import { addCsvOperations } from './api-csv.server.ts';
import { LISTS } from './rules.ts';
import { record, recordState } from './schema.ts';
import { exportRecord, importRecord, leaveSample, takeSample } from './store.server.ts';

export const portabilityApi = room();
addCsvOperations(portabilityApi);

const tags = ['Record'];
const recordContent = z.object(
	Object.fromEntries(NAMES.map((name) => [name, record.shape[LISTS[name]]]))
);
const nothing = (description: string) => ({ 204: { description } });

operation(
	portabilityApi,
	{
		operationId: 'getRecordState',
		method: 'get',
		path: '/record/state',
		tags,
		summary: 'The revision of the record, whether it is empty, and whether it is the sample',
		responses: { 200: answer(recordState, 'How the record stands.') }
	},
	async (c) => {
		const db = c.get('db');
		const owner = ownerOf(c);
		const { sample_since } = await db
			.selectFrom('record')
			.select('sample_since')
			.where('owner_id', '=', owner)
			.executeTakeFirstOrThrow();
		const revision = await recordRevision(db, owner);
		return c.json({ revision, empty: await isEmpty(db, owner), sample_since });
	}
);

operation(
	portabilityApi,
	{
		operationId: 'getRecordContent',
		method: 'get',
		path: '/record/content',
		tags,
		summary:
			'What a page keeps of the record: the items of every collection that is not in the bin',
		description:
			'Each collection under its name, in order of id. Versions of frameworks are large and not among them; they are read one by one. The ETag is that of the whole record.',
		responses: { 200: answer(recordContent, 'The collections.') }
	},
	(c) =>
		unchanged(c, async () => {
			c.header('Content-Type', 'application/json');
			return c.body(await contentAsJson(c.get('db'), ownerOf(c), NAMES));
		})
);

operation(
	portabilityApi,
	{
		operationId: 'exportRecord',
		method: 'get',
		path: '/record',
		tags,
		summary: 'Everything in the record as one document',
		responses: { 200: answer(record, 'The record. The same content is the same bytes.') }
	},
	(c) =>
		unchanged(c, async () => {
			c.header('Content-Disposition', 'attachment; filename="trellis-record.json"');
			c.header('Content-Type', 'application/json; charset=utf-8');
			const document = await exportRecord(c.get('db'), ownerOf(c));
			return c.body(`${JSON.stringify(document, null, '\t')}\n`);
		})
);

operation(
	portabilityApi,
	{
		operationId: 'importRecord',
		method: 'put',
		path: '/record',
		tags,
		summary: 'Take a record document into an empty record',
		description:
			'At most 50 MB. All of it is taken or none. Verified answers are held against the credentials that they carry, offline.',
		request: { body: body(record) },
		responses: nothing('Taken.')
	},
	async (c, { body: document }) => {
		await importRecord(c.get('db'), ownerOf(c), document, c.get('place').now());
		return c.body(null, 204);
	}
);

operation(
	portabilityApi,
	{
		operationId: 'takeSample',
		method: 'post',
		path: '/record/sample',
		tags,
		summary: 'Fill an empty record with the sample, to look around in',
		responses: nothing('Filled.')
	},
	async (c) => {
		await takeSample(c.get('db'), ownerOf(c), c.get('place').now());
		return c.body(null, 204);
	}
);

operation(
	portabilityApi,
	{
		operationId: 'leaveSample',
		method: 'delete',
		path: '/record/sample',
		tags,
		summary: 'Leave the sample: everything goes and the record begins anew, empty',
		responses: nothing('Left; the record is empty.')
	},
	async (c) => {
		await leaveSample(c.get('db'), ownerOf(c), c.get('place').now());
		return c.body(null, 204);
	}
);
