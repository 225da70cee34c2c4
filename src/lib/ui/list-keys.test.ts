import { expect, test } from 'vitest';
import { nextByLetter, step } from './list-keys.ts';

test('arrows go round, Home and End to the ends', () => {
	expect(step('ArrowDown', 2, 3)).toBe(0);
	expect(step('ArrowUp', 0, 3)).toBe(2);
	expect(step('ArrowDown', -1, 3)).toBe(0);
	expect(step('ArrowUp', -1, 3)).toBe(2);
	expect([step('Home', 2, 3), step('End', 0, 3)]).toEqual([0, 2]);
});
test('nothing moves in an empty list or by another key', () => {
	expect(step('ArrowDown', -1, 0)).toBeUndefined();
	expect(step('a', 0, 3)).toBeUndefined();
});
test('a letter leads to the next name that begins with it', () => {
	const names = ['Settings', 'Keys', 'Sign out'];
	expect(nextByLetter('s', 0, names)).toBe(2);
	expect(nextByLetter('S', 2, names)).toBe(0);
	expect(nextByLetter('k', 1, names)).toBe(1);
	expect(nextByLetter('x', 0, names)).toBeUndefined();
});
