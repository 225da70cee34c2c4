import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Db } from '#lib/db/connect.server.ts';
import { hashSecret, newSecret } from '#lib/db/secret.server.ts';
import type { NewShare, Share, ShareInput } from './schema-share.ts';

const COLUMNS = [
	'id',
	'what',
	'page',
	'name',
	'may',
	'shows',
	'ranks',
	'until',
	'created_at'
] as const;
/** Milliseconds within which a share is read once, however often it is fetched: programs ask for a calendar all day. */
const ONE_READING = { growth_page: 3_600_000, calendar: 86_400_000 } as const;
/** What a token opens: the share, and whose record it is of. */
export type OpenedShare = Omit<Share, 'read_at' | 'readings'> & { owner: string };

/** The owner's shares that have not been revoked, oldest first, without their tokens. */
export async function listShares(db: Db, owner: string): Promise<Share[]> {
	const shares = await db
		.selectFrom('share')
		.select(COLUMNS)
		.where('owner_id', '=', owner)
		.where('revoked_at', 'is', null)
		.orderBy('id')
		.execute();
	const read = await db
		.selectFrom('reading')
		.select(['share', sql<string>`max(at)`.as('at'), sql<number | string>`count(*)`.as('times')])
		.where('owner_id', '=', owner)
		.groupBy('share')
		.execute();
	const byShare = new Map(read.map((one) => [one.share, one]));
	return shares.map((share) => ({
		...share,
		ranks: share.ranks === 1,
		read_at: byShare.get(share.id)?.at ?? null,
		readings: Number(byShare.get(share.id)?.times ?? 0)
	}));
}

/** Makes a share; its token is in the answer and stored nowhere. */
export async function createShare(
	db: Db,
	owner: string,
	wanted: ShareInput,
	now: Date
): Promise<NewShare> {
	const token = newSecret();
	const share = { id: newId(), ...wanted, created_at: now.toISOString() };
	await db
		.insertInto('share')
		.values({
			...share,
			ranks: Number(share.ranks),
			owner_id: owner,
			hash: hashSecret(token),
			revoked_at: null
		})
		.execute();
	return { ...share, read_at: null, readings: 0, token };
}

/** Revokes a share at once. Returns whether the owner had it. */
export async function revokeShare(db: Db, owner: string, id: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('share')
		.set({ revoked_at: now.toISOString() })
		.where('owner_id', '=', owner)
		.where('id', '=', id)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** What a token opens, while its share is of this kind and neither revoked nor past its last day. */
export async function openShare(
	db: Db,
	token: string,
	what: Share['what'],
	now: Date
): Promise<OpenedShare | undefined> {
	const today = now.toISOString().slice(0, 10);
	const found = await db
		.selectFrom('share')
		.select(['owner_id', ...COLUMNS])
		.where('hash', '=', hashSecret(token))
		.where('what', '=', what)
		.where('revoked_at', 'is', null)
		.where((share) => share.or([share('until', 'is', null), share('until', '>=', today)]))
		.executeTakeFirst();
	if (!found) return undefined;
	const { owner_id: owner, ...share } = found;
	return { ...share, ranks: share.ranks === 1, owner };
}

/** Notes that somebody read what a share shows, for its owner to see; not again within the hour, or the day for a calendar. */
export async function noteReading(
	db: Db,
	{ owner, id, what }: Pick<OpenedShare, 'owner' | 'id' | 'what'>,
	now: Date
): Promise<void> {
	const lately = await db
		.selectFrom('reading')
		.select('id')
		.where('owner_id', '=', owner)
		.where('share', '=', id)
		.where('at', '>', new Date(now.getTime() - ONE_READING[what]).toISOString())
		.executeTakeFirst();
	if (lately) return;
	await db
		.insertInto('reading')
		.values({ owner_id: owner, id: newId(), share: id, at: now.toISOString() })
		.execute();
}
