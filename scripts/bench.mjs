import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, environment, installIfStale, node, root } from './setup.mjs';

await installIfStale();
await buildIfStale();

const program = ['--disable-warning=ExperimentalWarning', join(root, 'bench/main.ts')];
const { status } = spawnSync(node, [...program, ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: environment
});
process.exitCode = status ?? 1;
