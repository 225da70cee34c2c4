import { cpSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, installIfStale, markBuilt, node, root, run, sources } from './setup.mjs';

/** Packages that stay beside the build: Node itself, and those that look for their parts while they run. */
const BESIDE = ['node', 'pg', '@resvg/resvg-js'];

/** What stands beside the standards that become part of it. */
const LICENCES = { case: ['LICENSE', 'NOTICE'], 'open-badges': ['LICENSE', 'LICENSE-W3C'] };

/** The others become part of it, so that a start opens some fifty files and not six hundred. */
function within() {
	const file = /** @type {{ dependencies: Record<string, string> }} */ (
		JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
	);
	return Object.keys(file.dependencies).filter((name) => !BESIDE.includes(name));
}

async function build() {
	const made = sources();
	const vite = await import('vite');
	await (await vite.createBuilder({ root, ssr: { noExternal: within() } }, null)).buildApp();
	// The command line as plain JavaScript: Node strips no types inside node_modules, where an installed one lives.
	await vite.build({
		root,
		configFile: false,
		publicDir: false,
		ssr: { noExternal: true, external: BESIDE },
		build: {
			ssr: 'src/cli/main.ts',
			outDir: 'build/cli',
			target: 'node26',
			rolldownOptions: { output: { chunkFileNames: '[name].js' } }
		}
	});
	await buildSite();
	await takeFaces();
	for (const [folder, names] of Object.entries(LICENCES))
		for (const name of names)
			cpSync(join(root, 'standards', folder, name), join(root, 'build/standards', folder, name));
	markBuilt(made);
}

/** What writes a growth framework as plain pages, with their looks in one file: the command line loads it when it is asked to. */
async function buildSite() {
	const vite = await import('vite');
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	const { fixedIcons } = await import('./fixed-icons.ts');
	await vite.build({
		root,
		configFile: false,
		publicDir: false,
		plugins: [fixedIcons(), svelte({ configFile: false })],
		ssr: { noExternal: true },
		build: {
			ssr: 'src/lib/framework/files-site.server.ts',
			outDir: 'build/site',
			target: 'node26',
			ssrEmitAssets: true,
			cssCodeSplit: false,
			assetsInlineLimit: 0,
			rolldownOptions: {
				output: {
					entryFileNames: 'write.js',
					assetFileNames: ({ names: [name = ''] }) =>
						name.endsWith('.css') ? 'assets/style.css' : 'assets/[name][extname]'
				}
			}
		}
	});
	// The looks find their faces beside them, wherever the folder is put.
	const looks = join(root, 'build/site/assets/style.css');
	writeFileSync(looks, readFileSync(looks, 'utf8').replaceAll('url(/assets/', 'url('));
	cpSync(join(root, 'static/site.js'), join(root, 'build/site/assets/site.js'));
}

/** Copies the faces that pictures of pixels are written in, with their licence, beside the server. */
async function takeFaces() {
	const { FACES } = await import('../src/lib/map/words-faces.ts');
	for (const [family, folders] of Object.entries(FACES)) {
		const from = join(root, 'node_modules/@expo-google-fonts', family);
		const to = join(root, 'build/fonts', family);
		for (const folder of folders)
			cpSync(join(from, folder), join(to, folder), {
				recursive: true,
				filter: (path) => !/\.(js|d\.ts|png)$/.test(path)
			});
		cpSync(join(from, 'LICENSE_FONT'), join(to, 'LICENSE_FONT'));
	}
}

await installIfStale();
if (realpathSync(process.execPath) === realpathSync(node)) await build();
else {
	const wrong = await run(node, process.argv.slice(1), { env: environment, stdio: 'inherit' });
	process.exitCode = wrong ? 1 : 0;
}
