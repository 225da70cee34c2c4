import type { RecordItems } from '#lib/db/tables.ts';

/** The collections that a page keeps whole. */
export const NAMES = [
	'mastery_level',
	'competency',
	'skill',
	'segment',
	'theme',
	'impact',
	'feedback_request',
	'feedback',
	'map_intent',
	'framework',
	'role_assignment',
	'assessment',
	'growth_page',
	'goal',
	'check_in',
	'habit',
	'celebration',
	'comment',
	'preference'
] as const satisfies (keyof RecordItems)[];
/** Collections whose items are large: each is fetched when it is wanted, with `bring`. */
export const ON_DEMAND = ['framework_version'] as const satisfies (keyof RecordItems)[];

/** What a page's first load brings: the kept items of every such collection, in order of id. */
export type Content = { [Key in (typeof NAMES)[number]]: RecordItems[Key][] };
