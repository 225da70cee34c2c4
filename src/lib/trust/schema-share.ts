import { z } from 'zod';
import { day, id, instant, line } from '#lib/db/schema.ts';

/** What a share shows: a growth page with its goals, or the dates of the record as a calendar. */
const SHARED = ['growth_page', 'calendar'] as const;
export const MAY = ['view', 'comment'] as const;
/** How much of a growth page is shown: its five steps, or the goals that stand on it. */
export const SHOWS = ['all', 'goals'] as const;

/**
 * A share by link. `page` is the growth page it shows, null for the one of the present quarter, whichever that
 * is. `shows` is how much of it; the owner's ranks are left out unless `ranks` says otherwise. The day `until` is
 * its last, in UTC; null lasts until it is revoked. A calendar is only ever viewed.
 */
export const shareInput = z.strictObject({
	what: z.enum(SHARED).default('growth_page'),
	page: id.nullable().default(null),
	name: line(80, 1),
	may: z.enum(MAY).default('view'),
	shows: z.enum(SHOWS).default('all'),
	ranks: z.boolean().default(false),
	until: day.nullable().default(null)
});
/** `read_at` is when somebody last read it, `readings` how many times in all; readings within an hour are one. */
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
