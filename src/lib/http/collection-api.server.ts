import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { v7 as newId } from 'uuid';
import { changeItem, createItem, getItem, listItemsAsJson } from '#lib/db/collection.server.ts';
import type { Collection } from '#lib/db/collections.ts';
import { id as idSchema } from '#lib/db/schema.ts';
import type { RecordItems } from '#lib/db/tables.ts';
import type { OperationId } from '#lib/trust/policy.ts';
import { changesOf } from './changes-of.ts';
import { answer, body, type Env, operation, ownerOf, room } from './operation.server.ts';
import { Refusal } from './problem.ts';
import { unchanged } from './unchanged.server.ts';

type Names = { one: string; many: string; path: string };
type Verb = 'get' | 'create' | 'change' | 'delete' | 'restore';

/** Most items in one answer; a page of a record's collection is at most this long. */
const PAGE = 1000;
const pageQuery = z.object({
	limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE),
	after: idSchema.optional(),
	which: z.enum(['kept', 'bin', 'all']).default('kept')
});
const params = z.object({ id: idSchema });
const versioned = z.object({ 'if-match': z.string().optional() });

/**
 * The six operations that every collection of a record has: list, get, create, change, delete (into the
 * bin) and restore. `input` is what a person writes, `item` what is stored; `fixed` are the fields that the
 * server itself sets on a new item, `listed` what a list shows of an item where that is not all. Without `input`
 * the room has operations of its own that create and change items, and here are the other four.
 */
export function collectionApi<Name extends keyof RecordItems>(
	collection: Collection<Name>,
	{ one, many, path }: Names,
	schemas: { item: z.ZodObject; input?: z.ZodObject; listed?: z.ZodObject },
	fixed: Partial<RecordItems[Name]> | (() => Partial<RecordItems[Name]>) = {}
) {
	type Item = RecordItems[Name];
	const { item, input, listed = item } = schemas;
	const fields = schemas.listed && Object.keys(schemas.listed.shape);
	const call = (verb: Verb) => `${verb}${one.replaceAll(' ', '')}` as OperationId;
	const spaced = (name: string) =>
		name.replace(/(?!^)([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
	const words = spaced(one).toLowerCase();
	const aWord = `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
	const tags = [spaced(many)];

	const api = room();
	operation(
		api,
		{
			operationId: `list${many}` as OperationId,
			method: 'get',
			path,
			tags,
			summary: `List ${spaced(many).toLowerCase()}, in the order they were made`,
			request: { query: pageQuery },
			responses: {
				200: answer(
					z.object({ items: z.array(listed), next: idSchema.nullable() }),
					'The items; `next` is the `after` of the following page. The ETag is that of the whole record.'
				)
			}
		},
		(c, { query }) =>
			unchanged(c, async () => {
				const { ids, json } = await listItemsAsJson(
					c.get('db'),
					ownerOf(c),
					collection,
					query,
					fields
				);
				const next = ids.length === query.limit ? (ids.at(-1) ?? null) : null;
				c.header('Content-Type', 'application/json');
				return c.body(`{"items":${json},"next":${JSON.stringify(next)}}`);
			})
	);
	operation(
		api,
		{
			operationId: call('get'),
			method: 'get',
			path: `${path}/{id}`,
			tags,
			summary: `Get one ${words}`,
			request: { params },
			responses: { 200: answer(item, 'The item; its version is the ETag.') }
		},
		async (c, { params: { id } }) => send(c, await getItem(c.get('db'), ownerOf(c), collection, id))
	);
	if (input) {
		operation(
			api,
			{
				operationId: call('create'),
				method: 'post',
				path,
				tags,
				summary: `Create ${aWord}`,
				description: 'An `Idempotency-Key` header makes it safe to send again after a lost answer.',
				request: { body: body(input.extend({ id: idSchema.optional() })) },
				responses: { 201: answer(item, 'The item as stored.') }
			},
			async (c, { body: { id = newId(), ...written } }) => {
				const at = c.get('place').now().toISOString();
				const row = { id, version: 1, created_at: at, updated_at: at, deleted_at: null };
				const set = typeof fixed === 'function' ? fixed() : fixed;
				const made = { ...written, ...set, ...row } as unknown as Item;
				return send(c, await createItem(c.get('db'), ownerOf(c), collection, made), 201);
			}
		);
		operation(
			api,
			{
				operationId: call('change'),
				method: 'patch',
				path: `${path}/{id}`,
				tags,
				summary: `Change some fields of ${aWord}`,
				description:
					'Send the ETag you read as `If-Match`; `*` changes it whatever its version. With 412 the body holds the item as it stands.',
				request: { params, headers: versioned, body: body(changesOf(input)) },
				responses: { 200: answer(item, 'The item as stored.') }
			},
			(c, { body: changes }) => change(c, collection, changes as Partial<Item>)
		);
	}
	operation(
		api,
		{
			operationId: call('delete'),
			method: 'delete',
			path: `${path}/{id}`,
			tags,
			summary: `Put ${aWord} into the bin, for thirty days`,
			request: { params, headers: versioned },
			responses: { 200: answer(item, 'The item, with `deleted_at`.') }
		},
		(c) =>
			change(c, collection, { deleted_at: c.get('place').now().toISOString() } as Partial<Item>)
	);
	operation(
		api,
		{
			operationId: call('restore'),
			method: 'post',
			path: `${path}/{id}/restore`,
			tags,
			summary: `Take ${aWord} out of the bin`,
			request: { params, headers: versioned },
			responses: { 200: answer(item, 'The item, kept again.') }
		},
		(c) => change(c, collection, { deleted_at: null } as Partial<Item>)
	);
	return api;
}

async function change<Name extends keyof RecordItems>(
	c: Context<Env>,
	collection: Collection<Name>,
	changes: Partial<RecordItems[Name]>
) {
	const at = {
		id: c.req.param('id') ?? '',
		version: expectedVersion(c),
		now: c.get('place').now().toISOString()
	};
	return send(c, await changeItem(c.get('db'), ownerOf(c), collection, at, changes));
}

/** The version named by If-Match, or null for `*`. @throws Refusal where it is missing or unreadable */
export function expectedVersion(c: Context<Env>): number | null {
	const header = c.req.header('if-match');
	if (header === undefined)
		throw new Refusal(
			'say-which-version',
			'Send the ETag of the version you are changing in an If-Match header, or * for any.'
		);
	if (header === '*') return null;
	const version = /^(?:W\/)?"(\d+)"$/.exec(header)?.[1];
	if (version === undefined)
		throw new Refusal('bad-request', 'If-Match holds one ETag as it was sent, for example "3".');
	return Number(version);
}

function send(c: Context<Env>, item: { id: string; version: number }, status: 200 | 201 = 200) {
	c.header('ETag', `"${item.version}"`);
	return c.json(item, status);
}
