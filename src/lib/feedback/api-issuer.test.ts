import { beforeAll, describe, expect, it } from 'vitest';
import { putItems } from '#lib/db/collection.server.ts';
import { collections } from '#lib/db/collections.ts';
import { inTransaction } from '#lib/db/write.server.ts';
import { marked, markedIds } from '#lib/http/testing-record.ts';
import { DATABASES, ORIGIN, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import { verify } from './files-verify.server.ts';
import { isObject, type JsonObject } from './rules-json.ts';
import { feedback, type Feedback } from './schema.ts';
import { signAnswer, withdrawCredential } from './store-credentials.server.ts';
import { currentKey, ensureKey, listKeys, rotateKey } from './store-keys.server.ts';

const ADDRESS = `${ORIGIN}/issuer`;

describe.each(DATABASES)('signatures, on %s', (kind) => {
	const here = usePlace(kind);
	const get = async (path: string) => (await here.at.nobody<JsonObject>('GET', path)).body;
	const now = () => here.at.place.now();
	let owner: TestPerson;

	beforeAll(async () => {
		await ensureKey(here.at.db, ADDRESS, now());
		owner = await here.at.person();
		await owner.knock('PUT', '/record', { body: marked });
	});

	/** An answer as the request's page will store it: signed in the transaction that keeps it. */
	async function answered(id: string): Promise<Feedback> {
		const passages = [{ order: 3 as const, words: 'My calls are half as long.' }];
		const given_at = now();
		const at = given_at.toISOString();
		return inTransaction(here.at.db, async (db) => {
			const said = { giver: 'Priya Nair', impact: markedIds.impact, passages };
			const credential = await signAnswer(db, { ...said, headline: 'It lasts', given_at });
			const row = { id, version: 1, created_at: at, updated_at: at, deleted_at: null };
			const item = feedback.parse({
				...said,
				...row,
				...{ given_on: at.slice(0, 10), source: 'mail', standing: 'verified', credential }
			});
			await putItems(db, owner.id, collections.feedback, [item]);
			return item;
		});
	}
	const exported = async () => (await owner.knock<JsonObject>('GET', '/record')).body;
	const given = async () => ({
		keys: [await get('/issuer')],
		lists: [await get('/issuer/status/1')],
		now: now()
	});

	it('are made with a key of the first start, which the next one keeps', async () => {
		const before = await listKeys(here.at.db);
		await ensureKey(here.at.db, ADDRESS, now());
		expect(await listKeys(here.at.db)).toEqual(before);
		expect(await get('/issuer')).toMatchObject({
			id: ADDRESS,
			verificationMethod: [{ type: 'Multikey', controller: ADDRESS }]
		});
	});

	it('hold in a record that was exported, before and after the key was rotated', async () => {
		const first = await answered('0199c1b2-0000-7000-8000-000000000101');
		here.at.pass(60_000);
		const key = await rotateKey(here.at.db, ADDRESS, now());
		expect(await currentKey(here.at.db)).toEqual(key);
		here.at.pass(60_000);
		const second = await answered('0199c1b2-0000-7000-8000-000000000102');
		expect(second.credential).not.toEqual(first.credential);
		const verdicts = await verify(await exported(), await given());
		expect(verdicts).toHaveLength(2);
		expect(verdicts.every(({ holds, source }) => holds && source === 'given')).toBe(true);
		expect(verdicts.map((one) => one.key === key.id)).toEqual([false, true]);
	});

	it('are told as withdrawn by a list that is signed itself', async () => {
		const { credential } = await answered('0199c1b2-0000-7000-8000-000000000103');
		const id = String(credential?.id);
		expect(await withdrawCredential(here.at.db, id, now())).toBe(true);
		expect(await withdrawCredential(here.at.db, id, now())).toBe(false);
		expect(await withdrawCredential(here.at.db, 'urn:uuid:none', now())).toBe(false);
		const verdicts = await verify(await exported(), await given());
		expect(verdicts.map(({ id, withdrawn }) => [id, withdrawn])).toContainEqual([id, true]);
		expect(verdicts.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
		expect((await here.at.nobody('GET', '/issuer/status/2')).status).toBe(404);
	});

	it('come with the one feedback and with the export, and not with the list of all', async () => {
		const { id, credential } = await answered('0199c1b2-0000-7000-8000-000000000104');
		const one = await owner.knock<Feedback>('GET', `/feedback/${id}`);
		expect(one.body).toMatchObject({ credential, standing: 'verified' });
		const { items } = (await owner.knock<{ items: JsonObject[] }>('GET', '/feedback')).body;
		expect(items.some((item) => 'credential' in item)).toBe(false);
	});

	it('keep what was signed from being altered by its subject', async () => {
		const { id } = await answered('0199c1b2-0000-7000-8000-000000000105');
		for (const change of [
			{ giver: 'The director' },
			{ passages: [{ order: 3, words: 'Twice as long.' }] },
			{ given_on: '2026-01-01' }
		]) {
			const headers = { 'if-match': '*' };
			const { status } = await owner.knock('PATCH', `/feedback/${id}`, { body: change, headers });
			expect(status).toBe(422);
		}
		const [verdict] = (await verify(await exported(), await given())).filter(
			(one) => one.feedback === id
		);
		expect(verdict).toMatchObject({ holds: true });
	});

	it('cannot be put in by whoever writes feedback', async () => {
		const body = {
			...{ impact: markedIds.impact, giver: 'Bo', given_on: '2026-11-02', source: 'chat' },
			passages: [{ order: 3, words: 'It helped.' }]
		};
		for (const more of [{ credential: {} }, { standing: 'verified' }])
			expect((await owner.knock('POST', '/feedback', { body: { ...body, ...more } })).status).toBe(
				422
			);
		const made = await owner.knock<Feedback>('POST', '/feedback', { body });
		expect(made.body).toMatchObject({ standing: 'reported', credential: null });
	});

	it('leave the private halves where they are', async () => {
		const rows = await here.at.db.selectFrom('instance_key').selectAll().execute();
		const told = [await get('/issuer'), await get('/issuer/status/1'), await exported()];
		for (const { private: secret } of rows)
			expect(JSON.stringify(told).includes(secret.slice(-40))).toBe(false);
		expect(told.every(isObject)).toBe(true);
	});

	it('are made with a new key where the instance has moved', async () => {
		const keys = await listKeys(here.at.db);
		await ensureKey(here.at.db, 'https://new.example/issuer', now());
		expect(await listKeys(here.at.db)).toHaveLength(keys.length + 1);
		expect(await get('/issuer')).toMatchObject({ alsoKnownAs: ['https://new.example/issuer'] });
		await ensureKey(here.at.db, ADDRESS, now());
	});
});
