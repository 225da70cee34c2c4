import { v7 as newId } from 'uuid';
import { createItem, getItem } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { NotInRecord, Stale, Unfit } from '#lib/db/refusals.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { withKnownIds } from '#lib/framework-files/rules-again.ts';
import { addressOf, contentOf, documentOf, nextNumber, publishedOf } from './rules-version.ts';
import type { GrowthFramework } from './schema-document.ts';
import {
	type Framework,
	type FrameworkVersion,
	type FrameworkVersionListed,
	frameworkVersionListed
} from './schema-version.ts';

type At = { version: number | null; now: string };

/** Every version of a framework without what it holds, oldest first. */
async function listVersions(
	db: Db,
	owner: string,
	framework: string
): Promise<Pick<FrameworkVersionListed, 'id' | 'framework' | 'state' | 'number' | 'deleted_at'>[]> {
	return db
		.selectFrom('framework_version')
		.select(['id', 'framework', 'state', 'number', 'deleted_at'])
		.where('owner_id', '=', owner)
		.where('framework', '=', framework)
		.orderBy('id')
		.execute();
}

/**
 * Publishes a draft: it gets the next number and stays as it is from now on; the version published before it is
 * retired and can still be read.
 * @throws NotInRecord, Stale where it was changed since, Unfit where it is no draft or holds no role level
 */
export async function publishVersion(
	db: Db,
	owner: string,
	id: string,
	{ version, now }: At
): Promise<FrameworkVersion> {
	return writeRecord(db, owner, async (transaction) => {
		const draft = await getItem(transaction, owner, collections.framework_version, id);
		if (draft.deleted_at !== null) throw new NotInRecord();
		if (version !== null && draft.version !== version) throw new Stale(draft);
		if (draft.state !== 'draft')
			throw new Unfit([{ field: 'state', message: `This is version ${draft.number} already.` }]);
		if (draft.role_levels.length === 0)
			throw new Unfit([
				{
					field: 'role_levels',
					message: 'Add a role level first: people are measured by nothing yet.'
				}
			]);
		const number = nextNumber(
			draft.framework,
			await listVersions(transaction, owner, draft.framework)
		);
		await transaction
			.updateTable('framework_version')
			.set((row) => ({ state: 'retired', updated_at: now, version: row('version', '+', 1) }))
			.where('owner_id', '=', owner)
			.where('framework', '=', draft.framework)
			.where('state', '=', 'published')
			.execute();
		const published = { state: 'published', number, published_at: now, updated_at: now } as const;
		await transaction
			.updateTable('framework_version')
			.set({ ...published, version: draft.version + 1 })
			.where('owner_id', '=', owner)
			.where('id', '=', id)
			.execute();
		return { ...draft, ...published, version: draft.version + 1 };
	});
}

/**
 * Opens the public site of a framework from now on, or closes it at once. Where somebody else's open site has
 * its address it gets another.
 * @param own what would make a new address its own
 * @throws NotInRecord
 */
export async function openSite(
	db: Db,
	owner: string,
	id: string,
	{ open, own, now }: { open: boolean; own: string; now: string }
): Promise<Framework> {
	return writeRecord(db, owner, async (transaction) => {
		const framework = await getItem(transaction, owner, collections.framework, id);
		const { address: kept, name } = framework;
		const taken = open && (await isTaken(transaction, owner, framework));
		const after = {
			...framework,
			address: taken ? addressOf(name, own) : kept,
			opened_at: open ? (framework.opened_at ?? now) : null,
			updated_at: now,
			version: framework.version + 1
		};
		const { address, opened_at, updated_at, version } = after;
		await transaction
			.updateTable('framework')
			.set({ address, opened_at, updated_at, version })
			.where('owner_id', '=', owner)
			.where('id', '=', id)
			.execute();
		return after;
	});
}

/** Whether the site of somebody else's framework answers at its address, as after a record was taken into two places. */
async function isTaken(
	db: Db,
	owner: string,
	{ id, address }: Pick<Framework, 'id' | 'address'>
): Promise<boolean> {
	const others = await db
		.selectFrom('framework')
		.select(['owner_id', 'id'])
		.where('address', '=', address)
		.where('opened_at', 'is not', null)
		.execute();
	return others.some((other) => other.owner_id !== owner || other.id !== id);
}

/** What whoever has the address of an open site may read: the published version and no other. @throws NotInRecord */
export async function publishedAt(
	db: Db,
	address: string
): Promise<{ framework: Framework; version: FrameworkVersion; document: GrowthFramework }> {
	const found = await db
		.selectFrom('framework')
		.innerJoin('framework_version', (join) =>
			join
				.onRef('framework_version.owner_id', '=', 'framework.owner_id')
				.onRef('framework_version.framework', '=', 'framework.id')
		)
		.select(['framework.owner_id', 'framework.id', 'framework_version.id as version'])
		.where('framework.address', '=', address)
		.where('framework.opened_at', 'is not', null)
		.where('framework.deleted_at', 'is', null)
		.where('framework_version.state', '=', 'published')
		.where('framework_version.deleted_at', 'is', null)
		.executeTakeFirst();
	if (!found) throw new NotInRecord();
	const [framework, version] = await Promise.all([
		getItem(db, found.owner_id, collections.framework, found.id),
		getItem(db, found.owner_id, collections.framework_version, found.version)
	]);
	return { framework, version, document: documentOf(version) };
}

type Bringing = {
	document: GrowthFramework;
	framework: string | null;
	note: string;
	now: string;
	address: string;
};

/**
 * Keeps a whole document as a draft, all or nothing: of the framework named, or of a new one.
 * @param address of the site that a new framework would have
 * @throws NotInRecord, Unfit where the document is not whole
 */
export async function bringFramework(
	db: Db,
	owner: string,
	{ document, framework: known, note, now, address }: Bringing
): Promise<{ framework: Framework; version: FrameworkVersionListed }> {
	const row = () => ({
		id: newId(),
		version: 1,
		created_at: now,
		updated_at: now,
		deleted_at: null
	});
	return writeRecord(db, owner, async (transaction) => {
		const framework =
			known === null
				? await createItem(transaction, owner, collections.framework, {
						name: document.name,
						note: '',
						address,
						opened_at: null,
						...row()
					})
				: await getItem(transaction, owner, collections.framework, known);
		const before = await listVersions(transaction, owner, framework.id);
		const draft = await createItem(transaction, owner, collections.framework_version, {
			...contentOf(await asKnown(transaction, owner, document, before)),
			framework: framework.id,
			made_from: publishedOf(framework.id, before)?.id ?? null,
			note,
			contributors: [],
			state: 'draft',
			number: null,
			published_at: null,
			...row()
		});
		return { framework, version: listed(draft) };
	});
}

/** The document with the ids that its parts have in the version it comes after, so that assessments still meet them. */
async function asKnown(
	db: Db,
	owner: string,
	document: GrowthFramework,
	before: Awaited<ReturnType<typeof listVersions>>
): Promise<GrowthFramework> {
	const there = before.filter(({ deleted_at }) => deleted_at === null);
	const [first] = there;
	const last = first && (publishedOf(first.framework, there) ?? there.at(-1));
	if (!last) return document;
	return withKnownIds(document, await getItem(db, owner, collections.framework_version, last.id));
}

const listed = (version: FrameworkVersion): FrameworkVersionListed =>
	frameworkVersionListed.strip().parse(version);
