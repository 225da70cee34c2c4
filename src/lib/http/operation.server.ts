import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { Db } from '#lib/db/connect.server.ts';
import { type Admits, type OperationId, policies, type Policy } from '#lib/trust/policy.ts';
import type { Asker } from '#lib/trust/store-access.server.ts';
import { isAdministrator } from '#lib/trust/store-people.server.ts';
import { fieldErrors } from './field-errors.ts';
import { idempotent } from './idempotent.server.ts';
import type { Place } from './place.server.ts';
import { Refusal } from './problem.ts';

/** What every operation finds: the place, the database handle to use, who asks, and from which address. */
export type Env = {
	Variables: { place: Place; db: Db; asker: Asker | null; address: string };
};

/** The routes of one room; what a schema refuses becomes problem details that name the fields. */
export function room(): OpenAPIHono<Env> {
	return new OpenAPIHono<Env>({
		defaultHook: (result) => {
			if (result.success) return;
			const place = { json: 'in the body', query: 'in the address', param: 'in the path' };
			const where = place[result.target as keyof typeof place] ?? 'in the request';
			throw new Refusal('not-valid', `Nothing was stored: something ${where} needs another look.`, {
				errors: fieldErrors(result.error.issues)
			});
		}
	});
}

const problem = z
	.object({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
		current: z.unknown().optional()
	})
	.openapi('Problem');

type Request = {
	params?: z.ZodObject;
	query?: z.ZodObject;
	headers?: z.ZodObject;
	body?: { required?: boolean; content: Record<string, { schema: z.ZodType }> };
};
type Contract = Omit<RouteConfig, 'operationId' | 'middleware' | 'request'> & {
	operationId: OperationId;
	request?: Request;
};
type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type BodyOf<R> = R extends { body: { content: { 'application/json': { schema: infer Schema } } } }
	? Parsed<Schema>
	: undefined;
type Part<R, Name extends string> = R extends { [Key in Name]: infer Schema }
	? Parsed<Schema>
	: undefined;
/** What the contract's schemas made of a request. */
type Input<R> = { params: Part<R, 'params'>; query: Part<R, 'query'>; body: BodyOf<R> };

/**
 * Adds one operation to a room: its contract and its handler. The policy comes from the table in
 * trust/policy.ts by the operation's id and is checked before anything else is read.
 */
export function operation<C extends Contract>(
	room: OpenAPIHono<Env>,
	contract: C,
	handler: (c: Context<Env>, input: Input<C['request']>) => Response | Promise<Response>
): void {
	const policy: Policy = policies[contract.operationId];
	const session: Record<string, string[]>[] = [{ session: [] }, { token: [] }];
	const route = createRoute({
		...(contract as RouteConfig),
		description: [contract.description, `Who may: ${policy.sentence}`].filter(Boolean).join('\n\n'),
		security: policy.admits === 'anyone' ? [] : session,
		middleware: [
			admit(contract.operationId),
			taken(contract.request?.body),
			// An account's answers may hold secrets, which are kept nowhere.
			...(policy.admits === 'writer' ? [idempotent(policy)] : [])
		],
		responses: {
			...contract.responses,
			default: {
				description: 'Problem details (RFC 9457).',
				content: { 'application/problem+json': { schema: problem } }
			}
		}
	});
	const { params, query, body } = contract.request ?? {};
	room.openapi(route, async (c) => {
		const valid = (part: string, schema: unknown) =>
			schema ? c.req.valid(part as never) : undefined;
		const input = {
			params: valid('param', params),
			query: valid('query', query),
			body: valid('json', body?.content['application/json'])
		};
		return (await handler(c, input as Input<C['request']>)) as never;
	});
}

/** Lets in whom the policy of the operation names and nobody else. */
function admit(id: OperationId): MiddlewareHandler<Env> {
	const { admits } = policies[id];
	return async (c, next) => {
		if (admits !== 'anyone') checkAsker(c.get('asker'), admits);
		if (admits === 'administrator' && !(await isAdministrator(c.get('db'), ownerOf(c))))
			throw new Refusal('not-allowed', 'Only who looks after this Trellis can do this.');
		await next();
	};
}

/** Refuses a body of a kind that the contract does not name; unread, it would count as an empty one. */
function taken(body: Request['body']): MiddlewareHandler<Env> {
	const types = Object.keys(body?.content ?? {});
	return async (c, next) => {
		const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
		if (body && !types.includes(type))
			throw new Refusal('wrong-type', `Send the body with content-type ${types.join(' or ')}.`);
		await next();
	};
}

function checkAsker(asker: Asker | null, admits: Exclude<Admits, 'anyone'>): void {
	if (!asker)
		throw new Refusal('not-signed-in', 'Sign in, or send a token in the Authorization header.');
	const inPerson = admits === 'person' || admits === 'administrator';
	if (inPerson && asker.session === null)
		throw new Refusal(
			'not-allowed',
			'Only the person themself can do this, signed in; a token cannot.'
		);
	const scope = admits === 'writer' ? 'record:write' : 'record:read';
	if (!asker.scopes.includes(scope))
		throw new Refusal('not-allowed', `This token does not have the scope ${scope}.`);
}

/** The owner whose record is asked about; only for operations whose policy is not "anyone". */
export function ownerOf(c: Context<Env>): string {
	const asker = c.get('asker');
	if (!asker) throw new Refusal('not-signed-in', 'Sign in first.');
	return asker.owner;
}

/** A JSON body of a schema. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
	required: true,
	content: { 'application/json': { schema } }
});

/** A JSON answer of a schema. */
export const answer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
	description,
	content: { 'application/json': { schema } }
});
