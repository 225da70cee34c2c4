import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockFace, counted, LONGEST_GAP, longTime } from './rules-clock.ts';

const minutes = (count: number) => count * 60;

describe('time with the clock running', () => {
	test('counts, and a gap in which the machine slept does not', () => {
		expect(counted(100, 5)).toBe(105);
		expect(counted(100, LONGEST_GAP)).toBe(100 + LONGEST_GAP);
		expect(counted(100, LONGEST_GAP + 1)).toBe(100);
		expect(counted(100, 9 * 3600)).toBe(100);
	});

	test('never goes back, also where the machine’s clock was set back, and ends with the day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 86_400 }), fc.double({ noNaN: true }), (spent, gap) => {
				const now = counted(spent, gap);
				expect(now).toBeGreaterThanOrEqual(spent);
				expect(now - spent).toBeLessThanOrEqual(LONGEST_GAP);
				expect(now).toBeLessThanOrEqual(86_400);
			})
		);
	});
});

describe('the face', () => {
	test.each([
		[0, '60', '60 min left', 0],
		[1, '60', '60 min left', 1 / 3600],
		[minutes(38), '22', '22 min left', 38 / 60],
		[minutes(59) + 30, '1', '1 min left', 3570 / 3600]
	])('at %d seconds shows %s', (spent, figure, short, used) => {
		const face = clockFace(spent);
		expect(face).toMatchObject({ figure, short, unit: 'min left' });
		expect(face.used).toBeCloseTo(used);
	});

	test('says how much is used to who does not see the ring', () => {
		expect(clockFace(minutes(38)).said).toBe('38 of 60 minutes used');
	});

	test('says calmly that the hour is over', () => {
		expect(clockFace(minutes(60)).line).toBe('An hour. Stay or stop, the page keeps.');
		expect(clockFace(minutes(72) + 20)).toMatchObject({
			used: 1,
			figure: '+12',
			unit: 'min',
			short: '1 h 12 min',
			line: 'An hour and 12 minutes. Stay or stop, the page keeps.'
		});
	});

	test('never says a negative number, and the ring is never more than full', () => {
		fc.assert(
			fc.property(fc.integer({ min: -5, max: 86_400 }), (spent) => {
				const face = clockFace(spent);
				expect(face.used).toBeGreaterThanOrEqual(0);
				expect(face.used).toBeLessThanOrEqual(1);
				expect(`${face.short} ${face.said}`).not.toMatch(/-\d|NaN/);
			})
		);
	});
});

test.each([
	[60, 'An hour'],
	[61, 'An hour and 1 minute'],
	[72, 'An hour and 12 minutes'],
	[120, '2 hours'],
	[181, '3 hours and 1 minute']
])('%d minutes are said as %s', (count, said) => expect(longTime(count)).toBe(said));
