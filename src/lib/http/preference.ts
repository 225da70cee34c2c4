import type { Preference } from '#lib/growth-page/schema.ts';
import type { Problem } from './problem.ts';
import type { OwnRecord } from './record.svelte.ts';

type Preferred = Omit<Preference, 'id' | 'version' | 'created_at' | 'updated_at' | 'deleted_at'>;
const USUAL: Preferred = {
	check_in_weeks: 3,
	ritual: '',
	time_zone: '',
	guide_left_on: null,
	looked_up_to: [],
	put_off: []
};

/** How the owner likes to go about it; what is usual where they have said nothing yet. */
export const preferredIn = (record: OwnRecord): Preferred => record.items('preference')[0] ?? USUAL;

/** Changes some of it; the first change makes the row. Resolves to what the server refused, or nothing. */
export async function prefer(
	record: OwnRecord,
	changes: Partial<Preferred>,
	label: string | null = null
): Promise<Problem | undefined> {
	const kept = record.items('preference')[0];
	if (kept) return record.change('preference', kept.id, changes, label);
	return (await record.create('preference', { ...USUAL, ...changes }, label ?? undefined)).problem;
}
