import { sql } from 'kysely';
import { oldestKept } from './bin.ts';
import { collections } from './collections.ts';
import type { Db } from './connect.server.ts';
import type { RecordItems } from './tables.ts';
import { inTransaction } from './write.server.ts';

/** Takes out for good what has been in a bin for thirty days, and lets go of what pointed to it. */
export async function emptyBin(db: Db, now: Date): Promise<void> {
	const before = oldestKept(now);
	await inTransaction(db, async (transaction) => {
		for (const { table } of Object.values(collections).toReversed()) {
			await countChange(transaction, table, before);
			await letGo(transaction, table, before);
			await transaction.deleteFrom(table).where('deleted_at', '<', before).execute();
		}
	});
}

/** What goes for good is a change of its record, so that nobody is shown an answer from before. */
async function countChange(db: Db, table: keyof RecordItems, before: string): Promise<void> {
	await db
		.updateTable('record')
		.set((record) => ({ revision: record('revision', '+', 1) }))
		.where(
			'owner_id',
			'in',
			db.selectFrom(table).select('owner_id').where('deleted_at', '<', before)
		)
		.execute();
}

/** What is a part of something goes with it; anything else that points to what goes stays, and points nowhere. */
async function letGo(db: Db, to: string, before: string): Promise<void> {
	for (const collection of Object.values(collections))
		for (const [field, target] of Object.entries(collection.links)) {
			if (target !== to) continue;
			const { table, lists, part_of, named_in } = collection;
			if (lists.includes(field)) {
				await letGoOfListed(db, { table, field, to, before, named: named_in?.[field] });
				continue;
			}
			const gone = sql`from ${sql.table(to)} where deleted_at < ${before}`;
			// The owner is asked for on its own too: it leads the key, so only their records are gone through.
			const pointing = sql`owner_id in (select owner_id ${gone}) and (owner_id, ${sql.ref(field)}) in (select owner_id, id ${gone})`;
			await (
				part_of === field
					? sql`delete from ${sql.table(table)} where ${pointing}`
					: sql`update ${sql.table(table)} set ${sql.ref(field)} = null, version = version + 1 where ${pointing}`
			).execute(db);
		}
}

type Listed = Record<'table' | 'field' | 'to' | 'before', string> & { named?: Named };
type Named = { list: string; field: string };
type Going = { owner_id: string; id: string };
type Naming = Going & { listed: string; parts: string };

/** Takes what goes out of the lists that name it. The two databases have no common words for JSON, and such lists are few and short. */
async function letGoOfListed(db: Db, { table, field, to, before, named }: Listed): Promise<void> {
	const gone = sql`from ${sql.table(to)} where deleted_at < ${before}`;
	const going = await sql<Going>`select owner_id, id ${gone}`.execute(db);
	if (going.rows.length === 0) return;
	const ids = new Set(going.rows.map(({ owner_id, id }) => `${owner_id} ${id}`));
	const parts = named?.list ?? field;
	const naming = await sql<Naming>`
		select owner_id, id, ${sql.ref(field)} as listed, ${sql.ref(parts)} as parts from ${sql.table(table)}
		where owner_id in (select owner_id ${gone}) and ${sql.ref(field)} <> '[]'`.execute(db);
	for (const { owner_id, id, ...row } of naming.rows) {
		const goes = (one: unknown) => ids.has(`${owner_id} ${String(one)}`);
		const all = JSON.parse(row.listed) as string[];
		const kept = all.filter((one) => !goes(one));
		if (kept.length === all.length) continue;
		const loose = named
			? sql`, ${sql.ref(parts)} = ${loosened(row.parts, named.field, goes)}`
			: sql``;
		await sql`update ${sql.table(table)}
			set ${sql.ref(field)} = ${JSON.stringify(kept)}${loose}, version = version + 1
			where owner_id = ${owner_id} and id = ${id}`.execute(db);
	}
}

/** The parts of a list, those that named what goes without it. */
function loosened(json: string, field: string, goes: (one: unknown) => boolean): string {
	const parts = JSON.parse(json) as Record<string, unknown>[];
	return JSON.stringify(
		parts.map((part) => (goes(part[field]) ? { ...part, [field]: null } : part))
	);
}
