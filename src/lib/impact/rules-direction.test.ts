import { describe, expect, it } from 'vitest';
import {
	beginningPlace,
	beginning,
	blankImpact,
	directionOf,
	impactName,
	saysSomething
} from './rules-direction.ts';
import { impactInput } from './schema.ts';

const now = new Date(2026, 10, 17, 9, 30);
const nothing = { themes: [], segments: [], skills: [], competencies: [] };
const blank = blankImpact('01936f2e-8d4c-7b1a-9c3e-5a7b8c9d0e1f', 'ahead', now);

describe('the two directions', () => {
	it('looks back on what is made, and ahead to everything else', () => {
		expect(directionOf('made')).toBe('back');
		for (const status of ['idea', 'planned', 'under_way', 'parked'] as const)
			expect(directionOf(status)).toBe('ahead');
	});

	it('plans what is ahead for this quarter', () => {
		expect(beginning('ahead', now)).toEqual({
			status: 'planned',
			planned_for: '2026-Q4',
			started_on: null,
			made_on: null
		});
	});

	it('takes what is behind as made today', () => {
		expect(beginning('back', now)).toMatchObject({ status: 'made', made_on: '2026-11-17' });
	});
});

describe('a new impact', () => {
	it('has every field as the schema would leave it', () => {
		const left = impactInput.parse({});
		const begun = { ...blank, status: left.status, planned_for: left.planned_for };
		expect(begun).toMatchObject(left);
	});

	it('is kept from the first word of any of its three sentences on', () => {
		expect(saysSomething(blank)).toBe(false);
		expect(saysSomething({ ...blank, effect: ' ' })).toBe(false);
		expect(saysSomething({ ...blank, actions: 'Train' })).toBe(true);
	});

	it('is called by its headline, else by the nearest it has to one', () => {
		expect(impactName({ ...blank, headline: 'Calm', effect: 'Less noise' })).toBe('Calm');
		expect(impactName({ ...blank, effect: 'Less noise', actions: 'Mute' })).toBe('Less noise');
		expect(impactName(blank)).toBe('A new impact');
	});
});

it.each([
	['at=s1.company', { quadrant: 'giving_back', segment: 's1', scale: 'company' }],
	['at=s1.galaxy', {}],
	['at=gone.team', {}]
])('an address that says %s begins it there on the map', (query, expected) => {
	const segments = [{ id: 's1', quadrant: 'giving_back' as const }];
	const begun = beginningPlace(new URLSearchParams(query), { ...nothing, segments });
	expect(begun).toEqual({ zone: 'in_my_role', theme: null, ...expected });
});

const named = { id: 'ops', name: 'Operations', framework_version: null };
const tag = { ref: 'ops', name_then: 'Operations', framework_version: null, shown: null };
it.each([
	['using=ops&to=4', { skills: [{ ...tag, kind: 'competency', intended: 4 }] }],
	['using=ops', { skills: [{ ...tag, kind: 'competency', intended: null }] }],
	['using=ops&to=none', { skills: [{ ...tag, kind: 'competency', intended: null }] }],
	['using=ops&to=99', { skills: [{ ...tag, kind: 'competency', intended: null }] }],
	['using=gone&to=4', {}]
])('%s uses an ability of the record', (query, expected) => {
	const begun = beginningPlace(new URLSearchParams(query), { ...nothing, competencies: [named] });
	expect(begun).toEqual({ zone: 'in_my_role', theme: null, ...expected });
});
