import { describe, expect, test } from 'vitest';
import { filledSteps, hereNow, stepBeside } from './rules-steps.ts';
import { GUIDE } from './words-guide.ts';
import { HOUR_MINUTES, STEPS } from './words.ts';

const item = (words: string) => ({ id: words, words, from_item: null });
const area = (...improvements: string[]) => ({
	id: 'a',
	name: 'Technical',
	prompts: [],
	strengths: [],
	improvements: improvements.map(item),
	rank: null,
	rank_why: ''
});
const blank = {
	id: 'page',
	north_star: '',
	well: [],
	better: [],
	areas: [area()],
	picked: []
};

describe('a step', () => {
	test('says nothing on a blank page, and spaces are nothing', () => {
		const spaces = { ...blank, north_star: '  ', well: [item(' ')], areas: [area(' ')] };
		expect([...filledSteps(blank, [])]).toEqual([]);
		expect([...filledSteps(spaces, [])]).toEqual([]);
	});

	test('is filled by its first words', () => {
		const page = {
			...blank,
			north_star: 'Design quality in',
			well: [item('Asked in early')],
			better: [item('Explain risk')],
			areas: [area(), area('Say no early')]
		};
		expect([...filledSteps(page, [])]).toEqual(['north_star', 'well', 'better', 'skills']);
	});

	test('of goals is filled by a goal that stands on this page', () => {
		expect([...filledSteps(blank, [{ pages: ['page', 'next'] }])]).toEqual(['goals']);
		expect([...filledSteps(blank, [{ pages: ['other'] }])]).toEqual([]);
	});
});

describe('where somebody is', () => {
	test('is where the focus is', () => {
		expect(hereNow(new Set(['north_star']), 'north_star')).toBe('north_star');
	});
	test('is else the first step that says nothing, in any order of filling', () => {
		expect(hereNow(new Set(['north_star', 'better']), null)).toBe('well');
	});
	test('is nowhere once the page is full', () => {
		expect(hereNow(new Set(STEPS), null)).toBeUndefined();
	});
});

test('the guide goes from the first step to the last and ends there', () => {
	expect(stepBeside('north_star', -1)).toBeUndefined();
	expect(stepBeside('north_star', 1)).toBe('well');
	expect(stepBeside('goals', 1)).toBeUndefined();
});

test('the guide’s steps make an hour', () => {
	const minutes = STEPS.map((step) => GUIDE[step].minutes);
	expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(HOUR_MINUTES);
});
