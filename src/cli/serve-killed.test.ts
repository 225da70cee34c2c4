import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { serving } from '../../scripts/test-server.ts';
import { connect, type Storage } from '#lib/db/connect.server.ts';
import { Client } from '#lib/http/client.ts';
import { freshStorage } from '#lib/http/testing.server.ts';
import { createToken } from '#lib/trust/store-access.server.ts';
import { addPerson } from '#lib/trust/store-people.server.ts';

const KILLS = 50;
const WRITERS = 4;

test.concurrent.each(['sqlite', 'postgres'] as const)(
	'killed fifty times in a stream of writes, %s keeps every one it acknowledged, once',
	async (kind) => {
		const { storage, drop } = await freshStorage(kind);
		const token = await tokenOf(storage);
		const stream = new Stream();
		for (let kill = 1; kill <= KILLS; kill++) {
			const server = await serving(storage);
			const client = new Client(fetch, { origin: server.url, token });
			await stream.check(client);
			const [going, writing] = [stream.goesOn(randomInt(1, 25)), stream.writeTo(client)];
			await going;
			server.signal('SIGKILL');
			expect(await server.ended).toBe('SIGKILL');
			await writing;
			if ('folder' in storage) checkFile(storage.folder);
		}
		const server = await serving(storage);
		const client = new Client(fetch, { origin: server.url, token });
		await stream.resend(client);
		expect(stream.acknowledged.size).toBeGreaterThan(KILLS);
		await stream.check(client);
		server.signal('SIGTERM');
		expect(await server.ended).toBe(0);
		await drop();
	}
);

/** Writes that are sent until the server dies, each under a key of its own; the server makes the ids. */
class Stream {
	/** Writes that were answered. */
	readonly acknowledged = new Set<string>();
	/** Writes whose answer never came: they may be stored or not. */
	#unanswered: string[] = [];
	#count = 0;
	#heard = () => {};

	/** Sends first what was not answered the last time, then ever new writes, until the server dies. */
	async writeTo(client: Client): Promise<void> {
		const again = this.#unanswered.splice(0);
		const next = () => again.pop() ?? `Write ${(this.#count += 1)}`;
		const write = async () => {
			for (;;) if (!(await this.#send(client, next()))) return;
		};
		await Promise.all(Array.from({ length: WRITERS }, write));
		this.#unanswered.push(...again);
	}

	/** Resolves once so many more writes have been acknowledged; others are then under way. */
	goesOn(writes: number): Promise<void> {
		const enough = this.acknowledged.size + writes;
		return new Promise((resolve) => {
			this.#heard = () => this.acknowledged.size >= enough && resolve();
		});
	}

	async resend(client: Client): Promise<void> {
		for (const headline of this.#unanswered.splice(0)) await this.#send(client, headline);
		expect(this.#unanswered).toEqual([]);
	}

	/** Everything acknowledged is there, nothing is there twice, and nothing is there that was not sent. */
	async check(client: Client): Promise<void> {
		const stored = (await client.list('impact')).map(({ headline }) => headline);
		const there = new Set(stored);
		expect(stored.length).toBe(there.size);
		expect([...this.acknowledged].filter((headline) => !there.has(headline))).toEqual([]);
		const sent = new Set([...this.acknowledged, ...this.#unanswered]);
		expect(stored.filter((headline) => !sent.has(headline))).toEqual([]);
	}

	async #send(client: Client, headline: string): Promise<boolean> {
		try {
			const headers = { 'idempotency-key': headline };
			const answer = await client.send('POST', '/impacts', { headline }, { headers });
			await answer.json();
			this.acknowledged.add(headline);
			this.#heard();
			return true;
		} catch {
			this.#unanswered.push(headline);
			return false;
		}
	}
}

async function tokenOf(storage: Storage): Promise<string> {
	const { db, close } = await connect(storage);
	const maya = { name: 'Maya', email: 'maya@example.org', title: '' };
	const id = await addPerson(db, maya, new Date());
	const wanted = {
		name: 'writer',
		scopes: ['record:read', 'record:write'] as const,
		days: null
	};
	const { secret } = await createToken(
		db,
		id,
		{ ...wanted, scopes: [...wanted.scopes] },
		new Date()
	);
	await close();
	return secret;
}

/** The file as the killed server left it opens and is whole. */
function checkFile(folder: string): void {
	const file = new DatabaseSync(join(folder, 'trellis.sqlite'));
	const [found] = file.prepare('pragma integrity_check').all();
	file.close();
	expect(found).toEqual({ integrity_check: 'ok' });
}
