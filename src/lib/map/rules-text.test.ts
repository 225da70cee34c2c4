import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLines, shortened, widthOf } from './rules-text.ts';

describe('the width of text', () => {
	it.each([
		['iiii', 10, 11.2],
		['WWWW', 10, 41.6],
		['Zażółć', 10, 32.8],
		['漢字', 10, 20.8]
	])('of %s in size %d is %d', (text, size, width) => {
		expect(widthOf(text, size)).toBeCloseTo(width, 1);
	});

	it('grows with its size and its letters', () => {
		expect(widthOf('Team', 20)).toBeCloseTo(2 * widthOf('Team', 10), 6);
		expect(widthOf('Teams', 10)).toBeGreaterThan(widthOf('Team', 10));
	});
});

describe('text that is too long', () => {
	it.each([
		['Agility & flow', 200, 'Agility & flow'],
		['Agility & flow', 60, 'Agility & fl…'],
		['Agility & flow', 4, '']
	])('%s in %d is %s', (text, most, short) => {
		expect(shortened(text, most, 10)).toBe(short);
	});

	it('is broken between words, and ends in an ellipsis where a line is left', () => {
		expect(inLines('Refund failures name the fare rule', 80, 10, 3)).toEqual([
			'Refund failures',
			'name the fare',
			'rule'
		]);
		expect(inLines('Refund failures name the fare rule', 80, 10, 2)).toEqual([
			'Refund failures',
			'name the fare…'
		]);
		expect(inLines('  ', 90, 10, 2)).toEqual([]);
	});

	it('never is wider than the room, nor longer than the lines', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (text, lines) => {
				const found = inLines(text, 90, 10, lines);
				expect(found.length).toBeLessThanOrEqual(lines);
				for (const line of found) expect(widthOf(line, 10)).toBeLessThanOrEqual(90);
			})
		);
	});
});
