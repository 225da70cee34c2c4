import { randomInt } from 'node:crypto';
import { v4 as newId } from 'uuid';
import type { Db } from '#lib/db/connect.server.ts';
import { signed } from './files-proof.server.ts';
import { PLACES, statusList } from './files-status.server.ts';
import { type Answer, endorsementOf } from './rules-endorsement.ts';
import type { JsonObject } from './rules-json.ts';
import { signingKey } from './store-keys.server.ts';

/** Credentials in one list before the next is begun; half of its places, so that a free one is soon found. */
const IN_ONE = PLACES / 2;
/** Credentials looked up at once. */
const AT_ONCE = 1000;

/** What a credential calls this instance: its address, and the host in words. */
const issuerAt = (address: string) => ({
	id: address,
	name: `Trellis at ${new URL(address).host}`
});
const listAt = (address: string, list: number) => `${address}/status/${list}`;

/**
 * Signs an answer at the moment it is given. Its credential has a place in a status list from then on. Call it in
 * the transaction that stores the feedback, with the words as they are stored.
 */
export async function signAnswer(
	db: Db,
	answer: Omit<Answer, 'id' | 'issuer' | 'status'>
): Promise<JsonObject> {
	const signer = await signingKey(db);
	const issuer = issuerAt(signer.address);
	const id = newId();
	const { list, position } = await takePlace(db, `urn:uuid:${id}`, answer.given_at);
	const status = { list: listAt(signer.address, list), position };
	return signed(endorsementOf({ ...answer, id, issuer, status }), signer, answer.given_at);
}

async function takePlace(db: Db, credential: string, now: Date) {
	const { made } = await db
		.selectFrom('credential_status')
		.select(({ fn }) => fn.countAll<number | string>().as('made'))
		.executeTakeFirstOrThrow();
	const list = 1 + Math.floor(Number(made) / IN_ONE);
	for (;;) {
		// By chance: a place that told how many came before would tell when it was given.
		const place = { list, position: randomInt(PLACES) };
		const { numInsertedOrUpdatedRows } = await db
			.insertInto('credential_status')
			.values({ ...place, credential, made_at: now.toISOString(), withdrawn_at: null })
			.onConflict((conflict) => conflict.columns(['list', 'position']).doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows !== 0n) return place;
	}
}

/** Lists a credential as withdrawn, by its id, `urn:uuid:...`; for good. Returns whether it was one of this instance, and in force. */
export async function withdrawCredential(db: Db, credential: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('credential_status')
		.set({ withdrawn_at: now.toISOString() })
		.where('credential', '=', credential)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Those of some credentials, by their ids, that are listed here as withdrawn. */
export async function withdrawnAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
	const found = new Set<string>();
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const rows = await db
			.selectFrom('credential_status')
			.select('credential')
			.where('withdrawn_at', 'is not', null)
			.where('credential', 'in', ids.slice(from, from + AT_ONCE))
			.execute();
		for (const { credential } of rows) found.add(credential);
	}
	return found;
}

/** A status list as it stands, signed; nothing where there is none of that number. */
export async function signedStatusList(
	db: Db,
	list: number,
	now: Date
): Promise<JsonObject | undefined> {
	const places = await db
		.selectFrom('credential_status')
		.select(['position', 'withdrawn_at'])
		.where('list', '=', list)
		.where('withdrawn_at', 'is not', null)
		.execute();
	if (places.length === 0 && list !== 1 && !(await isBegun(db, list))) return undefined;
	const signer = await signingKey(db);
	const withdrawn = places.map(({ position }) => position);
	const { address } = signer;
	return signed(statusList(listAt(address, list), issuerAt(address), withdrawn, now), signer, now);
}

async function isBegun(db: Db, list: number): Promise<boolean> {
	const any = db.selectFrom('credential_status').select('list').where('list', '=', list).limit(1);
	return (await any.executeTakeFirst()) !== undefined;
}
