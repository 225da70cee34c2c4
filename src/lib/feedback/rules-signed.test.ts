import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signedMisfits } from './rules-signed.ts';
import { blankVoice } from './rules-voice.ts';
import type { Feedback } from './schema.ts';

const SINCE = '2026-11-18T08:00:00.000Z';
const answer = (changes: Partial<Feedback> = {}): Feedback => ({
	...blankVoice('v', 'i', new Date('2026-11-17T09:00:00Z')),
	giver: 'Callum Reid',
	passages: [
		{ order: 2, words: 'You asked us first.' },
		{ order: 3, words: 'My calls are half as long.' }
	],
	...{ standing: 'verified', request: 'r', readers: 'shown', credential: {} },
	...changes
});
const [task, felt] = answer().passages as [Feedback['passages'][0], Feedback['passages'][0]];
const fields = (item: Feedback, changes: Partial<Feedback>) =>
	signedMisfits(item, changes).map(({ field }) => field);

describe('of a verified feedback its owner', () => {
	test.each<[string, Partial<Feedback>]>([
		['hides a passage', { passages: [{ ...task, hidden_at: SINCE }, felt] }],
		['says the role of its giver', { giver_role: 'Support lead' }],
		['puts it into the bin', { deleted_at: SINCE }],
		['says what it says already', { giver: 'Callum Reid', passages: [task, felt] }]
	])('%s', (_, changes) => {
		expect(signedMisfits(answer(), changes)).toEqual([]);
	});

	test('shows again what they hid', () => {
		const hidden = answer({ passages: [{ ...task, hidden_at: SINCE }, felt] });
		expect(signedMisfits(hidden, { passages: [task, felt] })).toEqual([]);
	});

	test.each<[string, Partial<Feedback>, string]>([
		['other words', { passages: [task, { ...felt, words: 'Twice as long.' }] }, 'passages.1.words'],
		['another order', { passages: [{ ...task, order: 3 }, felt] }, 'passages.0.order'],
		['a passage fewer', { passages: [felt] }, 'passages'],
		['a passage more', { passages: [task, felt, felt] }, 'passages'],
		['another giver', { giver: 'Ana Ruiz' }, 'giver'],
		['another day', { given_on: '2026-11-16' }, 'given_on'],
		['another impact', { impact: 'j' }, 'impact'],
		['another way it came', { source: 'mail' }, 'source'],
		['another address', { giver_address: 'ana@larkfield.example' }, 'giver_address'],
		['another request', { request: null }, 'request'],
		['another standing', { standing: 'reported' }, 'standing'],
		['other readers', { readers: null }, 'readers'],
		['another credential', { credential: null }, 'credential'],
		['a correction', { corrected_at: SINCE }, 'corrected_at']
	])('gives it no %s', (_, changes, field) => {
		expect(fields(answer(), changes)).toEqual([field]);
	});

	test('does not swap its passages', () => {
		expect(fields(answer(), { passages: [felt, task] })).toEqual([
			'passages.0.order',
			'passages.0.words',
			'passages.1.order',
			'passages.1.words'
		]);
	});
});

test('what was promised to the owner alone stays hidden', () => {
	const hidden = [task, felt].map((passage) => ({ ...passage, hidden_at: SINCE }));
	const kept = answer({ readers: 'owner', passages: hidden });
	expect(signedMisfits(kept, { passages: [task, ...hidden.slice(1)] })).toEqual([
		{
			field: 'passages.0.hidden_at',
			message: 'Callum Reid was told that nobody but you reads this; it stays hidden.'
		}
	]);
});

test('what was withdrawn can go into the bin, come out again, and nothing else', () => {
	const gone = answer({ standing: 'withdrawn', passages: [], credential: null });
	expect(signedMisfits(gone, { deleted_at: SINCE })).toEqual([]);
	expect(signedMisfits({ ...gone, deleted_at: SINCE }, { deleted_at: null })).toEqual([]);
	for (const changes of [{ giver_role: 'Lead' }, { passages: [felt] }, { standing: 'reported' }])
		expect(fields(gone, changes as Partial<Feedback>)).toEqual(Object.keys(changes));
});

test('what an owner brought in is theirs to change', () => {
	const own = answer({ standing: 'reported', request: null, credential: null, readers: null });
	expect(signedMisfits(own, { giver: 'Ana Ruiz', passages: [felt], source: 'call' })).toEqual([]);
});

test('whatever else is changed with it, no word is', () => {
	const passage = fc.record({
		order: fc.constantFrom(1 as const, 2 as const, 3 as const),
		words: fc.constantFrom(task.words, felt.words, 'Other words.'),
		hidden_at: fc.constantFrom(undefined, SINCE)
	});
	const said = ({ passages }: Pick<Feedback, 'passages'>) =>
		passages.map(({ order, words }) => [order, words]);
	fc.assert(
		fc.property(fc.array(passage, { maxLength: 3 }), (passages) => {
			const allowed = signedMisfits(answer(), { passages }).length === 0;
			expect(allowed).toBe(JSON.stringify(said({ passages })) === JSON.stringify(said(answer())));
		})
	);
});
