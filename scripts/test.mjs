import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { installChromium } from './chromium.mjs';
import { buildIfStale, environment, installIfStale, node, root, run } from './setup.mjs';
import { tallyPlaywright, tallyVitest } from './tally.mjs';

/** Milliseconds after which a runner hangs rather than works, on the slowest machine. */
const LONGEST = 30 * 60_000;

let passed = 0;
/** @type {string[]} */
const failed = [];
let whole = false;

// However this ends, its last lines name what failed and say how it went.
process.on('exit', () => {
	if (!whole) failed.push('It was ended before its end.');
	for (const one of failed) console.log(`FAIL ${one}`);
	console.log(`${passed} passed, ${failed.length} failed`);
	process.exitCode = failed.length === 0 ? 0 : 1;
});

/** @param {import('./tally.mjs').Tally} tally */
function add(tally) {
	passed += tally.passed;
	failed.push(...tally.failed);
}

/**
 * Runs a test runner where one can watch; gives back the JSON of its own report, and whether it ended well.
 * @param {string} program path from node_modules
 * @param {string[]} words
 * @param {string} file where the runner writes its report
 * @returns {Promise<[report: string | undefined, well: boolean]>}
 */
async function report(program, words, file) {
	rmSync(file, { force: true });
	const wrong = await run(node, [join(root, 'node_modules', program), ...words], {
		env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: LONGEST
	});
	if (existsSync(file)) return [readFileSync(file, 'utf8'), !wrong];
	console.log(`${program} left no report. ${wrong ?? ''}`);
	return [undefined, false];
}

const results = join(root, 'test-results');

await installIfStale();
await buildIfStale();
const browser = await installChromium();

console.log('\nChecks');
for (const check of await runChecks())
	add(
		check.passed ? { passed: 1, failed: [] } : { passed: 0, failed: [`the check of ${check.name}`] }
	);

console.log('\nUnits, stores and operations');
const vitest = join(results, 'vitest.json');
const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitest}`];
add(tallyVitest(...(await report('vitest/vitest.mjs', words, vitest))));

console.log('\nPages in a browser');
if (!browser)
	console.log('There is no Chromium here and none could be installed; CHROMIUM_PATH can name one.');
const playwright = join(results, 'playwright.json');
add(tallyPlaywright(...(await report('@playwright/test/cli.js', ['test'], playwright))));

whole = true;
