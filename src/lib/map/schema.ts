import { z } from 'zod';
import { day, id, instant, line, quarter, rowFields } from '#lib/db/schema.ts';
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

/**
 * A link to the picture of the map, for pages elsewhere. It shows the map as it is, or as it was at the end of
 * `quarter`; with numbers alone unless `titles`, without the owner's name unless `named`, and never
 * with intents. The day `until` is its
 * last, in UTC; null lasts until it is revoked.
 */
export const mapLinkInput = z.strictObject({
	name: line(80, 1),
	quarter: quarter.nullable().default(null),
	titles: z.boolean().default(false),
	named: z.boolean().default(false),
	until: day.nullable().default(null)
});
export const mapLink = mapLinkInput.extend({ id, created_at: instant });
/** A link just made; its token is told this once. The picture is at `/map/TOKEN.svg` and `/map/TOKEN.png`. */
export const newMapLink = mapLink.extend({ token: z.string() });

export type MapLinkInput = z.infer<typeof mapLinkInput>;
export type MapLink = z.infer<typeof mapLink>;
export type NewMapLink = z.infer<typeof newMapLink>;
