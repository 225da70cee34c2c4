import { sql } from 'kysely';
import type { DatabaseKind, Db } from './connect.server.ts';
import { steps } from './migrations/steps.ts';

/** The database holds steps that this Trellis does not know. */
class NewerDatabase extends Error {
	override name = 'NewerDatabase';
}

/**
 * Runs the steps that have not run yet, in order. Each is one idempotent schema change, so a start that
 * was cut off, or two nodes starting at once, can run a step again without harm.
 */
export async function migrate(db: Db, kind: DatabaseKind): Promise<void> {
	await retryRace(() =>
		db.schema
			.createTable('migration')
			.ifNotExists()
			.addColumn('id', 'text', (column) => column.primaryKey())
			.addColumn('done_at', 'text', (column) => column.notNull())
			.execute()
	);
	const done = new Set(
		(await db.selectFrom('migration').select('id').execute()).map(({ id }) => id)
	);
	const known = new Set(steps.map(({ id }) => id));
	const unknown = [...done].filter((id) => !known.has(id));
	if (unknown.length > 0)
		throw new NewerDatabase(
			`This database was written by a newer Trellis (it has ${unknown.join(', ')}). Start that version, or restore a copy made before it.`
		);
	for (const step of steps.filter(({ id }) => !done.has(id))) {
		await retryRace(() => step.change(db, kind));
		await db
			.insertInto('migration')
			.values({ id: step.id, done_at: new Date().toISOString() })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	if (kind === 'sqlite') await sql`pragma optimize`.execute(db);
}

/** PostgreSQL's "if not exists" can lose a race against another node (unique_violation, duplicate_table, duplicate_object or duplicate_column in its catalogue); once more finds the thing there. */
async function retryRace(change: () => Promise<unknown>): Promise<void> {
	try {
		await change();
	} catch (error) {
		if (!['23505', '42P07', '42710', '42701'].includes((error as { code?: string }).code ?? ''))
			throw error;
		await change();
	}
}
