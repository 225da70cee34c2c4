import { describe, expect, it } from 'vitest';
import {
	areaAdded,
	areaMoved,
	areaRemoved,
	isTenEverywhere,
	promptsIn,
	rankChange,
	setTaken,
	withArea
} from './rules-areas.ts';
import { blankPage, isQuarter, saysSomething } from './rules-page.ts';
import { skillArea, type SkillArea } from './schema.ts';
import { TRADES } from './words-areas.ts';
import { PROMPT_SETS } from './words-prompts.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const area = (number: number, name: string, said: Partial<SkillArea> = {}): SkillArea => ({
	...skillArea.parse({ id: id(number), name }),
	...said
});
const strength = { id: id(50), words: 'Calm findings', from_item: null };
const page = {
	areas: [
		area(1, 'Technical', { strengths: [strength] }),
		area(2, 'Writing'),
		area(3, 'Leadership')
	],
	picked: [id(50)]
};

describe('the change of a rank', () => {
	const before = { areas: [area(9, 'Écriture', { rank: 7 }), area(8, 'Craft', { rank: null })] };
	it.each<[string, number | null, string | undefined, string | undefined]>([
		['Écriture', 8, '7 → 8', 'up from 7'],
		['ecriture ', 6, '7 → 6', 'down from 7'],
		['ÉCRITURE', 7, 'was 7', 'as before'],
		['Écriture', null, undefined, undefined],
		['Craft', 5, undefined, undefined],
		['Something new', 5, undefined, undefined],
		['', 5, undefined, undefined]
	])('of %s at %s is %s', (name, rank, shown, said) => {
		const change = rankChange(area(1, name, { rank }), before);
		expect([change?.shown, change?.said]).toEqual([shown, said]);
	});
	it('is not there without a page before', () => {
		expect(rankChange(area(1, 'Craft', { rank: 3 }), undefined)).toBeUndefined();
	});
	it('is ten everywhere only where every area has ten', () => {
		const tens = [area(1, 'One', { rank: 10 }), area(2, 'Two', { rank: 10 })];
		expect(isTenEverywhere({ areas: tens })).toBe(true);
		expect(isTenEverywhere({ areas: [...tens, area(3, 'Three')] })).toBe(false);
		expect(isTenEverywhere({ areas: [] })).toBe(false);
	});
});

describe('skill areas', () => {
	it('change, and the others keep their identity', () => {
		const { areas } = withArea(page, id(2), { name: 'Speaking' });
		expect(areas?.map(({ name }) => name)).toEqual(['Technical', 'Speaking', 'Leadership']);
		expect(areas?.[0]).toBe(page.areas[0]);
	});
	it('come, go with what is underlined in them, and change places', () => {
		expect(areaAdded(page, id(4)).areas?.at(-1)).toEqual(area(4, ''));
		const many = Array.from({ length: 12 }, (_, index) => area(index, `Area ${index}`));
		expect(areaAdded({ areas: many, picked: [] }, id(4))).toEqual({});
		expect(areaRemoved(page, id(1))).toEqual({ areas: page.areas.slice(1), picked: [] });
		expect(areaRemoved(page, id(2))).toEqual({ areas: [page.areas[0], page.areas[2]] });
		expect(areaRemoved(page, id(7))).toEqual({});
		expect(areaMoved(page, id(3), -1).areas?.map(({ name }) => name)).toEqual([
			'Technical',
			'Leadership',
			'Writing'
		]);
		expect(areaMoved(page, id(3), 1)).toEqual({});
	});
	it.each([
		['Listening, writing', ['Listening', 'writing']],
		[' one ,, one;\n two  words ', ['one', 'two words']],
		['', []],
		[Array.from({ length: 30 }, (_, index) => `p${index}`).join(), { length: 20 }]
	])('read prompts in %j', (text, prompts) => {
		expect(promptsIn(text)).toMatchObject(prompts);
	});
});

describe('a set of names and prompts', () => {
	let last = 100;
	const newId = () => id(last++);
	it('takes its words and leaves what is written', () => {
		const { areas = [] } = setTaken(page, PROMPT_SETS.design, newId);
		expect(areas.map(({ name }) => name)).toEqual(['Craft', 'Communication', 'Leadership']);
		expect(areas[0]).toMatchObject({ id: id(1), strengths: [strength] });
		expect(areas[0]?.prompts).toEqual(PROMPT_SETS.design[0]?.prompts);
	});
	it('adds what is missing, and lets an area beyond it go only where nothing is in it', () => {
		const one = { areas: page.areas.slice(0, 1), picked: [] };
		expect(setTaken(one, PROMPT_SETS.data, newId).areas).toHaveLength(3);
		const five = {
			areas: [...page.areas, area(4, 'Unused'), area(5, 'Kept', { rank: 4 })],
			picked: []
		};
		expect(setTaken(five, PROMPT_SETS.data, newId).areas?.map(({ name }) => name)).toEqual([
			'Technical',
			'Communication',
			'Leadership',
			'Kept'
		]);
	});
	it.each(TRADES)('for %s fits a page', (trade) => {
		const set = PROMPT_SETS[trade];
		expect(set).toHaveLength(3);
		for (const { name, prompts } of set) {
			expect(skillArea.safeParse({ id: id(1), name, prompts }).success).toBe(true);
			expect(promptsIn(prompts.join(', '))).toEqual(prompts);
		}
	});
});

describe('a blank page', () => {
	let last = 500;
	const blank = blankPage(id(1), '2026-Q4', () => id(last++));
	it('says nothing until its owner does', () => {
		expect(saysSomething(blank)).toBe(false);
		expect(saysSomething({ ...blank, why: ' ' })).toBe(false);
		expect(saysSomething({ ...blank, north_star: 'Lead' })).toBe(true);
		expect(saysSomething({ ...blank, well: [{ id: id(2), words: '' }] })).toBe(false);
		const [first, ...rest] = blank.areas;
		if (!first) throw new Error('A blank page has areas.');
		expect(saysSomething({ ...blank, areas: [{ ...first, rank: 3 }, ...rest] })).toBe(true);
		expect(saysSomething({ ...blank, areas: [{ ...first, name: 'Sewing' }, ...rest] })).toBe(true);
		expect(saysSomething({ ...blank, areas: rest })).toBe(true);
	});
	it.each([
		['2026-Q4', true],
		['2026-Q5', false],
		['', false],
		['2026', false]
	])('is of a quarter: %j', (text, expected) => {
		expect(isQuarter(text)).toBe(expected);
	});
});
