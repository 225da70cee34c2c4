import { type CreateTableBuilder, sql } from 'kysely';
import type { DatabaseKind, Db } from '../connect.server.ts';

export type Step = { id: string; change: (db: Db, kind: DatabaseKind) => Promise<unknown> };
type Column = 'text' | 'text?' | 'integer' | 'integer?';
type Columns = Record<string, Column>;

/** A table whose columns are `text` or `integer` (with `?` where they may be null), clustered by its key; `release` orders the steps. */
export function table(
	name: string,
	key: string[],
	columns: Columns,
	links: Columns = {},
	release = '0001'
): Step {
	const change = (db: Db, kind: DatabaseKind) => {
		let made: CreateTableBuilder<string, string> = db.schema.createTable(name).ifNotExists();
		for (const [column, type] of Object.entries(columns))
			made = made.addColumn(
				column,
				type.startsWith('integer') ? 'integer' : 'text',
				(definition) => (type.endsWith('?') ? definition : definition.notNull())
			);
		made = made.addPrimaryKeyConstraint(`${name}_key`, key);
		for (const column of Object.keys(links))
			made = made.addForeignKeyConstraint(`${name}_${column}`, ['owner_id', column], column, [
				'owner_id',
				'id'
			]);
		return (kind === 'sqlite' ? made.modifyEnd(sql`without rowid`) : made).execute();
	};
	return { id: `${release}-${name}`, change };
}

/** A collection of a record: the owner leads the key, so a record is one contiguous range; a link names the table it points to. */
export function collection(
	name: string,
	columns: Columns,
	links: Columns = {},
	release = '0001'
): Step {
	const row: Columns = { version: 'integer', created_at: 'text', updated_at: 'text' };
	const all = { owner_id: 'text', id: 'text', ...columns, ...links, ...row, deleted_at: 'text?' };
	return table(name, ['owner_id', 'id'], all as Columns, links, release);
}

/** A column more on a table that may hold rows already; `text` is empty in them. */
export function column(on: string, name: string, type: 'text' | 'text?', release: string): Step {
	const change = async (db: Db, kind: DatabaseKind) => {
		const added = type === 'text' ? sql`text not null default ''` : sql`text`;
		const ifNew = kind === 'sqlite' ? sql`` : sql`if not exists`;
		const add = sql`alter table ${sql.ref(on)} add column ${ifNew} ${sql.ref(name)} ${added}`;
		if (kind === 'sqlite' && (await hasColumn(db, on, name))) return;
		try {
			await add.execute(db);
		} catch (error) {
			// Another start can add it between the look and the step.
			if (kind !== 'sqlite' || !(await hasColumn(db, on, name))) throw error;
		}
	};
	return { id: `${release}-${on}-${name}`, change };
}

/** SQLite has no `add column if not exists`. */
async function hasColumn(db: Db, on: string, name: string): Promise<boolean> {
	const found = await sql<{ name: string }>`select name from pragma_table_info(${on})`.execute(db);
	return found.rows.some((row) => row.name === name);
}

export const uniqueIndex = (on: string, column: string, release = '0001'): Step => ({
	id: `${release}-${on}-${column}`,
	change: (db) =>
		db.schema.createIndex(`${on}_${column}`).ifNotExists().unique().on(on).column(column).execute()
});

/** Finds what is in the bins without going through every record; a row in use takes no room in it. */
export const binIndex = (on: string, release = '0001'): Step => ({
	id: `${release}-${on}-bin`,
	change: (db) =>
		db.schema
			.createIndex(`${on}_bin`)
			.ifNotExists()
			.on(on)
			.column('deleted_at')
			.where('deleted_at', 'is not', null)
			.execute()
});
