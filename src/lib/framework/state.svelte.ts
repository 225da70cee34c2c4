import type { RecordItems } from '#lib/db/tables.ts';
import type { Problem } from '#lib/http/problem.ts';
import type { Name, OwnRecord } from '#lib/http/record.svelte.ts';
import type { Zone } from '#lib/impact/words.ts';
import { movedPlaces } from './rules-place.ts';
import type { MasteryLevel } from './schema.ts';

/** The words that are kept as lists in their owner's order. */
export type Word = 'competency' | 'skill' | 'segment' | 'theme';
export type Listed = { id: string; name: string; place: string };

type Change = { [Key in Name]: { name: Key; id: string; fields: Partial<RecordItems[Key]> } }[Name];

/** Makes several changes that are one step for the person who takes it back. */
async function together(record: OwnRecord, changes: readonly Change[], label = ''): Promise<void> {
	const back = changes.map((change) => undone(record, change));
	const refused = await inTurn(record, changes);
	if (!refused)
		record.undo.push(
			label,
			() => inTurn(record, back),
			() => inTurn(record, changes)
		);
}

/** One after the other, as a later one may only fit once an earlier one is stored. Stops where one is refused. */
async function inTurn(record: OwnRecord, changes: readonly Change[]): Promise<Problem | undefined> {
	for (const { name, id, fields } of changes) {
		const refused = await record.change(name, id, fields, null);
		if (refused) return refused;
	}
	return undefined;
}

function undone(record: OwnRecord, { name, id, fields }: Change): Change {
	const before = record.find(name, id);
	const old = Object.keys(fields).map((field) => [field, before?.[field as keyof typeof before]]);
	return { name, id, fields: Object.fromEntries(old) as Change['fields'] } as Change;
}

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

/** Moves a theme into the other zone, and with it the impacts that stand in it. */
export async function moveTheme(record: OwnRecord, id: string, zone: Zone): Promise<void> {
	const impacts = record.items('impact').filter(({ theme }) => theme === id);
	await together(record, [
		{ name: 'theme', id, fields: { zone } },
		...impacts.map((impact) => ({ name: 'impact' as const, id: impact.id, fields: { zone } }))
	]);
}
