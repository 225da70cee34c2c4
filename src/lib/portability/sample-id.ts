import type { RowFields } from '#lib/db/schema.ts';

/** The day on which the owner's record begins. */
export const FIRST_DAY = '2025-07-01';

const FAMILIES = [
	'mastery_level',
	'competency',
	'skill',
	'segment',
	'theme',
	'impact',
	'feedback',
	'person',
	'material',
	'change',
	'map_intent',
	'framework',
	'framework_version',
	'role_assignment',
	'assessment',
	'growth_page',
	'page_item',
	'skill_area',
	'area_item',
	'goal',
	'milestone',
	'check_in',
	'habit',
	'celebration',
	'comment',
	'answer',
	'preference',
	'feedback_request'
] as const;
type Family = (typeof FAMILIES)[number];

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/**
 * A UUID of version 7 (RFC 9562) without chance: the day as its time, then `n` (0 to 4095), the family,
 * and the `part` of the item that it names. Within a family ids sort by day, then n, then part.
 */
export function sampleId(family: Family, day: string, n: number, part = 0): string {
	const time = hex(Date.parse(day), 12);
	const kind = `8${hex(FAMILIES.indexOf(family), 3)}`;
	return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(n, 3)}-${kind}-${hex(part, 12)}`;
}

/** The row fields of an entry that was there from the first day and never changed. */
export function firstRow(family: Family, n: number): RowFields {
	const created_at = instantOn(FIRST_DAY, 8, n);
	return rowFields(sampleId(family, FIRST_DAY, n), created_at, created_at, 1);
}

export function rowFields(id: string, created_at: string, updated_at: string, version: number) {
	return { id, version, created_at, updated_at, deleted_at: null } satisfies RowFields;
}

/** An instant on a day: an hour of it, and `n` as the minute. */
export function instantOn(day: string, hour: number, n: number): string {
	return `${day}T${String(hour).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00.000Z`;
}

/** The id of a named entry of one of the lists, which stand there in the order of their keys. */
export function idOf<Name extends string>(
	list: Record<Name, unknown>,
	family: Family,
	name: Name
): string {
	return sampleId(family, FIRST_DAY, Object.keys(list).indexOf(name));
}
