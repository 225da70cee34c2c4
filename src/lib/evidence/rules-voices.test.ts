import { expect, it } from 'vitest';
import type { Feedback } from '#lib/feedback/schema.ts';
import { cameLine, otherWords, voicesLine, voicesTitle, wordsFelt } from './rules-voices.ts';

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

const came = (changes: Partial<Feedback>) =>
	({ source: 'chat', given_on: '2026-11-11', standing: 'reported', ...changes }) as Feedback;

it.each<[Partial<Feedback>, string]>([
	[{}, 'Reported, chat, 11 November 2026'],
	[{ standing: 'verified', source: 'request' }, 'Verified, 11 November 2026'],
	[
		{ standing: 'verified', source: 'request', corrected_at: '2026-11-11T09:00:00.000Z' },
		'Verified, corrected, 11 November 2026'
	]
])('%j came like this', (changes, line) => expect(cameLine(came(changes))).toBe(line));

const said = (standing: Feedback['standing']) => ({ ...voices[1], standing }) as Feedback;
it.each([
	[['reported'], '1 voice'],
	[['verified'], '1 voice, verified'],
	[['verified', 'reported'], '2 voices, 1 verified'],
	[['verified', 'verified'], '2 voices, verified']
] as const)('%j are counted', (standings, line) => {
	expect(voicesLine(standings.map(said))).toBe(line);
});
it('who spoke, of what, and how', () =>
	expect(voicesTitle([said('verified')])).toBe('Hana Sato: the impact felt, the person, verified'));
