import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));
/** How Node starts the built server, without anything around it. */
export const builtServer = [
	process.execPath,
	'--disable-warning=ExperimentalWarning',
	join(root, 'build/cli/main.js'),
	'serve'
];

const PATIENCE = 60_000;
const LOOK_EVERY = 4;

export type Running = {
	url: string;
	pid: number;
	/** Milliseconds from the start of the process to its first answer. */
	ready: number;
	said: () => string;
	stop: () => Promise<void>;
};

/** A folder that goes when this program ends. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	return typeof address === 'object' && address ? address.port : 0;
}

/**
 * Starts a server that takes `--port` and waits until `path` answers 200.
 * @throws with what it said where it ends or stays silent
 */
export async function start(
	[program = '', ...args]: readonly string[],
	path = '/api/v1/health',
	environment: NodeJS.ProcessEnv = {}
): Promise<Running> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const begun = performance.now();
	// Its own process group: with npm in between, a signal to the group reaches them all.
	const child = spawn(program, [...args, '--port', String(port)], {
		cwd: root,
		detached: true,
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	children.add(child);
	child.once('exit', () => children.delete(child));
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
	while (!(await answers(url + path))) {
		if (child.exitCode !== null || performance.now() - begun > PATIENCE) {
			await end(child);
			throw new Error(`${args.join(' ')} did not get ready: ${said}`);
		}
		await wait(LOOK_EVERY);
	}
	const ready = performance.now() - begun;
	return { url, pid: child.pid ?? 0, ready, said: () => said, stop: () => end(child) };
}

async function answers(url: string): Promise<boolean> {
	return new Promise((resolve) => {
		const request = get(url, { agent: false }, (answer) => {
			answer.resume();
			resolve(answer.statusCode === 200);
		});
		request.once('error', () => resolve(false));
	});
}

const children = new Set<ChildProcess>();
// In groups of their own, they would stay where this program fails.
process.on('exit', () => {
	for (const { pid } of children) if (pid !== undefined) process.kill(-pid, 'SIGKILL');
});

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.pid === undefined) return;
	const gone = once(child, 'exit');
	process.kill(-child.pid, 'SIGTERM');
	await gone;
}

/** Megabytes (10^6) of memory that a process holds, where this system tells. */
export function residentMemory(pid: number): number {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) return NaN;
	return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) * 1024) / 1e6;
}

/** Milliseconds a clock tick of /proc lasts: 100 a second on every Linux that Node runs on. */
const TICK = 10;

/** Milliseconds of processor time that a process has used so far, where this system tells. */
export function processorTime(pid: number): number {
	const file = `/proc/${pid}/stat`;
	if (!existsSync(file)) return NaN;
	const [user, system] = readFileSync(file, 'utf8')
		.replace(/^.*\) /, '')
		.split(' ')
		.slice(11, 13);
	return (Number(user) + Number(system)) * TICK;
}
