// What a checkout needs before anything of it runs. Only this file, start, check and test must work on any Node from 20.0.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The Node that this project pins; it is there once the packages are installed. */
export const node = join(
	root,
	'node_modules/node/bin',
	process.platform === 'win32' ? 'node.exe' : 'node'
);

const programs = join(root, 'node_modules/.bin');
const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== programs);

/** The environment for what this project starts: its own programs come first in PATH. */
export const environment = { ...process.env, PATH: [programs, ...path].join(delimiter) };

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

const lockfile = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.installed');
const built = join(root, 'build/.built');

/** @param {string} file */
function changed(file) {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} file */
function content(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {(string | Buffer)[]} parts */
function fingerprint(parts) {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex');
}

const wanted = () => fingerprint([readFileSync(lockfile)]);

function isInstalled() {
	if (!existsSync(node)) return false;
	if (content(installed) === wanted()) return true;
	// `npm install` by hand leaves no stamp of ours, and writes this file after the lockfile.
	return changed(join(root, 'node_modules/.package-lock.json')) >= changed(lockfile);
}

/**
 * Runs a program to its end and gives back what went wrong, nothing where it went well.
 * A signal that would stop this process stops the program first, so that none is left behind half done.
 * @param {string} program
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<string | undefined>}
 */
export function run(program, words, options) {
	return new Promise((resolve) => {
		let said = '';
		const child = spawn(program, words, { cwd: root, ...options });
		let stopped = false;
		const stop = (/** @type {NodeJS.Signals} */ signal) => {
			stopped = true;
			child.kill(signal);
		};
		for (const signal of SIGNALS) process.on(signal, stop);
		for (const output of [child.stdout, child.stderr])
			output?.on('data', (/** @type {Buffer} */ chunk) => (said += chunk.toString()));
		child.on('error', (error) => resolve(error.message));
		child.on('close', (code, signal) => {
			for (const each of SIGNALS) process.off(each, stop);
			if (stopped) process.exit(1);
			resolve(code === 0 ? undefined : said.trim() || `${program} ended with ${code ?? signal}.`);
		});
	});
}

/** @param {string[]} words @param {string[]} folders where npm finds the Node it runs on */
async function npm(words, folders) {
	const wrong = await run('npm', [...words, '--include=dev', '--loglevel=error'], {
		env: { ...process.env, PATH: folders.join(delimiter) },
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32'
	});
	if (wrong) stop(`${wrong}\nThe packages could not be installed.`);
	if (!existsSync(node))
		stop('npm left out the Node that Trellis runs on: let install scripts run.');
}

/** Whether npm on this Node leaves out native parts of the build without a word, as not meant for it. */
function isTooOldForParts() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12);
}

/** Installs the packages of package-lock.json where they are not there yet; ends the process where npm fails. */
export async function installIfStale() {
	if (isInstalled()) return;
	console.log('Installing the packages Trellis needs. This takes about half a minute, once.');
	// npm runs on the Node that was there before: it is about to replace ours.
	await npm(['ci'], path);
	if (isTooOldForParts()) await npm(['install', '--no-save'], [dirname(node), ...path]);
	writeFileSync(installed, wanted());
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = join(folder, entry.name);
		return entry.isDirectory() ? filesIn(file) : file;
	});
}

/** Everything that a build depends on, as one fingerprint. */
export function sources() {
	const single = ['package.json', 'package-lock.json', 'vite.config.ts', 'scripts/build.mjs'];
	const files = ['src', 'static', 'standards']
		.flatMap((folder) => filesIn(join(root, folder)))
		.filter((file) => !file.endsWith('.test.ts'))
		.concat(single.map((file) => join(root, file)))
		.sort();
	return fingerprint(files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}

/** Notes what the build was made from. @param {string} fingerprint as `sources` gave it before the build */
export function markBuilt(fingerprint) {
	writeFileSync(built, fingerprint);
}

/** Builds pages, server and command line where their sources changed; ends the process where that fails. */
export async function buildIfStale() {
	if (content(built) === sources()) return;
	console.log('Building Trellis. This takes some seconds after each change of its sources.');
	const wrong = await run(node, [join(root, 'scripts/build.mjs')], { env: environment });
	if (wrong) stop(`${wrong}\nTrellis could not be built; the lines above say why.`);
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}
