import { randomBytes } from 'node:crypto';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { collections } from '#lib/db/collections.ts';
import { day, id } from '#lib/db/schema.ts';
import { collectionApi, expectedVersion } from '#lib/http/collection-api.server.ts';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { growthFramework } from './schema-document.ts';
import {
	framework,
	frameworkInput,
	frameworkVersion,
	frameworkVersionInput,
	frameworkVersionListed,
	roleAssignment,
	roleAssignmentInput
} from './schema-version.ts';
import { addressOf } from './rules-version.ts';
import { takeUpRoleLevel } from './store-take-up.server.ts';
import { bringFramework, openSite, publishedAt, publishVersion } from './store.server.ts';

const tags = ['Frameworks'];
const params = z.object({ id });
const headers = z.object({ 'if-match': z.string().optional() });
const shared = z.object({
	name: z.string(),
	number: z.int(),
	published_at: z.string(),
	contributors: z.array(z.string()),
	document: growthFramework
});

const brought = z.strictObject({
	document: growthFramework,
	framework: id.nullable().default(null),
	note: frameworkVersionInput.shape.note
});
const bringAnswer = z.object({ framework, version: frameworkVersionListed });
const takingUp = z.strictObject({
	framework_version: id,
	role_level: id,
	standing: roleAssignmentInput.shape.standing,
	from: day.optional()
});

/** What tells the address of one site from that of another framework of the same name: 32 random bits. */
export const ownAddress = () => randomBytes(4).toString('hex');

/** Adds the frameworks of an owner, their versions, publishing, and the role levels a person holds or aims at. */
export function addVersionOperations(api: OpenAPIHono<Env>): void {
	api.route(
		'/',
		collectionApi(
			collections.framework,
			{ one: 'Framework', many: 'Frameworks', path: '/frameworks' },
			{ item: framework, input: frameworkInput },
			() => ({ address: ownAddress(), opened_at: null })
		)
	);
	api.route(
		'/',
		collectionApi(
			collections.framework_version,
			{ one: 'FrameworkVersion', many: 'FrameworkVersions', path: '/framework-versions' },
			{ item: frameworkVersion, input: frameworkVersionInput, listed: frameworkVersionListed },
			{ state: 'draft', number: null, published_at: null }
		)
	);
	api.route(
		'/',
		collectionApi(
			collections.role_assignment,
			{ one: 'RoleAssignment', many: 'RoleAssignments', path: '/role-assignments' },
			{ item: roleAssignment, input: roleAssignmentInput }
		)
	);
	addBringing(api);
	addPublishing(api);
	addTakingUp(api);
	addSite(api);
}

function addBringing(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'bringFramework',
			method: 'post',
			path: '/framework-documents',
			tags,
			summary: 'Bring in a whole framework as a draft, of a new framework or of one you have',
			description:
				'With `framework` the draft belongs to that one and says which version it would follow. Nothing is published by it.',
			request: { body: body(brought) },
			responses: { 201: answer(bringAnswer, 'The framework and its draft.') }
		},
		async (c, { body: { document, framework, note } }) =>
			c.json(
				await bringFramework(c.get('db'), ownerOf(c), {
					document,
					framework,
					note,
					now: now(c),
					address: addressOf(document.name, ownAddress())
				}),
				201
			)
	);
}

function addTakingUp(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'takeUpRoleLevel',
			method: 'post',
			path: '/role-assignments/take-up',
			tags,
			summary: 'Take up a role level as the one you hold or grow towards',
			description:
				'Its competencies, their skills and the mastery scales they use come into your own lists under the same ids; what you held or grew towards before ends that day.',
			request: { body: body(takingUp) },
			responses: { 201: answer(roleAssignment, 'The role level as taken up.') }
		},
		async (c, { body: { from = now(c).slice(0, 10), ...wanted } }) =>
			c.json(await takeUpRoleLevel(c.get('db'), ownerOf(c), { ...wanted, from }, now(c)), 201)
	);
}

function addPublishing(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'publishFrameworkVersion',
			method: 'post',
			path: '/framework-versions/{id}/publish',
			tags,
			summary: 'Publish a draft: it gets its number and stays as it is from now on',
			description:
				'The version published before it is retired; it can still be read, and what was assessed with it stays with it.',
			request: { params, headers },
			responses: { 200: answer(frameworkVersion, 'The version as published.') }
		},
		async (c, { params: { id } }) => {
			const at = { version: expectedVersion(c), now: now(c) };
			const published = await publishVersion(c.get('db'), ownerOf(c), id, at);
			c.header('ETag', `"${published.version}"`);
			return c.json(published);
		}
	);
}

function addSite(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'openFrameworkSite',
			method: 'post',
			path: '/frameworks/{id}/site',
			tags,
			summary: 'Open the public site of a framework, or close it at once',
			description: 'Whoever has the address reads the published version; never a draft.',
			request: { params, body: body(z.strictObject({ open: z.boolean() })) },
			responses: { 200: answer(framework, 'The framework; `opened_at` is null while closed.') }
		},
		async (c, { params: { id }, body: { open } }) =>
			c.json(await openSite(c.get('db'), ownerOf(c), id, { open, own: ownAddress(), now: now(c) }))
	);
	operation(
		api,
		{
			operationId: 'readFrameworkSite',
			method: 'get',
			path: '/framework-sites/{address}',
			tags,
			summary: 'Read the published version of a framework whose site is open',
			request: { params: z.object({ address: z.string().max(80) }) },
			responses: { 200: answer(shared, 'The framework as published.') }
		},
		async (c, { params: { address } }) => {
			const { framework, version, document } = await publishedAt(c.get('db'), address);
			return c.json({
				name: framework.name,
				number: version.number ?? 1,
				published_at: version.published_at ?? version.updated_at,
				contributors: version.contributors,
				document
			});
		}
	);
}

const now = (c: Context<Env>) => c.get('place').now().toISOString();
