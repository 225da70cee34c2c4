import { describe, expect, it } from 'vitest';
import { DATABASES, usePlace } from '#lib/http/testing.server.ts';
import { inTransaction, recordRevision, writeRecord } from './write.server.ts';

describe.each(DATABASES)('a write, on %s', (kind) => {
	const here = usePlace(kind);
	const failing = (code: string, times: number) => {
		let tries = 0;
		return {
			tries: () => tries,
			change: () => {
				tries += 1;
				if (tries > times) return Promise.resolve(tries);
				return Promise.reject(Object.assign(new Error('again'), { code }));
			}
		};
	};

	it('is counted in the revision of its record, and of no other', async () => {
		const { db } = here.at;
		const [maya, ana] = [await here.at.person(), await here.at.person()];
		const before = await recordRevision(db, maya.id);
		await writeRecord(db, maya.id, () => Promise.resolve());
		expect(await recordRevision(db, maya.id)).toBe(before + 1);
		expect(await recordRevision(db, ana.id)).toBe(before);
	});

	it('that fails leaves nothing behind', async () => {
		const { db } = here.at;
		const { id } = await here.at.person();
		const change = writeRecord(db, id, async (transaction) => {
			await transaction.updateTable('person').set({ name: 'Half' }).where('id', '=', id).execute();
			throw new Error('no');
		});
		await expect(change).rejects.toThrow('no');
		expect(await recordRevision(db, id)).toBe(0);
		expect(await db.selectFrom('person').select('name').where('id', '=', id).execute()).toEqual([
			{ name: 'Somebody' }
		]);
	});

	it.each(['40001', '40P01'])(
		'is tried again where the database asks for it with %s',
		async (code) => {
			const { change, tries } = failing(code, 2);
			expect(await inTransaction(here.at.db, change)).toBe(3);
			expect(tries()).toBe(3);
		}
	);

	it('is not tried again without an end, nor for anything else', async () => {
		const always = failing('40001', 99);
		await expect(inTransaction(here.at.db, always.change)).rejects.toThrow('again');
		expect(always.tries()).toBe(5);
		const other = failing('23505', 99);
		await expect(inTransaction(here.at.db, other.change)).rejects.toThrow('again');
		expect(other.tries()).toBe(1);
	});

	it('waits for another of the same record: twenty at once are counted one by one', async () => {
		const { id } = await here.at.person();
		const writes = Array.from({ length: 20 }, () =>
			writeRecord(here.at.db, id, (transaction) => recordRevision(transaction, id))
		);
		const seen = await Promise.all(writes);
		expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
	});
});
