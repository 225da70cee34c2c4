import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { expect, inject, test } from 'vitest';

async function answers(url: string): Promise<boolean> {
	const client = new pg.Client(url);
	// A server that is ending resets a connection also while nobody waits for it.
	client.on('error', () => undefined);
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}

test('the tests have a real PostgreSQL whose user may create databases', async () => {
	const client = new pg.Client(inject('postgres'));
	await client.connect();
	const { rows } = await client.query<{ version: string; rolcreatedb: boolean }>(
		'select version(), rolcreatedb from pg_roles where rolname = current_user'
	);
	await client.end();
	expect(rows[0]?.version).toMatch(/^PostgreSQL 1[5-9]/);
	expect(rows[0]?.rolcreatedb).toBe(true);
});

test('a throw-away PostgreSQL ends with its parent, even when that is killed', async () => {
	const { TEST_DATABASE_URL: _, ...env } = process.env;
	const start = `const { startPostgres } = await import(${JSON.stringify(new URL('postgres.ts', import.meta.url).href)});
		console.log((await startPostgres()).url); setInterval(() => undefined, 1000);`;
	const parent = spawn(process.execPath, ['--input-type=module', '--eval', start], {
		env,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [line] = (await once(parent.stdout, 'data')) as [Buffer];
	const url = line.toString().trim();
	expect(await answers(url)).toBe(true);

	parent.kill('SIGKILL');
	const deadline = Date.now() + 5000;
	while (Date.now() < deadline && (await answers(url))) await wait(50);
	expect(await answers(url)).toBe(false);
});
