import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { takeFolder } from './lock.server.ts';
import { migrate } from './migrate.server.ts';
import { NodeSqlite, openFile } from './node-sqlite.server.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type DatabaseKind = 'sqlite' | 'postgres';
export type Connection = { db: Db; kind: DatabaseKind; close: () => Promise<void> };

/** Where the record is kept: a folder for one SQLite file, or the address of a PostgreSQL database. */
export type Storage = { folder: string } | { url: string };

const POOL = 10;

/**
 * Opens the database and brings its tables up to date. With `serve`, a folder is taken for this process alone.
 * @throws FolderTaken where another server holds the folder
 * @throws NewerDatabase where a newer Trellis has written there
 */
export async function connect(storage: Storage, { serve = false } = {}): Promise<Connection> {
	return 'url' in storage ? connectPostgres(storage.url) : connectFolder(storage.folder, serve);
}

async function connectFolder(folder: string, serve: boolean): Promise<Connection> {
	const place = resolve(folder);
	mkdirSync(place, { recursive: true, mode: 0o700 });
	const lock = serve ? takeFolder(place) : undefined;
	const database = new NodeSqlite(openFile(join(place, 'trellis.sqlite')));
	const db: Db = new Kysely({ dialect: new SqliteDialect({ database }) });
	return ready(db, 'sqlite', () => lock?.release());
}

async function connectPostgres(url: string): Promise<Connection> {
	const { default: pg } = await import('pg');
	const pool = new pg.Pool({ connectionString: url, max: POOL });
	// A connection that PostgreSQL closes while it is idle is replaced by the pool; unheard, it would end the process.
	pool.on('error', (error) => console.error(`A database connection was lost: ${error.message}`));
	return ready(new Kysely({ dialect: new PostgresDialect({ pool }) }), 'postgres', () => undefined);
}

async function ready(db: Db, kind: DatabaseKind, afterwards: () => void): Promise<Connection> {
	const close = async () => {
		await db.destroy();
		afterwards();
	};
	try {
		await migrate(db, kind);
	} catch (error) {
		await close();
		throw error;
	}
	return { db, kind, close };
}
