import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { impactInput, type ImpactInput } from '#lib/impact/schema.ts';
import { AUDIENCES, STANDINGS } from '#lib/impact/words.ts';
import {
	audienceOptions,
	chosenLabel,
	fittingRows,
	hiddenLine,
	isFiltering,
	NOTHING_HIDDEN,
	objectiveOptions,
	viewFromParams,
	viewToParams,
	type PlanFilter
} from './rules-filter.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const O1 = { kind: 'objective', code: 'O1', words: 'Escapes halve by March' } as const;
const FIRST_CALL = { kind: 'kpi', code: '', words: 'Answers on the first call' } as const;
const said: ImpactInput[] = [
	{
		headline: 'Four teams hold risk workshops without me',
		status: 'under_way',
		audience: [{ kind: 'another_team', words: 'Buy & Refund teams' }],
		objectives: [O1],
		skills: [{ kind: 'skill', ref: id(601), name_then: 'Facilitation' }]
	},
	{ headline: 'Prices tested', status: 'idea', objectives: [O1, FIRST_CALL] },
	{ headline: 'Wallet changes seen', status: 'parked', planned_for: '2027-Q1' }
];
const rows = evidenceRows({
	impacts: said.map((words, number) => ({
		...impactInput.parse(words),
		id: id(number),
		version: 1,
		created_at: stamp,
		updated_at: stamp,
		deleted_at: null
	})),
	feedback: [],
	skills: []
});
const fitting = (filter: Partial<PlanFilter>) =>
	fittingRows(rows, { ...NOTHING_HIDDEN, ...filter }).map(({ number }) => number);

describe('the filters of the canvas', () => {
	it('show everything while nothing is said', () => {
		expect(fitting({})).toEqual([1, 2, 3]);
		expect(isFiltering(NOTHING_HIDDEN)).toBe(false);
	});
	it('hide a status', () => {
		expect(fitting({ hidden: ['parked', 'idea'] })).toEqual([1]);
	});
	it('keep what serves an objective, by its code or its words', () => {
		expect(fitting({ objectives: ['O1'] })).toEqual([1, 2]);
		expect(fitting({ objectives: [FIRST_CALL.words] })).toEqual([2]);
	});
	it('keep what reaches somebody, grows a skill, is of a quarter, says some words', () => {
		expect(fitting({ audiences: ['another_team'] })).toEqual([1]);
		expect(fitting({ abilities: [id(601)] })).toEqual([1]);
		expect(fitting({ quarters: ['2027-Q1'] })).toEqual([3]);
		expect(fitting({ text: 'tested prices' })).toEqual([2]);
	});
	it('say how much they leave out', () => {
		expect([0, 1, 15].map(hiddenLine)).toEqual([
			'Nothing is hidden.',
			'1 ticket is hidden.',
			'15 tickets are hidden.'
		]);
	});
	it('must all fit', () => {
		expect(fitting({ objectives: ['O1'], hidden: ['idea'] })).toEqual([1]);
	});
});

describe('what the filters offer', () => {
	it('each objective once, with how many impacts serve it', () => {
		expect(objectiveOptions(rows)).toEqual([
			{ value: FIRST_CALL.words, label: FIRST_CALL.words, count: 1 },
			{ value: 'O1', label: 'O1 Escapes halve by March', count: 2 }
		]);
	});
	it('every kind of audience, with how many impacts reach it', () => {
		const counts = audienceOptions(rows).filter(({ count }) => count > 0);
		expect(counts).toEqual([{ value: 'another_team', label: 'Another team', count: 1 }]);
	});
	it('a button says the one chosen, how many, or that it is any', () => {
		expect(chosenLabel([], 'Any objective', 'objectives')).toBe('Any objective');
		expect(chosenLabel(['O1'], 'Any objective', 'objectives')).toBe('O1');
		expect(chosenLabel(['O1', 'O2'], 'Any objective', 'objectives')).toBe('2 objectives');
	});
});

it('a view is the same after it was in the address', () => {
	const words = fc.string({ minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(
			fc.record({
				direction: fc.constantFrom('ahead' as const, 'back' as const),
				filter: fc.record({
					text: fc.string(),
					abilities: fc.array(fc.uuid()),
					quarters: fc.subarray(['2026-Q3', '2026-Q4']),
					hidden: fc.subarray([...STANDINGS]),
					objectives: fc.array(words),
					audiences: fc.subarray([...AUDIENCES])
				})
			}),
			(view) => {
				const address = new URLSearchParams(viewToParams(view).toString());
				expect(viewFromParams(address)).toEqual(view);
			}
		)
	);
});
