import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { queueMail } from '#lib/db/outbox.server.ts';
import type { Problem } from '#lib/http/problem.ts';
import { DATABASES, letterInTrouble, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import type { Me } from './schema.ts';
import type { MailState } from './schema-mail.ts';

describe.each(DATABASES)('looking after mail, on %s', (kind) => {
	const here = usePlace(kind, { mail: true });
	let administrator: TestPerson;
	beforeAll(async () => {
		administrator = await here.at.person('Iris');
	});
	afterEach(() => here.at.db.deleteFrom('outbox').execute());

	const look = async () => (await administrator.knock<MailState>('GET', '/mail')).body;

	const inTrouble = (forGood: boolean) => letterInTrouble(here.at, forGood);

	it('is for who made the place, and everybody knows whether mail is sent', async () => {
		const other = await here.at.person('Maya');
		const [first, second] = [
			await administrator.knock<Me>('GET', '/me'),
			await other.knock<Me>('GET', '/me')
		];
		expect(first.body).toMatchObject({ administrator: true, sends_mail: true });
		expect(second.body).toMatchObject({ administrator: false, sends_mail: true });
		const refused = await other.knock<Problem>('GET', '/mail');
		expect(refused.status).toBe(403);
		expect(refused.body.detail).toBe('Only who looks after this Trellis can do this.');
	});

	it('shows how mail leaves, what waits and what is in trouble, and nothing of whom it is for', async () => {
		const id = await inTrouble(true);
		const now = here.at.place.now();
		const body = { owner: 'maya', request: 'ana' };
		await queueMail(here.at.db, 'feedback_reminder', body, { due: now, now });
		const state = await look();
		expect(state).toEqual({
			sender: {
				server: 'smtp.trellis.test:587',
				from: 'Trellis <trellis@trellis.test>'
			},
			waiting: 1,
			items: [
				{
					...{ id, kind: 'feedback_request', attempts: 1, error: '550: Refused.' },
					...{ created_at: now.toISOString(), due: now.toISOString() },
					failed_at: now.toISOString()
				}
			]
		});
		expect(JSON.stringify(state)).not.toMatch(/maya|priya|ana/);
	});

	it('has a letter tried anew', async () => {
		const id = await inTrouble(true);
		expect((await administrator.knock('POST', `/mail/${id}/retry`)).status).toBe(204);
		expect(await look()).toMatchObject({ waiting: 1, items: [] });
		expect((await administrator.knock('POST', `/mail/${id}/retry`)).status).toBe(404);
	});

	it('lets go of what was given up, and of nothing that is still being tried', async () => {
		const [dead, tried] = [await inTrouble(true), await inTrouble(false)];
		expect((await administrator.knock('DELETE', `/mail/${dead}`)).status).toBe(204);
		const refused = await administrator.knock<Problem>('DELETE', `/mail/${tried}`);
		expect(refused.status).toBe(404);
		expect(refused.body.detail).toContain('What is still being tried cannot be let go.');
		expect((await look()).items.map(({ id }) => id)).toEqual([tried]);
	});
});
