#!/usr/bin/env node
// Runs on any Node >= 20 and hands over to the Node that this package brings.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = here('../src/cli/main.ts');
const entry = existsSync(source) ? source : here('../build/cli/main.js');
const own = createRequire(import.meta.url).resolve('node/bin/node');

const child = spawn(
	own,
	['--disable-warning=ExperimentalWarning', entry, ...process.argv.slice(2)],
	{
		stdio: 'inherit'
	}
);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
	console.error(`Trellis could not start its Node: ${error.message}. Run npm install again.`);
	process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
