import { z } from 'zod';
import { day, id, line, paragraph, rowFields } from '#lib/db/schema.ts';
import { INTERESTS, JUDGES } from './words.ts';

/** The order of a mastery level on its scale, 1 the first; 0 is not held yet. */
const mastery = z.int().min(0).max(40);

/**
 * How deeply a skill or competency is held on one day, as somebody judged it, and how deeply it is wanted by
 * when. A later look is another row, so that the history stays. `name_then` is the name it had, `scale_then`
 * the names of its mastery levels from the first, and `framework_version` where it was taken from.
 */
export const assessmentInput = z.strictObject({
	kind: z.enum(['skill', 'competency']),
	ref: id,
	name_then: line(200, 1),
	scale_then: z.array(line(200, 1)).max(40).default([]),
	framework_version: id.nullable().default(null),
	mastery: mastery.nullable().default(null),
	confidence: z.int().min(1).max(5).nullable().default(null),
	wanted: mastery.nullable().default(null),
	wanted_by: day.nullable().default(null),
	judge: z.enum(JUDGES).default('self'),
	on: day,
	note: paragraph(2000).default(''),
	interest: z.enum(INTERESTS).nullable().default(null)
});
export const assessment = assessmentInput.extend(rowFields.shape);

export type Assessment = z.infer<typeof assessment>;
