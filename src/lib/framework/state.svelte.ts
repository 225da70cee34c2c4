import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { together } from '#lib/http/together.ts';
import { movedPlaces } from './rules-place.ts';
import type { MasteryLevel } from './schema.ts';

/** The words that are kept as lists in their owner's order. */
export type Word = 'competency' | 'skill' | 'segment' | 'theme';
export type Listed = { id: string; name: string; place: string };

/** Moves one of a list to another place in it. @param items in order */
export async function move(
	record: OwnRecord,
	name: Word,
	items: readonly Listed[],
	{ from, to }: { from: number; to: number }
): Promise<void> {
	const places = movedPlaces(items, from, to);
	await together(
		record,
		places.map(({ id, place }) => ({ name, id, fields: { place } }))
	);
}

/** Two neighbouring steps of a scale change their words; the steps themselves, which impacts name, stay. */
export async function swapWords(
	record: OwnRecord,
	one: MasteryLevel,
	other: MasteryLevel
): Promise<void> {
	const words = ({ name, descriptor, dreyfus, bloom }: MasteryLevel) => ({
		name,
		descriptor,
		dreyfus,
		bloom
	});
	await together(record, [
		{ name: 'mastery_level', id: one.id, fields: words(other) },
		{ name: 'mastery_level', id: other.id, fields: words(one) }
	]);
}
