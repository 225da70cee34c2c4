import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { FrameworkParts } from '#lib/framework/schema-document.ts';
import type { RoleAssignment } from '#lib/framework/schema-version.ts';
import { NOTHING_SAID } from './rules-assessment.ts';
import { pathOf, planQuery } from './rules-path.ts';
import { expectedAt, roleNow } from './rules-role.ts';
import type { Ability } from './rules.ts';

const levels = ['Remember', 'Understand', 'Practice'].map((name, index) => ({
	name,
	position: index + 1,
	descriptor: `${name} as the scale says it.`
}));
const ability = (now: number | null, kind = 'competency') =>
	({
		...{ kind, id: kind === 'skill' ? 'load' : 'ops', name: 'Operations', levels, evidenced: null },
		competency: { id: 'ops' },
		said: { ...NOTHING_SAID, mastery: now }
	}) as unknown as Ability;
const framework = {
	mastery_levels: [
		{ id: 'm1', scale: 's', name: 'Remember' },
		{ id: 'x1', scale: 'other', name: 'One' },
		{ id: 'm2', scale: 's', name: 'Understand' },
		{ id: 'm3', scale: 's', name: 'Practice' }
	],
	descriptors: [{ competency: 'ops', mastery_level: 'm2', words: 'Follows an incident.' }],
	indicators: [
		{
			competency: 'ops',
			mastery_level: 'm2',
			role_level: null,
			sign: 'positive',
			words: 'Reads the log.'
		},
		{
			competency: 'ops',
			mastery_level: 'm2',
			role_level: null,
			sign: 'negative',
			words: 'Guesses.'
		},
		{
			competency: 'ops',
			mastery_level: null,
			role_level: 'senior',
			sign: 'positive',
			words: 'Leads one.'
		},
		{
			competency: 'talk',
			mastery_level: 'm2',
			role_level: null,
			sign: 'positive',
			words: 'Speaks.'
		}
	],
	expectations: [
		{
			role_level: 'senior',
			competency: 'ops',
			mastery_level: 'm3',
			weight: 'required',
			words: 'Calm.'
		},
		{ role_level: 'senior', competency: 'talk', mastery_level: null, weight: 'desired', words: '' },
		{ role_level: 'junior', competency: 'ops', mastery_level: 'm1', weight: 'required', words: '' }
	],
	role_levels: []
} as unknown as FrameworkParts;
const row = (number: number, status: string, ref: string, competencies: string[] = []) =>
	({ number, competencies, impact: { status, skills: [{ ref }] } }) as unknown as EvidenceRow;
const around = { framework, role_level: 'senior', rows: [] as EvidenceRow[], intents: [] };

describe('the learning path', () => {
	it('says what the next step is like in the framework’s words', () =>
		expect(pathOf(ability(1), around)).toMatchObject({
			now: 1,
			next: { name: 'Understand' },
			descriptor: 'Follows an incident.',
			aims: [{ words: 'Reads the log.' }],
			avoid: [{ words: 'Guesses.' }]
		}));
	it('says it in the scale’s words where there are none, with what the role level looks for', () =>
		expect(pathOf(ability(2), around)).toMatchObject({
			next: { name: 'Practice' },
			descriptor: 'Practice as the scale says it.',
			aims: [{ words: 'Leads one.' }]
		}));
	it('begins at the first step where nothing is said', () =>
		expect(pathOf(ability(null), { ...around, framework: undefined })).toMatchObject({
			now: 0,
			next: { name: 'Remember' },
			descriptor: 'Remember as the scale says it.'
		}));
	it('ends at the deepest', () =>
		expect(pathOf(ability(3), around)).toMatchObject({ next: null, aims: [] }));
	it('lists what is ahead and would use it, the nearest first', () => {
		const rows = [
			row(1, 'idea', 'ops'),
			row(2, 'under_way', 'load', ['ops']),
			row(3, 'planned', 'ops'),
			row(4, 'made', 'ops'),
			row(5, 'planned', 'talk', ['talk'])
		];
		const numbers = (of: Ability) =>
			pathOf(of, { ...around, rows }).ahead.map(({ number }) => number);
		expect(numbers(ability(1))).toEqual([3, 1, 2]);
		expect(numbers(ability(1, 'skill'))).toEqual([2, 3, 1]);
	});
	it('names places to grow next, those that speak of it first', () => {
		const intents = [
			{ id: 'a', words: 'Teach', where: '', at: 's.team' },
			{ id: 'b', words: 'operations for others', where: '', at: 's.group' }
		];
		expect(pathOf(ability(1), { ...around, intents }).places.map(({ id }) => id)).toEqual([
			'b',
			'a'
		]);
	});
	it('is planned in one step', () => {
		expect(planQuery({ id: 'ops' }, 2)).toBe('impact=ahead&using=ops&to=2');
		expect(planQuery({ id: 'ops' }, null, 's.team')).toBe('impact=ahead&using=ops&at=s.team');
	});
});

describe('a role level', () => {
	it('expects steps by their order on their scale', () => {
		const expected = expectedAt(framework, 'senior');
		expect([...expected]).toEqual([
			['ops', { order: 3, weight: 'required', level: 'Practice', words: 'Calm.' }],
			['talk', { order: null, weight: 'desired', level: '', words: '' }]
		]);
	});
	const held = (id: string, from: string, to: string | null = null, standing = 'held') =>
		({ id, from, to, standing, deleted_at: null }) as RoleAssignment;
	it.each([
		['begun last', [held('a', '2024-01-01'), held('b', '2026-01-01')], 'b'],
		['not over', [held('a', '2024-01-01'), held('b', '2025-01-01', '2026-01-01')], 'a'],
		['begun already', [held('a', '2024-01-01'), held('b', '2027-01-01')], 'a'],
		['held', [held('a', '2024-01-01', null, 'aimed')], undefined]
	])('is the one that is %s', (_, assignments, id) =>
		expect(roleNow(assignments, 'held', '2026-11-17')?.id).toBe(id)
	);
});
