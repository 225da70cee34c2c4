import type { Db } from '#lib/db/connect.server.ts';

/** Minutes over which tries are counted. */
export const WINDOW_MINUTES = 15;

/** Counts one try under a key and says how many there have been in this window, this one included. */
export async function countAttempt(db: Db, key: string, now: Date): Promise<number> {
	const open = new Date(now.getTime() - WINDOW_MINUTES * 60_000).toISOString();
	const { count } = await db
		.insertInto('attempt')
		.values({ key, window_start: now.toISOString(), count: 1 })
		.onConflict((conflict) =>
			conflict.column('key').doUpdateSet((row) => ({
				count: row
					.case()
					.when('attempt.window_start', '>', open)
					.then(row('attempt.count', '+', 1))
					.else(1)
					.end(),
				window_start: row
					.case()
					.when('attempt.window_start', '>', open)
					.then(row.ref('attempt.window_start'))
					.else(now.toISOString())
					.end()
			}))
		)
		.returning('count')
		.executeTakeFirstOrThrow();
	return count;
}

/** Forgets the tries under a key, after one that was right. */
export async function forgetAttempts(db: Db, key: string): Promise<void> {
	await db.deleteFrom('attempt').where('key', '=', key).execute();
}
