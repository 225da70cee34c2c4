import { v7 as newId } from 'uuid';
import type { OwnRecord } from '#lib/http/record.svelte.ts';
import { together } from '#lib/http/together.ts';
import type { Quadrant } from '#lib/impact/words.ts';
import { movedPlaces } from './rules-place.ts';
import type { SegmentChange } from './rules-segments.ts';
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

/** Gives a quadrant other segments, as one step that can be taken back. */
export async function takeSegments(
	record: OwnRecord,
	quadrant: Quadrant,
	{ add, keep, drop }: SegmentChange,
	label: string
): Promise<void> {
	const made = add.map((segment) => ({ id: newId(), quadrant, ...segment }));
	const before = keep.map(({ id }) => ({ id, place: record.find('segment', id)?.place ?? '' }));
	const place = async (places: readonly { id: string; place: string }[]) => {
		for (const { id, place } of places) {
			const refused = await record.change('segment', id, { place }, null);
			if (refused) return refused;
		}
		return undefined;
	};
	for (const segment of made) await record.create('segment', segment);
	await place(keep);
	for (const id of drop) await record.remove('segment', id);
	record.undo.push(
		label,
		async () => {
			for (const id of drop) await record.restore('segment', id);
			for (const { id } of made) await record.remove('segment', id);
			return place(before);
		},
		async () => {
			for (const { id } of made) await record.restore('segment', id);
			for (const id of drop) await record.remove('segment', id);
			return place(keep);
		}
	);
}
