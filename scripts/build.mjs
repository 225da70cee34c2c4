import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { environment, installIfStale, markBuilt, node, root, sources } from './setup.mjs';

async function build() {
	const made = sources();
	const vite = await import('vite');
	await (await vite.createBuilder({ root }, null)).buildApp();
	// The command line as plain JavaScript: Node strips no types inside node_modules, where an installed one lives.
	await vite.build({
		root,
		configFile: false,
		publicDir: false,
		build: { ssr: 'src/cli/main.ts', outDir: 'build/cli', target: 'node26' }
	});
	markBuilt(made);
}

installIfStale();
if (realpathSync(process.execPath) === realpathSync(node)) await build();
else {
	const again = spawnSync(node, process.argv.slice(1), { env: environment, stdio: 'inherit' });
	process.exitCode = again.status ?? 1;
}
