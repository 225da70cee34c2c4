import { describe, expect, it } from 'vitest';
import { firstScale, levelName, levelsOfAbilities, type Step } from './rules-scale.ts';

const steps = (scale: string, created_at: string, ...names: string[]): Step[] =>
	names.map((name, index) => ({ scale, position: index + 1, name, created_at }));
const mastery = steps('Mastery', '2026-03', 'Remember', 'Understand');
const points = steps('Points', '2026-01', 'One', 'Two', 'Three').toReversed();
const record = {
	mastery_levels: [...points, ...mastery],
	competencies: [
		{ id: 'design', scale: 'Points' },
		{ id: 'talk', scale: '' },
		{ id: 'lost', scale: 'Gone since' }
	],
	skills: [
		{ id: 'api', competency: 'design' },
		{ id: 'demo', competency: 'talk' },
		{ id: 'loose', competency: null },
		{ id: 'orphan', competency: 'in the bin' }
	]
};
const names = (ref: string | null) => levelsOfAbilities(record)(ref).map(({ name }) => name);

describe('the steps an ability is told in', () => {
	it.each([
		['a competency that names its scale', 'design', ['One', 'Two', 'Three']],
		['a skill of it', 'api', ['One', 'Two', 'Three']],
		['a competency that names none', 'talk', ['Remember', 'Understand']],
		['a skill of that', 'demo', ['Remember', 'Understand']],
		['a skill without a competency', 'loose', ['Remember', 'Understand']],
		['a skill whose competency is gone', 'orphan', ['Remember', 'Understand']],
		['a competency whose scale is gone', 'lost', ['Remember', 'Understand']],
		['something that is not in the record', 'nobody', ['Remember', 'Understand']]
	])('%s', (_, ref, expected) => expect(names(ref)).toEqual(expected));

	it('leaves out what is in the bin', () => {
		const binned = mastery.map((step, index) => ({ ...step, deleted_at: index ? 'now' : null }));
		const levels = levelsOfAbilities({ ...record, mastery_levels: binned })('talk');
		expect(levels.map(({ name }) => name)).toEqual(['Remember']);
	});
});

describe('the first scale', () => {
	it('is the one the record began with', () =>
		expect(firstScale(record.mastery_levels)).toBe('Mastery'));
	it('is that of the first step made, where that one is gone', () =>
		expect(firstScale([...steps('Later', '2026-05', 'A'), ...points])).toBe('Points'));
	it('has a name where there is no step', () => expect(firstScale([])).toBe('Mastery'));
});

it('names a step, also one that the scale does not have', () => {
	expect(levelName(mastery, 2)).toBe('Understand');
	expect(levelName(mastery, 7)).toBe('Level 7');
});
