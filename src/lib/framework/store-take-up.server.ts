import { v7 as newId } from 'uuid';
import { createItem, getItem, listItems } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import type { Db } from '#lib/db/connect.server.ts';
import { Unfit } from '#lib/db/refusals.ts';
import { writeRecord } from '#lib/db/write.server.ts';
import { takenWords } from './rules-take-up.ts';
import type { FrameworkVersion, RoleAssignment } from './schema-version.ts';

type Wanted = {
	framework_version: string;
	role_level: string;
	standing: RoleAssignment['standing'];
	from: string;
};

/**
 * Takes up a role level as the one a person holds or grows towards: what they held or aimed at before ends on
 * that day, and the role's words come into their own lists, all or nothing.
 * @param from the first day of it
 * @throws NotInRecord, Unfit where the version is a draft or has no such role level
 */
export async function takeUpRoleLevel(
	db: Db,
	owner: string,
	{ framework_version, role_level, standing, from }: Wanted,
	now: string
): Promise<RoleAssignment> {
	return writeRecord(db, owner, async (transaction) => {
		const version = await getItem(
			transaction,
			owner,
			collections.framework_version,
			framework_version
		);
		const { role, level } = levelOf(version, role_level);
		await putWords(transaction, owner, version, role.id, now);
		await endEarlier(transaction, owner, standing, from, now);
		return createItem(transaction, owner, collections.role_assignment, {
			id: newId(),
			standing,
			framework: version.framework,
			framework_version,
			role: role.id,
			role_level,
			role_name: role.name,
			level_name: level.name,
			from,
			to: null,
			version: 1,
			created_at: now,
			updated_at: now,
			deleted_at: null
		});
	});
}

function levelOf(version: FrameworkVersion, id: string) {
	if (version.state === 'draft')
		throw new Unfit([
			{
				field: 'framework_version',
				message: 'This version is still a draft; publish it first, so that it stays as it is.'
			}
		]);
	const level = version.role_levels.find((one) => one.id === id);
	const role = version.roles.find((one) => one.id === level?.role);
	if (!level || !role)
		throw new Unfit([{ field: 'role_level', message: 'This version has no such role level.' }]);
	return { level, role };
}

async function putWords(
	db: Db,
	owner: string,
	version: FrameworkVersion,
	role: string,
	now: string
): Promise<void> {
	const all = { which: 'all' } as const;
	const own = {
		mastery_level: await listItems(db, owner, collections.mastery_level, all),
		competency: await listItems(db, owner, collections.competency, all),
		skill: await listItems(db, owner, collections.skill, all)
	};
	const taken = takenWords(version, role, own);
	const row = { version: 1, created_at: now, updated_at: now, deleted_at: null };
	for (const table of ['mastery_level', 'competency', 'skill'] as const) {
		const known = new Map(own[table].map(({ id, version }) => [id, version]));
		for (const item of taken[table]) {
			const before = known.get(item.id);
			if (before === undefined)
				await db
					.insertInto(table)
					.values({ owner_id: owner, ...(item as (typeof taken)['competency'][number]), ...row })
					.execute();
			else
				await db
					.updateTable(table)
					.set({ ...item, version: before + 1, updated_at: now, deleted_at: null })
					.where('owner_id', '=', owner)
					.where('id', '=', item.id)
					.execute();
		}
	}
}

/** What was held or aimed at until now ends the day the next begins, at the earliest the day it began. */
async function endEarlier(
	db: Db,
	owner: string,
	standing: RoleAssignment['standing'],
	from: string,
	now: string
): Promise<void> {
	await db
		.updateTable('role_assignment')
		.set((row) => ({ to: from, version: row('version', '+', 1), updated_at: now }))
		.where('owner_id', '=', owner)
		.where('standing', '=', standing)
		.where('to', 'is', null)
		.where('deleted_at', 'is', null)
		.execute();
}
