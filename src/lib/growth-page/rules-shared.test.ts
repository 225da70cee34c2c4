import { describe, expect, it } from 'vitest';
import { continuedWords } from './rules-paper-fit.ts';
import { isSeenThrough, readWords, seenWords, shareWords, usualUntil } from './rules-shared.ts';

describe('what is said of a share', () => {
	const share = { shows: 'all', may: 'comment', ranks: false } as const;

	it.each([
		[share, 'All five steps, may comment'],
		[{ ...share, ranks: true, may: 'view' } as const, 'All five steps with ranks, to read'],
		[{ ...share, shows: 'goals' } as const, 'Goals only, may comment']
	])('is what it shows: %j', (wanted, words) => {
		expect(shareWords(wanted)).toBe(words);
	});

	it('is a sentence on what is seen, before it is made', () => {
		expect(seenWords(share, 'Ana')).toContain(
			'Ana sees all five steps of this page without your ranks'
		);
		expect(seenWords({ ...share, ranks: true }, ' ')).toMatch(
			/^Whoever has the link .* with your ranks/
		);
	});

	it('is when it was read', () => {
		expect(readWords({ read_at: null, readings: 0 })).toBe('not read yet');
		const read_at = '2026-11-17T09:00:00.000Z';
		expect(readWords({ read_at, readings: 2 })).toBe('read twice, last on 17 November 2026');
		expect(readWords({ read_at, readings: 5 })).toContain('5 times');
	});
});

describe('until when a page is shared', () => {
	it.each([
		['2026-Q4', '2026-11-17', '2027-01-14'],
		['2026-Q1', '2026-02-01', '2026-04-14'],
		['2026-Q1', '2026-11-17', '2026-12-01']
	])('%s, shared on %s: %s', (quarter, today, until) => {
		expect(usualUntil(quarter, today)).toBe(until);
	});
});

describe('a comment seen through a share', () => {
	const places = new Set(['goals', 'x']);
	const through = { id: 'ana', may: 'comment' } as const;
	const comment = { author: 'Ana', share: 'ana', about: 'goals' };

	it('is one made through it or by the owner, beside what it shows', () => {
		expect(isSeenThrough(comment, through, places)).toBe(true);
		expect(isSeenThrough({ ...comment, author: '', share: null }, through, places)).toBe(true);
		expect(isSeenThrough({ ...comment, share: 'joel' }, through, places)).toBe(false);
		expect(isSeenThrough({ ...comment, about: 'well' }, through, places)).toBe(false);
		expect(isSeenThrough(comment, { ...through, may: 'view' }, places)).toBe(false);
	});
});

describe('a page that goes on to another sheet', () => {
	it('says which parts do, whole or the rest of them', () => {
		const skills = { step: 'skills', from: 0.6, to: 1.3 } as const;
		const goals = { step: 'goals', from: 1.3, to: 1.8 } as const;
		const well = { step: 'well', from: 0.2, to: 0.6 } as const;
		expect(continuedWords([well])).toBe('');
		expect(continuedWords([well, skills, goals])).toBe(
			'Continues on a second page: the rest of Skills and Goals.'
		);
		expect(continuedWords([skills, { ...goals, to: 2.4 }])).toMatch(/^Continues on further pages/);
	});
});
