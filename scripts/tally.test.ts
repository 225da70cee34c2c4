import { expect, test } from 'vitest';
import { tallyPlaywright, tallyVitest } from './tally.mjs';

const file = (status: string, ...tests: string[]) => ({
	status,
	assertionResults: tests.map((each) => ({ status: each }))
});

test('Vitest: every test counts once', () => {
	const report = { testResults: [file('passed', 'passed', 'passed'), file('passed', 'passed')] };
	expect(tallyVitest(JSON.stringify(report), true)).toEqual({ passed: 3, failed: 0 });
});

test('Vitest: a failed, left out or planned test and a file that does not load are failures', () => {
	const report = {
		testResults: [file('failed', 'passed', 'failed', 'skipped', 'pending', 'todo'), file('failed')]
	};
	expect(tallyVitest(JSON.stringify(report), false)).toEqual({ passed: 1, failed: 5 });
});

test('Vitest: no report, no tests, or an error beside the tests is a failure', () => {
	expect(tallyVitest(undefined, false)).toEqual({ passed: 0, failed: 1 });
	expect(tallyVitest(JSON.stringify({ testResults: [] }), true)).toEqual({ passed: 0, failed: 1 });
	expect(tallyVitest(JSON.stringify({ testResults: [file('passed', 'passed')] }), false)).toEqual({
		passed: 1,
		failed: 1
	});
	expect(tallyVitest(JSON.stringify({ testResults: [file('passed', 'passed')] }), false)).toEqual({
		passed: 1,
		failed: 1
	});
});

test('Playwright: only what went as expected the first time has passed', () => {
	const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
	expect(tallyPlaywright(JSON.stringify({ stats, errors: [] }), false)).toEqual({
		passed: 4,
		failed: 4
	});
	expect(
		tallyPlaywright(
			JSON.stringify({ stats: { ...stats, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }),
			true
		)
	).toEqual({ passed: 4, failed: 0 });
});

test('Playwright: no report, no tests, or a set-up that fails is a failure', () => {
	const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
	expect(tallyPlaywright(undefined, false)).toEqual({ passed: 0, failed: 1 });
	expect(tallyPlaywright(JSON.stringify({ stats: none, errors: [] }), true)).toEqual({
		passed: 0,
		failed: 1
	});
	expect(tallyPlaywright(JSON.stringify({ stats: none, errors: ['no browser'] }), false)).toEqual({
		passed: 0,
		failed: 1
	});
});
