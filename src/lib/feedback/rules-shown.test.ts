import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { seenByOthers, shownPassages } from './rules-shown.ts';
import { blankVoice } from './rules-voice.ts';
import type { Feedback } from './schema.ts';
import { STANDINGS } from './words.ts';
import { READERS } from './words-request.ts';

const SINCE = '2026-11-18T08:00:00.000Z';
const voice = (changes: Partial<Feedback>): Feedback => ({
	...blankVoice('v', 'i', new Date('2026-11-17T09:00:00Z')),
	giver: 'Callum Reid',
	...changes
});

test.each<[string, Partial<Feedback>, string[]]>([
	['what is hidden', { passages: [{ order: 3, words: 'A', hidden_at: SINCE }] }, []],
	[
		'a part of it that is hidden',
		{
			passages: [
				{ order: 1, words: 'A', hidden_at: SINCE },
				{ order: 3, words: 'B' }
			]
		},
		['B']
	],
	['what is for its owner alone', { readers: 'owner', passages: [{ order: 3, words: 'A' }] }, []],
	['what was given to be shown', { readers: 'shown', passages: [{ order: 3, words: 'A' }] }, ['A']],
	['what was brought in', { passages: [{ order: 3, words: 'A' }] }, ['A']]
])('of %s others read what they may', (_, changes, words) => {
	expect(shownPassages(voice(changes)).map((passage) => passage.words)).toEqual(words);
	expect(seenByOthers([voice(changes)])).toHaveLength(words.length > 0 ? 1 : 0);
});

test('others see no hidden word, no address, no credential, and nothing withdrawn or in the bin', () => {
	const HIDDEN = 'Between us';
	const passage = fc.oneof(
		fc.constant({ order: 3 as const, words: 'For all to read' }),
		fc.constant({ order: 3 as const, words: HIDDEN, hidden_at: SINCE })
	);
	const any = fc.record({
		passages: fc.array(passage, { maxLength: 3 }),
		standing: fc.constantFrom(...STANDINGS),
		readers: fc.constantFrom(null, ...READERS),
		deleted_at: fc.constantFrom(null, SINCE),
		giver_address: fc.constant('callum@larkfield.example'),
		credential: fc.constant({ narrative: HIDDEN })
	});
	fc.assert(
		fc.property(fc.array(any, { maxLength: 4 }), (several) => {
			const seen = seenByOthers(several.map(voice));
			expect(JSON.stringify(seen)).not.toMatch(/Between us|larkfield/);
			for (const one of seen) {
				expect([one.deleted_at, one.readers === 'owner']).toEqual([null, false]);
				expect(one.standing).not.toBe('withdrawn');
			}
		})
	);
});

test('an impact confirmed by hidden words alone is so for its owner, and for nobody else', () => {
	const sample = sampleRecord('2026-11-17');
	const [impact] = sample.impacts.filter(({ headline }) => headline.startsWith('Two risk'));
	const own = sample.feedback.filter((one) => one.impact === impact?.id);
	const hidden = own.map((one) => ({
		...one,
		passages: one.passages.map((passage) => ({ ...passage, hidden_at: SINCE }))
	}));
	const standing = (feedback: readonly Feedback[]) =>
		evidenceRows({ impacts: impact ? [impact] : [], feedback, skills: [] })[0]?.standing;
	expect(standing(own)).toBe('confirmed');
	expect(standing(hidden)).toBe('confirmed');
	expect(standing(seenByOthers(own))).toBe('confirmed');
	expect(standing(seenByOthers(hidden))).toBe('evidenced');
	const forOwner = own.map((one) => ({ ...one, readers: 'owner' as const }));
	expect(standing(forOwner)).toBe('confirmed');
	expect(standing(seenByOthers(forOwner))).toBe('evidenced');
});
