import { streamSSE } from 'hono/streaming';
import { recordRevision } from '#lib/db/write.server.ts';
import { operation, ownerOf, room } from './operation.server.ts';

/** Milliseconds between looks at the database for changes that another node made. */
const LOOK_EVERY = 5000;

export const changesApi = room();

operation(
	changesApi,
	{
		operationId: 'followChanges',
		method: 'get',
		path: '/changes',
		tags: ['Record'],
		summary: 'Follow the record: an event with its revision at the start and after every change',
		responses: { 200: { description: 'A stream of server-sent events named `revision`.' } }
	},
	(c) => {
		const { bus } = c.get('place');
		const db = c.get('db');
		const owner = ownerOf(c);
		return streamSSE(c, async (stream) => {
			let told = -1;
			let wake = () => {};
			let open = true;
			const changed = (whose: string) => whose === owner && wake();
			const close = () => {
				open = false;
				wake();
			};
			bus.on('changed', changed);
			bus.on('closing', close);
			stream.onAbort(close);
			try {
				while (open) {
					const next = new Promise<void>((resolve) => (wake = resolve));
					const revision = await recordRevision(db, owner);
					if (revision !== told)
						await stream.writeSSE({ event: 'revision', data: String((told = revision)) });
					const timer = setTimeout(wake, LOOK_EVERY);
					await next;
					clearTimeout(timer);
				}
			} finally {
				bus.off('changed', changed);
				bus.off('closing', close);
			}
		});
	}
);
