import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { recordRevision } from '#lib/db/write.server.ts';
import { type Env, operation } from '#lib/http/operation.server.ts';
import { noteRead, nothingBehind, sharedBy } from '#lib/http/share.server.ts';
import { calendarFile } from './files-calendar.server.ts';
import { calendarEvents } from './rules-calendar.ts';
import { todayIn } from './rules-zone.ts';
import { readDated, readRhythm } from './store-calendar.server.ts';

/** Seconds in which a calendar may be shown without asking for it anew, also after it was taken back. */
const FRESH = 300;

/** Adds the calendar that whoever has its address can subscribe to. */
export function addCalendarOperations(api: OpenAPIHono<Env>): void {
	operation(
		api,
		{
			operationId: 'readCalendar',
			method: 'get',
			path: '/calendars/{file}',
			tags: ['Shares'],
			summary: 'The calendar behind an address, as iCalendar (RFC 5545)',
			description:
				'`file` is the token of a share of a calendar with `.ics`. Also at `/calendar/{file}`. It holds when something is due and no word of what.',
			request: { params: z.object({ file: z.string().max(200) }) },
			responses: { 200: { description: 'The calendar.' } }
		},
		async (c, { params: { file } }) => {
			const [, token] = /^([\w-]{20,100})\.ics$/.exec(file) ?? [];
			if (token === undefined) throw nothingBehind();
			const [db, share] = [c.get('db'), await sharedBy(c, 'calendar', token)];
			await noteRead(c, share);
			const { zone, weeks } = await readRhythm(db, share.owner);
			const today = todayIn(zone, c.get('place').now());
			const etag = `"r${await recordRevision(db, share.owner)}-${today}"`;
			c.header('ETag', etag);
			c.header('Cache-Control', `private, max-age=${FRESH}`);
			c.header('X-Robots-Tag', 'noindex');
			if (c.req.header('if-none-match')?.replace(/^W\//, '') === etag) return c.body(null, 304);
			c.header('Content-Type', 'text/calendar; charset=utf-8');
			c.header('Content-Disposition', 'inline; filename="trellis.ics"');
			const dated = await readDated(db, share.owner, weeks);
			return c.body(calendarFile(calendarEvents(dated, today), zone, Number(today.slice(0, 4))));
		}
	);
}
