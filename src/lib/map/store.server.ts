import { v7 as newId } from 'uuid';
import type { Db } from '#lib/db/connect.server.ts';
import { hashSecret, newSecret } from '#lib/db/secret.server.ts';
import type { MapLink, MapLinkInput, NewMapLink } from './schema.ts';

/** What a link opens: whose map, and how it is shown. */
export type OpenedLink = MapLink & { owner: string };

const COLUMNS = ['id', 'name', 'quarter', 'titles', 'named', 'until', 'created_at'] as const;

type Row = Omit<MapLink, 'titles' | 'named'> & { titles: number; named: number };
const read = (row: Row): MapLink => ({
	...row,
	titles: row.titles === 1,
	named: row.named === 1
});

/** The owner's links that have not been revoked, oldest first, without their tokens. */
export async function listMapLinks(db: Db, owner: string): Promise<MapLink[]> {
	const found = await db
		.selectFrom('map_link')
		.select(COLUMNS)
		.where('owner_id', '=', owner)
		.where('revoked_at', 'is', null)
		.orderBy('id')
		.execute();
	return found.map(read);
}

/** Makes a link; its token is in the answer and stored nowhere. */
export async function createMapLink(
	db: Db,
	owner: string,
	wanted: MapLinkInput,
	now: Date
): Promise<NewMapLink> {
	const token = newSecret();
	const link: MapLink = { id: newId(), ...wanted, created_at: now.toISOString() };
	await db
		.insertInto('map_link')
		.values({
			...link,
			owner_id: owner,
			hash: hashSecret(token),
			titles: Number(link.titles),
			named: Number(link.named),
			revoked_at: null
		})
		.execute();
	return { ...link, token };
}

/** Revokes a link at once. Returns whether the owner had it. */
export async function revokeMapLink(
	db: Db,
	owner: string,
	id: string,
	now: Date
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('map_link')
		.set({ revoked_at: now.toISOString() })
		.where('owner_id', '=', owner)
		.where('id', '=', id)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** What a token opens, while its link is neither revoked nor past its last day. */
export async function openMapLink(
	db: Db,
	token: string,
	now: Date
): Promise<OpenedLink | undefined> {
	const today = now.toISOString().slice(0, 10);
	const found = await db
		.selectFrom('map_link')
		.select(['owner_id', ...COLUMNS])
		.where('hash', '=', hashSecret(token))
		.where('revoked_at', 'is', null)
		.where((link) => link.or([link('until', 'is', null), link('until', '>=', today)]))
		.executeTakeFirst();
	if (!found) return undefined;
	const { owner_id: owner, ...row } = found;
	return { ...read(row), owner };
}

/** The name under which an owner's map is shown. */
export async function ownersName(db: Db, owner: string): Promise<string> {
	const found = await db
		.selectFrom('person')
		.select('name')
		.where('id', '=', owner)
		.executeTakeFirstOrThrow();
	return found.name;
}
