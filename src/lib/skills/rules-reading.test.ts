import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { Scale } from '#lib/impact/words.ts';
import { NOTHING_SAID } from './rules-assessment.ts';
import { lastFourQuarters, madeIn, overReach, reachReading } from './rules-reach.ts';
import { lineOf, readingsOf, type Reading } from './rules-reading.ts';
import { readingSentence } from './rules-say.ts';
import type { Ability } from './rules.ts';

const levels = ['Remember', 'Understand', 'Practice', 'Grow', 'Lead', 'Evangelise'].map(
	(name, index) => ({ name, position: index + 1 })
);
type Told = {
	now?: number;
	wanted?: number;
	shown?: number;
	asks?: number | null;
	weight?: string;
};
const competency = (name: string, told: Told, origin = 'craft') =>
	({
		...{ kind: 'competency', id: name, name, origin, levels },
		said: { ...NOTHING_SAID, mastery: told.now ?? null, wanted: told.wanted ?? null },
		evidenced: told.shown ? { level: told.shown, deepest: [{}], all: [], confirmed: 0 } : null,
		expected:
			told.asks === undefined ? null : { order: told.asks, weight: told.weight ?? 'required' }
	}) as unknown as Ability;

describe('one competency against its role level', () => {
	it.each<[Told, Reading, string]>([
		[
			{ now: 3, asks: 3, shown: 3 },
			'at',
			'Practice, where Practice is expected. 1 impact shows Practice.'
		],
		[
			{ now: 4, asks: 3 },
			'above',
			'Grow, where Practice is expected. No evidenced impact shows it yet.'
		],
		[
			{ now: 2, asks: 3 },
			'below',
			'Understand, where Practice is expected. No evidenced impact shows it yet.'
		],
		[
			{ now: 2, asks: 3, wanted: 3 },
			'towards',
			'Understand, where Practice is expected. You want it that deep.'
		],
		[
			{ now: 2, asks: 3, shown: 4 },
			'towards',
			'Understand, where Practice is expected. Your impacts show it that deep already; look at it again.'
		],
		[{ asks: 3, shown: 3 }, 'at', 'Practice, where Practice is expected. 1 impact shows Practice.'],
		[
			{ now: 0, asks: 1 },
			'below',
			'not held yet, where Remember is expected. No evidenced impact shows it yet.'
		],
		[{ asks: 3 }, 'unsaid', 'Practice is expected, and nothing is said yet.']
	])('%j is %s', (told, reading, reason) =>
		expect(lineOf(competency('a', told))).toMatchObject({ reading, reason })
	);
	it('has none where the role names no step', () => {
		expect(lineOf(competency('a', { now: 3, asks: null }))).toBeNull();
		expect(lineOf(competency('a', { now: 3 }))).toBeNull();
	});
});

describe('craft, and personal and leadership', () => {
	const [below, towards, at, above, unsaid] = [
		{ now: 2, asks: 3 },
		{ now: 2, asks: 3, wanted: 3 },
		{ now: 3, asks: 3 },
		{ now: 4, asks: 3 },
		{ asks: 3 }
	];
	it.each<[Told[], Reading]>([
		[[at, at, at], 'at'],
		[[above, above, at], 'above'],
		[[above, at, at], 'at'],
		[[at, at, below], 'towards'],
		[[at, towards, towards], 'towards'],
		[[at, below, towards], 'below'],
		[[below, below], 'below'],
		[[at, unsaid, unsaid], 'unsaid'],
		[[at, at, unsaid], 'towards'],
		[[at, { ...below, weight: 'desired' }], 'at']
	])('%j reads %s', (told, reading) =>
		expect(readingsOf(told.map((each, index) => competency(`c${index}`, each)))[0]?.reading).toBe(
			reading
		)
	);
	it('are read apart, each with its reasons', () => {
		const groups = readingsOf([
			competency('Design', at),
			competency('Testing', above),
			competency('Communication', below, 'personal')
		]);
		expect(groups.map(({ origin, reading }) => [origin, reading])).toEqual([
			['craft', 'above'],
			['personal', 'below']
		]);
		expect(groups[1]?.reasons).toEqual([
			'0 of 1 expected are held as deeply as expected, or deeper.',
			'Communication: Understand, where Practice is expected. No evidenced impact shows it yet.'
		]);
		expect(
			readingSentence(groups)
				.map(({ words }) => words)
				.join('')
		).toBe(
			'Above the role in one of three. Below in Communication. Not every one has to rise at once.'
		);
	});
	it('have no reading where nothing is expected', () =>
		expect(readingsOf([competency('a', { now: 3 })])).toEqual([]));
});

const impact = (quarter: string, scale: Scale | null, more: object = {}) =>
	({
		quarter,
		competencies: [],
		impact: { status: 'made', scale, objectives: [], ...more }
	}) as unknown as EvidenceRow;

describe('the scale of impact', () => {
	const quarters = lastFourQuarters('2026-11-17');
	it('looks at this quarter and the three before it', () => {
		expect(quarters).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
		const rows = [impact('2025-Q4', 'team'), impact('2026-Q1', 'team'), impact('2026-Q4', null)];
		expect(madeIn(rows, quarters)).toEqual(rows.slice(1));
	});
	it.each<[Scale[], Scale | null, string | null]>([
		[['team', 'team'], 'group', 'below'],
		[['team', 'group'], 'group', 'at'],
		[['company', 'team'], 'group', 'at'],
		[['company', 'industry', 'team'], 'group', 'above'],
		[[], 'team', 'below'],
		[['team'], null, null]
	])('%j beside %s is %s', (scales, expected, reading) => {
		const rows = scales.map((scale) => impact('2026-Q4', scale));
		expect(reachReading(rows, expected).reading).toBe(reading);
	});
	it('says why', () => {
		const rows = [impact('2026-Q4', 'team'), impact('2026-Q4', 'company')];
		expect(reachReading(rows, 'group', 'Senior').reasons).toEqual([
			'2 impacts made in the last four quarters: 1 team, 1 company.',
			'Senior expects group scale; 1 reached it, 1 of them further.'
		]);
	});
});

describe('over-reach', () => {
	const groups = readingsOf([competency('Communication', { now: 2, asks: 3 })]);
	const role = { competencies: new Set(['c']), scale: 'team' as const, role: 'Senior' };
	const far = impact('2026-Q4', 'company');
	const near = { ...impact('2026-Q4', 'team'), competencies: ['c'] };
	const served = impact('2026-Q4', 'industry', { objectives: [{ code: 'O1' }] });
	it.each<[string, EvidenceRow[], number | null]>([
		['three far from the role', [far, far, far, near], 3],
		['two are no habit', [far, far, near], null],
		['a few among many', [far, far, far, ...Array.from({ length: 12 }, () => near)], null],
		['what serves an objective is not far', [served, served, served], null]
	])('%s', (_, rows, count) =>
		expect(overReach(rows, role, groups)?.rows.length ?? null).toBe(count)
	);
	it('takes nothing from a role that is held', () =>
		expect(
			overReach([far, far, far], role, readingsOf([competency('a', { now: 3, asks: 3 })]))
		).toBeNull());
	it('is named kindly', () =>
		expect(overReach([far, far, far], role, groups)?.words).toBe(
			'3 of 3 impacts of the last four quarters lie far from what Senior asks, and name no objective. They may be your best. If the role is what you want to grow in, one of the next could go to Communication.'
		));
});
