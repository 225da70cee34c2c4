import { z } from 'zod';
import { day, id, instant, line } from '#lib/db/schema.ts';

/** What a share shows: a growth page with its goals, or the dates of the record as a calendar. */
export const SHARED = ['growth_page', 'calendar'] as const;
export const MAY = ['view', 'comment'] as const;

/**
 * A share by link. `page` is the growth page it shows, null for the one of the present quarter, whichever that
 * is. The day `until` is its last, in UTC; null lasts until it is revoked. A calendar is only ever viewed.
 */
export const shareInput = z.strictObject({
	what: z.enum(SHARED).default('growth_page'),
	page: id.nullable().default(null),
	name: line(80, 1),
	may: z.enum(MAY).default('view'),
	until: day.nullable().default(null)
});
/** `read_at` is when it was last opened by somebody, `readings` how many times in all. */
export const share = shareInput.extend({
	id,
	created_at: instant,
	read_at: instant.nullable(),
	readings: z.int().min(0)
});
/** A share just made; its token is told this once. */
export const newShare = share.extend({ token: z.string() });

export type ShareInput = z.infer<typeof shareInput>;
export type Share = z.infer<typeof share>;
export type NewShare = z.infer<typeof newShare>;
