import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarterAfter } from '#lib/impact/rules-time.ts';
import { sameStar, starHint } from './rules-star.ts';

const EXPERT = 'Become an expert in calm releases';
const SPEAK = 'Speak at a conference about fares';
const WRITE = 'Publish a handbook for newcomers';

/** Pages of quarters one after the other, the last in 2026-Q4, with these stars. */
const pagesOf = (stars: string[]) =>
	stars.map((north_star, index) => ({
		id: `page ${index}`,
		quarter: quarterAfter('2026-Q4', index - stars.length + 1),
		north_star
	}));
function hintOf(stars: string[], goals: Parameters<typeof starHint>[2] = []) {
	const pages = pagesOf(stars);
	const page = pages.at(-1);
	return page && starHint(page, pages, goals);
}

describe('the hint about a North Star', () => {
	it.each<[string, string[], string | undefined]>([
		['is not there on a first page', [EXPERT], undefined],
		['is not there without a star', [EXPERT, SPEAK, ''], undefined],
		['is not there where it changed once', [EXPERT, EXPERT, SPEAK], undefined],
		['is not there after two pages', [EXPERT, SPEAK], undefined],
		['says too near where each of three pages has another', [EXPERT, SPEAK, WRITE], 'too_near'],
		['says too near where it went back and forth', [EXPERT, SPEAK, EXPERT], 'too_near'],
		['is not there after five quarters', Array<string>(5).fill(EXPERT), undefined],
		['says too far after six quarters', Array<string>(6).fill(EXPERT), 'too_far'],
		['counts only the quarters of this star', [SPEAK, ...Array<string>(5).fill(EXPERT)], undefined]
	])('%s', (_, stars, expected) => {
		expect(hintOf(stars)).toBe(expected);
	});
	it('takes another wording for the same star', () => {
		const stars = Array<string>(6).fill(EXPERT).with(2, 'Become an expert in really calm releases');
		expect(hintOf(stars)).toBe('too_far');
	});
	it('is quiet where a goal on the way was reached', () => {
		const six = Array<string>(6).fill(EXPERT);
		expect(hintOf(six, [{ pages: ['page 3'], outcome: 'reached' }])).toBeUndefined();
		expect(hintOf(six, [{ pages: ['page 3'], outcome: 'let_go' }])).toBe('too_far');
		expect(hintOf(six, [{ pages: ['elsewhere'], outcome: 'reached' }])).toBe('too_far');
	});
	it('counts quarters without a page as well', () => {
		const [first] = pagesOf(Array<string>(6).fill(EXPERT));
		const now = pagesOf([EXPERT])[0];
		if (!first || !now) throw new Error('There are two pages.');
		expect(starHint({ ...now, id: 'now' }, [first], [])).toBe('too_far');
	});
	it('does not depend on the order of the pages', () => {
		const pages = pagesOf([EXPERT, SPEAK, WRITE, EXPERT, EXPERT, SPEAK, WRITE]);
		const page = pages.at(-1);
		if (!page) throw new Error('There is a last page.');
		fc.assert(
			fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
				expect(starHint(page, shuffled, [])).toBe(starHint(page, pages, []));
			})
		);
	});
});

describe('the same star', () => {
	it.each([
		[EXPERT, EXPERT.toUpperCase(), true],
		[EXPERT, `${EXPERT}.`, true],
		[EXPERT, SPEAK, false],
		['', '', true],
		['…', '?', false]
	])('%j and %j', (one, other, expected) => {
		expect(sameStar(one, other)).toBe(expected);
	});
});
