import { describe, expect, it } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { writeRecord } from '#lib/db/write.server.ts';
import { DATABASES, ORIGIN, type TestPerson, usePlace } from './testing.server.ts';

describe.each(DATABASES)('following a record, on %s', (kind) => {
	const here = usePlace(kind);

	/** The events that reach a person, one after another; undefined once the stream has ended. */
	async function follow({ cookie }: TestPerson) {
		const request = new Request(`${ORIGIN}/api/v1/changes`, { headers: { cookie } });
		const answer = await here.at.app.fetch(request);
		expect(answer.headers.get('content-type')).toBe('text/event-stream');
		const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
		return {
			next: async () => (await reader?.read())?.value,
			stop: async () => reader?.cancel()
		};
	}
	const event = (revision: number) => `event: revision\ndata: ${revision}\n\n`;
	const change = ({ client }: TestPerson) =>
		client.create('impact', { id: newId(), headline: 'Refunds name the rule' });

	it('tells where it stands at the start, and after every change', async () => {
		const maya = await here.at.person();
		const { next, stop } = await follow(maya);
		expect(await next()).toBe(event(0));
		await change(maya);
		expect(await next()).toBe(event(1));
		await change(maya);
		expect(await next()).toBe(event(2));
		await stop();
	});

	it('tells nothing of another record, of a reading, or of what was refused', async () => {
		const [maya, ana] = [await here.at.person(), await here.at.person()];
		const { next, stop } = await follow(maya);
		expect(await next()).toBe(event(0));
		await change(ana);
		await maya.client.list('impact');
		await maya.knock('POST', '/impacts', { body: {} });
		const heard = next();
		expect(await Promise.race([heard, wait(100, 'nothing')])).toBe('nothing');
		await change(maya);
		expect(await heard).toBe(event(1));
		await stop();
	});

	it('hears what another server on the same database did, a little later', async () => {
		const maya = await here.at.person();
		const { next, stop } = await follow(maya);
		expect(await next()).toBe(event(0));
		await writeRecord(here.at.db, maya.id, () => Promise.resolve());
		expect(await next()).toBe(event(1));
		await stop();
	});

	it('ends when the server stops, and leaves nothing that listens', async () => {
		const { bus } = here.at.place;
		const { next } = await follow(await here.at.person());
		expect(await next()).toBe(event(0));
		bus.emit('closing');
		expect(await next()).toBeUndefined();
		expect([bus.listenerCount('changed'), bus.listenerCount('closing')]).toEqual([0, 0]);
	});
});
