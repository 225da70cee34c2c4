import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { header, TestMailServer } from '../../../scripts/test-smtp.ts';
import { type Connection, connect } from '#lib/db/connect.server.ts';
import { LEASE, listTroubled, type MailBody, queueMail } from '#lib/db/outbox.server.ts';
import { carryMail, type Letter, type MailWriters, sendNext } from './mail.server.ts';
import { openPlace } from './place.server.ts';
import { type MailServer, openMailServer } from './smtp.server.ts';
import { DATABASES, usePlace } from './testing.server.ts';

const letterTo = ({ request }: MailBody): Letter => ({
	to: { name: 'Priya Nair', address: `${request}@example.org` },
	subject: 'Did it change anything for you?',
	text: 'Maya asks you three things.',
	html: '<p>Maya asks you <b>three</b> things.</p>'
});

describe.each(DATABASES)('mail, on %s', (kind) => {
	const here = usePlace(kind, { mail: true });
	const said: string[] = [];
	let smtp: TestMailServer;
	let server: MailServer;
	let log: string[];
	/** What the rooms would do, kept in the hand of the test. */
	let write: (body: MailBody) => Letter | undefined;
	let sent: () => Promise<void>;

	const writer = {
		write: (_: unknown, body: MailBody) => Promise.resolve(write(body)),
		sent: (_: unknown, { request }: MailBody) =>
			sent().then(() => void log.push(`sent ${request}`)),
		failed: (_: unknown, { request }: MailBody) =>
			Promise.resolve(void log.push(`failed ${request}`))
	};
	const writers: MailWriters = { feedback_request: writer, feedback_reminder: writer };

	const at = (port: number) =>
		openMailServer({ SMTP_URL: `smtp://127.0.0.1:${port}` }, 'https://trellis.example.org');
	const now = () => here.at.place.now();
	const queue = (request: string) =>
		queueMail(here.at.db, 'feedback_request', { owner: 'o', request }, { due: now(), now: now() });
	const next = () => sendNext(here.at.place, server, writers);
	const left = async () => (await here.at.db.selectFrom('outbox').selectAll().execute()).length;

	beforeEach(async () => {
		vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')));
		[log, write, sent] = [[], letterTo, () => Promise.resolve()];
		smtp = new TestMailServer();
		server = (await at(await smtp.listen())) as MailServer;
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await here.at.db.deleteFrom('outbox').execute();
		await smtp.close();
	});

	it('arrives as plain text and as HTML, named after its row in the outbox', async () => {
		await queue('priya');
		const { id } = await here.at.db.selectFrom('outbox').select('id').executeTakeFirstOrThrow();
		expect(await next()).toBe(true);
		expect(await next()).toBe(false);
		const [{ raw, to, from } = { raw: '', to: [], from: '' }] = smtp.arrived;
		expect({ to, from }).toEqual({
			to: ['priya@example.org'],
			from: 'trellis@trellis.example.org'
		});
		expect(header(raw, 'From')).toBe('Trellis <trellis@trellis.example.org>');
		expect(header(raw, 'To')).toBe('Priya Nair <priya@example.org>');
		expect(header(raw, 'Subject')).toBe('Did it change anything for you?');
		expect(header(raw, 'Message-ID')).toBe(`<${id}@trellis.example.org>`);
		expect(header(raw, 'Auto-Submitted')).toBe('auto-generated');
		expect(raw).toMatch(/Content-Type: text\/plain[^]*Maya asks you three things\./);
		expect(raw).toMatch(/Content-Type: text\/html[^]*<b>three<\/b>/);
		expect(log).toEqual(['sent priya']);
		expect(await left()).toBe(0);
	});

	it('is let go where it is no longer wanted', async () => {
		write = () => undefined;
		await queue('priya');
		expect(await next()).toBe(true);
		expect(smtp.arrived).toEqual([]);
		expect(log).toEqual([]);
		expect(await left()).toBe(0);
	});

	it('is tried again where the server says not yet, and then arrives under the same name', async () => {
		const names: (string | undefined)[] = [];
		smtp.answers.message = ({ raw }) => {
			names.push(header(raw, 'Message-ID'));
			return names.length === 1 ? 451 : undefined;
		};
		await queue('priya');
		await next();
		expect(await next()).toBe(false);
		expect(await listTroubled(here.at.db)).toMatchObject([
			{ attempts: 1, error: '451: The mail server did not take the letter yet.', failed_at: null }
		]);
		here.at.pass(90_000);
		await next();
		expect(smtp.arrived).toHaveLength(1);
		expect(names[0]).toBe(names[1]);
		expect(log).toEqual(['sent priya']);
	});

	it('is given up at once where the server refuses it for good, and nothing tells whom it was for', async () => {
		smtp.answers.recipient = () => 550;
		await queue('giver');
		await next();
		const [dead] = await listTroubled(here.at.db);
		expect(dead).toMatchObject({
			attempts: 1,
			error: '550: The mail server refused the letter for good.',
			failed_at: now().toISOString()
		});
		expect(log).toEqual(['failed giver']);
		expect(JSON.stringify(dead) + said.join()).not.toMatch(/giver@|Priya/);
	});

	it('waits while the server cannot be reached, however often', async () => {
		await queue('priya');
		const port = Number(server.server.split(':')[1]);
		await smtp.close();
		await next();
		expect(await listTroubled(here.at.db)).toMatchObject([
			{ error: 'The mail server could not be reached.', failed_at: null }
		]);
		smtp = new TestMailServer();
		await smtp.listen(port);
		here.at.pass(90_000);
		await next();
		expect(smtp.arrived).toHaveLength(1);
	});

	it('waits where the server does not know this Trellis: the letters are not at fault', async () => {
		await smtp.close();
		smtp = new TestMailServer({
			authOptional: false,
			allowInsecureAuth: true,
			onAuth: ({ password }, _, callback) =>
				password === 'r@in:50%'
					? callback(null, { user: 'trellis' })
					: callback(new Error('No such user.'))
		});
		const port = await smtp.listen();
		const as = async (password: string) =>
			(await openMailServer(
				{ SMTP_URL: `smtp://trellis:${password}@localhost:${port}` },
				'http://127.0.0.1:4180'
			)) as MailServer;
		server = await as('wrong');
		await expect(server.check()).rejects.toThrow('does not take the user and password in SMTP_URL');
		await queue('priya');
		await next();
		expect(await listTroubled(here.at.db)).toMatchObject([
			{ error: expect.stringMatching(/^535: .* user and password/) as string, failed_at: null }
		]);
		server = await as('r%40in%3A50%25');
		await server.check();
		here.at.pass(90_000);
		await next();
		expect(smtp.arrived[0]?.from).toBe('trellis@localhost');
	});

	it('keeps every name and subject on its line, and to one recipient', async () => {
		const tricks = [
			'Priya\r\nBcc: thief@example.org',
			'Priya\nBcc: thief@example.org\n\nAnother body',
			'Priya\u2028Bcc: thief@example.org',
			'"Priya" <thief@example.org>, Bo',
			'Priya, thief@example.org',
			'=?utf-8?Q?Priya=0D=0ABcc:_thief=40example.org?=',
			'\u0000Priya\u000b'
		];
		for (const trick of tricks) {
			write = (body) => ({
				...letterTo(body),
				to: { name: trick, address: 'priya@example.org' },
				subject: trick
			});
			await queue('priya');
			await next();
			const { raw, to } = smtp.arrived.pop() ?? { raw: '', to: [] };
			expect(to).toEqual(['priya@example.org']);
			const [head = ''] = raw.split('\r\n\r\n', 1);
			expect(head).not.toMatch(/^(bcc|cc):/im);
			expect(head.match(/^(to|subject|from):/gim)).toHaveLength(3);
			expect(header(raw, 'To')).toMatch(/<priya@example\.org>$/);
		}
	});

	it('takes no letter that names two addresses where one belongs', async () => {
		write = (body) => ({
			...letterTo(body),
			to: { name: 'Priya', address: 'priya@example.org>,<thief@example.org' }
		});
		await queue('priya');
		await next();
		expect(smtp.arrived.flatMap(({ to }) => to)).not.toContain('thief@example.org');
	});

	it('does not go round for ever where what became of it cannot be noted', async () => {
		sent = () => Promise.reject(new Error('No such request.'));
		await queue('priya');
		await next();
		here.at.pass(LEASE);
		expect(await next()).toBe(false);
		expect(smtp.arrived).toHaveLength(1);
	});

	it('is put back where it cannot be written', async () => {
		write = () => {
			throw new Error('No such headline.');
		};
		await queue('priya');
		await next();
		expect(await listTroubled(here.at.db)).toMatchObject([
			{ error: 'Trellis could not write it; its log says why.', failed_at: null }
		]);
	});

	it('leaves as soon as its asking is committed, one letter at a time, and stops when told', async () => {
		let [under, most] = [0, 0];
		smtp.answers.message = async () => {
			most = Math.max(most, (under += 1));
			await new Promise((resolve) => setTimeout(resolve, 20));
			under -= 1;
			return undefined;
		};
		const stop = carryMail(here.at.place, server, writers);
		for (let at = 0; at < 5; at++) await queue(`person.${at}`);
		here.at.place.bus.emit('changed', 'o');
		await expect.poll(() => smtp.arrived.length, { timeout: 5000 }).toBe(5);
		await stop();
		await queue('late');
		here.at.place.bus.emit('changed', 'o');
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(smtp.arrived).toHaveLength(5);
		expect(most).toBe(1);
	});

	it('leaves once where two carry it', async () => {
		for (let at = 0; at < 16; at++) await queue(`person.${at}`);
		let other: Connection | undefined;
		if (kind === 'postgres') other = await connect(here.storage);
		const second = openPlace(other ?? here.at.place.connection, { now });
		const stops = [here.at.place, second].map((place) => carryMail(place, server, writers));
		await expect.poll(left, { timeout: 10_000 }).toBe(0);
		for (const stop of stops) await stop();
		await other?.close();
		const reached = smtp.arrived.flatMap(({ to }) => to);
		expect(reached).toHaveLength(16);
		expect(new Set(reached).size).toBe(16);
		expect(log).toHaveLength(16);
	});
});

describe('the mail server that the environment names', () => {
	const open = (SMTP_URL: string, MAIL_FROM?: string) =>
		openMailServer({ SMTP_URL, MAIL_FROM }, 'https://trellis.example.org');

	it('is none where nothing is said', async () => {
		expect(await openMailServer({}, 'http://localhost:4181')).toBeUndefined();
		expect(await open('')).toBeUndefined();
	});

	it.each([
		['smtp://smtp.example.org', 'smtp.example.org:587'],
		['smtps://me:secret@smtp.example.org', 'smtp.example.org:465'],
		['smtp://[::1]:2525/', '::1:2525']
	])('is known by host and port alone: %s', async (address, known) => {
		expect(await open(address)).toMatchObject({
			server: known,
			from: 'Trellis <trellis@trellis.example.org>'
		});
	});

	it.each([
		'smtp.example.org:587',
		'https://me:secret@example.org',
		'smtp://',
		'smtp://h?pool=true',
		'smtp://me:se%cret@h'
	])('says plainly what is off, and no password: %s', async (address) => {
		const trouble = await open(address).catch((error: Error) => error.message);
		expect(trouble).toMatch(/^SMTP_URL /);
		expect(trouble).not.toContain('cret@');
	});

	it.each([
		['Larkfield <grow@larkfield.example>', 'Larkfield <grow@larkfield.example>'],
		['"Larkfield, Inc." <grow@larkfield.example>', 'Larkfield, Inc. <grow@larkfield.example>'],
		['grow@larkfield.example', 'grow@larkfield.example']
	])('sends as MAIL_FROM says: %s', async (given, from) => {
		expect(await open('smtp://localhost', given)).toMatchObject({ from });
	});

	it.each([
		'Larkfield',
		'a@b, c@d',
		'Larkfield <grow>',
		'L\r\nBcc: x@y.z <grow@larkfield.example>'
	])('says plainly that MAIL_FROM is off: %s', async (given) => {
		await expect(open('smtp://localhost', given)).rejects.toThrow('MAIL_FROM is');
	});
});
