import { v7 as newId } from 'uuid';
import type { Db } from '#lib/db/connect.server.ts';
import { beginRecord } from '#lib/db/record.server.ts';
import type { Me } from './schema.ts';
import { hashPassword, passwordMatches } from './store-secrets.server.ts';

/** What a sign-in is checked against where nobody has the address, so that both answers take as long. */
const NOBODY = hashPassword('nobody');

export type NewPerson = { email: string; name: string; title: string };

/** Adds a person with an empty record; the address is kept in lower case. */
export async function addPerson(
	db: Db,
	person: NewPerson,
	now: Date,
	id = newId()
): Promise<string> {
	await db
		.insertInto('person')
		.values({ ...person, id, email: person.email.toLowerCase(), created_at: now.toISOString() })
		.execute();
	await beginRecord(db, id, now);
	return id;
}

export async function setPassword(
	db: Db,
	person: string,
	password: string,
	now: Date
): Promise<void> {
	const secret = await hashPassword(password);
	await db
		.insertInto('credential')
		.values({ person_id: person, kind: 'password', secret, created_at: now.toISOString() })
		.onConflict((conflict) =>
			conflict.columns(['person_id', 'kind']).doUpdateSet({ secret, created_at: now.toISOString() })
		)
		.execute();
}

/** The person with this address and password, or undefined; it takes the same time whether the address is known or not. */
export async function personByPassword(
	db: Db,
	email: string,
	password: string
): Promise<string | undefined> {
	const found = await db
		.selectFrom('person')
		.innerJoin('credential', 'credential.person_id', 'person.id')
		.select(['person.id', 'credential.secret'])
		.where('email', '=', email.toLowerCase())
		.where('kind', '=', 'password')
		.executeTakeFirst();
	const right = await passwordMatches(password, found?.secret ?? (await NOBODY));
	return right ? found?.id : undefined;
}

export async function getPerson(db: Db, id: string) {
	return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** A person as they see themself, at a place that sends mail or not. */
export async function getMe(db: Db, id: string, { mail }: { mail: boolean }): Promise<Me> {
	const person = await getPerson(db, id);
	return { ...person, sends_mail: mail, administrator: await isAdministrator(db, id) };
}

/** Whether this person looks after the place. */
export const isAdministrator = async (db: Db, id: string): Promise<boolean> =>
	(await firstPerson(db))?.id === id;

/** The first person of this place, who is its administrator; undefined before anybody has an account. */
export async function firstPerson(db: Db) {
	return db.selectFrom('person').selectAll().orderBy('id').limit(1).executeTakeFirst();
}

export async function changePerson(
	db: Db,
	id: string,
	changes: { name?: string; title?: string }
): Promise<void> {
	if (Object.keys(changes).length > 0)
		await db.updateTable('person').set(changes).where('id', '=', id).execute();
}

/** Whether a person's record is the sample. */
export async function hasSample(db: Db, id: string): Promise<boolean> {
	const record = await db
		.selectFrom('record')
		.select('sample_since')
		.where('owner_id', '=', id)
		.executeTakeFirst();
	return record?.sample_since != null;
}
