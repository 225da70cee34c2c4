import { describe, expect, it } from 'vitest';
import { NO_FILTER } from './rules-filter.ts';
import type { EvidenceRow } from './rules.ts';
import {
	abilitiesLabel,
	isFiltered,
	missingLines,
	orderLine,
	quartersChosen,
	recordLine,
	shownLine,
	wordsChosen
} from './rules-say.ts';

const names = {
	abilities: new Map([['q', 'Quality']]),
	segments: new Map(),
	themes: new Map(),
	levels: () => []
};

describe('the line about the record', () => {
	it('counts what is confirmed as evidenced too', () => {
		const rows = ['idea', 'made', 'evidenced', 'confirmed'].map(
			(standing) => ({ standing }) as EvidenceRow
		);
		expect(recordLine(rows)).toBe('4 impacts, 2 evidenced');
		expect(recordLine(rows.slice(0, 1))).toBe('1 impact, 0 evidenced');
	});
	it('says how much of it is shown', () => {
		expect(shownLine(14, 53)).toBe('14 of 53 impacts');
		expect(shownLine(53, 53)).toBe('53 impacts');
		expect(shownLine(0, 1)).toBe('0 of 1 impact');
	});
	it('says the order', () =>
		expect(orderLine({ sort: 'scale', direction: 'ascending' })).toBe(
			'Ordered by scale, ascending.'
		));
});

describe('a filter', () => {
	it('is set when anything is said', () => {
		expect(isFiltered(NO_FILTER)).toBe(false);
		expect(isFiltered({ ...NO_FILTER, text: '  ' })).toBe(false);
		expect(isFiltered({ ...NO_FILTER, missing: true })).toBe(true);
		expect(isFiltered({ ...NO_FILTER, scales: ['team'] })).toBe(true);
	});
	it('says on its button what is chosen', () => {
		expect(abilitiesLabel([], names)).toBe('Any competency');
		expect(abilitiesLabel(['q'], names)).toBe('Quality');
		expect(abilitiesLabel(['gone'], names)).toBe('One competency');
		expect(abilitiesLabel(['q', 'd'], names)).toBe('2 competencies');
		expect(quartersChosen([])).toBe('Any quarter');
		expect(quartersChosen(['2026-Q4', '2026-Q3'])).toBe('Q3 and Q4 2026');
		expect(quartersChosen(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'])).toBe(
			'5 quarters'
		);
		expect(wordsChosen([], 'Any scale', 'scales')).toBe('Any scale');
		expect(wordsChosen(['team', 'group'], 'Any scale', 'scales')).toBe('Team, Group');
		expect(wordsChosen(['idea', 'made', 'parked'], 'Any status', 'statuses')).toBe('3 statuses');
	});
});

describe('what is missing, in its column', () => {
	it('names one thing, two, or one and how many more', () => {
		expect(missingLines([])).toEqual({ first: 'Complete', then: '' });
		expect(missingLines(['felt'])).toEqual({ first: 'Feedback on the impact felt', then: '' });
		expect(missingLines(['material', 'felt'])).toEqual({
			first: 'Supporting material',
			then: 'and feedback'
		});
		expect(missingLines(['made', 'part', 'scale'])).toEqual({
			first: 'Making it',
			then: 'and 2 more'
		});
	});
});
