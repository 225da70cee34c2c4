import type { Insertable, Kysely } from 'kysely';
import type { Db } from './connect.server.ts';
import { AlreadyInRecord, type FieldError, NotInRecord, Stale, Unfit } from './refusals.ts';
import { alike, type Collection } from './collections.ts';
import type { RecordItems, Stored } from './tables.ts';
import { writeRecord } from './write.server.ts';

type Table = keyof RecordItems;
type Row = Stored<RecordItems[Table]>;

/** One query builder serves every collection; their common columns are all it names. */
type AnyCollection = Kysely<{ impact: Stored<RecordItems['impact']> }>;
const rows = (db: Db) => db as unknown as AnyCollection;
const named = (table: Table) => table as 'impact';

function stored<Name extends Table>(
	{ lists }: Collection<Name>,
	owner: string,
	item: Partial<RecordItems[Name]>
): Insertable<Stored<RecordItems['impact']>> {
	const row: Record<string, unknown> = { owner_id: owner, ...item };
	for (const field of lists)
		if (field in item && row[field] !== null) row[field] = JSON.stringify(row[field]);
	return row as Insertable<Stored<RecordItems['impact']>>;
}

function shown<Name extends Table>({ lists }: Collection<Name>, row: Row): RecordItems[Name] {
	const { owner_id: _, ...item } = row as Record<string, unknown>;
	for (const field of lists) item[field] = JSON.parse(item[field] as string);
	return item as unknown as RecordItems[Name];
}

/** Which items of a collection: those in use, those in the bin, or both; a page of them in order of id. */
export type Page = { which?: 'kept' | 'bin' | 'all'; after?: string; limit?: number };
/** The fields of an item that a list of them shows, where it does not show all. */
export type Fields = readonly string[];

async function pageOf(
	db: Db,
	owner: string,
	table: Table,
	{ which = 'kept', after, limit }: Page,
	fields?: Fields
): Promise<Row[]> {
	const from = rows(db).selectFrom(named(table));
	const chosen = fields ? from.select(fields as readonly ['id']) : from.selectAll();
	let query = (chosen as ReturnType<typeof from.selectAll>).where('owner_id', '=', owner);
	if (after !== undefined) query = query.where('id', '>', after);
	if (which !== 'all') query = query.where('deleted_at', which === 'kept' ? 'is' : 'is not', null);
	if (limit !== undefined) query = query.limit(limit);
	return query.orderBy('id').execute();
}

/** Items of one collection in order of id, which is the order they were made in. */
export async function listItems<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	page: Page = {}
): Promise<RecordItems[Name][]> {
	return (await pageOf(db, owner, collection.table, page)).map((row) => shown(collection, row));
}

/** The same items as the text of a JSON array, with the ids they have. */
export async function listItemsAsJson(
	db: Db,
	owner: string,
	collection: Collection,
	page: Page = {},
	fields?: Fields
): Promise<{ ids: string[]; json: string }> {
	const found = await pageOf(db, owner, collection.table, page, fields);
	return { ids: found.map(({ id }) => id), json: asJson(collection, found) };
}

/**
 * What `shown` and JSON.stringify make of rows, in half the time: lists are JSON text already, and a row's
 * fields are gone through once.
 */
function asJson({ lists }: Collection, found: Row[]): string {
	const fields = Object.keys(found[0] ?? {}).filter((field) => field !== 'owner_id');
	const parts = fields.map((field, index) => ({
		field: field as keyof Row,
		label: `${index === 0 ? '' : ','}"${field}":`,
		isList: lists.includes(field)
	}));
	let json = '';
	for (const row of found) {
		json += json ? ',{' : '{';
		for (const { field, label, isList } of parts)
			json += label + (isList ? row[field] : JSON.stringify(row[field]));
		json += '}';
	}
	return `[${json}]`;
}

/** @throws NotInRecord where the owner has no such item, whoever else may have it */
export async function getItem<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	id: string
): Promise<RecordItems[Name]> {
	const row = await rows(db)
		.selectFrom(named(collection.table))
		.selectAll()
		.where('owner_id', '=', owner)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotInRecord();
	return shown(collection, row);
}

/** Puts whole items in as they are, as an import does; ids, versions and dates are kept. */
export async function putItems<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	items: readonly RecordItems[Name][]
): Promise<void> {
	const AT_ONCE = 100;
	for (let start = 0; start < items.length; start += AT_ONCE)
		await rows(db)
			.insertInto(named(collection.table))
			.values(items.slice(start, start + AT_ONCE).map((item) => stored(collection, owner, item)))
			.execute();
}

/** Adds one item at version 1. @throws AlreadyInRecord, Unfit */
export async function createItem<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	item: RecordItems[Name]
): Promise<RecordItems[Name]> {
	return writeRecord(db, owner, async (transaction) => {
		const errors = await misfits(transaction, owner, collection, item);
		if (errors.length > 0) throw new Unfit(errors);
		const added = await rows(transaction)
			.insertInto(named(collection.table))
			.values(stored(collection, owner, item))
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (added.numInsertedOrUpdatedRows === 0n) throw new AlreadyInRecord();
		return item;
	});
}

/**
 * Changes some fields of an item that is still at `version` (null: whatever its version).
 * @throws NotInRecord, Stale, Unfit where it does not fit or is settled
 */
export async function changeItem<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	{ id, version, now }: { id: string; version: number | null; now: string },
	changes: Partial<RecordItems[Name]>
): Promise<RecordItems[Name]> {
	return writeRecord(db, owner, async (transaction) => {
		const before = await getItem(transaction, owner, collection, id);
		if (version !== null && before.version !== version) throw new Stale(before);
		const settled = collection.settled?.(before, changes) ?? [];
		if (settled.length > 0) throw new Unfit(settled);
		const counted = { version: before.version + 1, updated_at: now };
		const after = { ...before, ...changes, ...counted };
		await checkChange(transaction, owner, collection, { before, changes, after });
		await rows(transaction)
			.updateTable(named(collection.table))
			.set(stored(collection, owner, { ...changes, ...counted }))
			.where('owner_id', '=', owner)
			.where('id', '=', id)
			.execute();
		return after;
	});
}

/** Takes every item of a collection out for good. */
export async function clearItems(db: Db, owner: string, { table }: Collection): Promise<void> {
	await rows(db).deleteFrom(named(table)).where('owner_id', '=', owner).execute();
}

/**
 * Refuses a change for what it makes unfit itself: what did not go together before it, as after a theme has
 * moved to the other zone, keeps nobody from changing the rest of the item or taking it out of the bin.
 * @throws Unfit
 */
async function checkChange<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	{ before, changes, after }: Record<'before' | 'after', RecordItems[Name]> & { changes: object }
): Promise<void> {
	const found = await misfits(db, owner, collection, after);
	if (found.length === 0) return;
	const known = new Set((await misfits(db, owner, collection, before)).map(({ field }) => field));
	const errors = found.filter(({ field }) => field in changes || !known.has(field));
	if (errors.length > 0) throw new Unfit(errors);
}

/** Looks up what the item points to, and asks the collection's rules whether all of it goes together. */
async function misfits<Name extends Table>(
	db: Db,
	owner: string,
	collection: Collection<Name>,
	item: RecordItems[Name]
): Promise<FieldError[]> {
	const linked: Record<string, unknown> = {};
	const errors = await notAlone(db, owner, collection, item);
	for (const [field, table] of Object.entries(collection.links)) {
		const pointed = item[field as keyof typeof item] as string | string[] | null;
		const wanted = [pointed ?? []].flat();
		const found = await rowsOf(db, owner, table, wanted);
		linked[field] = Array.isArray(pointed) ? found : found[0];
		const known = new Set(found.map(({ id }) => id));
		const missing = wanted.find((id) => !known.has(id));
		if (missing === undefined) continue;
		const message = `This record has no ${table.replace('_', ' ')} with the id ${missing}.`;
		errors.push({ field, message });
	}
	if (errors.length === 0) errors.push(...(collection.fits?.(item, linked) ?? []));
	return errors;
}

async function rowsOf(db: Db, owner: string, table: Table, ids: readonly string[]): Promise<Row[]> {
	if (ids.length === 0) return [];
	return rows(db)
		.selectFrom(named(table))
		.selectAll()
		.where('owner_id', '=', owner)
		.where('id', 'in', ids)
		.execute();
}

/** Whether another kept item is like this one where no two may be. A record is written by one at a time, so nobody comes between. */
async function notAlone<Name extends Table>(
	db: Db,
	owner: string,
	{ table, alone }: Collection<Name>,
	item: RecordItems[Name]
): Promise<FieldError[]> {
	if (!alone || item.deleted_at !== null) return [];
	let others = rows(db)
		.selectFrom(named(table))
		.select('id')
		.where('owner_id', '=', owner)
		.where('deleted_at', 'is', null)
		.where('id', '!=', item.id);
	for (const field of alone)
		others = others.where(field as 'id', '=', item[field as keyof typeof item] as string);
	const other = await others.executeTakeFirst();
	return other ? [alike(table, alone)] : [];
}
