import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { inTransaction } from '#lib/db/write.server.ts';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { isSecure, sessionCookie } from '#lib/http/recognise.server.ts';
import { firstOwner, link, linkPurpose, me, signIn, signInByLink } from './schema.ts';
import { beginSession, endSession, endSessions, SESSION_DAYS } from './store-access.server.ts';
import { countAttempt, forgetAttempts, WINDOW_MINUTES } from './store-attempts.server.ts';
import { lookAtLink, spendLink } from './store-links.server.ts';
import { checkNewPassword } from './store-passwords.server.ts';
import {
	addPerson,
	firstPerson,
	getMe,
	getPerson,
	hasSample,
	personByPassword,
	setPassword
} from './store-people.server.ts';

/** Tries in one window: a person mistyping needs few, somebody guessing needs thousands. */
const TRIES = { address: 10, network: 60 };

const DEAD_LINK =
	'This link is not known, was used already or has ended. Start Trellis again, or run “trellis link” on its machine, for a new one.';

const tags = ['Signing in'];

/** Coming in and going out: one-time links, e-mail and password, sessions. */
export function addSignInOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'lookAtLink',
			method: 'post',
			path: '/links/look',
			tags,
			summary: 'What a one-time link is for, without spending it',
			request: { body: body(link) },
			responses: { 200: answer(linkPurpose, 'Its purpose and whom it is for.') }
		},
		async (c, { body: { token } }) => {
			const found = await lookAtLink(c.get('db'), token, c.get('place').now());
			if (!found) throw new Refusal('not-found', DEAD_LINK);
			const { purpose, person } = found;
			if (!person) return c.json({ purpose, name: '', sample: false });
			const { name } = await getPerson(c.get('db'), person);
			return c.json({ purpose, name, sample: await hasSample(c.get('db'), person) });
		}
	);
	operation(
		api,
		{
			operationId: 'becomeFirstOwner',
			method: 'post',
			path: '/first-owner',
			tags,
			summary: 'Make the first account with the one-time link printed at start',
			request: { body: body(firstOwner) },
			responses: { 201: answer(me, 'The person, signed in.') }
		},
		async (c, { body: { token, password, ...person } }) => {
			await checkNewPassword(password, person.email);
			const now = c.get('place').now();
			const id = await inTransaction(c.get('db'), async (db) => {
				const spent = await spendLink(db, token, now);
				if (spent?.purpose !== 'first_owner' || (await firstPerson(db)))
					throw new Refusal('not-found', DEAD_LINK);
				const made = await addPerson(db, person, now);
				await setPassword(db, made, password, now);
				return made;
			});
			return enter(c, id, 201);
		}
	);
	operation(
		api,
		{
			operationId: 'signIn',
			method: 'post',
			path: '/sign-in',
			tags,
			summary: 'Sign in with e-mail address and password',
			request: { body: body(signIn) },
			responses: { 200: answer(me, 'The person, signed in.') }
		},
		async (c, { body: { email, password } }) => {
			const keys = {
				address: `sign-in:${email.toLowerCase()}`,
				network: `from:${c.get('address')}`
			};
			await limitTries(c, keys.address, TRIES.address);
			await limitTries(c, keys.network, TRIES.network);
			const id = await personByPassword(c.get('db'), email, password);
			if (!id)
				throw new Refusal('not-signed-in', 'This e-mail address and password do not go together.');
			await forgetAttempts(c.get('db'), keys.address);
			return enter(c, id);
		}
	);
	operation(
		api,
		{
			operationId: 'signInByLink',
			method: 'post',
			path: '/sign-in/link',
			tags,
			summary: 'Sign in with a one-time link, and choose a new password where wanted',
			request: { body: body(signInByLink) },
			responses: { 200: answer(me, 'The person, signed in.') }
		},
		async (c, { body: { token, password } }) => {
			const now = c.get('place').now();
			const id = await inTransaction(c.get('db'), async (db) => {
				const spent = await spendLink(db, token, now);
				if (spent?.purpose !== 'sign_in' || !spent.person)
					throw new Refusal('not-found', DEAD_LINK);
				if (password !== undefined) {
					await checkNewPassword(password, (await getPerson(db, spent.person)).email);
					await setPassword(db, spent.person, password, now);
					await endSessions(db, spent.person);
				}
				return spent.person;
			});
			return enter(c, id);
		}
	);
	operation(
		api,
		{
			operationId: 'signOut',
			method: 'post',
			path: '/sign-out',
			tags,
			summary: 'End this session',
			responses: { 204: { description: 'Signed out.' } }
		},
		async (c) => {
			await endSession(c.get('db'), c.get('asker')?.session ?? '');
			return leave(c);
		}
	);
	operation(
		api,
		{
			operationId: 'signOutEverywhere',
			method: 'post',
			path: '/sign-out/everywhere',
			tags,
			summary: 'End every session, this one as well',
			responses: { 204: { description: 'Signed out everywhere.' } }
		},
		async (c) => {
			await endSessions(c.get('db'), ownerOf(c));
			return leave(c);
		}
	);
}

async function limitTries(c: Context<Env>, key: string, most: number): Promise<void> {
	if ((await countAttempt(c.get('db'), key, c.get('place').now())) <= most) return;
	throw new Refusal(
		'too-often',
		`There were too many tries. Wait up to ${WINDOW_MINUTES} minutes, then try again.`,
		{ retryAfter: WINDOW_MINUTES * 60 }
	);
}

async function enter(c: Context<Env>, person: string, status: 200 | 201 = 200): Promise<Response> {
	const agent = c.req.header('user-agent') ?? '';
	const secret = await beginSession(c.get('db'), person, agent, c.get('place').now());
	const secure = isSecure(c.req.url);
	setCookie(c, sessionCookie(secure), secret, {
		path: '/',
		httpOnly: true,
		sameSite: 'Lax',
		secure,
		maxAge: SESSION_DAYS * 86_400
	});
	return c.json(await getMe(c.get('db'), person, c.get('place')), status);
}

function leave(c: Context<Env>): Response {
	const secure = isSecure(c.req.url);
	deleteCookie(c, sessionCookie(secure), { path: '/', secure });
	return c.body(null, 204);
}
