import { describe, expect, it } from 'vitest';
import { rowFields } from '#lib/db/schema.ts';
import { blankVoice, kept, SAID_BY_SERVER, saysWho, whatIsNeeded } from './rules-voice.ts';
import { feedback, feedbackInput } from './schema.ts';

const blank = blankVoice('a', 'b', new Date(2026, 10, 17));
const said = [{ order: 3, words: 'I answer on the first call now.' } as const];

describe('words brought in', () => {
	it('begins today, reported, with the impact felt', () => {
		expect(blank).toMatchObject({ given_on: '2026-11-17', standing: 'reported' });
		expect(blank.passages).toEqual([{ order: 3, words: '' }]);
	});
	it('leaves to the server what nobody may say of it', () => {
		const own = { ...feedbackInput.shape, ...rowFields.shape };
		const others = Object.keys(feedback.shape).filter((field) => !(field in own));
		expect(new Set<string>(SAID_BY_SERVER)).toEqual(new Set(others));
	});
	it('is kept once there is a name and a passage', () => {
		expect(saysWho(blank)).toBe(false);
		expect(saysWho({ giver: 'Priya', passages: blank.passages })).toBe(false);
		expect(saysWho({ giver: 'Priya', passages: said })).toBe(true);
	});
	it('says what is needed until then', () => {
		expect(whatIsNeeded(blank)).toContain('a name and their words');
		expect(whatIsNeeded({ giver: 'Priya', passages: [] })).toContain('their words');
		expect(whatIsNeeded({ giver: '', passages: said })).toContain('who said it');
		expect(whatIsNeeded({ giver: 'Priya', passages: said })).toBeUndefined();
	});
	it('leaves out passages that say nothing', () => {
		expect(kept([...said, { order: 1, words: ' ' }])).toEqual(said);
	});
});
