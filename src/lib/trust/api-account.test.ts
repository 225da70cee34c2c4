import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, ORIGIN, usePlace } from '#lib/http/testing.server.ts';
import type { AccessToken, Me, NewToken } from './schema.ts';
import { makeLink } from './store-links.server.ts';
import { setPassword } from './store-people.server.ts';

const DAY = 86_400_000;
const PASSWORD = 'a fern on every sill';

describe.each(DATABASES)('a person’s account, on %s', (kind) => {
	const here = usePlace(kind);

	it('has a name and a title that its person can change', async () => {
		const { knock } = await here.at.person('Maya');
		const { body } = await knock<Me>('PATCH', '/me', { body: { title: 'Engineer' } });
		expect(body).toMatchObject({ name: 'Maya', title: 'Engineer' });
		expect((await knock<Me>('GET', '/me')).body).toEqual(body);
		const refused = await knock<Problem>('PATCH', '/me', { body: { name: ' ', email: 'b@c.d' } });
		expect(refused.body.errors?.map(({ field }) => field)).toEqual(['name', 'email']);
	});

	it('gets a new password for the old one, which ends every other session', async () => {
		const { id, email, knock } = await here.at.person();
		await setPassword(here.at.db, id, PASSWORD, here.at.place.now());
		const signIn = (password: string) =>
			here.at.nobody('POST', '/sign-in', { body: { email, password } });
		const other = (await signIn(PASSWORD)).headers.getSetCookie()[0]?.split(';')[0] ?? '';

		const put = (current: string, password: string) =>
			knock<Problem>('PUT', '/me/password', { body: { current, password } });
		const fields = ({ body }: { body: Problem }) => body.errors?.map(({ field }) => field);
		expect(fields(await put('not this one', 'moss under every stone'))).toEqual(['current']);
		expect(fields(await put(PASSWORD, 'password1234'))).toEqual(['password']);
		expect((await here.at.as({ cookie: other })('GET', '/me')).status).toBe(200);

		expect((await put(PASSWORD, 'moss under every stone')).status).toBe(204);
		expect((await knock('GET', '/me')).status).toBe(200);
		expect((await here.at.as({ cookie: other })('GET', '/me')).status).toBe(401);
		expect((await signIn(PASSWORD)).status).toBe(401);
		expect((await signIn('moss under every stone')).status).toBe(200);
	});

	describe('a token', () => {
		const make = async (wanted: object) => {
			const person = await here.at.person();
			const { body } = await person.knock<NewToken>('POST', '/tokens', { body: wanted });
			const list = async () =>
				(await person.knock<{ items: AccessToken[] }>('GET', '/tokens')).body.items;
			const by = here.at.as({ authorization: `Bearer ${body.secret}` });
			return { person, list, by, made: body };
		};
		const both = ['record:read', 'record:write'];

		it('tells its secret once and is listed without it', async () => {
			const { list, made } = await make({ name: 'cli', scopes: both });
			const { secret, ...shown } = made;
			expect(secret).toMatch(/^trellis_[\w-]{43}$/);
			expect(await list()).toEqual([shown]);
		});

		it('does what its scopes say', async () => {
			const { by } = await make({ name: 'reader', scopes: ['record:read'] });
			expect((await by('GET', '/impacts')).status).toBe(200);
			const refused = await by<Problem>('POST', '/impacts', { body: { headline: 'It lasts' } });
			expect(refused.status).toBe(403);
			expect(refused.body.detail).toBe('This token does not have the scope record:write.');
		});

		it('notes when it was used', async () => {
			const { by, list } = await make({ name: 'cli', scopes: both });
			expect((await list())[0]?.used_at).toBeNull();
			await by('GET', '/impacts');
			expect((await list())[0]?.used_at).toBe(here.at.place.now().toISOString());
		});

		it('ends on its day', async () => {
			const { by } = await make({ name: 'cli', scopes: both, days: 7 });
			here.at.pass(7 * DAY - 1);
			expect((await by('GET', '/impacts')).status).toBe(200);
			here.at.pass(1);
			const ended = await by<Problem>('GET', '/impacts');
			expect(ended.status).toBe(401);
			expect(ended.body.detail).toBe('This token is not known, has ended or was revoked.');
		});

		it('ends at once when it is revoked', async () => {
			const { by, list, made, person } = await make({ name: 'cli', scopes: both });
			expect((await person.knock('DELETE', `/tokens/${made.id}`)).status).toBe(204);
			expect((await by('GET', '/impacts')).status).toBe(401);
			expect(await list()).toEqual([]);
			expect((await person.knock('DELETE', `/tokens/${made.id}`)).status).toBe(404);
		});

		it('outlives the sessions of its person', async () => {
			const { by, person } = await make({ name: 'cli', scopes: both });
			await person.knock('POST', '/sign-out/everywhere');
			expect((await by('GET', '/impacts')).status).toBe(200);
		});

		it('needs a name, at least one scope that there is, and whole days', async () => {
			const { knock } = await here.at.person();
			const body = { name: '', scopes: [], days: 0.5 };
			const refused = await knock<Problem>('POST', '/tokens', { body });
			expect(refused.body.errors?.map(({ field }) => field)).toEqual(['name', 'scopes', 'days']);
		});
	});

	it('leaves no secret of anybody in the database', async () => {
		const person = await here.at.person();
		await setPassword(here.at.db, person.id, PASSWORD, here.at.place.now());
		const key = { headers: { 'idempotency-key': 'once' } };
		const body = { name: 'cli', scopes: ['record:read'] };
		const { secret } = (await person.knock<NewToken>('POST', '/tokens', { body, ...key })).body;
		await here.at.as({ authorization: `Bearer ${secret}` })('GET', '/me');
		const link = await makeLink(here.at.db, 'sign_in', person.id, here.at.place.now());
		const session = person.cookie.replace('trellis=', '');
		await here.at.as({ cookie: person.cookie, origin: ORIGIN })('GET', '/me');

		const stored = await everythingStored();
		expect(stored).toContain(person.email);
		for (const [name, value] of Object.entries({ secret, link, session, password: PASSWORD }))
			expect(stored.includes(value), name).toBe(false);
	});

	/** Every byte of the file and what is beside it, or every row of every table. */
	async function everythingStored(): Promise<string> {
		const { storage } = here;
		if ('folder' in storage)
			return readdirSync(storage.folder)
				.map((name) => readFileSync(join(storage.folder, name), 'latin1'))
				.join();
		const { db } = here.at;
		const tables = await db.introspection.getTables();
		const rows = tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db));
		return JSON.stringify(await Promise.all(rows));
	}
});
