import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { environment, node, root, run } from './setup.mjs';

/** @typedef {{ name: string, repair: string, program: string, words: string[] }} Check */

/** The longest first, so that the short ones fill up the time beside them. @type {Check[]} */
const CHECKS = [
	{
		name: 'lint',
		repair: 'Mend what eslint names; `npx eslint --fix .` mends some of it.',
		program: 'eslint/bin/eslint.js',
		words: ['.', '--max-warnings=0']
	},
	{
		name: 'types',
		repair: 'Mend the types that svelte-check names.',
		program: 'svelte-check/bin/svelte-check',
		words: ['--fail-on-warnings', '--output', 'human']
	},
	{
		name: 'format',
		repair: 'Run `npm run format`.',
		program: 'prettier/bin/prettier.cjs',
		words: ['--check', '--log-level=warn', '.']
	},
	{
		name: 'unused code',
		repair: 'Take out the files, exports and packages that knip names, or use them.',
		program: 'knip/bin/knip.js',
		words: ['--no-progress', '--treat-config-hints-as-errors']
	},
	{
		name: 'structure',
		repair: 'CONTRIBUTING.md says where things go and who may import whom.',
		program: '../scripts/rules/main.ts',
		words: []
	}
];

/** @param {string} program path from node_modules @param {string[]} words */
const runOurs = (program, words) =>
	run(node, [join(root, 'node_modules', program), ...words], { env: environment });

/**
 * Format, lint, types, structure, unused code: each told in a line, and in full where it fails.
 * @returns {Promise<{ name: string, passed: boolean }[]>} in the order in which they ended
 */
export async function runChecks() {
	// The types of the pages, which lint and svelte-check read.
	const unsynced = await runOurs('@sveltejs/kit/svelte-kit.js', ['sync']);
	if (unsynced) console.log(unsynced);

	/** @type {{ name: string, passed: boolean }[]} */
	const results = [];
	const waiting = [...CHECKS];
	const work = async () => {
		for (let check = waiting.shift(); check; check = waiting.shift()) {
			const began = Date.now();
			const wrong = await runOurs(check.program, check.words);
			const seconds = ((Date.now() - began) / 1000).toFixed(1);
			results.push({ name: check.name, passed: !wrong });
			console.log(`${wrong ? 'FAIL' : 'ok  '} ${check.name} (${seconds} s)`);
			if (wrong) console.log(`${wrong}\n${check.repair}\n`);
		}
	};
	await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
	return results;
}
