import type { Db } from '#lib/db/connect.server.ts';
import { hashSecret, newSecret } from '#lib/db/secret.server.ts';

/** Hours a one-time link can be used. */
const LINK_HOURS = 24;

type Purpose = 'first_owner' | 'sign_in';
export type OneTime = { purpose: Purpose; person: string | null };

/** Makes a one-time token for a link; earlier ones for the same purpose and person stop working. */
export async function makeLink(
	db: Db,
	purpose: Purpose,
	person: string | null,
	now: Date
): Promise<string> {
	await db
		.deleteFrom('one_time_token')
		.where('purpose', '=', purpose)
		.where('person_id', person === null ? 'is' : '=', person)
		.execute();
	const secret = newSecret();
	await db
		.insertInto('one_time_token')
		.values({
			hash: hashSecret(secret),
			purpose,
			person_id: person,
			expires_at: new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString(),
			spent_at: null
		})
		.execute();
	return secret;
}

/** What a link is for, while it is neither spent nor expired; looking spends nothing. */
export async function lookAtLink(db: Db, secret: string, now: Date): Promise<OneTime | undefined> {
	const found = await db
		.selectFrom('one_time_token')
		.select(['purpose', 'person_id'])
		.where('hash', '=', hashSecret(secret))
		.where('spent_at', 'is', null)
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	return found && { purpose: found.purpose, person: found.person_id };
}

/** Spends a link; of two who try at once only one is told what it was for. */
export async function spendLink(db: Db, secret: string, now: Date): Promise<OneTime | undefined> {
	const found = await db
		.updateTable('one_time_token')
		.set({ spent_at: now.toISOString() })
		.where('hash', '=', hashSecret(secret))
		.where('spent_at', 'is', null)
		.where('expires_at', '>', now.toISOString())
		.returning(['purpose', 'person_id'])
		.executeTakeFirst();
	return found && { purpose: found.purpose, person: found.person_id };
}
