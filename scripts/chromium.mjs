import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment, node, root, run } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const ELSEWHERE = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Nothing but the page under test: no calls home, no first-run pages, and software drawing as everywhere else. */
const QUIET = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const isRoot = process.getuid?.() === 0;

/** The browser at `CHROMIUM_PATH` or, without that, the first one this system has. */
function systemChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given) return given;
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [
		...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
		...ELSEWHERE
	].find((path) => existsSync(path));
}

/** How Playwright starts the browser; without a path it takes the one that it brought itself. */
export function chromiumOptions() {
	const executablePath = systemChromium();
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		// Chromium's sandbox refuses to work for root.
		args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET
	};
}

/** @param {string} program @param {string[]} words */
async function runs(program, ...words) {
	const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
	const wrong = await run(program, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
	if (wrong) console.log(wrong);
	return !wrong;
}

async function installFromDebian() {
	if (!existsSync('/etc/debian_version') || !isRoot) return false;
	return (
		(await runs('apt-get', 'update', '-qq')) && runs('apt-get', 'install', '-qq', '-y', 'chromium')
	);
}

/** Brings a browser where there is none: Debian's own package, or else Playwright's. Says whether there is one now. */
export async function installChromium() {
	if (systemChromium()) return true;
	console.log('Installing a Chromium for the tests. This takes a minute or two, once.');
	if (await installFromDebian()) return true;
	const words = [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'];
	return runs(node, ...words, ...(isRoot ? ['--with-deps'] : []));
}
