import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { collections } from '#lib/db/collections.ts';
import { connect, type Connection, type Db } from '#lib/db/connect.server.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import type { RecordDocument } from '#lib/portability/schema.ts';
import { importRecord } from '#lib/portability/store.server.ts';
import { hashSecret } from '#lib/db/secret.server.ts';
import { addPerson } from '#lib/trust/store-people.server.ts';
import { root } from './processes.ts';

/** Impacts of each owner: several times those of the sample record. */
export const EACH = 200;
const TODAY = '2026-11-20';
const NOW = new Date(`${TODAY}T12:00:00.000Z`);
const PREFIX = 'trellis-bench-filled-';
const FIRST = 0;
const AT_ONCE = 100;

export const ownerId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const tokenOf = (n: number) => `trellis_bench_${n}`;

/** The sample record with its impacts again and again, under new ids, until there are `count`. */
export function longRecord(count: number): RecordDocument {
	const record = sampleRecord(TODAY);
	const impacts = Array.from({ length: count }, (_, n) => {
		const copy = Math.floor(n / record.impacts.length);
		const impact = record.impacts[n % record.impacts.length];
		if (!impact) throw new Error('The sample record has no impacts.');
		return { ...impact, id: impact.id.slice(0, -4) + copy.toString(16).padStart(4, '0') };
	});
	return { ...record, impacts };
}

/** A folder with the records of `owners` people, made once and kept in the system's temporary folder. */
export async function filledFolder(owners: number): Promise<string> {
	const parts = [
		JSON.stringify(longRecord(EACH)),
		readFileSync(join(root, 'src/lib/db/migrations/steps.ts')),
		readFileSync(join(root, 'src/lib/db/node-sqlite.server.ts')),
		readFileSync(new URL(import.meta.url))
	];
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	const name = `${PREFIX}${owners}-${hash.digest('hex').slice(0, 12)}`;
	const folder = join(tmpdir(), name);
	if (existsSync(folder)) return folder;
	for (const old of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX)))
		rmSync(join(tmpdir(), old), { recursive: true });
	const making = `${folder}-making`;
	const connection = await connect({ folder: making });
	// A file that is made again after a crash needs neither journal nor sync while it is filled.
	const unsafe = [
		'locking_mode = exclusive',
		'journal_mode = off',
		'synchronous = off',
		'foreign_keys = off'
	];
	for (const pragma of unsafe) await sql.raw(`pragma ${pragma}`).execute(connection.db);
	await fill(connection, owners);
	await connection.close();
	renameSync(making, folder);
	return folder;
}

/** Fills an empty database with the records of `owners` people, all alike, each with a token. */
export async function fill({ db }: Connection, owners: number): Promise<void> {
	// A framework is as long as all the rest of a record, and thousands of people would not each have one.
	const record = { ...longRecord(EACH), framework_versions: [] };
	const person = { ...record.owner, email: 'owner-0@larkfield.example' };
	await addPerson(db, person, NOW, ownerId(FIRST));
	await importRecord(db, ownerId(FIRST), record, new Date());
	for (let begin = FIRST + 1; begin < owners; begin += AT_ONCE)
		await copyRecord(db, begin, Math.min(owners, begin + AT_ONCE));
	await addTokens(db, owners);
}

/** Gives the people from `begin` up to `end` a copy of the first record. */
async function copyRecord(db: Db, begin: number, end: number): Promise<void> {
	const numbers = Array.from({ length: end - begin }, (_, index) => begin + index);
	await db
		.insertInto('person')
		.values(
			numbers.map((n) => ({
				id: ownerId(n),
				email: `owner-${n}@larkfield.example`,
				name: `Owner ${n}`,
				title: '',
				created_at: NOW.toISOString()
			}))
		)
		.execute();
	await db
		.insertInto('record')
		.values(numbers.map((n) => ({ owner_id: ownerId(n), revision: 1, sample_since: null })))
		.execute();
	for (const { table } of Object.values(collections)) {
		const [row] = await db.selectFrom(table).selectAll().limit(1).execute();
		if (!row) continue;
		const columns = Object.keys(row).filter((column) => column !== 'owner_id');
		const [names, values] = ['', `${table}.`].map((of) =>
			sql.join(columns.map((column) => sql.ref(of + column)))
		);
		await sql`insert into ${sql.table(table)} (owner_id, ${names})
			select person.id, ${values} from person cross join ${sql.table(table)}
			where owner_id = ${ownerId(FIRST)} and person.id between ${ownerId(begin)} and ${ownerId(end - 1)}
			order by person.id, ${sql.table(table)}.id`.execute(db);
	}
}

async function addTokens(db: Db, owners: number): Promise<void> {
	const at = NOW.toISOString();
	for (let n = 0; n < owners; n++)
		await db
			.insertInto('access_token')
			.values({
				person_id: ownerId(n),
				id: ownerId(n),
				hash: hashSecret(tokenOf(n)),
				name: 'bench',
				scopes: 'record:read record:write',
				created_at: at,
				used_at: at,
				expires_at: null,
				revoked_at: null
			})
			.execute();
}
