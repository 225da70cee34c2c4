import { createHash } from 'node:crypto';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Db } from '#lib/db/connect.server.ts';
import { readRecord } from '#lib/db/record.server.ts';
import { quarter } from '#lib/db/schema.ts';
import { seenByOthers } from '#lib/feedback/rules-shown.ts';
import { type Env, operation, ownerOf } from '#lib/http/operation.server.ts';
import { unchanged } from '#lib/http/unchanged.server.ts';
import { quarterOf } from '#lib/impact/rules-time.ts';
import { QUADRANTS } from '#lib/impact/words.ts';
import type { PictureWish } from './rules-picture.ts';
import { ownersName } from './store.server.ts';

/** The kinds of picture, with their content types. */
export const PICTURES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;
export type PictureKind = keyof typeof PICTURES;

/** Nothing in a picture may act, wherever it is opened. */
export const STILL = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const wish = z.object({
	quarter: quarter.optional(),
	quadrant: z.enum(QUADRANTS).optional(),
	shape: z.enum(['part', 'status']).default('part'),
	titles: z.enum(['yes', 'no']).optional(),
	width: z.coerce.number().int().min(200).max(4000).default(1200)
});
type Wish = z.output<typeof wish>;

/** Adds the map as a picture, for its owner. */
export function addPictureOperations(api: OpenAPIHono<Env>): void {
	for (const [operationId, kind, says] of [
		['getMapSvg', 'svg', 'The map as a picture that scales (SVG)'],
		['getMapPng', 'png', 'The map as a picture of pixels (PNG)']
	] as const)
		operation(
			api,
			{
				operationId,
				method: 'get',
				path: `/map.${kind}`,
				tags: ['Map'],
				summary: says,
				description:
					'As it is now, or as it was at the end of `quarter`; whole, or one `quadrant` opened. `titles` are there by default in an opened quadrant only. `width` is in pixels. A picture is made to be shown: feedback that is hidden from others has no part in it.',
				request: { query: wish },
				responses: { 200: { description: 'The picture.' } }
			},
			async (c, { query }) => {
				const owner = await ownersName(c.get('db'), ownerOf(c));
				return unchanged(c, () => picture(c, kind, owner, query), stateOf(owner, quarterNow(c)));
			}
		);
}

async function picture(c: Context<Env>, kind: PictureKind, owner: string, wanted: Wish) {
	const { width, titles, ...rest } = wanted;
	const quadrant = rest.quadrant ?? null;
	const drawn = await draw(c.get('db'), ownerOf(c), kind, {
		...rest,
		quarter: rest.quarter ?? null,
		quadrant,
		titles: titles ? titles === 'yes' : quadrant !== null,
		intents: true,
		owner,
		width,
		thisQuarter: quarterNow(c)
	});
	c.header('Content-Type', PICTURES[kind]);
	c.header('Content-Disposition', `attachment; filename="impact-map.${kind}"`);
	c.header('Content-Security-Policy', STILL);
	return c.body(drawn);
}

/** A short word for what a picture depends on beside the record: the name above it, and the quarter of today. */
export const stateOf = (...parts: (string | null)[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);

export const quarterNow = (c: Context<Env>): string =>
	quarterOf(c.get('place').now().toISOString().slice(0, 10));

type Drawing = PictureWish & { owner: string | null; width: number; thisQuarter: string };

/** The bytes of a picture of an owner's map, as others may see it, since pictures are made to be shown. What draws it is loaded by the first one who wants a picture. */
export async function draw(
	db: Db,
	owner: string,
	kind: PictureKind,
	{ owner: name, width, thisQuarter, ...wanted }: Drawing
): Promise<Uint8Array<ArrayBuffer>> {
	const record = await readRecord(db, owner, 'kept');
	const [{ pictureOf }, { mapSvg }] = await Promise.all([
		import('./rules-picture.ts'),
		import('./files.server.ts')
	]);
	const source = {
		impacts: record.impact,
		feedback: seenByOthers(record.feedback),
		skills: record.skill,
		segments: record.segment,
		intents: record.map_intent
	};
	const svg = mapSvg(pictureOf(source, wanted, thisQuarter), { owner: name, width });
	if (kind === 'svg') return new TextEncoder().encode(svg);
	const { pngOf } = await import('./files-png.server.ts');
	return pngOf(svg);
}
