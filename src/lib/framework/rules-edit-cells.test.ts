import { describe, expect, it } from 'vitest';
import { frameworkOf } from '#lib/starters/rules.ts';
import { ENGINEER } from '#lib/starters/words-engineer.ts';
import { frameworkMisfits } from './rules-document.ts';
import { cleared, filled, typedStep, withExpectation, withMastery } from './rules-edit-cells.ts';
import { linesAt, withDescriptor, withLines } from './rules-edit-lines.ts';
import { scaleSteps } from './rules-steps.ts';
import type { FrameworkParts } from './schema-document.ts';

const parts: FrameworkParts = frameworkOf([ENGINEER]);
let made = 0;
const newId = () => `01936f2e-8d4c-7b1a-9c3e-${String(++made).padStart(12, '0')}`;
const levels = parts.role_levels.map(({ id }) => id);
const [first, second] = parts.competencies.map(({ id }) => id);
const steps = scaleSteps(parts, parts.scales[0]?.id ?? null);
const at = (level: number, competency = first ?? '') => ({
	roleLevel: levels[level] ?? '',
	competency
});
const said = (from: FrameworkParts, { roleLevel, competency }: ReturnType<typeof at>) =>
	steps.find(
		({ id }) =>
			id ===
			from.expectations.find(
				(each) => each.role_level === roleLevel && each.competency === competency
			)?.mastery_level
	)?.name;

describe('working in the cells', () => {
	it('sets a mastery level in several cells at once, and what is then there is a whole framework', () => {
		const lead = steps[4]?.id ?? '';
		const after = { ...parts, ...withMastery(parts, [at(0), at(1)], lead, newId) };
		expect([said(after, at(0)), said(after, at(1))]).toEqual(['Lead', 'Lead']);
		expect(frameworkMisfits(after)).toEqual([]);
	});

	it('makes the expectation where there is none, and leaves cells of another scale', () => {
		const empty = { ...parts, expectations: [] };
		const after = { ...empty, ...withMastery(empty, [at(2)], steps[0]?.id ?? '', newId) };
		expect(after.expectations).toMatchObject([{ role_level: levels[2], weight: 'required' }]);
		const other = {
			...empty,
			competencies: empty.competencies.map((each) => ({ ...each, scale: null }))
		};
		expect(withMastery(other, [at(2)], steps[0]?.id ?? '', newId)).toEqual({});
	});

	it('clears the mastery first, words after it', () => {
		const worded = { ...parts, ...withExpectation(parts, at(0), { words: 'Ask' }, newId) };
		const once = { ...worded, ...cleared(worded, [at(0)]) };
		expect(said(once, at(0))).toBeUndefined();
		expect(once.expectations).toHaveLength(worded.expectations.length);
		const twice = { ...once, ...cleared(once, [at(0)]) };
		expect(twice.expectations).toHaveLength(worded.expectations.length - 1);
		expect(cleared(twice, [at(0)])).toEqual({});
	});

	it('fills with mastery and weight, not with words', () => {
		const from = { weight: 'optional' as const, words: 'Only Junior' };
		const before = { ...parts, ...withExpectation(parts, at(0), from, newId) };
		const after = { ...before, ...filled(before, at(0), [at(0), at(1), at(0, second)], newId) };
		expect(said(after, at(1))).toBe(said(before, at(0)));
		expect(said(after, at(0, second))).toBe(said(before, at(0)));
		const there = after.expectations.find(
			({ role_level, competency }) => role_level === levels[1] && competency === first
		);
		expect(there).toMatchObject({ weight: 'optional' });
		expect(there?.words).not.toBe('Only Junior');
		expect(frameworkMisfits(after)).toEqual([]);
	});

	it('fills across scales by the place of the step, and leaves what has no such step', () => {
		const short = ['One', 'Two'].map((name) => ({
			id: newId(),
			scale: 'short',
			name,
			descriptor: '',
			dreyfus: '',
			bloom: ''
		}));
		const mixed = {
			...parts,
			scales: [...parts.scales, { id: 'short', name: 'Short', note: '' }],
			mastery_levels: [...parts.mastery_levels, ...short],
			competencies: parts.competencies.map((each) =>
				each.id === second ? { ...each, scale: 'short' } : each
			),
			expectations: []
		};
		const fillFrom = (step: number) => {
			const before = { ...mixed, ...withMastery(mixed, [at(0)], steps[step]?.id ?? '', newId) };
			return { ...before, ...filled(before, at(0), [at(0, second)], newId) }.expectations.at(-1);
		};
		expect(fillFrom(1)).toMatchObject({ competency: second, mastery_level: short[1]?.id });
		expect(fillFrom(4)).toMatchObject({ competency: first });
	});
});

it.each([
	['g', 'Grow'],
	['p', 'Practice'],
	['un', 'Understand'],
	['4', 'Grow'],
	['gl', 'Lead'],
	['z', undefined],
	['9', undefined]
])('typing %s over a cell means %s', (typed, name) => {
	expect(typedStep(steps, typed)?.step.name).toBe(name);
});

describe('behaviours, one a line', () => {
	const where = {
		competency: first ?? '',
		role_level: levels[2] ?? '',
		mastery_level: null,
		sign: 'positive' as const
	};
	const write = (from: FrameworkParts, text: string) => ({
		...from,
		...withLines(from, where, text, newId)
	});

	it('keeps the id and examples of a line that stays or is reworded in its place', () => {
		const one = write(parts, 'You ask first\nYou listen');
		const [ask, listen] = one.indicators.filter(({ role_level }) => role_level === levels[2]);
		const two = write(one, 'You ask before you tell\n\n You listen \nYou wait');
		const after = two.indicators.filter(({ role_level }) => role_level === levels[2]);
		expect(after.map(({ words }) => words)).toEqual([
			'You ask before you tell',
			'You listen',
			'You wait'
		]);
		expect(after[0]?.id).toBe(ask?.id);
		expect(after[1]?.id).toBe(listen?.id);
		expect(linesAt(two, where)).toBe('You ask before you tell\nYou listen\nYou wait');
		expect(frameworkMisfits(two)).toEqual([]);
	});

	it('takes them out with their lines, and leaves all others', () => {
		const after = write(write(parts, 'You ask first'), '  \n');
		expect(after.indicators).toEqual(parts.indicators);
	});

	it('a descriptor without words goes', () => {
		const place = { competency: first ?? '', mastery_level: steps[0]?.id ?? '' };
		const said = { ...parts, ...withDescriptor(parts, place, ' Knows of it ', newId) };
		expect(said.descriptors.filter(({ words }) => words === 'Knows of it')).toHaveLength(1);
		const gone = { ...said, ...withDescriptor(said, place, '', newId) };
		expect(gone.descriptors).toHaveLength(said.descriptors.length - 1);
	});
});
