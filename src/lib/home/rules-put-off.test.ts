import { expect, test } from 'vitest';
import { backOn, putOffSaid, withPutOff } from './rules-put-off.ts';

const TODAY = '2026-11-22';

test('a step is put off for a week, a month or for good', () => {
	expect(backOn('week', TODAY)).toBe('2026-11-29');
	expect(backOn('month', TODAY)).toBe('2026-12-22');
	expect(backOn('for_good', TODAY)).toBeNull();
	expect([putOffSaid('week', TODAY), putOffSaid('for_good', TODAY)]).toEqual([
		'Put off until 29 Nov',
		'Put off for good'
	]);
});

test('putting off keeps what is still away, replaces what is put off again, and forgets what is back', () => {
	const before = [
		{ step: 'check_in', until: '2026-11-25' },
		{ step: 'goal:1', until: TODAY },
		{ step: 'goal:2', until: null }
	];
	expect(withPutOff(before, ['check_in', 'goal:3', 'goal:3'], 'week', TODAY)).toEqual([
		{ step: 'goal:2', until: null },
		{ step: 'check_in', until: '2026-11-29' },
		{ step: 'goal:3', until: '2026-11-29' }
	]);
});

test('never more than the record keeps, the oldest go', () => {
	const many = Array.from({ length: 500 }, (_, at) => ({ step: `goal:${at}`, until: null }));
	const kept = withPutOff(many, ['goal:new'], 'for_good', TODAY);
	expect(kept).toHaveLength(500);
	expect(kept.at(-1)).toEqual({ step: 'goal:new', until: null });
	expect(kept[0]).toEqual({ step: 'goal:1', until: null });
});
