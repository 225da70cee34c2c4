import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, ORIGIN, type TestPlace, usePlace } from '#lib/http/testing.server.ts';
import type { LinkPurpose, Me, SessionInfo } from './schema.ts';
import { makeLink } from './store-links.server.ts';
import { setPassword } from './store-people.server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PASSWORD = 'a fern on every sill';

const linkAt = (at: TestPlace, person: string | null = null) =>
	makeLink(at.db, person === null ? 'first_owner' : 'sign_in', person, at.place.now());

/** The session cookie that an answer sets, as a request sends it. */
const cookieOf = ({ headers }: { headers: Headers }) =>
	headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe.each(DATABASES)('the first owner, on %s', (kind) => {
	const maya = (token: string, password = PASSWORD) => ({
		body: { token, email: 'Maya@Example.org', password, name: 'Maya', title: 'Engineer' }
	});
	const people = async ({ db }: TestPlace) =>
		(await db.selectFrom('person').select('email').execute()).map(({ email }) => email);

	describe('who opens the link', () => {
		const here = usePlace(kind);
		let token: string;
		beforeAll(async () => {
			token = await linkAt(here.at);
		});

		it('is told what it is for, which spends nothing', async () => {
			for (let time = 1; time <= 2; time++) {
				const look = await here.at.nobody<LinkPurpose>('POST', '/links/look', { body: { token } });
				expect(look.body).toEqual({ purpose: 'first_owner', name: '', sample: false });
			}
		});

		it('can choose again where the password was too weak', async () => {
			const asking = maya(token, 'password1234');
			const { status, body } = await here.at.nobody<Problem>('POST', '/first-owner', asking);
			expect(status).toBe(422);
			expect(body.errors?.map(({ field }) => field)).toEqual(['password']);
			expect(await people(here.at)).toEqual([]);
		});

		it('comes in, signed in, with a record that has begun', async () => {
			const made = await here.at.nobody<Me>('POST', '/first-owner', maya(token));
			expect(made.status).toBe(201);
			const knock = here.at.as({ cookie: cookieOf(made), origin: ORIGIN });
			expect((await knock<Me>('GET', '/me')).body).toEqual(made.body);
			expect(made.body).toMatchObject({ email: 'maya@example.org', name: 'Maya' });
			const { body } = await knock<{ items: unknown[] }>('GET', '/mastery-levels');
			expect(body.items).toHaveLength(6);
		});

		it('finds it spent', async () => {
			for (const [path, asking] of [
				['/links/look', { body: { token } }],
				['/first-owner', maya(token)]
			] as const) {
				const { status, body } = await here.at.nobody<Problem>('POST', path, asking);
				expect(status).toBe(404);
				expect(body.detail).toContain('was used already');
			}
		});

		it('finds that a later link makes no second owner', async () => {
			const asking = maya(await linkAt(here.at));
			expect((await here.at.nobody('POST', '/first-owner', asking)).status).toBe(404);
			expect(await people(here.at)).toEqual(['maya@example.org']);
		});
	});

	describe('who opens the link at the same moment as another', () => {
		const here = usePlace(kind);

		it('comes in, or finds it spent', async () => {
			const token = await linkAt(here.at);
			const asking = ['a', 'b', 'c'].map((name) => ({
				body: { ...maya(token).body, email: `${name}@example.org` }
			}));
			const answers = await Promise.all(
				asking.map((each) => here.at.nobody('POST', '/first-owner', each))
			);
			expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
			expect(await people(here.at)).toHaveLength(1);
		});
	});

	describe('who opens an old link', () => {
		const here = usePlace(kind);

		it('finds that it works for a day', async () => {
			const token = await linkAt(here.at);
			const look = () => here.at.nobody('POST', '/links/look', { body: { token } });
			here.at.pass(DAY - 1);
			expect((await look()).status).toBe(200);
			here.at.pass(1);
			expect((await look()).status).toBe(404);
			expect((await here.at.nobody('POST', '/first-owner', maya(token))).status).toBe(404);
		});

		it('finds that a newer one has ended it', async () => {
			const [old, token] = [await linkAt(here.at), await linkAt(here.at)];
			expect((await here.at.nobody('POST', '/first-owner', maya(old))).status).toBe(404);
			expect((await here.at.nobody('POST', '/first-owner', maya(token))).status).toBe(201);
		});
	});
});

describe.each(DATABASES)('signing in, on %s', (kind) => {
	const here = usePlace(kind);

	const withPassword = async () => {
		const person = await here.at.person();
		await setPassword(here.at.db, person.id, PASSWORD, here.at.place.now());
		return person;
	};
	const signIn = (email: string, password = PASSWORD, more = {}) =>
		here.at.nobody<Problem>('POST', '/sign-in', { body: { email, password }, ...more });
	const isIn = async (cookie: string) =>
		(await here.at.as({ cookie })('GET', '/me')).status === 200;

	it('takes the e-mail address in any case', async () => {
		const { email } = await withPassword();
		const answer = await signIn(email.toUpperCase());
		expect(answer.status).toBe(200);
		expect(await isIn(cookieOf(answer))).toBe(true);
	});

	it('says the same to a wrong password and to an address that nobody has', async () => {
		const { email } = await withPassword();
		const wrong = await signIn(email, 'a moss on every sill');
		const unknown = await signIn('nobody@example.org');
		expect(wrong.status).toBe(401);
		expect(unknown.body).toEqual(wrong.body);
		expect([wrong, unknown].flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
	});

	it('is closed for a quarter of an hour after ten tries for one address', async () => {
		const { email } = await withPassword();
		const address = '192.0.2.1';
		for (let time = 1; time <= 10; time++)
			expect((await signIn(email, 'wrong', { address })).status).toBe(401);
		const closed = await signIn(email, PASSWORD, { address });
		expect(closed.status).toBe(429);
		expect(closed.headers.get('retry-after')).toBe('900');
		expect(closed.body.detail).toContain('Wait up to 15 minutes');
		here.at.pass(15 * 60_000);
		expect((await signIn(email, PASSWORD, { address })).status).toBe(200);
	});

	it('counts anew after one that was right', async () => {
		const { email } = await withPassword();
		const address = '192.0.2.2';
		for (let round = 1; round <= 2; round++) {
			for (let time = 1; time <= 9; time++) await signIn(email, 'wrong', { address });
			expect((await signIn(email, PASSWORD, { address })).status).toBe(200);
		}
	});

	it('is closed to a network after sixty tries, and open to others', async () => {
		const { email } = await withPassword();
		const address = '192.0.2.3';
		const tries = Array.from({ length: 60 }, (_, each) =>
			signIn(`guess${each}@example.org`, 'wrong', { address })
		);
		const answers = await Promise.all(tries);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
		expect((await signIn(email, PASSWORD, { address })).status).toBe(429);
		expect((await signIn(email, PASSWORD, { address: '192.0.2.4' })).status).toBe(200);
	});

	describe('a session', () => {
		it('ends after thirty days without being used, and not before', async () => {
			const { email } = await withPassword();
			const [used, unused] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
			here.at.pass(29 * DAY);
			expect(await isIn(used)).toBe(true);
			here.at.pass(2 * DAY);
			expect([await isIn(used), await isIn(unused)]).toEqual([true, false]);
		});

		it('ends by signing out, alone or all of them', async () => {
			const { email } = await withPassword();
			const cookies: string[] = [];
			for (let each = 1; each <= 3; each++) cookies.push(cookieOf(await signIn(email)));
			const [first = '', second = '', third = ''] = cookies;
			const out = (cookie: string, path: string) =>
				here.at.as({ cookie, origin: ORIGIN })('POST', path);
			const left = await out(first, '/sign-out');
			expect(left.headers.getSetCookie()).toEqual(['trellis=; Max-Age=0; Path=/']);
			expect(await Promise.all(cookies.map(isIn))).toEqual([false, true, true]);
			await out(second, '/sign-out/everywhere');
			expect([await isIn(second), await isIn(third)]).toEqual([false, false]);
		});

		it('is listed with what it was opened with, this one marked', async () => {
			const { email } = await withPassword();
			await signIn(email, PASSWORD, { headers: { 'user-agent': 'Phone' } });
			const answer = await signIn(email, PASSWORD, { headers: { 'user-agent': 'Desk' } });
			const knock = here.at.as({ cookie: cookieOf(answer) });
			const { body } = await knock<{ items: SessionInfo[] }>('GET', '/sessions');
			const shown = body.items.map(({ agent, current }) => `${agent} ${current}`);
			expect(shown.sort()).toEqual(['Desk true', 'Phone false', 'Vitest false']);
		});
	});

	describe('the cookie', () => {
		it('is out of reach of scripts and other sites', async () => {
			const { email } = await withPassword();
			const [cookie] = (await signIn(email)).headers.getSetCookie();
			expect(cookie).toMatch(
				/^trellis=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/
			);
		});

		it('is bound to this host over HTTPS, and the one of plain HTTP counts for nothing there', async () => {
			const { email } = await withPassword();
			const origin = 'https://trellis.test';
			const answer = await signIn(email, PASSWORD, { origin });
			expect(answer.headers.getSetCookie()).toEqual([
				expect.stringMatching(
					/^__Host-trellis=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/
				)
			]);
			const secure = cookieOf(answer);
			const plain = secure.replace('__Host-', '');
			const me = (cookie: string) => here.at.as({ cookie, origin })('GET', '/me', { origin });
			expect((await me(secure)).status).toBe(200);
			expect((await me(plain)).status).toBe(401);
		});
	});

	describe('by a one-time link', () => {
		it('works once, and says whom it is for', async () => {
			const { id } = await here.at.person('Ines');
			const body = { token: await linkAt(here.at, id) };
			const look = await here.at.nobody<LinkPurpose>('POST', '/links/look', { body });
			expect(look.body).toEqual({ purpose: 'sign_in', name: 'Ines', sample: false });
			const times = [1, 2].map(() => here.at.nobody('POST', '/sign-in/link', { body }));
			const answers = await Promise.all(times);
			expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
		});

		it('can choose a new password, which ends every session before it', async () => {
			const { id, email, cookie } = await withPassword();
			const token = await linkAt(here.at, id);
			const take = (password: string) =>
				here.at.nobody<Problem>('POST', '/sign-in/link', { body: { token, password } });
			expect((await take('short')).body.errors?.map(({ field }) => field)).toEqual(['password']);
			const answer = await take('moss under every stone');
			expect(answer.status).toBe(200);
			expect([await isIn(cookie), await isIn(cookieOf(answer))]).toEqual([false, true]);
			expect((await signIn(email)).status).toBe(401);
			expect((await signIn(email, 'moss under every stone')).status).toBe(200);
		});

		it('of the one kind does nothing of the other', async () => {
			const { id } = await withPassword();
			const token = await linkAt(here.at, id);
			const body = { token, email: 'b@example.org', password: PASSWORD, name: 'B' };
			expect((await here.at.nobody('POST', '/first-owner', { body })).status).toBe(404);
			const first = { token: await linkAt(here.at) };
			expect((await here.at.nobody('POST', '/sign-in/link', { body: first })).status).toBe(404);
		});
	});
});
