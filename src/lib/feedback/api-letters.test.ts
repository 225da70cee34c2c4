import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { header, TestMailServer } from '../../../scripts/test-smtp.ts';
import { sendNext } from '#lib/http/mail.server.ts';
import { type MailServer, openMailServer } from '#lib/http/smtp.server.ts';
import { asking } from '#lib/http/testing-record.ts';
import { DATABASES, ORIGIN, type TestPerson, usePlace } from '#lib/http/testing.server.ts';
import type { Impact } from '#lib/impact/schema.ts';
import { reminderLetters, requestLetters } from './store-letters.server.ts';

const WRITERS = { feedback_request: requestLetters, feedback_reminder: reminderLetters };
const DAY = 86_400_000;

describe.each(DATABASES)('asking by mail, from the press to the mail server, on %s', (kind) => {
	const here = usePlace(kind, { mail: true });
	let smtp: TestMailServer;
	let server: MailServer;

	beforeEach(async () => {
		smtp = new TestMailServer();
		const SMTP_URL = `smtp://127.0.0.1:${await smtp.listen()}`;
		server = (await openMailServer({ SMTP_URL }, ORIGIN)) as MailServer;
	});
	afterEach(async () => {
		await here.at.db.deleteFrom('outbox').execute();
		await smtp.close();
	});

	async function ask(maya: TestPerson, giver: string, headline = 'Refunds arrive overnight') {
		const { id: impact } = await maya.client.post<Impact>('/impacts', { headline });
		const to = [{ giver, giver_address: 'priya@larkfield.example', channel: 'mail' }];
		await maya.client.post('/feedback-requests', {
			...{ ...asking, impact, to, until: inDays(20), remind_on: inDays(7) }
		});
	}
	const inDays = (days: number) =>
		new Date(here.at.place.now().getTime() + days * DAY).toISOString().slice(0, 10);
	const sendAll = async () => {
		while (await sendNext(here.at.place, server, WRITERS));
	};
	/** The plain part of a message, its encoding undone. */
	const plain = (raw: string) =>
		decodeURIComponent(
			(/Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw)?.[1] ?? '')
				.replaceAll('=\r\n', '')
				.replaceAll('%', '%25')
				.replaceAll(/=([0-9A-F]{2})/g, '%$1')
		);

	it('arrives with a link that opens, is reminded of once, and is told to whoever follows', async () => {
		const maya = await here.at.person('Maya Okafor');
		let told = 0;
		const hear = (owner: string) => (told += Number(owner === maya.id));
		await ask(maya, 'Priya Nair');
		here.at.place.bus.on('changed', hear);
		await sendAll();
		here.at.place.bus.off('changed', hear);
		expect(told).toBe(1);
		here.at.pass(8 * DAY);
		await sendAll();
		await sendAll();
		expect(smtp.arrived.map(({ to, raw }) => [to, header(raw, 'subject')])).toEqual([
			[['priya@larkfield.example'], 'Maya Okafor asks what changed for you'],
			[['priya@larkfield.example'], 'Reminder: Maya Okafor asks what changed for you']
		]);
		for (const { raw } of smtp.arrived) {
			expect(raw).toMatch(/Content-Type: text\/html; charset=utf-8/);
			const token = /\/answer#([\w-]{43})\r?$/m.exec(plain(raw))?.[1];
			const { status } = await here.at.nobody('POST', '/answers/open', { body: { token } });
			expect(status).toBe(200);
		}
	});

	it('lets no name and no word reach a header', async () => {
		const maya = await here.at.person('Zoë 世界');
		const { id } = maya;
		const name = 'Zoë\r\nBcc: everybody@larkfield.example';
		await here.at.db.updateTable('person').set({ name }).where('id', '=', id).execute();
		await ask(maya, 'Priya "P" <x@y.example>, Ana: Q;', '<b>Bold</b>\u2028Bcc: all');
		await sendAll();
		const [{ to, raw } = { to: [], raw: '' }] = smtp.arrived;
		expect(to).toEqual(['priya@larkfield.example']);
		expect(header(raw, 'bcc')).toBeUndefined();
		expect(header(raw, 'to')).toMatch(/^"(?:[^"\\]|\\.)*" <priya@larkfield\.example>$/);
		const [, html = ''] = raw.split('Content-Type: text/html');
		expect(html).not.toContain('<b>');
	});
});
