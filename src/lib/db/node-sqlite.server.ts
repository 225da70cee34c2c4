import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const KEPT_STATEMENTS = 300;

/** Milliseconds a write waits for another process on the same file before it fails. */
const BUSY_TIMEOUT = 5000;

/**
 * Bytes of a page in a new file. An impact is two to three kilobytes and should lie in the page of its key: at
 * the usual 4,096 it spills over, the file is more than twice as large and reading it takes three times as long.
 */
const PAGE_SIZE = 16_384;

/** Opens a file as durable as SQLite can be: WAL, one fsync a commit, foreign keys enforced. */
export function openFile(path: string): DatabaseSync {
	const file = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
	file.exec(
		`pragma page_size = ${PAGE_SIZE}; pragma journal_mode = wal; pragma synchronous = full;`
	);
	file.exec('pragma cache_size = -65536;');
	return file;
}

type Prepared = { statement: StatementSync; reader: boolean };

/** node:sqlite in the shape that Kysely's SQLite driver asks for, with prepared statements kept. */
export class NodeSqlite implements SqliteDatabase {
	readonly #file: DatabaseSync;
	readonly #statements = new Map<string, Prepared>();

	constructor(file: DatabaseSync) {
		this.#file = file;
	}

	close(): void {
		this.#statements.clear();
		this.#file.close();
	}

	prepare(sql: string): SqliteStatement {
		// A write lock taken at the start cannot fail half way, as one that a plain `begin` upgrades later can.
		const { statement, reader } = this.#prepared(sql === 'begin' ? 'begin immediate' : sql);
		const bind = (values: readonly unknown[]) => values as SQLInputValue[];
		return {
			reader,
			all: (values) => statement.all(...bind(values)),
			run: (values) => statement.run(...bind(values)),
			iterate: (values) => this.#file.prepare(sql).iterate(...bind(values))
		};
	}

	#prepared(sql: string): Prepared {
		const kept = this.#statements.get(sql);
		if (kept) return kept;
		if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
		const statement = this.#file.prepare(sql);
		const made = { statement, reader: statement.columns().length > 0 };
		this.#statements.set(sql, made);
		return made;
	}
}
