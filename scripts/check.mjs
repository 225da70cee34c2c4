import { installIfStale } from './setup.mjs';
import { runChecks } from './checks.mjs';

await installIfStale();
const results = await runChecks();
const failed = results.filter(({ passed }) => !passed);
console.log(
	failed.length === 0
		? `All ${results.length} checks pass.`
		: `${failed.length} of ${results.length} checks fail: ${failed.map(({ name }) => name).join(', ')}.`
);
process.exitCode = failed.length === 0 ? 0 : 1;
