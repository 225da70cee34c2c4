import { describe, expect, it } from 'vitest';
import { reasonFor, statusChange } from './rules-status.ts';

const now = new Date(2026, 10, 17, 23, 50);
const idea = { status: 'idea', planned_for: null, started_on: null, made_on: null } as const;

describe('choosing a status', () => {
	it('says the day or quarter that goes with it', () => {
		expect(statusChange(idea, 'planned', now)).toEqual({
			status: 'planned',
			planned_for: '2026-Q4'
		});
		expect(statusChange(idea, 'under_way', now)).toEqual({
			status: 'under_way',
			started_on: '2026-11-17'
		});
		expect(statusChange(idea, 'made', now)).toEqual({ status: 'made', made_on: '2026-11-17' });
	});

	it('leaves what is said already', () => {
		const said = { ...idea, planned_for: '2027-Q1', started_on: '2026-10-01' };
		expect(statusChange(said, 'planned', now)).toEqual({ status: 'planned' });
		expect(statusChange(said, 'under_way', now)).toEqual({ status: 'under_way' });
	});

	it('is never made before it was started', () => {
		expect(statusChange({ ...idea, started_on: '2026-12-01' }, 'made', now)).toEqual({
			status: 'made',
			made_on: '2026-12-01'
		});
	});

	it('takes the day it was made away from what is not made', () => {
		const made = { ...idea, status: 'made', made_on: '2026-11-01' } as const;
		expect(statusChange(made, 'parked', now)).toEqual({ status: 'parked', made_on: null });
		expect(statusChange(made, 'made', now)).toEqual({ status: 'made' });
	});
});

describe('why it stands where it does', () => {
	it('says what grounds it, and what would take it on', () => {
		expect(reasonFor('confirmed', [])).toContain('what they felt');
		expect(reasonFor('evidenced', ['felt'])).toContain('would confirm it');
		expect(reasonFor('made', ['part', 'felt'])).toBe('Evidenced once it has: part played.');
		expect(reasonFor('made', ['part', 'scale', 'material', 'felt'])).toBe(
			'Evidenced once it has: part played and 2 things more.'
		);
		expect(reasonFor('idea', ['made', 'part'])).toBe('');
	});
});
