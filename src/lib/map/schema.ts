import { z } from 'zod';
import { id, line, quarter, rowFields } from '#lib/db/schema.ts';
import { QUADRANTS, SCALES } from '#lib/impact/words.ts';

/**
 * A place on the map in which its owner wants to grow next: one field, which is a segment in a ring. Without
 * a segment (which may have gone since) it has no place. `from_quarter` is the quarter it was placed in; what
 * is made there from then on answers it, which is derived (`rules-intents.ts`) and has no field.
 */
export const mapIntentInput = z.strictObject({
	quadrant: z.enum(QUADRANTS),
	segment: id.nullable().default(null),
	scale: z.enum(SCALES),
	from_quarter: quarter,
	words: line(300).default('')
});
export const mapIntent = mapIntentInput.extend(rowFields.shape);

export type MapIntent = z.infer<typeof mapIntent>;
