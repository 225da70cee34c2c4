import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { AlreadyInRecord, NotInRecord, NotNow, Stale, Unfit } from '#lib/db/refusals.ts';
import { evidenceApi } from '#lib/evidence/api.server.ts';
import { feedbackApi } from '#lib/feedback/api.server.ts';
import { frameworkApi } from '#lib/framework/api.server.ts';
import { frameworkFilesApi } from '#lib/framework-files/api.server.ts';
import { impactApi } from '#lib/impact/api.server.ts';
import { mapApi } from '#lib/map/api.server.ts';
import { portabilityApi } from '#lib/portability/api.server.ts';
import { growthPageApi } from '#lib/growth-page/api.server.ts';
import { skillsApi } from '#lib/skills/api.server.ts';
import { trustApi } from '#lib/trust/api.server.ts';
import { changesApi } from './changes.server.ts';
import { describe } from './describe.server.ts';
import type { Env } from './operation.server.ts';
import type { Place } from './place.server.ts';
import { Refusal } from './problem.ts';
import { recognise } from './recognise.server.ts';

const MEGABYTE = 1024 * 1024;
/** Bytes a body may have: imports carry a whole record, framework or file, everything else is small. */
const LIMITS = { import: 50 * MEGABYTE, other: MEGABYTE };
const IMPORTS = /^\/api\/v1\/(record|imports\/csv(\/preview)?|framework-[a-z]+(\/[0-9a-f-]+)?)$/;

export type App = { fetch: (request: Request, address?: string) => Response | Promise<Response> };

/** The one door: every operation of every room at /api/v1, over one place. */
export function createApp(place: Place): App {
	const app = new OpenAPIHono<Env>().basePath('/api/v1');
	app.onError((error, c) => tell(error, c.req.path));
	app.notFound((c) =>
		tell(new Refusal('not-found', `There is no ${c.req.method} ${c.req.path}.`), c.req.path)
	);
	app.use(async (c, next) => {
		c.set('place', place);
		c.set('db', place.connection.db);
		c.set('asker', null);
		c.set('address', (c.env as { address?: string } | undefined)?.address ?? '');
		await next();
	});
	app.use((c, next) => limit(IMPORTS.test(c.req.path) ? LIMITS.import : LIMITS.other)(c, next));
	app.use(recognise);
	app.use(announce);
	for (const api of [
		trustApi,
		impactApi,
		feedbackApi,
		frameworkApi,
		frameworkFilesApi,
		evidenceApi,
		mapApi,
		skillsApi,
		growthPageApi,
		portabilityApi,
		changesApi
	])
		app.route('/', api);
	describe(app, place);
	return { fetch: (request, address = '') => app.fetch(request, { address }) };
}

const limit = (maxSize: number) =>
	bodyLimit({
		maxSize,
		onError: () => {
			throw new Refusal('too-large', `A request here has at most ${maxSize / MEGABYTE} MB.`);
		}
	});

/** After a change has been committed, tells whoever follows this record. */
const announce: MiddlewareHandler<Env> = async (c, next) => {
	await next();
	const asker = c.get('asker');
	if (asker && c.req.method !== 'GET' && c.res.status < 400)
		c.get('place').bus.emit('changed', asker.owner);
};

function tell(error: unknown, path: string): Response {
	const { problem, retryAfter } = refusalOf(error, path);
	const headers = new Headers({ 'content-type': 'application/problem+json' });
	if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
	return Response.json({ ...problem, instance: path }, { status: problem.status, headers });
}

/** What the API says of anything thrown; what is not foreseen is logged and told without its inside. */
function refusalOf(error: unknown, path: string): Refusal {
	if (error instanceof Refusal) return error;
	if (error instanceof Stale)
		return new Refusal(
			'out-of-date',
			'Somebody changed this since you opened it; nothing was overwritten. Look at how it stands now and change it again.',
			{ current: error.current }
		);
	if (error instanceof Unfit)
		return new Refusal('not-valid', 'Nothing was stored: some of this does not go together.', {
			errors: error.errors
		});
	if (error instanceof NotNow) return new Refusal('conflict', error.message);
	if (error instanceof NotInRecord)
		return new Refusal('not-found', 'There is no such item in this record.');
	if (error instanceof AlreadyInRecord)
		return new Refusal('conflict', 'This record already has an item with that id.', {
			errors: [{ field: 'id', message: 'Make a new id, or leave it out.' }]
		});
	if (error instanceof HTTPException)
		return new Refusal(
			'bad-request',
			`${error.message.replace(/\.?$/, '.')} Send JSON as the API describes it.`
		);
	console.error(`Failed at ${path}:`, error);
	return new Refusal(
		'failed',
		'Nothing was stored. The reason is in the log of this Trellis; try again.'
	);
}
