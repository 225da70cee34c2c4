import { expect, test } from 'vitest';
import { isFiltered, viewFromParams, viewToParams, WHOLE_MAP } from './rules-view.ts';

const read = (query: string) => viewFromParams(new URLSearchParams(query));

test('an address that says nothing is the whole map as it is now', () => {
	expect(read('')).toEqual(WHOLE_MAP);
	expect(viewToParams(WHOLE_MAP).size).toBe(0);
	expect(isFiltered(WHOLE_MAP.filter)).toBe(false);
});

test.each([
	'until=2026-Q1',
	'quadrant=giving_back',
	'shape=status',
	'beside=2025-Q4',
	'as=table',
	'q=contract&part=owner&scale=team&status=evidenced&until=2026-Q3&quadrant=business_value'
])('%s is kept by the address', (query) => {
	const kept = viewToParams(read(query));
	kept.sort();
	const asked = new URLSearchParams(query);
	asked.sort();
	expect(String(kept)).toBe(String(asked));
	expect(read(String(kept))).toEqual(read(query));
});

test('values that are not known are passed over', () => {
	expect(read('until=2026-Q5&quadrant=fame&shape=star&beside=soon&as=poem')).toEqual(WHOLE_MAP);
});

test('quarters and what is missing belong to the evidence table and are not the map’s', () => {
	expect(isFiltered(read('quarter=2026-Q1&missing=yes').filter)).toBe(false);
});
