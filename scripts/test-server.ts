import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const path = (to: string) => fileURLToPath(new URL(to, import.meta.url));

/** How `trellis` is started: as the process itself, or by the launcher that passes signals on. */
const PROGRAMS = {
	itself: ['--disable-warning=ExperimentalWarning', path('../build/cli/main.js')],
	launched: [path('../bin/trellis.js')]
};

export type Running = {
	pid: number;
	/** Everything it has written so far. */
	said: () => string;
	/** Resolves to its address once it is ready, or to undefined where it ends before. */
	ready: Promise<string | undefined>;
	/** Resolves to its exit code, or to the signal that ended it. */
	ended: Promise<number | NodeJS.Signals>;
	signal: (name: NodeJS.Signals) => void;
};

const started = new Set<ChildProcess>();
let over = false;
// A test that fails half way leaves nothing running behind it.
afterAll(() => {
	over = true;
	for (const child of started) child.kill('SIGKILL');
});

/** Starts the built `trellis` in a process of its own, which knows nothing of the environment of the tests. */
export function startTrellis(
	words: string[],
	environment: Record<string, string> = {},
	by: keyof typeof PROGRAMS = 'itself'
): Running {
	if (over) throw new Error('The tests that wanted this are over.');
	const child = spawn(process.execPath, [...PROGRAMS[by], ...words], {
		env: { PATH: process.env.PATH ?? '', ...environment },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	started.add(child);
	let said = '';
	const { promise: ready, resolve } = Promise.withResolvers<string | undefined>();
	const hear = (chunk: Buffer) => {
		said += chunk.toString();
		const url = /ready at (http\S+)/.exec(said)?.[1];
		if (url !== undefined) resolve(url);
	};
	child.stdout.on('data', hear);
	child.stderr.on('data', hear);
	const ended = once(child, 'close').then(([code, signal]) => {
		started.delete(child);
		resolve(undefined);
		return (code ?? signal) as number | NodeJS.Signals;
	});
	return {
		pid: child.pid ?? 0,
		said: () => said,
		ready,
		ended,
		signal: (name) => void child.kill(name)
	};
}

/** Starts it to serve from a storage on a free port, and waits until it is ready. */
export async function serving(
	storage: { folder: string } | { url: string },
	by: keyof typeof PROGRAMS = 'itself'
): Promise<Running & { url: string }> {
	const words = 'folder' in storage ? ['--data', storage.folder] : ['--database', storage.url];
	const running = startTrellis(['serve', '--port', '0', ...words], {}, by);
	const url = await running.ready;
	if (url === undefined) throw new Error(`Trellis was not ready: ${running.said()}`);
	return { ...running, url };
}
