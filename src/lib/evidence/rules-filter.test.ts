import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactInput, type ImpactInput } from '#lib/impact/schema.ts';
import { PARTS, SCALES, STANDINGS } from '#lib/impact/words.ts';
import {
	filterFromParams,
	filterRows,
	filterToParams,
	NO_FILTER,
	viewFromParams,
	viewRows,
	viewToParams,
	type EvidenceFilter
} from './rules-filter.ts';
import { GROUPINGS } from './rules-group.ts';
import { evidenceRows, SORT_KEYS } from './rules.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const stamp = '2026-11-17T09:00:00.000Z';
const [QUALITY, CONTRACTS] = [id(501), id(601)];
const said: ImpactInput[] = [
	{ headline: 'Contract tests', effect: 'Payments finds a broken promise in minutes' },
	{
		headline: 'Refunds name the rule',
		actions: 'Rewrote 214 codes',
		scale: 'group',
		part: 'owner',
		made_on: '2026-10-02',
		people: [{ id: id(900), kind: 'impacted', who: 'outside', name: 'Tomasz Zieliński' }]
	},
	{
		headline: 'Retries',
		status: 'made',
		scale: 'team',
		planned_for: '2026-Q3',
		skills: [{ kind: 'skill', ref: CONTRACTS, name_then: 'Contract design', shown: 3 }],
		material: [
			{ id: id(800), kind: 'ticket', url: 'https://j.example/browse/FARES-3310', title: 'Retry' }
		]
	}
];
const rows = evidenceRows({
	impacts: said.map((input, index) => ({
		...impactInput.parse(input),
		...{ id: id(index + 1), version: 1, created_at: stamp, updated_at: stamp, deleted_at: null }
	})),
	feedback: [],
	skills: [{ id: CONTRACTS, competency: QUALITY }]
});

describe('filtering shows the impacts', () => {
	const table: [string, Partial<EvidenceFilter>, number[]][] = [
		['all, when nothing is asked', {}, [1, 2, 3]],
		['with a word in the headline or a skill', { text: 'contract' }, [1, 3]],
		['with every word, in any order', { text: 'minutes CONTRACT' }, [1]],
		['with a word in what was done', { text: '214' }, [2]],
		['of a person, accents or not', { text: 'zielinski' }, [2]],
		['of a ticket', { text: 'fares-3310' }, [3]],
		['with a skill', { abilities: [CONTRACTS] }, [3]],
		['with a competency, through the skill', { abilities: [QUALITY] }, [3]],
		['of some quarters', { quarters: ['2026-Q3', '2026-Q4'] }, [2, 3]],
		['of one scale', { scales: ['team'] }, [3]],
		['by part played', { parts: ['owner', 'instigator'] }, [2]],
		['in a status', { standings: ['made'] }, [3]],
		['that fit all of it', { scales: ['team', 'group'], text: 'retry' }, [3]],
		['with something missing', { missing: true }, [1, 2, 3]],
		['none, when none fits', { text: 'zzz' }, []]
	];

	it.each(table)('%s', (_, filter, shown) => {
		const found = filterRows(rows, { ...NO_FILTER, ...filter });
		expect(found.map(({ number }) => number)).toEqual(shown);
	});
});
const filters = fc.record({
	text: fc.string({ unit: 'grapheme' }),
	abilities: fc.array(fc.uuid()),
	quarters: fc.array(fc.constantFrom('2025-Q1', '2026-Q4', '2027-Q2')),
	scales: fc.subarray([...SCALES]),
	parts: fc.subarray([...PARTS]),
	standings: fc.subarray([...STANDINGS]),
	missing: fc.boolean()
});
const views = fc.record({
	filter: filters,
	sort: fc.constantFrom(...SORT_KEYS),
	direction: fc.constantFrom('ascending' as const, 'descending' as const),
	by: fc.constantFrom(...GROUPINGS)
});

describe('the address of the page', () => {
	it('keeps the whole view, and gives it back', () => {
		fc.assert(
			fc.property(views, (view) => {
				const address = viewToParams(view).toString();
				expect(viewFromParams(new URLSearchParams(address))).toEqual(view);
			})
		);
	});

	it('says nothing when nothing is filtered', () =>
		expect(filterToParams(NO_FILTER).toString()).toBe(''));

	it('passes over what it does not know', () => {
		const params = new URLSearchParams('scale=galaxy&quarter=soon&status=made&sort=luck&by=x&q=a');
		expect(filterFromParams(params)).toEqual({ ...NO_FILTER, text: 'a', standings: ['made'] });
		expect(viewFromParams(params)).toMatchObject({ sort: 'made_on', direction: 'descending' });
	});

	it('gives the same rows on the page and in the file', () => {
		const view = viewFromParams(new URLSearchParams('sort=headline&scale=team&scale=group'));
		expect(viewRows(rows, view).map(({ number }) => number)).toEqual([2, 3]);
	});
});
