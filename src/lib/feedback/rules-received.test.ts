import { describe, expect, it } from 'vitest';
import { receivedFilter, receivedGroups } from './rules-received.ts';
import { blankVoice } from './rules-voice.ts';
import type { Feedback } from './schema.ts';

const voice = (id: string, changes: Partial<Feedback>): Feedback => ({
	...blankVoice(id, 'calm', new Date('2026-11-03T09:00:00Z')),
	...{ giver: 'Priya', passages: [{ order: 3, words: 'Calmer.' }] },
	...changes
});
const all = [
	voice('a', { given_on: '2026-11-01' }),
	voice('b', { given_on: '2026-11-09', standing: 'verified' }),
	voice('c', { given_on: '2026-11-05', impact: 'quick', passages: [{ order: 1, words: 'Kind.' }] }),
	voice('d', { given_on: '2026-11-20', standing: 'withdrawn', passages: [] })
];
const shown = (query: string) =>
	receivedGroups(all, receivedFilter(new URLSearchParams(query))).map(({ impact, voices }) => [
		impact,
		...voices.map(({ id }) => id)
	]);

describe('what was received', () => {
	it('stands by impact, the newest first; what was withdrawn is left out', () => {
		expect(shown('')).toEqual([
			['calm', 'b', 'a'],
			['quick', 'c']
		]);
	});

	it('is filtered by order and by how it came; what the address gets wrong filters nothing', () => {
		expect(shown('order=1')).toEqual([['quick', 'c']]);
		expect(shown('order=3&came=reported')).toEqual([['calm', 'a']]);
		expect(shown('order=7&came=overheard')).toHaveLength(2);
	});
});
