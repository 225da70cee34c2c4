import { once } from 'node:events';
import { request } from 'node:http';
import { connect as connectTo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serving, startTrellis } from '../../scripts/test-server.ts';
import { connect } from '#lib/db/connect.server.ts';
import { Client } from '#lib/http/client.ts';
import { freshStorage } from '#lib/http/testing.server.ts';
import { createToken } from '#lib/trust/store-access.server.ts';
import { addPerson } from '#lib/trust/store-people.server.ts';

describe('told to stop', () => {
	/** A server with an owner, started as `trellis` is, through its launcher. */
	async function begin() {
		const { storage, drop } = await freshStorage('sqlite');
		const { db, close } = await connect(storage);
		const id = await addPerson(db, { name: 'Maya', email: 'm@example.org', title: '' }, new Date());
		const scopes: ('record:read' | 'record:write')[] = ['record:read', 'record:write'];
		const { secret } = await createToken(db, id, { name: 'cli', scopes, days: null }, new Date());
		await close();
		const server = await serving(storage, 'launched');
		const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
		return { storage, drop, server, secret, headers };
	}

	it('finishes what is in flight, ends what never would, and takes nothing new', async () => {
		const { storage, drop, server, secret, headers } = await begin();
		const following = await fetch(`${server.url}/api/v1/changes`, { headers });
		const events = following.body?.getReader();
		expect(new TextDecoder().decode((await events?.read())?.value)).toContain('event: revision');

		const slow = request(`${server.url}/api/v1/impacts`, { method: 'POST', headers });
		const answer = once(slow, 'response') as Promise<[{ statusCode: number }]>;
		slow.write('{"headline":');
		await wait(200);
		const began = Date.now();
		server.signal('SIGTERM');
		expect((await events?.read())?.done).toBe(true);
		await wait(500);
		await expect(fetch(`${server.url}/api/v1/health`)).rejects.toThrow();
		slow.end('"It was finished"}');
		const [{ statusCode }] = await answer;
		expect(statusCode).toBe(201);
		expect(await server.ended).toBe(0);
		expect(Date.now() - began).toBeLessThan(10_000);

		const next = await serving(storage);
		const stored = await new Client(fetch, { origin: next.url, token: secret }).list('impact');
		expect(stored.map(({ headline }) => headline)).toEqual(['It was finished']);
		next.signal('SIGINT');
		expect(await next.ended).toBe(0);
		await drop();
	});

	it('waits ten seconds for a request that does not end, and no longer', async () => {
		const { drop, server } = await begin();
		const { hostname, port } = new URL(server.url);
		const stuck = connectTo(Number(port), hostname);
		stuck.on('error', () => undefined);
		const head = 'Host: a\r\nContent-Type: application/json\r\nContent-Length: 10';
		stuck.write(`POST /api/v1/sign-in HTTP/1.1\r\n${head}\r\n\r\n{`);
		await wait(200);
		const began = Date.now();
		server.signal('SIGTERM');
		expect(await server.ended).toBe(0);
		expect(Date.now() - began).toBeGreaterThan(9000);
		await drop();
	}, 25_000);
});

describe('a wrong value names itself and the right form, and exits with 2', () => {
	const port = (value: string) =>
		`--port is "${value}"; give a port number from 0 to 65535, for example 4180.`;
	const origin = (value: string) =>
		`TRELLIS_ORIGIN is "${value}"; give scheme and host and nothing after it, for example https://trellis.example.org.`;
	const database =
		'DATABASE_URL is not the address of a PostgreSQL database; write it as postgres://user:password@host:5432/name.';

	it.concurrent.each<[string, string[], Record<string, string>, string]>([
		['--port', ['serve', '--port', 'many'], {}, port('many')],
		['--port', ['serve', '--port', '65536'], {}, port('65536')],
		['--port', ['serve', '--port=-1'], {}, port('-1')],
		['PORT', ['serve'], { PORT: '80a' }, 'PORT is "80a"; give a port number from 0 to 65535'],
		[
			'--host',
			['serve', '--host', 'my host'],
			{},
			'--host is "my host"; give an address or a host'
		],
		[
			'HOST',
			['serve'],
			{ HOST: 'http://here' },
			'HOST is "http://here"; give an address or a host'
		],
		['--origin', ['serve', '--origin', 'here'], {}, '--origin is "here"; give scheme and host'],
		['TRELLIS_ORIGIN', ['serve'], { TRELLIS_ORIGIN: 'https://a.b/c' }, origin('https://a.b/c')],
		['TRELLIS_ORIGIN', ['serve'], { TRELLIS_ORIGIN: 'ftp://a.b' }, origin('ftp://a.b')],
		['DATABASE_URL', ['serve'], { DATABASE_URL: 'mysql://a/b' }, database],
		['DATABASE_URL', ['token', 'create'], { DATABASE_URL: 'postgres//a' }, database],
		['an option', ['serve', '--prot', '4180'], {}, "Unknown option '--prot'."],
		[
			'an option without its value',
			['serve', '--port'],
			{},
			"Option '--port <value>' argument missing"
		],
		['--database', ['link', '--database', 'a/b'], {}, '--database is not the address of a Postgre'],
		['a word too many', ['serve', 'now'], {}, 'trellis serve does not take "now".'],
		['a command', ['sevre'], {}, 'There is no command "sevre".'],
		['--scope', ['token', 'create', '--scope', 'all'], {}, '--scope is "all"; choose record:read'],
		[
			'--days',
			['token', 'create', '--days', '0'],
			{},
			'--days is "0"; give whole days from 1 to 366.'
		]
	])('%s: %j %j', async (_, words, environment, sentence) => {
		const { ended, said } = startTrellis(words, environment);
		expect(await ended).toBe(2);
		const [first, second] = said().split('\n');
		expect(first).toContain(sentence);
		expect(second).toBe('`trellis help` lists the commands and their options.');
	});
});

describe('what cannot be done says why, and exits with 1', () => {
	it('a port that is taken', async () => {
		const taken = createServer().listen(0, '127.0.0.1');
		await once(taken, 'listening');
		const { port } = taken.address() as { port: number };
		const { storage, drop } = await freshStorage('sqlite');
		const words = ['--data', 'folder' in storage ? storage.folder : ''];
		const { ended, said } = startTrellis(['serve', '--port', String(port), ...words]);
		expect(await ended).toBe(1);
		expect(said()).toContain(`Port ${port} is taken on 127.0.0.1. Choose another with --port.`);
		taken.close();
		await drop();
	});

	it('a database that does not answer', async () => {
		const { ended, said } = startTrellis(['serve', '--port', '0'], {
			DATABASE_URL: 'postgres://trellis@127.0.0.1:1/trellis'
		});
		expect(await ended).toBe(1);
		expect(said()).toContain('127.0.0.1:1');
	});

	it('a mail server that is none, without its password', async () => {
		const { ended, said } = startTrellis(['serve', '--port', '0'], {
			SMTP_URL: 'http://trellis:secret@smtp.example.org'
		});
		expect(await ended).toBe(1);
		expect(said()).toContain('SMTP_URL is not the address of a mail server; write it as smtp://');
		expect(said()).not.toContain('secret');
	});
});
