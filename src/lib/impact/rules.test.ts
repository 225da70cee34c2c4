import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING, missingPhrase, standing, type Voice, whatIsMissing } from './rules.ts';
import { STATUSES } from './words.ts';

type Evidence = Parameters<typeof whatIsMissing>[0];
type Part<Name extends keyof Evidence> = Evidence[Name][number & keyof Evidence[Name]];

const id = '01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f';
const shown: Part<'skills'> = {
	kind: 'competency',
	ref: id,
	name_then: 'Test strategy',
	framework_version: null,
	intended: null,
	shown: 4
};
const person: Part<'people'> = {
	id,
	kind: 'impacted',
	who: 'outside',
	person: null,
	name: 'Ana',
	address: null,
	size: null
};
const link: Part<'material'> = { id, kind: 'link', url: 'https://a.example', title: '', note: '' };
const pair: Part<'changes'> = {
	id,
	label: 'Calls',
	before: '31',
	before_on: '',
	after: '9',
	after_on: '',
	unit: null,
	readings: []
};
const felt: Voice = { standing: 'reported', deleted_at: null, passages: [{ order: 3 }] };

/** Made, with the part played, a scale, mastery shown, supporting material and somebody impacted. */
const evidenced: Evidence = {
	status: 'made',
	part: 'owner',
	scale: 'team',
	skills: [shown],
	material: [link],
	changes: [],
	people: [person]
};

describe('an impact is evidenced', () => {
	it('when all of it is there', () => {
		expect(standing(evidenced, [])).toBe('evidenced');
		expect(whatIsMissing(evidenced, [])).toEqual(['felt']);
	});

	it.each<[string, Partial<Evidence>, string]>([
		['it is made', { status: 'under_way' }, 'made'],
		['it is not parked', { status: 'parked' }, 'made'],
		['the part played is said', { part: null }, 'part'],
		['a scale is said', { scale: null }, 'scale'],
		['a competency or skill is tagged', { skills: [] }, 'mastery'],
		[
			'mastery is shown, not only intended',
			{ skills: [{ ...shown, shown: null, intended: 4 }] },
			'mastery'
		],
		['there is supporting material', { material: [] }, 'material'],
		['a person or group is there', { people: [] }, 'impacted'],
		[
			'somebody is impacted, not only involved',
			{ people: [{ ...person, kind: 'involved' }] },
			'impacted'
		]
	])('only when %s', (_, without, missing) => {
		const impact = { ...evidenced, ...without };
		expect(standing(impact, [felt])).toBe(impact.status);
		expect(whatIsMissing(impact, [felt])).toEqual([missing]);
	});

	it.each<[string, Partial<Evidence>]>([
		['before and after stand for supporting material', { material: [], changes: [pair] }],
		['a group is impacted', { people: [{ ...person, who: 'group', size: 14 }] }],
		['one skill of several shows mastery', { skills: [{ ...shown, shown: null }, shown] }]
	])('also when %s', (_, instead) => {
		expect(standing({ ...evidenced, ...instead }, [])).toBe('evidenced');
	});
});

describe('an evidenced impact is confirmed', () => {
	it('by feedback on the impact that somebody felt', () => {
		expect(standing(evidenced, [felt])).toBe('confirmed');
		expect(standing(evidenced, [{ ...felt, standing: 'verified' }])).toBe('confirmed');
	});

	it.each<[string, Voice]>([
		['about the person', { ...felt, passages: [{ order: 1 }] }],
		['about the task', { ...felt, passages: [{ order: 2 }] }],
		['that was withdrawn', { ...felt, standing: 'withdrawn' }],
		['in the bin', { ...felt, deleted_at: '2026-11-17T09:00:00.000Z' }]
	])('not by feedback %s', (_, voice) => expect(standing(evidenced, [voice])).toBe('evidenced'));

	it('only where it is evidenced', () => {
		expect(standing({ ...evidenced, scale: null }, [felt])).toBe('made');
	});
});

describe('what is missing', () => {
	const some = fc.record<Evidence>({
		status: fc.constantFrom(...STATUSES),
		part: fc.constantFrom(null, 'owner' as const),
		scale: fc.constantFrom(null, 'team' as const),
		skills: fc.subarray([shown, { ...shown, shown: null }]),
		material: fc.subarray([link]),
		changes: fc.subarray([pair]),
		people: fc.subarray<Part<'people'>>([person, { ...person, kind: 'involved' }])
	});
	const voices = fc.subarray<Voice>([felt, { ...felt, passages: [{ order: 1 }] }]);

	it('is never more once something is added', () => {
		const added: Partial<Evidence>[] = [
			{ part: 'owner' },
			{ scale: 'team' },
			{ status: 'made' },
			{ skills: [shown] },
			{ material: [link] },
			{ changes: [pair] },
			{ people: [person] }
		];
		fc.assert(
			fc.property(some, voices, fc.constantFrom(...added), (impact, heard, more) => {
				const before = whatIsMissing(impact, heard);
				const after = whatIsMissing({ ...impact, ...more }, heard);
				expect(before).toEqual(expect.arrayContaining(after));
				expect(before).toEqual(expect.arrayContaining(whatIsMissing(impact, [...heard, felt])));
			})
		);
	});

	it('is nothing exactly where the impact is confirmed, and the feedback alone where it is evidenced', () => {
		fc.assert(
			fc.property(some, voices, (impact, heard) => {
				const missing = whatIsMissing(impact, heard).join();
				const expected = { '': 'confirmed', felt: 'evidenced' }[missing] ?? impact.status;
				expect(standing(impact, heard)).toBe(expected);
			})
		);
	});

	it('is said in one short phrase', () => {
		expect(missingPhrase([])).toBe('Complete');
		expect(missingPhrase(['material'])).toBe('Supporting material');
		expect(missingPhrase(['scale', 'impacted'])).toBe('Scale and someone impacted');
		expect(missingPhrase(MISSING)).toBe('Making it and 6 more');
	});
});
