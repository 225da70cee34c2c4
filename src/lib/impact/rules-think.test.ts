import { describe, expect, it } from 'vitest';
import {
	audienceLine,
	firstUnanswered,
	isAnswered,
	promptAfter,
	QUESTIONS
} from './rules-think.ts';

const nothing = { actions: '', audience: [], effect: '' };

describe('thinking it through', () => {
	it('asks for actions first, then whom, then in what way', () => {
		expect(firstUnanswered(nothing)).toBe('actions');
		expect(firstUnanswered({ ...nothing, actions: 'Train two people' })).toBe('audience');
		expect(
			firstUnanswered({ actions: 'Train', audience: [{ kind: 'my_team', words: '' }], effect: '' })
		).toBe('effect');
	});

	it('takes blanks for no answer', () => {
		expect(isAnswered({ ...nothing, effect: '  \n' }, 'effect')).toBe(false);
	});

	it('goes on from one prompt to the next and round', () => {
		expect(promptAfter(null)).toBe('actions');
		expect(promptAfter('actions')).toBe('audience');
		expect(promptAfter('effect')).toBe('actions');
	});

	it('asks in the tense of the direction', () => {
		expect(QUESTIONS.ahead.actions.question).toContain('will');
		expect(QUESTIONS.back.actions.question).toContain('did');
	});

	it('says whom it reaches in one line', () => {
		expect(
			audienceLine([
				{ kind: 'another_team', words: 'Fares, Payments' },
				{ kind: 'company', words: '' }
			])
		).toBe('Another team: Fares, Payments; The company');
	});
});
