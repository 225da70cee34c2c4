import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { id } from '#lib/db/schema.ts';
import { recordRevision } from '#lib/db/write.server.ts';
import { answer, body, type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { Refusal } from '#lib/http/problem.ts';
import {
	draw,
	type PictureKind,
	PICTURES,
	quarterNow,
	stateOf,
	STILL
} from './api-pictures.server.ts';
import { Kept } from './files-kept.server.ts';
import { mapLink, mapLinkInput, newMapLink } from './schema.ts';
import {
	createMapLink,
	listMapLinks,
	openMapLink,
	type OpenedLink,
	ownersName,
	revokeMapLink
} from './store.server.ts';

const tags = ['Map'];
/** Width of a shared picture in pixels; a page shows it as large as it likes. */
const WIDTH = 1200;
/** Seconds in which a picture may be shown without asking for it anew, also after its link was revoked. */
const FRESH = 300;

/** Adds the links by which the picture of a map is shown on pages elsewhere. */
export function addLinkOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'listMapLinks',
			method: 'get',
			path: '/map-links',
			tags,
			summary: 'Your links to the picture of your map, without their tokens',
			responses: { 200: answer(z.object({ items: z.array(mapLink) }), 'Your links.') }
		},
		async (c) => c.json({ items: await listMapLinks(c.get('db'), ownerOf(c)) })
	);
	operation(
		api,
		{
			operationId: 'createMapLink',
			method: 'post',
			path: '/map-links',
			tags,
			summary: 'Make a link to the picture of your map; its token is told this once',
			description:
				'Whoever holds the link sees the picture at `/map/TOKEN.svg` and `/map/TOKEN.png`. Titles and your name are left out unless you say otherwise; where you want to grow next always is.',
			request: { body: body(mapLinkInput) },
			responses: { 201: answer(newMapLink, 'The link with its token.') }
		},
		async (c, { body: wanted }) => {
			const now = c.get('place').now();
			if (wanted.until !== null && wanted.until < now.toISOString().slice(0, 10))
				throw new Refusal('not-valid', 'No link was made.', {
					errors: [{ field: 'until', message: 'Choose today or a later day.' }]
				});
			return c.json(await createMapLink(c.get('db'), ownerOf(c), wanted, now), 201);
		}
	);
	operation(
		api,
		{
			operationId: 'revokeMapLink',
			method: 'delete',
			path: '/map-links/{id}',
			tags,
			summary: 'Take a link to the picture of your map back',
			request: { params: z.object({ id }) },
			responses: { 204: { description: 'Taken back.' } }
		},
		async (c, { params }) => {
			const { now } = c.get('place');
			if (!(await revokeMapLink(c.get('db'), ownerOf(c), params.id, now())))
				throw new Refusal('not-found', 'You have no such link.');
			return c.body(null, 204);
		}
	);
	operation(
		api,
		{
			operationId: 'readSharedMap',
			method: 'get',
			path: '/shared-maps/{file}',
			tags,
			summary: 'The picture of a map behind a link, as SVG or PNG',
			description: '`file` is the token of the link with `.svg` or `.png`. Also at `/map/{file}`.',
			request: { params: z.object({ file: z.string().max(200) }) },
			responses: { 200: { description: 'The picture.' } }
		},
		async (c, { params: { file } }) => {
			const [, token, kind] = /^([\w-]{20,100})\.(svg|png)$/.exec(file) ?? [];
			const link = token && (await openMapLink(c.get('db'), token, c.get('place').now()));
			if (!link)
				throw new Refusal(
					'not-found',
					'There is no map behind this link. It has ended, was taken back by its owner, or is not written out in full; ask whoever gave it to you for a new one.'
				);
			return shared(c, link, kind as PictureKind);
		}
	);
}

/** The picture behind a link, from the kept ones while nothing of it has changed. */
async function shared(c: Context<Env>, link: OpenedLink, kind: PictureKind): Promise<Response> {
	const db = c.get('db');
	const name = link.named ? await ownersName(db, link.owner) : null;
	const thisQuarter = quarterNow(c);
	const revision = await recordRevision(db, link.owner);
	const state = `r${revision}${stateOf(name, thisQuarter)}`;
	c.header('ETag', `"${state}"`);
	c.header('Cache-Control', `public, max-age=${FRESH}`);
	c.header('Cross-Origin-Resource-Policy', 'cross-origin');
	c.header('X-Robots-Tag', 'noindex');
	if (c.req.header('if-none-match')?.replace(/^W\//, '') === `"${state}"`) return c.body(null, 304);
	const bytes = await keptFor(c).get(`${link.id}.${kind}`, state, () =>
		draw(db, link.owner, kind, {
			quarter: link.quarter,
			quadrant: null,
			shape: 'part',
			titles: link.titles,
			intents: false,
			owner: name,
			width: WIDTH,
			thisQuarter
		})
	);
	c.header('Content-Type', PICTURES[kind]);
	c.header('Content-Security-Policy', STILL);
	return c.body(bytes);
}

/** The pictures kept by each place, so that a page that many people look at is drawn once. */
const kept = new WeakMap<object, Kept>();
function keptFor(c: Context<Env>): Kept {
	const place = c.get('place');
	const found = kept.get(place) ?? new Kept();
	kept.set(place, found);
	return found;
}
