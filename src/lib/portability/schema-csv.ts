import { z } from 'zod';
import { impactInput } from '#lib/impact/schema.ts';
import { CSV_FIELDS, type CsvField } from './rules-csv-mapping.ts';

const field = z.enum(Object.keys(CSV_FIELDS) as [CsvField, ...CsvField[]]);
const mapping = z.array(field.nullable()).max(200);
const named = z.object({ id: z.string(), name: z.string() });

/** A CSV file as text, and what each column of its header is brought in as; guessed where left out. */
export const csvInput = z.strictObject({
	csv: z.string().max(12_000_000),
	mapping: mapping.optional()
});

const rejected = z.object({
	line: z.int(),
	field: z.string(),
	value: z.string(),
	reason: z.string()
});

/** What would become of every row; `fields` are the fields a column can become, with their names on screen. */
export const csvPreview = z.object({
	header: z.array(z.string()),
	mapping,
	fields: z.record(field, z.string()),
	drafts: z.array(z.object({ line: z.int(), impact: impactInput })),
	rejected: z.array(rejected),
	unmapped: z.array(z.string()),
	added: z.object({
		skills: z.array(named),
		segments: z.array(named.extend({ quadrant: z.string() })),
		themes: z.array(named.extend({ zone: z.string() }))
	})
});

export const csvImported = z.object({ created: z.int(), rejected: z.array(rejected) });

export type CsvInput = z.infer<typeof csvInput>;
export type CsvPreviewAnswer = z.infer<typeof csvPreview>;
export type CsvImported = z.infer<typeof csvImported>;
