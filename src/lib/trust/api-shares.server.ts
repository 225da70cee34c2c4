import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { collections } from '#lib/db/collections.ts';
import { getItem } from '#lib/db/collection.server.ts';
import { id } from '#lib/db/schema.ts';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import { newShare, share, shareInput, type ShareInput } from './schema-share.ts';
import { createShare, listShares, revokeShare } from './store-shares.server.ts';

const tags = ['Shares'];

/** Adds what an owner does with the links by which they share something. */
export function addShareOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'listShares',
			method: 'get',
			path: '/shares',
			tags,
			summary: 'Your links to what you share, without their tokens, and when each was last opened',
			responses: { 200: answer(z.object({ items: z.array(share) }), 'Your shares.') }
		},
		async (c) => c.json({ items: await listShares(c.get('db'), ownerOf(c)) })
	);
	operation(
		api,
		{
			operationId: 'createShare',
			method: 'post',
			path: '/shares',
			tags,
			summary:
				'Share a growth page, or your dates as a calendar, by a link; its token is told this once',
			request: { body: body(shareInput) },
			responses: { 201: answer(newShare, 'The share with its token.') }
		},
		async (c, { body: wanted }) => {
			const now = c.get('place').now();
			checkShare(wanted, now.toISOString().slice(0, 10));
			if (wanted.page !== null)
				await getItem(c.get('db'), ownerOf(c), collections.growth_page, wanted.page);
			return c.json(await createShare(c.get('db'), ownerOf(c), wanted, now), 201);
		}
	);
	operation(
		api,
		{
			operationId: 'revokeShare',
			method: 'delete',
			path: '/shares/{id}',
			tags,
			summary: 'Take a share back, at once',
			request: { params: z.object({ id }) },
			responses: { 204: { description: 'Taken back.' } }
		},
		async (c, { params }) => {
			if (!(await revokeShare(c.get('db'), ownerOf(c), params.id, c.get('place').now())))
				throw new Refusal('not-found', 'You have no such share.');
			return c.body(null, 204);
		}
	);
}

/** @throws Refusal where the share would end before today, let somebody write into a calendar, or show ranks where none are */
function checkShare({ what, may, page, shows, ranks, until }: ShareInput, today: string): void {
	const errors = [];
	if (until !== null && until < today)
		errors.push({ field: 'until', message: 'Choose today or a later day.' });
	if (what === 'calendar' && may !== 'view')
		errors.push({ field: 'may', message: 'A calendar can be viewed and nothing more.' });
	if (what === 'calendar' && page !== null)
		errors.push({
			field: 'page',
			message: 'A calendar holds the dates of every page; leave it out.'
		});
	if (ranks && (what === 'calendar' || shows === 'goals'))
		errors.push({
			field: 'ranks',
			message: 'Ranks stand on the five steps of a page; leave them out.'
		});
	if (errors.length > 0) throw new Refusal('not-valid', 'No share was made.', { errors });
}
