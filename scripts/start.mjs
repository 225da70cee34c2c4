import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildIfStale, environment, installIfStale, node, root } from './setup.mjs';

const parent = process.ppid;

await installIfStale();
await buildIfStale();

// What Node compiled is kept beside the build: a third less time to the first page.
const env = { NODE_COMPILE_CACHE: join(root, 'build/.compiled'), ...environment };
const program = ['--disable-warning=ExperimentalWarning', join(root, 'build/cli/main.js')];
const server = spawn(node, [...program, 'serve', ...process.argv.slice(2)], {
	stdio: 'inherit',
	env
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.on(signal, () => server.kill(signal));

// npm hands a SIGTERM to the shell between it and us, which dies without a word: that it is gone is all we see.
const watch = () => process.ppid !== parent && server.kill('SIGTERM');
if (process.env.npm_lifecycle_event) setInterval(watch, 250).unref();

server.on('exit', (code, signal) => {
	process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
});
