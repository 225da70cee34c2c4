import { afterEach, describe, expect, it } from 'vitest';
import { DATABASES, usePlace } from '#lib/http/testing.server.ts';
import { connect } from './connect.server.ts';
import {
	again,
	countWaiting,
	done,
	dropMail,
	LEASE,
	leaseMail,
	type LeasedMail,
	listTroubled,
	PAUSES,
	queueMail,
	retryMail
} from './outbox.server.ts';

const MINUTE = 60_000;
const nothing = () => Promise.resolve();

describe.each(DATABASES)('the outbox, on %s', (kind) => {
	const here = usePlace(kind);
	const now = () => here.at.place.now();
	const queue = (request: string, due = now()) =>
		queueMail(here.at.db, 'feedback_request', { owner: 'maya', request }, { due, now: now() });
	const lease = () => leaseMail(here.at.db, now());
	const leased = async (): Promise<LeasedMail> => {
		const mail = await lease();
		if (!mail) throw new Error('Nothing was due.');
		return mail;
	};
	const fail = (mail: LeasedMail, forGood = false, tell = nothing) =>
		again(here.at.db, mail, { why: '450: Not yet.', forGood, now: now() }, tell);

	afterEach(() => here.at.db.deleteFrom('outbox').execute());

	it('hands out what is due, the longest due first, and each to one worker', async () => {
		await queue('second');
		await queue('first', new Date(now().getTime() - MINUTE));
		await queue('tomorrow', new Date(now().getTime() + 24 * 60 * MINUTE));
		expect((await lease())?.body).toEqual({ owner: 'maya', request: 'first' });
		expect((await lease())?.body.request).toBe('second');
		expect(await lease()).toBeUndefined();
	});

	it('leaves mail of a kind that it does not know to who does', async () => {
		await queue('one');
		await here.at.db.updateTable('outbox').set({ kind: 'invitation' }).execute();
		expect(await lease()).toBeUndefined();
	});

	it('hands it out again once a lease is over, and not before', async () => {
		await queue('one');
		const first = await leased();
		here.at.pass(LEASE - 1);
		expect(await lease()).toBeUndefined();
		here.at.pass(1);
		const second = await leased();
		expect(second).toMatchObject({ id: first.id, attempts: 0 });
		expect(second.lease).not.toBe(first.lease);
	});

	it('lets go of what has left even after its lease, and tells it once', async () => {
		await queue('one');
		const slow = await leased();
		here.at.pass(LEASE);
		const quick = await leased();
		let told = 0;
		const tell = () => Promise.resolve(void told++);
		await done(here.at.db, slow, tell);
		await done(here.at.db, quick, tell);
		await fail(quick, true, tell);
		expect(told).toBe(1);
		here.at.pass(LEASE);
		expect(await lease()).toBeUndefined();
	});

	it('does not let a worker whose lease is over put back what another has', async () => {
		await queue('one');
		const slow = await leased();
		here.at.pass(LEASE);
		await leased();
		await fail(slow);
		expect(await lease()).toBeUndefined();
	});

	it('keeps it where telling fails', async () => {
		await queue('one');
		const broken = () => Promise.reject(new Error('The record is away.'));
		await expect(done(here.at.db, await leased(), broken)).rejects.toThrow('away');
		here.at.pass(LEASE);
		expect(await lease()).toBeDefined();
	});

	it('tries again after pauses that grow, and then gives up', async () => {
		await queue('one');
		const told: number[] = [];
		for (const [attempt, pause] of PAUSES.entries()) {
			const mail = await leased();
			expect(mail.attempts).toBe(attempt);
			const due = await fail(mail, false, () => Promise.resolve(void told.push(attempt)));
			const wait = (due?.getTime() ?? 0) - now().getTime();
			expect(wait / pause).toBeGreaterThanOrEqual(0.8);
			expect(wait / pause).toBeLessThanOrEqual(1.2);
			here.at.pass(wait - 1);
			expect(await lease()).toBeUndefined();
			here.at.pass(1);
		}
		expect(told).toEqual([]);
		expect(await fail(await leased(), false, () => Promise.resolve(void told.push(7)))).toBe(
			undefined
		);
		expect(told).toEqual([7]);
		here.at.pass(100 * MINUTE * 60);
		expect(await lease()).toBeUndefined();
		expect(await listTroubled(here.at.db)).toMatchObject([
			{ attempts: 7, error: '450: Not yet.', kind: 'feedback_request' }
		]);
	});

	it('gives up at once what was refused for good', async () => {
		await queue('one');
		let told = false;
		const mail = await leased();
		expect(await fail(mail, true, () => Promise.resolve(void (told = true)))).toBeUndefined();
		expect(told).toBe(true);
		const [dead] = await listTroubled(here.at.db);
		expect(dead).toMatchObject({ id: mail.id, failed_at: now().toISOString() });
	});

	it('lists what is in trouble and counts what waits, without whom it is for', async () => {
		await queue('waits');
		await queue('fails');
		await queue('later', new Date(now().getTime() + MINUTE));
		await fail(await leased());
		expect(await countWaiting(here.at.db, now())).toBe(1);
		const listed = await listTroubled(here.at.db);
		expect(listed).toHaveLength(1);
		expect(JSON.stringify(listed)).not.toMatch(/maya|fails/);
	});

	it('begins anew where it is told to, one or all', async () => {
		for (const request of ['one', 'two', 'three']) await queue(request);
		const [one, two, three] = [await leased(), await leased(), await leased()];
		await fail(one, true);
		await fail(two, true);
		await fail(three);
		expect(await retryMail(here.at.db, now(), one.id)).toBe(1);
		expect(await lease()).toMatchObject({ id: one.id, attempts: 0 });
		expect(await retryMail(here.at.db, now())).toBe(2);
		expect(await retryMail(here.at.db, now(), one.id)).toBe(0);
		expect([(await leased()).id, (await leased()).id].sort()).toEqual([two.id, three.id].sort());
	});

	it('lets go of what was given up, and of nothing that is still being tried', async () => {
		await queue('one');
		await queue('two');
		const [one, two] = [await leased(), await leased()];
		await fail(one, true);
		await fail(two);
		expect(await dropMail(here.at.db, one.id)).toBe(true);
		expect(await dropMail(here.at.db, one.id)).toBe(false);
		expect(await dropMail(here.at.db, two.id)).toBe(false);
		expect(await listTroubled(here.at.db)).toHaveLength(1);
	});

	it('gives each mail to one of several workers at once', async () => {
		const other = kind === 'postgres' ? await connect(here.storage) : here.at.place.connection;
		for (let at = 0; at < 40; at++) await queue(`request ${at}`);
		const taken: string[] = [];
		const work = async (db: typeof other.db) => {
			for (let mail = await leaseMail(db, now()); mail; mail = await leaseMail(db, now()))
				taken.push(mail.id);
		};
		await Promise.all([here.at.db, other.db, here.at.db, other.db].map(work));
		if (other !== here.at.place.connection) await other.close();
		expect(taken).toHaveLength(40);
		expect(new Set(taken).size).toBe(40);
	});
});
