import { startingFramework } from '#lib/framework/rules.ts';
import { clearItems, listItems, listItemsAsJson, putItems } from './collection.server.ts';
import { collections } from './collections.ts';
import type { Db } from './connect.server.ts';
import { Unfit } from './refusals.ts';
import type { RecordItems } from './tables.ts';
import { writeRecord } from './write.server.ts';

export type RecordContent = { [Name in keyof RecordItems]: RecordItems[Name][] };
const names = Object.keys(collections) as (keyof RecordItems)[];

/** What an owner writes themself; a record without any of it is empty, whatever it began with. */
const OWN = [
	'competency',
	'skill',
	'theme',
	'impact',
	'feedback_request',
	'feedback',
	'map_intent',
	'framework',
	'role_assignment',
	'assessment',
	'growth_page',
	'goal',
	'check_in',
	'habit',
	'celebration',
	'comment'
] as const;

/** Every collection of the record. */
export async function readRecord(
	db: Db,
	owner: string,
	which: 'kept' | 'all'
): Promise<RecordContent> {
	const content: Partial<Record<keyof RecordItems, unknown>> = {};
	// What points is read before what it points to: an item put in meanwhile cannot point out of what was read.
	for (const name of names.toReversed())
		content[name] = await listItems(db, owner, collections[name], { which });
	return content as RecordContent;
}

/** The kept items of some collections as the text of a JSON object, with a list for each under its name. */
export async function contentAsJson(
	db: Db,
	owner: string,
	wanted: readonly (keyof RecordItems)[]
): Promise<string> {
	const lists: string[] = [];
	for (const name of wanted.toReversed()) {
		const { json } = await listItemsAsJson(db, owner, collections[name]);
		lists.push(`"${name}":${json}`);
	}
	return `{${lists.reverse().join(',')}}`;
}

/** Begins an empty record with the default mastery scale and segments. */
export async function beginRecord(db: Db, owner: string, now: Date): Promise<void> {
	await db
		.insertInto('record')
		.values({ owner_id: owner, revision: 0, sample_since: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await fill(db, owner, startingFramework(now));
}

/**
 * Puts a whole record in the place of an empty one, as it is: ids, versions and dates are kept.
 * @param sampleSince the instant from which it is a sample to look around in, or null
 * @throws Unfit where the record is not empty
 */
export async function replaceRecord(
	db: Db,
	owner: string,
	content: RecordContent,
	sampleSince: string | null = null
): Promise<void> {
	await writeRecord(db, owner, async (transaction) => {
		if (!(await isEmpty(transaction, owner)))
			throw new Unfit([
				{
					field: '',
					message:
						'A record is only taken into an empty one, and this one is not: nothing was changed.'
				}
			]);
		await clear(transaction, owner);
		await fill(transaction, owner, content);
		await setSample(transaction, owner, sampleSince);
	});
}

/** Takes everything out of the record for good and begins it anew. */
export async function restartRecord(db: Db, owner: string, now: Date): Promise<void> {
	await writeRecord(db, owner, async (transaction) => {
		await clear(transaction, owner);
		await transaction.deleteFrom('idempotency').where('actor', '=', owner).execute();
		await setSample(transaction, owner, null);
		await fill(transaction, owner, startingFramework(now));
	});
}

export async function isEmpty(db: Db, owner: string): Promise<boolean> {
	for (const name of OWN) {
		const found = await db
			.selectFrom(name)
			.select('id')
			.where('owner_id', '=', owner)
			.limit(1)
			.executeTakeFirst();
		if (found) return false;
	}
	return true;
}

async function fill(db: Db, owner: string, content: Partial<RecordContent>): Promise<void> {
	for (const name of names)
		await putItems(
			db,
			owner,
			collections[name],
			(content[name] ?? []) as RecordItems[typeof name][]
		);
}

/** Beside the record, and gone with it: links to its requests, and what was written by them so far. */
const BESIDE = ['answer_link', 'answer_draft'] as const;

async function clear(db: Db, owner: string): Promise<void> {
	for (const table of BESIDE) await db.deleteFrom(table).where('owner_id', '=', owner).execute();
	for (const name of names.toReversed()) await clearItems(db, owner, collections[name]);
}

async function setSample(db: Db, owner: string, sample_since: string | null): Promise<void> {
	await db.updateTable('record').set({ sample_since }).where('owner_id', '=', owner).execute();
}
