import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Postgres = { url: string; stop: () => Promise<void> };

/**
 * A real PostgreSQL for tests: the one at `TEST_DATABASE_URL`, or a throw-away one that ends with this process.
 * Its user may create databases. Throws with PostgreSQL's own words where it cannot start.
 */
export async function startPostgres(): Promise<Postgres> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: () => Promise.resolve() };

	const guard = spawn(
		process.execPath,
		[fileURLToPath(new URL('postgres-guard.ts', import.meta.url))],
		// Its own process group, so that Ctrl-C reaches the tests first and the database last.
		{ detached: true, stdio: ['pipe', 'pipe', 'inherit'] }
	);
	const exit = once(guard, 'exit');
	const [url] = await Promise.race([
		once(createInterface(guard.stdout), 'line'),
		exit.then(() => [undefined])
	]);
	if (typeof url !== 'string') throw new Error('PostgreSQL for the tests did not start.');
	guard.unref();
	return {
		url,
		stop: async () => {
			guard.ref();
			guard.stdin.end();
			await exit;
		}
	};
}
