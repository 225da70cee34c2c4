/**
 * How many tests passed, and each that did not: where it stands, what it is called and what it said first.
 * @typedef {{ passed: number, failed: string[] }} Tally
 */
/** @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} VitestTest */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile */
/** @typedef {{ testResults: VitestFile[] }} VitestReport */
/** @typedef {{ message?: string }} Wrong */
/** @typedef {{ projectName: string, status: string, results: { errors: Wrong[] }[] }} PlaywrightTest */
/** @typedef {{ title: string, file: string, line: number, tests: PlaywrightTest[] }} Spec */
/** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */
/** @typedef {{ suites: Suite[], errors: Wrong[] }} PlaywrightReport */

/** Colours of a terminal. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** @param {(string | undefined)[]} parts */
const told = (...parts) =>
	parts
		.map((part) => part?.replace(COLOUR, '').trim().split('\n')[0])
		.filter(Boolean)
		.join(' · ');

/**
 * What a runner's own count comes to. A test left out is a failure, and so is a runner that
 * fell over, found something wrong beside its tests, or had no tests at all.
 * @param {string} runner
 * @param {Tally} counted
 * @param {boolean} well whether the runner itself says that all went well
 * @returns {Tally}
 */
function judge(runner, { passed, failed }, well) {
	if (failed.length === 0 && (!well || passed === 0))
		return { passed, failed: [`${runner} ended badly beside its tests, or ran none.`] };
	return { passed, failed };
}

/**
 * @param {string | undefined} json Vitest's report
 * @param {boolean} well
 */
export function tallyVitest(json, well) {
	/** @type {VitestReport} */
	const { testResults: files } = json ? JSON.parse(json) : { testResults: [] };
	const tests = files.flatMap(({ name, assertionResults }) =>
		assertionResults.map((test) => ({ ...test, file: name }))
	);
	const wrong = tests.filter(({ status }) => status !== 'passed');
	const broken = files.filter(
		({ status, assertionResults }) =>
			status === 'failed' && assertionResults.every((one) => one.status === 'passed')
	);
	const failed = [
		...wrong.map((one) => told(one.file, one.fullName, one.failureMessages?.[0] ?? one.status)),
		...broken.map(({ name, message }) => told(name, message))
	];
	return judge('Vitest', { passed: tests.length - wrong.length, failed }, well);
}

/**
 * @param {string | undefined} json Playwright's report
 * @param {boolean} well
 */
export function tallyPlaywright(json, well) {
	/** @type {PlaywrightReport} */
	const { suites, errors } = json ? JSON.parse(json) : { suites: [], errors: [] };
	const tests = suites
		.flatMap(specsOf)
		.flatMap((spec) =>
			spec.tests.map((test) => ({ ...test, where: `${spec.file}:${spec.line}`, title: spec.title }))
		);
	const wrong = tests.filter(({ status }) => status !== 'expected');
	const failed = [
		...wrong.map(({ projectName, where, title, status, results }) =>
			told(`[${projectName}] ${where}`, title, results[0]?.errors[0]?.message ?? status)
		),
		...errors.map(({ message }) => told('Playwright', message))
	];
	return judge('Playwright', { passed: tests.length - wrong.length, failed }, well);
}

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
