import { describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { Impact } from '#lib/impact/schema.ts';
import { forgetAnswers } from './idempotent.server.ts';
import type { Problem } from './problem.ts';
import { DATABASES, type TestPerson, usePlace } from './testing.server.ts';

describe.each(DATABASES)('a request that is sent again, on %s', (kind) => {
	const here = usePlace(kind);
	const headlines = async ({ client }: TestPerson) =>
		(await client.list('impact')).map(({ headline }) => headline);
	const send = <Body = Impact>({ knock }: TestPerson, key: string, body: object) =>
		knock<Body>('POST', '/impacts', { body, headers: { 'idempotency-key': key } });

	it('happens once, and gets the answer of the first time', async () => {
		const maya = await here.at.person();
		const first = await send(maya, 'key', { headline: 'Once' });
		await maya.client.change('impact', first.body, { effect: 'Later' });
		here.at.pass(1000);
		const again = await send(maya, 'key', { headline: 'Once' });
		expect(again.status).toBe(201);
		expect(again.text).toBe(first.text);
		expect(again.headers.get('etag')).toBe('"1"');
		expect(await headlines(maya)).toEqual(['Once']);
	});

	it('is refused where it says something else', async () => {
		const maya = await here.at.person();
		await send(maya, 'key', { headline: 'Once' });
		const other = await send<Problem>(maya, 'key', { headline: 'Twice' });
		expect(other.status).toBe(409);
		expect(other.body.detail).toBe(
			'This Idempotency-Key was used for another request; make a new one.'
		);
		expect(await headlines(maya)).toEqual(['Once']);
	});

	it('may be put right under the same key where it was refused', async () => {
		const maya = await here.at.person();
		expect((await send(maya, 'key', { headline: 'Once', theme: newId() })).status).toBe(422);
		expect((await send(maya, 'key', { haedline: 'Once' })).status).toBe(422);
		expect((await send(maya, 'key', { headline: 'Once' })).status).toBe(201);
		expect(await headlines(maya)).toEqual(['Once']);
	});

	it('happens once, however many are sent at the same time', async () => {
		const maya = await here.at.person();
		const sending = Array.from({ length: 20 }, () => send(maya, 'key', { headline: 'Once' }));
		const answers = await Promise.all(sending);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
		expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
		expect(await headlines(maya)).toEqual(['Once']);
	});

	it('does not stand in the way of another person with the same key', async () => {
		const [maya, ana] = [await here.at.person(), await here.at.person()];
		await send(maya, 'key', { headline: 'Of Maya' });
		await send(ana, 'key', { headline: 'Of Ana' });
		expect(await headlines(ana)).toEqual(['Of Ana']);
	});

	it('is refused with a key that is too long', async () => {
		const maya = await here.at.person();
		const { status } = await send(maya, 'k'.repeat(201), { headline: 'Once' });
		expect(status).toBe(400);
		expect(await headlines(maya)).toEqual([]);
	});

	it('counts as a new one after a week, when the answer is forgotten', async () => {
		const maya = await here.at.person();
		const first = await send(maya, 'key', { headline: 'Again' });
		here.at.pass(7 * 86_400_000);
		await forgetAnswers(here.at.db, here.at.place.now());
		expect((await send(maya, 'key', { headline: 'Again' })).body.id).toBe(first.body.id);
		here.at.pass(1);
		await forgetAnswers(here.at.db, here.at.place.now());
		expect((await send(maya, 'key', { headline: 'Again' })).body.id).not.toBe(first.body.id);
	});
});
