import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { id } from '#lib/db/schema.ts';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import {
	accessToken,
	me,
	newToken,
	passwordChange,
	personChanges,
	session,
	tokenInput
} from './schema.ts';
import {
	createToken,
	endSessions,
	listSessions,
	listTokens,
	revokeToken
} from './store-access.server.ts';
import { checkNewPassword } from './store-passwords.server.ts';
import {
	changePerson,
	getMe,
	getPerson,
	personByPassword,
	setPassword
} from './store-people.server.ts';

const tags = ['Account'];

/** A person's own account: name, password, sessions and access tokens. */
export function addAccountOperations(api: OpenAPIHono<Env>): void {
	addPersonOperations(api);
	addTokenOperations(api);
}

function addPersonOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'getMe',
			method: 'get',
			path: '/me',
			tags,
			summary: 'The person who asks',
			responses: { 200: answer(me, 'You.') }
		},
		async (c) => c.json(await getMe(c.get('db'), ownerOf(c), c.get('place')))
	);
	operation(
		api,
		{
			operationId: 'changeMe',
			method: 'patch',
			path: '/me',
			tags,
			summary: 'Change your name or your role’s title',
			request: { body: body(personChanges) },
			responses: { 200: answer(me, 'You, as stored.') }
		},
		async (c, { body: changes }) => {
			await changePerson(c.get('db'), ownerOf(c), changes);
			return c.json(await getMe(c.get('db'), ownerOf(c), c.get('place')));
		}
	);
	operation(
		api,
		{
			operationId: 'changePassword',
			method: 'put',
			path: '/me/password',
			tags,
			summary: 'Change your password; every other session ends',
			request: { body: body(passwordChange) },
			responses: { 204: { description: 'Changed.' } }
		},
		async (c, { body: { current, password } }) => {
			const db = c.get('db');
			const { email } = await getPerson(db, ownerOf(c));
			if (!(await personByPassword(db, email, current)))
				throw new Refusal('not-valid', 'Your password was not changed.', {
					errors: [{ field: 'current', message: 'This is not your password as it is now.' }]
				});
			await checkNewPassword(password, email);
			await setPassword(db, ownerOf(c), password, c.get('place').now());
			await endSessions(db, ownerOf(c), c.get('asker')?.session ?? undefined);
			return c.body(null, 204);
		}
	);
	operation(
		api,
		{
			operationId: 'listSessions',
			method: 'get',
			path: '/sessions',
			tags,
			summary: 'Where you are signed in',
			responses: { 200: answer(z.object({ items: z.array(session) }), 'Your sessions.') }
		},
		async (c) => {
			const found = await listSessions(c.get('db'), ownerOf(c), c.get('place').now());
			const items = found.map(({ hash, created_at, seen_at, agent }) => ({
				created_at,
				seen_at,
				agent,
				current: hash === c.get('asker')?.session
			}));
			return c.json({ items });
		}
	);
}

function addTokenOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'listTokens',
			method: 'get',
			path: '/tokens',
			tags,
			summary: 'Your access tokens, without their secrets',
			responses: { 200: answer(z.object({ items: z.array(accessToken) }), 'Your tokens.') }
		},
		async (c) => c.json({ items: await listTokens(c.get('db'), ownerOf(c)) })
	);
	operation(
		api,
		{
			operationId: 'createToken',
			method: 'post',
			path: '/tokens',
			tags,
			summary: 'Make an access token; its secret is told this once',
			request: { body: body(tokenInput) },
			responses: { 201: answer(newToken, 'The token with its secret.') }
		},
		async (c, { body: wanted }) =>
			c.json(await createToken(c.get('db'), ownerOf(c), wanted, c.get('place').now()), 201)
	);
	operation(
		api,
		{
			operationId: 'revokeToken',
			method: 'delete',
			path: '/tokens/{id}',
			tags,
			summary: 'Revoke an access token at once',
			request: { params: z.object({ id }) },
			responses: { 204: { description: 'Revoked.' } }
		},
		async (c, { params }) => {
			const { now } = c.get('place');
			if (!(await revokeToken(c.get('db'), ownerOf(c), params.id, now())))
				throw new Refusal('not-found', 'You have no such token.');
			return c.body(null, 204);
		}
	);
}
