/** @typedef {{ passed: number, failed: number }} Tally */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */
/** @typedef {{ testResults: VitestFile[] }} VitestReport */
/** @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} Stats */
/** @typedef {{ stats: Stats, errors: unknown[] }} PlaywrightReport */

/**
 * What a runner's own count comes to. A test left out is a failure, and so is a runner that
 * fell over, found something wrong beside its tests, or had no tests at all.
 * @param {Tally} counted
 * @param {boolean} well whether the runner itself says that all went well
 * @returns {Tally}
 */
function judge({ passed, failed }, well) {
	if (failed === 0 && (!well || passed === 0)) return { passed, failed: 1 };
	return { passed, failed };
}

/**
 * @param {string | undefined} json Vitest's report
 * @param {boolean} well
 */
export function tallyVitest(json, well) {
	if (!json) return judge({ passed: 0, failed: 0 }, well);
	const { testResults: files } = /** @type {VitestReport} */ (JSON.parse(json));
	const tests = files.flatMap((file) => file.assertionResults);
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const broken = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && assertionResults.every((one) => one.status === 'passed')
	);
	return judge({ passed, failed: tests.length - passed + broken.length }, well);
}

/**
 * @param {string | undefined} json Playwright's report
 * @param {boolean} well
 */
export function tallyPlaywright(json, well) {
	if (!json) return judge({ passed: 0, failed: 0 }, well);
	const { stats, errors } = /** @type {PlaywrightReport} */ (JSON.parse(json));
	const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
	return judge({ passed: stats.expected, failed }, well);
}
