import { expect, test } from 'vitest';
import { hiddenWords, turned, turnings } from './rules-hide.ts';
import { blankVoice } from './rules-voice.ts';
import type { Feedback } from './schema.ts';

const NOW = '2026-11-18T08:00:00.000Z';
const voice = (passages: Feedback['passages'], changes: Partial<Feedback> = {}): Feedback => ({
	...blankVoice('v', 'i', new Date('2026-11-17T09:00:00Z')),
	...{ giver: 'Hana Sato', passages },
	...changes
});
const person = { order: 1 as const, words: 'You trusted me with it before I did, and said so.' };
const felt = { order: 3 as const, words: 'I held the room.' };

test('a passage is hidden and shown again, and no word of it changes', () => {
	const hidden = turned([person, felt], 0, NOW);
	expect(hidden).toEqual([{ ...person, hidden_at: NOW }, felt]);
	expect(turned(hidden, 0, NOW)).toEqual([person, felt]);
});

test('each passage is offered by its first words, the only one without', () => {
	expect(turnings(voice([felt])).map(({ label }) => label)).toEqual(['Hide from others']);
	const labels = turnings(voice([{ ...person, hidden_at: NOW }, felt])).map(({ label }) => label);
	expect(labels).toEqual([
		'Show “You trusted me with it…” to others again',
		'Hide “I held the room.” from others'
	]);
});

test('what is for its owner alone is not offered to anybody', () => {
	const kept = voice([{ ...felt, hidden_at: NOW }], { readers: 'owner' });
	expect(turnings(kept)).toEqual([]);
	expect(hiddenWords(kept, 0)).toBe('For you alone');
	expect(hiddenWords(voice([{ ...felt, hidden_at: NOW }]), 0)).toBe('Hidden from others');
	expect(hiddenWords(voice([felt]), 0)).toBeUndefined();
});
