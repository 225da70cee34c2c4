import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTime, NOTHING_SAID, orderNow, rowOf, saidNow } from './rules-assessment.ts';
import { assessmentInput, type Assessment } from './schema.ts';
import { JUDGES, type Judge } from './words.ts';

const WORDS = ['Remember', 'Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'];
const levels = WORDS.map((name, index) => ({ name, position: index + 1 }));
const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
let made = 0;
const row = (on: string, judge: Judge, said: Partial<Assessment>): Assessment => ({
	...assessmentInput.parse({ kind: 'skill', ref: id(1), name_then: 'Tracing', on, judge }),
	...{ id: id(++made + 100), version: 1, deleted_at: null },
	...{ created_at: '2026-11-17T09:00:00.000Z', updated_at: '2026-11-17T09:00:00.000Z' },
	...said
});
const now = (...rows: Assessment[]) => saidNow(rows, levels);

describe('what stands now', () => {
	it('is nothing while nobody said anything', () => expect(now()).toEqual(NOTHING_SAID));
	it.each<[string, Assessment[], number | null, Judge | null]>([
		['the only word', [row('2026-03-01', 'self', { mastery: 2 })], 2, 'self'],
		[
			'the newer of two',
			[row('2026-09-01', 'self', { mastery: 3 }), row('2026-03-01', 'self', { mastery: 2 })],
			3,
			'self'
		],
		[
			'a newer word of their own over an older agreement',
			[row('2026-03-01', 'agreed', { mastery: 2 }), row('2026-09-01', 'self', { mastery: 3 })],
			3,
			'self'
		],
		[
			'on one day agreed over manager over self',
			[
				row('2026-09-01', 'agreed', { mastery: 3 }),
				row('2026-09-01', 'manager', { mastery: 2 }),
				row('2026-09-01', 'self', { mastery: 4 })
			],
			3,
			'agreed'
		],
		[
			'a judgement over a newer row that judges nothing',
			[row('2026-03-01', 'manager', { mastery: 2 }), row('2026-09-01', 'self', { wanted: 4 })],
			2,
			'manager'
		]
	])('%s', (_, rows, mastery, judge) => expect(now(...rows)).toMatchObject({ mastery, judge }));

	it('keeps what is wanted where a manager only judges', () =>
		expect(
			now(
				row('2026-03-01', 'self', { wanted: 4, wanted_by: '2026-12-31' }),
				row('2026-09-01', 'manager', { mastery: 3 })
			)
		).toMatchObject({ mastery: 3, wanted: 4, wanted_by: '2026-12-31' }));
	it('lets go of what is wanted no more', () =>
		expect(
			now(
				row('2026-03-01', 'self', { wanted: 4, wanted_by: '2026-12-31' }),
				row('2026-09-01', 'self', { wanted: 0 })
			)
		).toMatchObject({ wanted: null, wanted_by: null }));

	it('does not depend on the order in which rows are read', () => {
		const any = fc.record({
			on: fc.constantFrom('2026-03-01', '2026-06-01', '2026-09-01'),
			judge: fc.constantFrom(...JUDGES),
			mastery: fc.option(fc.integer({ min: 0, max: 6 })),
			wanted: fc.option(fc.integer({ min: 0, max: 6 }))
		});
		const rows = fc
			.array(any, { maxLength: 12 })
			.map((list) => list.map(({ on, judge, ...said }) => row(on, judge, said)));
		fc.assert(
			fc.property(
				rows.chain((list) =>
					fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))
				),
				([list, mixed]) => {
					expect(saidNow(mixed, levels)).toEqual(saidNow(list, levels));
					expect(inTime(mixed)).toEqual(inTime(list));
				}
			)
		);
	});
});

describe('a step of then on the scale of now', () => {
	it.each([
		['the step that still has its name', ['Practice', 'Lead'], 1, 3],
		['the step in its place where the name has gone', ['Learner', 'Doer'], 2, 2],
		['at most the deepest', ['1', '2', '3', '4', '5', '6', '7', '8'], 8, 6],
		['its place on a scale of as many steps', WORDS.toReversed(), 2, 2],
		['not held stays not held', WORDS, 0, 0],
		['nothing said stays so', WORDS, null, null]
	])('%s', (_, scale_then, order, expected) =>
		expect(orderNow({ scale_then }, order, levels)).toBe(expected)
	);
});

it('changes the row of the same judge and day, and no other', () => {
	const rows = [row('2026-09-01', 'self', {}), row('2026-09-01', 'manager', {})];
	expect(rowOf(rows, 'self', '2026-09-01')).toBe(rows[0]);
	expect(rowOf(rows, 'self', '2026-09-02')).toBeUndefined();
	expect(rowOf(rows, 'agreed', '2026-09-01')).toBeUndefined();
});
