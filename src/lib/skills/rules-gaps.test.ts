import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, type Said } from './rules-assessment.ts';
import { gapOf, gapReason, gapsOf } from './rules-gaps.ts';
import type { Expected } from './rules-role.ts';
import { isNotEvidenced, type Ability } from './rules.ts';

const expects = (order: number | null, weight: Expected['weight'] = 'required'): Expected => ({
	order,
	weight,
	level: '',
	words: ''
});
const ability = (name: string, said: Partial<Said>, more: Partial<Ability> = {}) =>
	({
		...{ kind: 'competency', id: name, name, note: '', levels: [], evidenced: null },
		...{ expected: null, aimed: null, said: { ...NOTHING_SAID, ...said } },
		...more
	}) as Ability;
const shown = (level: number) =>
	({ level, deepest: [], all: [], confirmed: 0 }) satisfies Ability['evidenced'];

describe('a gap', () => {
	it.each<[string, Ability, [string, number, number] | null]>([
		[
			'wanted by a day',
			ability('a', { mastery: 2, wanted: 4, wanted_by: '2027-03-31' }),
			['wanted_by', 2, 4]
		],
		['wanted', ability('a', { mastery: 2, wanted: 4 }), ['wanted', 2, 4]],
		['wanted and held', ability('a', { mastery: 4, wanted: 4 }), null],
		['expected', ability('a', { mastery: 2 }, { expected: expects(3) }), ['expected', 2, 3]],
		[
			'expected before it is wanted',
			ability('a', { mastery: 2, wanted: 5 }, { expected: expects(3) }),
			['expected', 2, 3]
		],
		['expected and held', ability('a', { mastery: 3 }, { expected: expects(3) }), null],
		[
			'expected and shown, though nothing is said',
			ability('a', {}, { expected: expects(3), evidenced: shown(3) }),
			null
		],
		['expected and nothing known', ability('a', {}, { expected: expects(3) }), ['expected', 0, 3]],
		['expected without a step', ability('a', {}, { expected: expects(null) }), null],
		[
			'only good to have',
			ability('a', { mastery: 1 }, { expected: expects(3, 'desired') }),
			['desired', 1, 3]
		],
		[
			'where the person is heading',
			ability('a', { mastery: 3 }, { expected: expects(3), aimed: expects(4) }),
			['aimed', 3, 4]
		],
		['nothing known and nothing asked', ability('a', {}), null]
	])('%s', (_, of, expected) => {
		const gap = gapOf(of);
		expect(gap && [gap.kind, gap.now, gap.to]).toEqual(expected);
	});
});

it('puts the one that matters first at the top, not the largest', () => {
	const gaps = gapsOf([
		ability('far and desired', {}, { expected: expects(6, 'optional') }),
		ability('wanted some', { mastery: 1, wanted: 2 }),
		ability('wanted much', { mastery: 1, wanted: 5, interest: 'much' }),
		ability('expected, two steps', { mastery: 1 }, { expected: expects(3) }),
		ability('expected, one step', { mastery: 2 }, { expected: expects(3) }),
		ability('heading there', { mastery: 2 }, { aimed: expects(3) }),
		ability('wanted in June', { mastery: 1, wanted: 6, wanted_by: '2027-06-30' }),
		ability('wanted in March', { mastery: 1, wanted: 2, wanted_by: '2027-03-31' })
	]);
	expect(gaps.map(({ ability }) => ability.name)).toEqual([
		'wanted in March',
		'wanted in June',
		'expected, one step',
		'expected, two steps',
		'wanted much',
		'wanted some',
		'heading there',
		'far and desired'
	]);
	expect(gaps.map((gap) => gapReason(gap, 'Senior', 'Staff'))).toEqual([
		'You want it by 31 March 2027',
		'You want it by 30 June 2027',
		'Expected at Senior',
		'Expected at Senior',
		'You want it, with much interest',
		'You want it',
		'Expected at Staff, where you are heading',
		'Good to have at Senior'
	]);
});

it.each([
	[{ mastery: 3 }, null, true],
	[{ mastery: 3 }, shown(2), true],
	[{ mastery: 3 }, shown(3), false],
	[{ mastery: 0 }, null, false],
	[{}, null, false]
])('%j with %j shown is held without evidence: %s', (said, evidenced, expected) =>
	expect(isNotEvidenced(ability('a', said, { evidenced }))).toBe(expected)
);
