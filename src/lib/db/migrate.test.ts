import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, freshStorage } from '#lib/http/testing.server.ts';
import { connect, type Connection, type Storage } from './connect.server.ts';
import { migrate } from './migrate.server.ts';
import { steps } from './migrations/steps.ts';

describe.each(DATABASES)('the tables, on %s', (kind) => {
	let storage: Storage;
	let drop: () => Promise<void>;
	const opened: Connection[] = [];

	beforeEach(async () => {
		({ storage, drop } = await freshStorage(kind));
	});
	afterEach(async () => {
		for (const { close } of opened.splice(0)) await close();
		await drop();
	});

	const open = async () => {
		const connection = await connect(storage);
		opened.push(connection);
		return connection;
	};
	const done = async ({ db }: Connection) =>
		(await db.selectFrom('migration').selectAll().orderBy('id').execute()).sort((a, b) =>
			a.id < b.id ? -1 : 1
		);
	const ids = steps.map(({ id }) => id).sort();

	it('are made at the first start, and left alone at the next', async () => {
		const first = await done(await open());
		expect(first.map(({ id }) => id)).toEqual(ids);
		expect(await done(await open())).toEqual(first);
	});

	it('are made once by several that start at the same moment', async () => {
		const [first] = await Promise.all([open(), open(), open()]);
		expect((await done(first)).map(({ id }) => id)).toEqual(ids);
	});

	it('are made to the end by a start after one that was cut off, whatever it had done', async () => {
		const { db } = await open();
		const person = { id: 'a', email: 'a@example.org', name: 'A', title: '', created_at: '' };
		await db.insertInto('person').values(person).execute();
		await db.deleteFrom('migration').execute();
		const next = await open();
		expect((await done(next)).map(({ id }) => id)).toEqual(ids);
		expect(await next.db.selectFrom('person').selectAll().execute()).toEqual([person]);
	});

	it('of a newer Trellis are refused with a sentence, and not touched', async () => {
		const { db } = await open();
		const done_at = '2027-01-01T00:00:00.000Z';
		await db.insertInto('migration').values({ id: '0099-later', done_at }).execute();
		const sentence =
			'This database was written by a newer Trellis (it has 0099-later). Start that version, or restore a copy made before it.';
		await expect(connect(storage)).rejects.toThrow(sentence);
		await expect(migrate(db, kind)).rejects.toMatchObject({ name: 'NewerDatabase' });
	});

	it('have every step under a name of its own', () => {
		expect(new Set(ids).size).toBe(ids.length);
	});
});
