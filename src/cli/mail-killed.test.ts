import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { header, TestMailServer } from '../../scripts/test-smtp.ts';
import { connect, type Db } from '#lib/db/connect.server.ts';
import { LEASE } from '#lib/db/outbox.server.ts';
import { reminderLetters, requestLetters } from '#lib/feedback/store-letters.server.ts';
import { sendNext } from '#lib/http/mail.server.ts';
import { openPlace } from '#lib/http/place.server.ts';
import { openMailServer } from '#lib/http/smtp.server.ts';
import { freshStorage } from '#lib/http/testing.server.ts';

const KILLS = 50;
const LANES = 2;
/** Letters of one run, at the most, before it is killed. */
const LETTERS = 3;
/** Milliseconds by which each run's clock is ahead of the one before: what that one leased is free again. */
const AHEAD = LEASE * 1.5;
const PROGRAM = fileURLToPath(new URL('../../scripts/test-mail.ts', import.meta.url));

const running = new Set<ChildProcess>();
afterAll(() => {
	for (const child of running) child.kill('SIGKILL');
});

test('killed fifty times around the outbox, every committed asking arrives, and twice only what was under way', async () => {
	const doubles = await Promise.all(Array.from({ length: LANES }, killed));
	expect(doubles.reduce((sum, more) => sum + more)).toBeGreaterThan(0);
});

/** Kills one Trellis after the other on one folder, then sends what is left. @returns how many letters came twice */
async function killed(): Promise<number> {
	const { storage, drop } = await freshStorage('sqlite');
	if (!('folder' in storage)) throw new Error('This is about a file.');
	const mail = new TestMailServer();
	const address = `smtp://127.0.0.1:${await mail.listen()}`;
	const acknowledged: string[] = [];
	for (let run = 1; run <= KILLS / LANES; run++)
		acknowledged.push(...(await runUntilKilled(mail, storage.folder, address, run)));
	mail.answers = {};

	const { db, close } = await connect(storage);
	await sendRest(db, address);
	const asked = await db
		.selectFrom('feedback_request')
		.select(['giver_address', 'sent_at'])
		.execute();
	const reached = new Set(mail.arrived.flatMap(({ to }) => to));
	expect(asked.filter(({ giver_address }) => !reached.has(giver_address ?? ''))).toEqual([]);
	expect(asked.filter(({ sent_at }) => sent_at === null)).toEqual([]);
	expect(acknowledged.filter((one) => !reached.has(one))).toEqual([]);
	expect(acknowledged.length).toBeGreaterThan(KILLS / LANES);
	expect(await db.selectFrom('outbox').selectAll().execute()).toEqual([]);

	const doubles = mail.arrived.length - reached.size;
	expect(doubles).toBeLessThanOrEqual(KILLS / LANES);
	expect(new Set(mail.arrived.map(({ raw }) => header(raw, 'Message-ID'))).size).toBe(reached.size);
	await close();
	await mail.close();
	await drop();
	return doubles;
}

/** @returns whom it had asked, by its own word, before it was killed */
async function runUntilKilled(
	mail: TestMailServer,
	folder: string,
	address: string,
	run: number
): Promise<string[]> {
	const words = [PROGRAM, folder, address, String(run * AHEAD)];
	const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words]);
	running.add(child);
	let [said, trouble] = ['', ''];
	child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
	const ended = once(child, 'close');
	killAround(mail, child, run);
	expect(await ended, trouble).toEqual([null, 'SIGKILL']);
	expect(trouble).toBe('');
	running.delete(child);
	return said.split('\n').slice(0, -1);
}

async function sendRest(db: Db, address: string): Promise<void> {
	const now = () => new Date(Date.now() + KILLS * AHEAD);
	const server = await openMailServer({ SMTP_URL: address }, 'http://trellis.test');
	if (!server) throw new Error('There is no mail server.');
	const place = openPlace({ db, kind: 'sqlite', close: () => Promise.resolve() }, { now });
	const writers = { feedback_request: requestLetters, feedback_reminder: reminderLetters };
	while (await sendNext(place, server, writers));
}

/** Kills a run after a few letters: while the server has one and has not said so, or at any moment after. */
function killAround(mail: TestMailServer, child: ChildProcess, run: number): void {
	let left = randomInt(1, LETTERS + 1);
	const end = () => void child.kill('SIGKILL');
	mail.answers.message = () => {
		left -= 1;
		if (left === 0 && run % 2 === 0) end();
		else if (left === 0) setTimeout(end, randomInt(0, 200));
		return undefined;
	};
}
