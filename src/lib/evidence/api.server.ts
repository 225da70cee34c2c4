import { z } from '@hono/zod-openapi';
import type { Db } from '#lib/db/connect.server.ts';
import { readRecord } from '#lib/db/record.server.ts';
import { seenByOthers } from '#lib/feedback/rules-shown.ts';
import { answer, operation, ownerOf, room } from '#lib/http/operation.server.ts';
import { unchanged } from '#lib/http/unchanged.server.ts';
import { evidenceTable, toCsv } from './files.ts';
import { toMarkdown } from './files-markdown.ts';
import { evidenceRows, type EvidenceRow } from './rules.ts';
import { viewFromParams, viewRows } from './rules-filter.ts';
import { namesOf, type Names } from './rules-names.ts';

export const evidenceApi = room();

const FORMATS = ['json', 'csv', 'xlsx', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const table = z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) });

operation(
	evidenceApi,
	{
		operationId: 'getEvidence',
		method: 'get',
		path: '/evidence',
		tags: ['Evidence'],
		summary: 'The evidence table, derived from the record, as JSON, CSV, XLSX or Markdown',
		description:
			'Takes the same filter and order as the page of the table: copy its address after the question mark. Files (CSV, XLSX, Markdown) are made to be handed on: feedback that is hidden from others has no part in them. JSON is your own reading.',
		request: { query: z.looseObject({ format: z.enum(FORMATS).default('json') }) },
		responses: { 200: answer(table, 'The table in the format asked for.') }
	},
	(c, { query: { format } }) =>
		unchanged(c, async () => {
			const { searchParams } = new URL(c.req.url);
			// A file is made to be handed on; JSON is the owner's own reading, as the page is.
			const toOthers = format !== 'json';
			const { rows, names } = await evidence(c.get('db'), ownerOf(c), searchParams, toOthers);
			const { type, name, body } = await FILES[format](rows, names);
			c.header('Content-Type', type);
			if (format !== 'json') c.header('Content-Disposition', `attachment; filename="${name}"`);
			return c.body(body);
		})
);

type File = { type: string; name: string; body: string | Uint8Array<ArrayBuffer> };
type Writer = (rows: readonly EvidenceRow[], names: Names) => File | Promise<File>;

const FILES: Record<Format, Writer> = {
	json: (rows, names) => {
		const { header, cells } = evidenceTable(rows, names);
		return {
			type: 'application/json',
			name: 'evidence.json',
			body: JSON.stringify({ header, rows: cells })
		};
	},
	csv: (rows, names) => ({
		type: 'text/csv; charset=utf-8',
		name: 'evidence.csv',
		body: toCsv(evidenceTable(rows, names), { bom: true })
	}),
	xlsx: async (rows, names) => {
		// The writer of workbooks is loaded by the first one who wants a workbook.
		const { toXlsx } = await import('./files.server.ts');
		return {
			type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			name: 'evidence.xlsx',
			body: new Uint8Array(await toXlsx(rows, names))
		};
	},
	markdown: (rows, names) => ({
		type: 'text/markdown; charset=utf-8',
		name: 'evidence.md',
		body: toMarkdown(rows, names)
	})
};

/** The rows that a page's address asks for, in its order, and the names they need; for others, from what they may see. */
async function evidence(db: Db, owner: string, params: URLSearchParams, toOthers: boolean) {
	const record = await readRecord(db, owner, 'kept');
	const rows = evidenceRows({
		impacts: record.impact,
		feedback: toOthers ? seenByOthers(record.feedback) : record.feedback,
		skills: record.skill
	});
	const names = namesOf({
		mastery_levels: record.mastery_level,
		competencies: record.competency,
		skills: record.skill,
		segments: record.segment,
		themes: record.theme
	});
	return { rows: viewRows(rows, viewFromParams(params)), names };
}
