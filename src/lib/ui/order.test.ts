import { expect, it } from 'vitest';
import { followOrder, orderShown, stepFrom } from './order.ts';

it('goes from one to the next and stops at the ends', () => {
	const ids = ['a', 'b', 'c'];
	expect(stepFrom(ids, 'a', 0, 1)).toBe('b');
	expect(stepFrom(ids, 'c', 2, 1)).toBeUndefined();
	expect(stepFrom(ids, 'b', 1, -1)).toBe('a');
	expect(stepFrom(ids, 'a', 0, -1)).toBeUndefined();
});

it('goes on from where something was that has left the list', () => {
	const ids = ['a', 'c', 'd'];
	expect(stepFrom(ids, 'b', 1, 1)).toBe('c');
	expect(stepFrom(ids, 'b', 1, -1)).toBe('a');
	expect(stepFrom(ids, 'e', 3, 1)).toBe('d');
	expect(stepFrom(ids, 'new', -1, 1)).toBe('a');
	expect(stepFrom([], 'a', 0, 1)).toBeUndefined();
});

it('follows the page that offered its order last', () => {
	const leaveFirst = followOrder(() => ['a']);
	const leaveSecond = followOrder(() => ['b']);
	leaveFirst();
	expect(orderShown()).toEqual(['b']);
	leaveSecond();
	expect(orderShown()).toBeUndefined();
});
