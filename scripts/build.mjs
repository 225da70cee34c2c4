import { realpathSync } from 'node:fs';
import { environment, installIfStale, markBuilt, node, root, run, sources } from './setup.mjs';

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

await installIfStale();
if (realpathSync(process.execPath) === realpathSync(node)) await build();
else {
	const wrong = await run(node, process.argv.slice(1), { env: environment, stdio: 'inherit' });
	process.exitCode = wrong ? 1 : 0;
}
