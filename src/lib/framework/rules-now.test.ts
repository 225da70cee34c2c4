import { expect, it } from 'vitest';
import { behaviourHint } from './rules-behaviours.ts';
import { impactsThatShow, masteryNow, readingOf } from './rules-now.ts';
import { versionLine } from './rules-say.ts';
import { frameworkShown, roleShown, versionShown } from './rules-which.ts';

const step = { id: 's', scale: 'm', name: 'Grow', descriptor: '', order: 4, of: 6 };

it('takes the latest look at each competency, and of one day the later row', () => {
	const look = (id: string, ref: string, on: string, mastery: number | null) => ({
		id,
		kind: 'competency' as const,
		ref,
		on,
		mastery,
		scale_then: []
	});
	const now = masteryNow([
		look('1', 'a', '2026-03-01', 3),
		look('2', 'a', '2026-06-01', 4),
		look('3', 'a', '2026-06-01', 5),
		look('4', 'a', '2026-07-01', null),
		{ ...look('5', 'b', '2026-07-01', 2), kind: 'skill' as const }
	]);
	expect([...now].map(([ref, { mastery }]) => [ref, mastery])).toEqual([['a', 5]]);
});

it.each([
	[5, step, 'above'],
	[4, step, 'at level'],
	[3, step, 'growing'],
	[0, step, 'growing'],
	[null, step, undefined],
	[4, null, undefined]
])('mastery %s beside what is expected reads %s', (mastery, expected, reading) => {
	expect(readingOf(mastery, expected)).toBe(reading);
});

it('counts the impacts that show it at least as deeply, through a skill of it too', () => {
	const shows = (ref: string, shown: number | null) => ({
		skills: [
			{
				kind: 'competency' as const,
				ref,
				name_then: '',
				framework_version: null,
				intended: null,
				shown
			}
		]
	});
	const impacts = [
		shows('c', 4),
		shows('c', 3),
		shows('skill', 5),
		shows('x', 6),
		shows('c', null)
	];
	const skills = [{ id: 'skill', competency: 'c' }];
	expect(impactsThatShow(impacts, 'c', { step, skills })).toHaveLength(2);
	expect(impactsThatShow(impacts, 'c', { step: null, skills })).toHaveLength(3);
});

it.each([
	['You ask more than you explain in a hard meeting.', true],
	[
		'A pricing lead repeats your risk in her own words.\nYou rewrite a note after it was misread.',
		true
	],
	['Complete the security training', false],
	['Runs the retrospective 3 times a quarter', false],
	['Gives talks that newcomers quote', true],
	['Reviews 95% of pull requests', false],
	['Must know SQL', false],
	['Ownership', false]
])('%j reads as behaviours: %s', (text, good) => {
	expect(behaviourHint(text)?.good).toBe(good);
});
it('says nothing of no lines', () => expect(behaviourHint(' \n ')).toBeUndefined());

const version = (id: string, state: 'draft' | 'published' | 'retired', number: number | null) => ({
	id,
	framework: 'f',
	state,
	number,
	deleted_at: null
});
const all = [version('1', 'retired', 1), version('2', 'published', 2), version('3', 'draft', null)];

it.each([
	[{ asked: null, editing: false }, '2'],
	[{ asked: '1', editing: false }, '1'],
	[{ asked: null, editing: true }, '3'],
	[{ asked: 'gone', editing: false }, '2']
])('with %o shows version %s', (choice, id) => {
	expect(versionShown('f', all, choice)?.id).toBe(id);
});
it('shows the draft where nothing is published, and nothing where there is nothing', () => {
	expect(versionShown('f', all.slice(2), { asked: null, editing: false })?.id).toBe('3');
	expect(versionShown(undefined, all, { asked: null, editing: false })).toBeUndefined();
});

it('shows the framework and role that a person holds, unless another is asked for', () => {
	const held = { framework: 'g', role: 'r2', standing: 'held' as const, to: null };
	const both = [...all, { ...version('4', 'published', 1), framework: 'g' }];
	expect(frameworkShown(both, [held], null)).toBe('g');
	expect(frameworkShown(both, [{ ...held, to: '2026-01-01' }], null)).toBe('f');
	expect(frameworkShown(both, [held], 'f')).toBe('f');
	const roles = [{ id: 'r1' }, { id: 'r2' }];
	expect(roleShown(roles, [held], null)).toBe('r2');
	expect(roleShown(roles, [held], 'r1')).toBe('r1');
	expect(roleShown(roles, [], null)).toBe('r1');
});

it.each([
	[
		'published',
		4,
		'2026-09-02T08:00:00.000Z',
		Array<string>(14).fill('A'),
		'Version 4, since 2 September. Made by a cross-section of 14 people.'
	],
	[
		'published',
		4,
		'2025-09-02T08:00:00.000Z',
		['Ana', 'Joel'],
		'Version 4, since 2 September 2025. Made by Ana and Joel.'
	],
	['retired', 3, '2026-09-02T08:00:00.000Z', [], 'Version 3, retired.'],
	['draft', null, null, [], 'Draft of version 5.']
] as const)(
	'a %s version %s is said in a line',
	(state, number, published_at, contributors, line) => {
		const said = { state, number, published_at, contributors: [...contributors] };
		expect(versionLine(said, '2026-11-17', 5)).toBe(line);
	}
);
