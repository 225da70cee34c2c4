import { describe, expect, it } from 'vitest';
import { abilityOptions, quarterOptions, scaleOptions, standingOptions } from './rules-options.ts';
import type { EvidenceRow } from './rules.ts';

type Parts = { scale?: string; quarter?: string | null; competencies?: string[]; refs?: string[] };
const row = ({ scale, quarter = null, competencies = [], refs = [] }: Parts) =>
	({
		impact: { scale: scale ?? null, part: null, skills: refs.map((ref) => ({ ref })) },
		quarter,
		competencies,
		standing: 'made'
	}) as unknown as EvidenceRow;

describe('what a filter offers', () => {
	it('is every scale and status, with how many impacts carry it', () => {
		const counts = scaleOptions([row({ scale: 'team' }), row({ scale: 'team' }), row({})]);
		expect(counts.map(({ value, count }) => `${value} ${count}`)).toEqual([
			'personal 0',
			'team 2',
			'group 0',
			'company 0',
			'industry 0'
		]);
		expect(standingOptions([row({})]).find(({ count }) => count > 0)?.label).toBe('Made');
	});

	it('is the quarters that occur, newest first', () => {
		const rows = [row({ quarter: '2025-Q4' }), row({ quarter: '2026-Q1' }), row({})];
		expect(quarterOptions(rows).map(({ label }) => label)).toEqual(['Q1 2026', 'Q4 2025']);
	});

	it('is every competency, under it the skills in use; a competency counts those of its skills', () => {
		const rows = [
			row({ competencies: ['q'], refs: ['risk'] }),
			row({ competencies: ['q'], refs: ['q'] }),
			row({ refs: ['loose'] })
		];
		const competencies = [
			{ id: 'q', name: 'Quality' },
			{ id: 'd', name: 'Domain' }
		];
		const skills = [
			{ id: 'risk', name: 'Risk analysis', competency: 'q' },
			{ id: 'unused', name: 'Unused', competency: 'q' },
			{ id: 'loose', name: 'Origami', competency: null }
		];
		const offered = abilityOptions(rows, competencies, skills);
		expect(offered.map(({ label, count, inset }) => [label, count, inset ?? false])).toEqual([
			['Domain', 0, false],
			['Quality', 2, false],
			['Risk analysis', 1, true],
			['Origami', 1, false]
		]);
	});
});
