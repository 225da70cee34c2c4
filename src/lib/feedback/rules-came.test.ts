import { describe, expect, test } from 'vitest';
import { cameWords, credentialName, signerOf, signerWords, withdrawnWords } from './rules-came.ts';
import { blankVoice } from './rules-voice.ts';
import type { Feedback } from './schema.ts';

const voice = (changes: Partial<Feedback> = {}): Feedback => ({
	...blankVoice('v', 'i', new Date('2026-11-09T09:00:00Z')),
	...{ giver: 'Callum Reid', given_on: '2026-11-09', source: 'call' },
	...changes
});
const answer = (changes: Partial<Feedback> = {}) =>
	voice({ standing: 'verified', source: 'request', ...changes });

describe('how words came', () => {
	test.each([
		[voice(), 'Call, 9 November 2026, reported'],
		[answer(), 'Answered a request on 9 November 2026. Signed; not a word changed.'],
		[
			answer({ given_on: '2026-11-12', corrected_at: '2026-11-12T08:00:00.000Z' }),
			'Answered a request on 9 November 2026, corrected on 12 November 2026. Signed; not a word changed.'
		]
	])('is told in words', (one, words) => expect(cameWords(one)).toBe(words));

	test('or that they are gone, with the day on which they went', () => {
		const gone = answer({ standing: 'withdrawn', updated_at: '2026-11-20T08:00:00.000Z' });
		const asked = { withdrawn_at: '2026-11-15T08:00:00.000Z' };
		expect(withdrawnWords(gone, asked)).toBe(
			'Callum Reid withdrew this answer on 15 November 2026. Its words are gone.'
		);
		expect(withdrawnWords(gone, undefined)).toContain('on 20 November 2026');
	});
});

describe('who signed', () => {
	const method = 'https://trellis.example/issuer#z6Mk';
	const issuer = { verificationMethod: [{ id: method }] };
	const credential = (id: unknown, verificationMethod: unknown) => ({
		issuer: id,
		proof: { verificationMethod }
	});

	test('is this Trellis where the key is its own', () => {
		const signer = signerOf(credential({ id: 'https://trellis.example/issuer' }, method), issuer);
		expect(signerWords(signer)).toBe('Signed by this Trellis, trellis.example.');
	});
	test.each([
		['https://other.example/issuer', 'https://other.example/issuer#z6Mz', 'other.example'],
		['https://trellis.example/issuer', 'https://trellis.example/issuer#z6Mz', 'trellis.example'],
		['did:key:z6Mz', 'did:key:z6Mz#z6Mz', ''],
		[undefined, undefined, '']
	])('is another where it is not: %s', (id, key, host) => {
		expect(signerOf(credential(id, key), issuer)).toEqual({ host, here: false });
	});
});

test.each([
	['Callum Reid', 'feedback-callum-reid-2026-11-09.json'],
	['Tomasz Zieliński', 'feedback-tomasz-zielinski-2026-11-09.json'],
	['宮本', 'feedback-2026-11-09.json'],
	['../../etc/passwd', 'feedback-etc-passwd-2026-11-09.json']
])('the file of %s has a plain name', (giver, name) => {
	expect(credentialName({ giver, given_on: '2026-11-09' })).toBe(name);
});
