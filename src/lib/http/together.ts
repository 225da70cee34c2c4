import type { RecordItems } from '#lib/db/tables.ts';
import type { Problem } from './problem.ts';
import type { Name, OwnRecord } from './record.svelte.ts';

/** Other values for fields of one item. */
export type Change = {
	[Key in Name]: { name: Key; id: string; fields: Partial<RecordItems[Key]> };
}[Name];

/** Makes several changes that are one step for the person who takes it back. Resolves to what was refused. */
export async function together(
	record: OwnRecord,
	changes: readonly Change[],
	label = ''
): Promise<Problem | undefined> {
	const back = changes.map((change) => undone(record, change));
	const refused = await inTurn(record, changes);
	if (!refused)
		record.undo.push(
			label,
			() => inTurn(record, back),
			() => inTurn(record, changes)
		);
	return refused;
}

/**
 * Makes an item and other changes that need it, as one step likewise. Where a change is refused, the new item goes
 * as well. Resolves to its id, and to what was refused.
 */
export async function makeTogether<Key extends Name>(
	record: OwnRecord,
	{ name, input }: { name: Key; input: Partial<RecordItems[Key]> },
	changesFor: (id: string) => readonly Change[],
	label = ''
): Promise<{ id: string; problem?: Problem }> {
	const { id, problem } = await record.create(name, input);
	if (problem) return { id, problem };
	const changes = changesFor(id);
	const back = changes.map((change) => undone(record, change));
	const refused = await inTurn(record, changes);
	if (refused) {
		await record.remove(name, id);
		return { id, problem: refused };
	}
	record.undo.push(
		label,
		async () => (await inTurn(record, back)) ?? record.remove(name, id),
		async () => (await record.restore(name, id)) ?? inTurn(record, changes)
	);
	return { id };
}

/** The first alone, as the others may only fit once it is stored; then they all at once, as they are seen. */
async function inTurn(
	record: OwnRecord,
	[first, ...others]: readonly Change[]
): Promise<Problem | undefined> {
	const send = ({ name, id, fields }: Change) => record.change(name, id, fields, null);
	const refused = first && (await send(first));
	if (refused) return refused;
	return (await Promise.all(others.map(send))).find((problem) => problem !== undefined);
}

function undone(record: OwnRecord, { name, id, fields }: Change): Change {
	const before = record.find(name, id);
	const old = Object.keys(fields).map((field) => [field, before?.[field as keyof typeof before]]);
	return { name, id, fields: Object.fromEntries(old) as Change['fields'] } as Change;
}
