import { describe, expect, it } from 'vitest';
import { savedWord } from './rules-saved.ts';

const saved = { stored: true, offline: false, sending: false, refusal: undefined };

describe('the word about saving', () => {
	it('says saved only when nothing is on its way', () => {
		expect(savedWord(saved).words).toBe('Saved');
		expect(savedWord({ ...saved, sending: true }).words).toBe('Saving');
	});
	it('never says saved without a connection while something waits', () => {
		expect(savedWord({ ...saved, offline: true, sending: true }).words).toContain('no connection');
	});
	it('says what was refused', () => {
		expect(savedWord({ ...saved, refusal: 'Write a day.' })).toEqual({
			words: 'Not saved: Write a day.',
			look: 'wrong'
		});
	});
	it('promises to keep a new impact from its first words on', () => {
		expect(savedWord({ ...saved, stored: false }).words).toBe('Kept from your first words on');
	});
});
