import { describe, expect, it } from 'vitest';
import { isFigures, withPair } from './rules-pairs.ts';

const pair = (id: string, before = '', after = '') => ({
	id,
	label: '',
	before,
	before_on: '',
	after,
	after_on: '',
	unit: null,
	readings: []
});

describe('before and after', () => {
	it('keeps a new pair once a word of it is written', () => {
		expect(withPair([], pair('a'))).toEqual([]);
		expect(withPair([], pair('a', 'Slow'))).toHaveLength(1);
	});
	it('changes a pair in its place, and lets go of one that was emptied', () => {
		const both = [pair('a', 'Slow'), pair('b', 'Loud')];
		expect(withPair(both, pair('a', 'Slower')).map(({ before }) => before)).toEqual([
			'Slower',
			'Loud'
		]);
		expect(withPair(both, pair('a', ' ')).map(({ id }) => id)).toEqual(['b']);
	});
	it('tells figures from words', () => {
		expect(isFigures({ before: '2.9', after: '1.1' })).toBe(true);
		expect(isFigures({ before: '40 %', after: '1,200 ms' })).toBe(true);
		expect(isFigures({ before: '2.9', after: '' })).toBe(false);
		expect(isFigures({ before: 'Refund failed 4471', after: '12' })).toBe(false);
	});
});
