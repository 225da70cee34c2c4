import { expect, test } from 'vitest';
import { tallyPlaywright, tallyVitest } from './tally.mjs';

const NOT_WELL = (runner: string) => [`${runner} ended badly beside its tests, or ran none.`];

const file = (status: string, ...tests: string[]) => ({
	name: 'src/plan.test.ts',
	status,
	message: 'Cannot find module\nat a place',
	assertionResults: tests.map((each) => ({
		status: each,
		fullName: `is ${each}`,
		failureMessages: each === 'failed' ? ['Error: 1 is not 2\n    at line 4'] : []
	}))
});
const vitest = (well: boolean, ...testResults: ReturnType<typeof file>[]) =>
	tallyVitest(JSON.stringify({ testResults }), well);

test('Vitest: every test counts once', () => {
	const tally = vitest(true, file('passed', 'passed', 'passed'), file('passed', 'passed'));
	expect(tally).toEqual({ passed: 3, failed: [] });
});

test('Vitest: a failed, left out or planned test and a file that does not load are failures, each named', () => {
	const some = file('failed', 'passed', 'failed', 'skipped', 'pending', 'todo');
	expect(vitest(false, some, file('failed'))).toEqual({
		passed: 1,
		failed: [
			'src/plan.test.ts · is failed · Error: 1 is not 2',
			'src/plan.test.ts · is skipped · skipped',
			'src/plan.test.ts · is pending · pending',
			'src/plan.test.ts · is todo · todo',
			'src/plan.test.ts · Cannot find module'
		]
	});
});

test('Vitest: no report, no tests, or an error beside the tests is a failure', () => {
	expect(tallyVitest(undefined, false)).toEqual({ passed: 0, failed: NOT_WELL('Vitest') });
	expect(vitest(true)).toEqual({ passed: 0, failed: NOT_WELL('Vitest') });
	expect(vitest(false, file('passed', 'passed'))).toEqual({
		passed: 1,
		failed: NOT_WELL('Vitest')
	});
});

const spec = (...statuses: string[]) => ({
	title: 'is asked',
	file: 'ask.spec.ts',
	line: 8,
	tests: statuses.map((status) => ({
		projectName: 'phone',
		status,
		results:
			status === 'skipped' ? [] : [{ errors: [{ message: '\u001b[31mTimed out\u001b[39m' }] }]
	}))
});
const playwright = (well: boolean, suites: object[], ...errors: { message: string }[]) =>
	tallyPlaywright(JSON.stringify({ suites, errors }), well);

test('Playwright: only what went as expected the first time has passed, in a group or beside it', () => {
	const groups = [
		{ specs: [spec('expected')], suites: [{ specs: [spec('expected', 'expected')] }] }
	];
	expect(playwright(true, groups)).toEqual({ passed: 3, failed: [] });
	expect(
		playwright(false, [{ specs: [spec('expected', 'unexpected', 'flaky', 'skipped')] }])
	).toEqual({
		passed: 1,
		failed: [
			'[phone] ask.spec.ts:8 · is asked · Timed out',
			'[phone] ask.spec.ts:8 · is asked · Timed out',
			'[phone] ask.spec.ts:8 · is asked · skipped'
		]
	});
});

test('Playwright: no report, no tests, or a set-up that fails is a failure', () => {
	expect(tallyPlaywright(undefined, false)).toEqual({ passed: 0, failed: NOT_WELL('Playwright') });
	expect(playwright(true, [])).toEqual({ passed: 0, failed: NOT_WELL('Playwright') });
	expect(playwright(false, [], { message: 'no browser\nat all' })).toEqual({
		passed: 0,
		failed: ['Playwright · no browser']
	});
});
