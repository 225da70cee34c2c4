import { v7 as newId } from 'uuid';
import type { Db } from '#lib/db/connect.server.ts';
import { hashSecret, newSecret } from '#lib/db/secret.server.ts';
import type { NewToken, Scope } from './schema.ts';

const DAY = 86_400_000;
/** Days a session lasts without being used. */
export const SESSION_DAYS = 30;
/** How stale the note of the last use may be: a note on every request would make every read a write. */
const NOTE_AFTER = 3_600_000;
const TOKEN_PREFIX = 'trellis_';

/** Who asks: a person signed in (with the hash of that session), or one of their tokens with its scopes. */
export type Asker = { owner: string; session: string | null; scopes: readonly Scope[] };

const inDays = (now: Date, days: number) => new Date(now.getTime() + days * DAY).toISOString();

/** Begins a session and returns its secret, which is stored nowhere. */
export async function beginSession(
	db: Db,
	person: string,
	agent: string,
	now: Date
): Promise<string> {
	const secret = newSecret();
	const at = now.toISOString();
	await db
		.insertInto('session')
		.values({
			hash: hashSecret(secret),
			person_id: person,
			created_at: at,
			seen_at: at,
			expires_at: inDays(now, SESSION_DAYS),
			agent: agent.slice(0, 300)
		})
		.execute();
	return secret;
}

export async function askerBySession(
	db: Db,
	secret: string,
	now: Date
): Promise<Asker | undefined> {
	const hash = hashSecret(secret);
	const found = await db
		.selectFrom('session')
		.select(['person_id', 'seen_at'])
		.where('hash', '=', hash)
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	if (!found) return undefined;
	if (now.getTime() - Date.parse(found.seen_at) > NOTE_AFTER)
		await db
			.updateTable('session')
			.set({ seen_at: now.toISOString(), expires_at: inDays(now, SESSION_DAYS) })
			.where('hash', '=', hash)
			.execute();
	return { owner: found.person_id, session: hash, scopes: ['record:read', 'record:write'] };
}

export async function endSession(db: Db, hash: string): Promise<void> {
	await db.deleteFrom('session').where('hash', '=', hash).execute();
}

/** Ends every session of a person, or all but one. */
export async function endSessions(db: Db, person: string, except?: string): Promise<void> {
	let ending = db.deleteFrom('session').where('person_id', '=', person);
	if (except !== undefined) ending = ending.where('hash', '!=', except);
	await ending.execute();
}

export async function listSessions(db: Db, person: string, now: Date) {
	return db
		.selectFrom('session')
		.selectAll()
		.where('person_id', '=', person)
		.where('expires_at', '>', now.toISOString())
		.orderBy('seen_at', 'desc')
		.execute();
}

/** Makes an access token; its secret is in the answer and stored nowhere. */
export async function createToken(
	db: Db,
	person: string,
	{ name, scopes, days }: { name: string; scopes: Scope[]; days: number | null },
	now: Date
): Promise<NewToken> {
	const secret = newSecret(TOKEN_PREFIX);
	const token = {
		id: newId(),
		name,
		created_at: now.toISOString(),
		used_at: null,
		expires_at: days === null ? null : inDays(now, days)
	};
	await db
		.insertInto('access_token')
		.values({
			...token,
			person_id: person,
			hash: hashSecret(secret),
			scopes: scopes.join(' '),
			revoked_at: null
		})
		.execute();
	return { ...token, scopes, secret };
}

export async function askerByToken(db: Db, secret: string, now: Date): Promise<Asker | undefined> {
	const found = await db
		.selectFrom('access_token')
		.select(['person_id', 'id', 'scopes', 'used_at'])
		.where('hash', '=', hashSecret(secret))
		.where('revoked_at', 'is', null)
		.where((token) =>
			token.or([token('expires_at', 'is', null), token('expires_at', '>', now.toISOString())])
		)
		.executeTakeFirst();
	if (!found) return undefined;
	if (found.used_at === null || now.getTime() - Date.parse(found.used_at) > NOTE_AFTER)
		await db
			.updateTable('access_token')
			.set({ used_at: now.toISOString() })
			.where('person_id', '=', found.person_id)
			.where('id', '=', found.id)
			.execute();
	return { owner: found.person_id, session: null, scopes: found.scopes.split(' ') as Scope[] };
}

export async function listTokens(db: Db, person: string) {
	const found = await db
		.selectFrom('access_token')
		.select(['id', 'name', 'scopes', 'created_at', 'used_at', 'expires_at'])
		.where('person_id', '=', person)
		.where('revoked_at', 'is', null)
		.orderBy('id')
		.execute();
	return found.map((token) => ({ ...token, scopes: token.scopes.split(' ') as Scope[] }));
}

/** Revokes a token at once. Returns whether the person had it. */
export async function revokeToken(db: Db, person: string, id: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('access_token')
		.set({ revoked_at: now.toISOString() })
		.where('person_id', '=', person)
		.where('id', '=', id)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}
