import { describe, expect, it } from 'vitest';
import { abilitiesLeft, masteryReading } from './rules-mastery.ts';

describe('mastery of a skill used', () => {
	it('reads from shown to intended while more is intended', () => {
		expect(masteryReading({ shown: 3, intended: 4 })).toEqual({ level: 3, to: 4 });
	});
	it('reads as the level shown once that is reached', () => {
		expect(masteryReading({ shown: 4, intended: 4 })).toEqual({ level: 4, to: null });
		expect(masteryReading({ shown: 5, intended: null })).toEqual({ level: 5, to: null });
	});
	it('reads as an aim while nothing is shown', () => {
		expect(masteryReading({ shown: null, intended: 4 })).toEqual({ level: null, to: 4 });
	});
});

it('offers what is not tagged yet, competencies before skills', () => {
	const row = (id: string, name: string, deleted_at: string | null = null) => ({
		id,
		name,
		deleted_at
	});
	const left = abilitiesLeft(
		[row('c2', 'Quality'), row('c1', 'Communication'), row('c3', 'Gone', '2026-01-01')],
		[row('s1', 'Facilitation'), row('s2', 'Risk analysis')],
		[{ ref: 's2' }]
	);
	expect(left.map(({ label }) => label)).toEqual(['Communication', 'Quality', 'Facilitation']);
});
