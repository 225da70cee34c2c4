import { expect, it } from 'vitest';
import type { Feedback } from '#lib/feedback/schema.ts';
import { otherWords, wordsFelt } from './rules-voices.ts';

const voice = (id: string, giver: string, passages: [1 | 2 | 3, string][]) =>
	({ id, giver, passages: passages.map(([order, words]) => ({ order, words })) }) as Feedback;
const voices = [
	voice('1', 'Noor Rahman', [[2, 'clear data']]),
	voice('2', 'Hana Sato', [
		[1, 'you trusted me'],
		[3, 'I held the room'],
		[3, 'they thanked me']
	])
];

it('words about the impact felt stand first, all of one person together', () =>
	expect(wordsFelt(voices).map(({ voice: { giver }, words }) => [giver, words])).toEqual([
		['Hana Sato', ['I held the room', 'they thanked me']]
	]));

it('other words are named after who spoke and what they are about, the task before the person', () =>
	expect(otherWords(voices).map(({ label }) => label)).toEqual([
		'Noor’s, in words of the task',
		'Hana’s, in words of the person'
	]));
