import type { Db } from './connect.server.ts';

const TRIES = 5;
/** serialization_failure and deadlock_detected: the database asks for the whole transaction again (SQLSTATE). */
const AGAIN = new Set(['40001', '40P01']);

/** Runs `change` in one transaction, or in the one already open, and again where the database asks for it. */
export async function inTransaction<Result>(
	db: Db,
	change: (transaction: Db) => Promise<Result>
): Promise<Result> {
	if (db.isTransaction) return change(db);
	for (let attempt = 1; ; attempt++) {
		try {
			return await db.transaction().execute(change);
		} catch (error) {
			if (attempt === TRIES || !AGAIN.has((error as { code?: string }).code ?? '')) throw error;
			await new Promise((resume) => setTimeout(resume, 10 * 2 ** attempt * Math.random()));
		}
	}
}

/**
 * Changes one record: all of it or nothing, one change after another, each counted in the record's revision.
 * The revision is raised first, so its row makes two writers of one record wait for each other.
 */
export async function writeRecord<Result>(
	db: Db,
	owner: string,
	change: (transaction: Db) => Promise<Result>
): Promise<Result> {
	return inTransaction(db, async (transaction) => {
		await transaction
			.updateTable('record')
			.set((row) => ({ revision: row('revision', '+', 1) }))
			.where('owner_id', '=', owner)
			.execute();
		return change(transaction);
	});
}

/** How many changes the record has seen; the same number means the same content. */
export async function recordRevision(db: Db, owner: string): Promise<number> {
	const row = await db
		.selectFrom('record')
		.select('revision')
		.where('owner_id', '=', owner)
		.executeTakeFirst();
	return row?.revision ?? 0;
}
