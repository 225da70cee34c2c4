import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	begun,
	broughtFrom,
	exchanged,
	inArea,
	itemOf,
	itemsAt,
	moved,
	placeSaid,
	placesOf,
	removed,
	spotOf,
	tidied,
	turned,
	written,
	type Place
} from './rules-items.ts';
import { destinationsOf } from './rules-menu.ts';
import { growthPageMisfits } from './rules-fit.ts';
import { blankPage } from './rules-page.ts';
import { reachOf, spotSaid, stepped } from './rules-spots.ts';
import type { GrowthPage } from './schema.ts';

const id = (number: number) => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const item = (number: number, words = `Item ${number}`) => ({ id: id(number), words });
const below = (number: number, from: number | null = null) => ({
	...item(number),
	from_item: from === null ? null : id(from)
});

let last = 900;
const blank = blankPage(id(999), '2026-Q4', () => id(last++));
const [technical, communication, leadership] = blank.areas;
if (!technical || !communication || !leadership) throw new Error('A blank page has three areas.');
const page: GrowthPage = {
	...blank,
	well: [item(1), item(2), item(3)],
	better: [item(4), item(5)],
	areas: [
		{ ...technical, strengths: [below(10)], improvements: [below(11), below(12, 4)] },
		{ ...communication, strengths: [], improvements: [below(13)] },
		leadership
	],
	picked: [id(12), id(10), id(13)]
};
const strengths = (number: 0 | 1 | 2): Place => `${page.areas[number]?.id ?? ''}/strengths`;
const improvements = (number: 0 | 1 | 2): Place => `${page.areas[number]?.id ?? ''}/improvements`;
const after = (changes: Partial<GrowthPage>, on = page): GrowthPage => ({ ...on, ...changes });
const wordsAt = (on: GrowthPage, place: Place) => itemsAt(on, place).map(({ words }) => words);

describe('a line', () => {
	it('takes other words, and the rest of the page keeps its identity', () => {
		const next = after(written(page, id(12), 'Say it sooner'));
		expect(itemOf(next, id(12))).toEqual({ ...below(12, 4), words: 'Say it sooner' });
		expect(next.well).toBe(page.well);
		expect(next.areas[1]).toBe(page.areas[1]);
		expect(next.areas[0]?.strengths).toEqual(page.areas[0]?.strengths);
		expect(next.areas[0]?.improvements[0]).toBe(page.areas[0]?.improvements[0]);
	});
	it('is begun where it is asked for, and not beyond what a list holds', () => {
		expect(wordsAt(after(begun(page, { place: 'well', index: 1 }, item(6, ''))), 'well')).toEqual([
			'Item 1',
			'',
			'Item 2',
			'Item 3'
		]);
		const full = { ...page, well: Array.from({ length: 20 }, (_, at) => item(100 + at)) };
		expect(begun(full, { place: 'well', index: 20 }, item(6))).toEqual({});
		expect(begun(page, { place: 'better', index: 0 }, item(1))).toEqual({});
	});
	it('goes with its underline, and what was brought down from it stands on its own', () => {
		const without = after(removed(page, id(12)));
		expect(without.picked).toEqual([id(10), id(13)]);
		expect(spotOf(without, id(12))).toBeUndefined();
		const loose = after(removed(page, id(4)));
		expect(itemOf(loose, id(12))).toEqual(below(12));
		expect(loose.picked).toEqual(page.picked);
	});
	it('that says nothing goes when the writing has ended', () => {
		const both = after({ ...written(page, id(2), ' '), ...written(page, id(13), '') });
		const next = after(tidied(both), both);
		expect(wordsAt(next, 'well')).toEqual(['Item 1', 'Item 3']);
		expect(next.picked).toEqual([id(12), id(10)]);
		expect(tidied(page)).toEqual({});
	});
});

describe('moving', () => {
	it.each<[string, number, Place, number, string[]]>([
		['down in its list', 1, 'well', 2, ['Item 2', 'Item 3', 'Item 1']],
		['up in its list', 3, 'well', 0, ['Item 3', 'Item 1', 'Item 2']],
		['to the other step', 1, 'better', 1, ['Item 4', 'Item 1', 'Item 5']],
		['between areas', 12, strengths(2), 0, ['Item 12']],
		['from improvement to strength', 11, strengths(0), 1, ['Item 10', 'Item 11']]
	])('%s', (_, number, place, index, expected) => {
		expect(wordsAt(after(moved(page, id(number), { place, index }, id(77))), place)).toEqual(
			expected
		);
	});
	it('to where it stands changes nothing, nor does going back up', () => {
		expect(moved(page, id(2), { place: 'well', index: 1 }, id(77))).toEqual({});
		expect(moved(page, id(10), { place: 'well', index: 0 }, id(77))).toEqual({});
		expect(moved(page, id(88), { place: 'well', index: 0 }, id(77))).toEqual({});
	});
	it('keeps where it came from and that it is underlined', () => {
		const next = after(moved(page, id(12), { place: strengths(1), index: 0 }, id(77)));
		expect(itemOf(next, id(12))).toEqual(below(12, 4));
		expect(next.picked).toBe(page.picked);
	});
});

describe('bringing down', () => {
	it('leaves the line above and links the one below', () => {
		const next = after(moved(page, id(1), { place: strengths(1), index: 0 }, id(77)));
		expect(next.well).toBe(page.well);
		expect(itemsAt(next, strengths(1))).toEqual([
			{ id: id(77), words: 'Item 1', from_item: id(1) }
		]);
	});
	it('moves what was brought down before', () => {
		const next = after(moved(page, id(4), { place: improvements(2), index: 0 }, id(77)));
		expect(spotOf(next, id(12))).toEqual({ place: improvements(2), index: 0 });
		expect(spotOf(next, id(77))).toBeUndefined();
	});
	it('is offered to every list but the one it is in, the likely side first', () => {
		const offered = destinationsOf(page, id(5)).map(({ label, hint }) => `${label} ${hint}`);
		expect(offered).toEqual([
			'Craft to improve',
			'Communication to improve',
			'Leadership to improve',
			'Craft as a strength',
			'Communication as a strength',
			'Leadership as a strength'
		]);
		expect(destinationsOf(page, id(4))).toHaveLength(5);
		expect(destinationsOf(page, id(1))[0]?.place).toBe(strengths(0));
	});
});

describe('underlining', () => {
	const two = { ...page, picked: [id(12), id(10)] };
	it('keeps the order of choosing, and releases', () => {
		expect(turned(two, id(13))).toEqual({ picked: [id(12), id(10), id(13)] });
		expect(turned(page, id(12))).toEqual({ picked: [id(10), id(13)] });
	});
	it('takes no fourth, and nothing that stands in no area', () => {
		expect(turned(page, id(11))).toEqual({});
		expect(turned(two, id(1))).toEqual({});
	});
	it('takes one in the place of another', () => {
		expect(exchanged(page, id(11), id(10))).toEqual({ picked: [id(12), id(11), id(13)] });
		expect(exchanged(page, id(13), id(10))).toEqual({});
		expect(exchanged(page, id(11), id(1))).toEqual({});
	});
});

describe('carrying by keys', () => {
	it.each([
		['ArrowDown', { place: 'well', index: 0 }, { place: 'well', index: 1 }],
		['ArrowDown', { place: 'well', index: 2 }, { place: 'better', index: 0 }],
		['ArrowUp', { place: 'better', index: 0 }, { place: 'well', index: 2 }],
		['ArrowRight', { place: 'well', index: 0 }, { place: 'better', index: 2 }],
		['ArrowLeft', { place: 'well', index: 0 }, undefined],
		['ArrowUp', { place: 'well', index: 0 }, undefined],
		['Enter', { place: 'well', index: 0 }, undefined]
	] as const)('%s from %o', (key, at, expected) => {
		expect(stepped(page, id(1), at, key)).toEqual(expected);
	});
	it('keeps what stands in an area below, and says where it is', () => {
		expect(reachOf(page, id(10))).not.toContain('well');
		expect(stepped(page, id(10), { place: strengths(0), index: 0 }, 'ArrowUp')).toBeUndefined();
		expect(spotSaid(page, id(1), { place: 'better', index: 1 })).toBe(
			'line 2 of 3 in Could be better'
		);
		expect(placeSaid(page, improvements(1))).toBe('Areas for improvement of Communication');
	});
});

type Step = {
	what: 'move' | 'take' | 'turn' | 'begin' | 'blank';
	which: number;
	where: number;
	index: number;
};
const step: fc.Arbitrary<Step> = fc.record({
	what: fc.constantFrom('move', 'move', 'take', 'turn', 'begin', 'blank'),
	which: fc.nat(40),
	where: fc.nat(7),
	index: fc.nat(5)
});
const allIds = (on: GrowthPage) =>
	placesOf(on).flatMap((place) => itemsAt(on, place).map((each) => each.id));

let fresh = 2000;
function taken(on: GrowthPage, { what, which, where, index }: Step): GrowthPage {
	const ids = allIds(on);
	const one = ids[which % Math.max(ids.length, 1)] ?? '';
	const places = placesOf(on);
	const place = places[where % places.length] ?? 'well';
	if (what === 'move') return after(moved(on, one, { place, index }, id(fresh++)), on);
	if (what === 'take') return after(removed(on, one), on);
	if (what === 'turn') return after(turned(on, one), on);
	if (what === 'blank') return after(tidied(after(written(on, one, ''), on)), on);
	return after(begun(on, { place, index }, item(fresh++)), on);
}

describe('whatever is done to a page', () => {
	it('no line is doubled, what is underlined is there, and a line above has at most one below', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const end = steps.reduce(taken, page);
				const ids = allIds(end);
				expect(new Set(ids).size).toBe(ids.length);
				expect(growthPageMisfits(end)).toEqual([]);
				const links = end.areas
					.flatMap((area) => [...area.strengths, ...area.improvements])
					.flatMap(({ from_item }) => (from_item === null ? [] : [from_item]));
				expect(new Set(links).size).toBe(links.length);
				for (const from of links) expect(['well', 'better']).toContain(spotOf(end, from)?.place);
			})
		);
	});
	it('moving loses no line and no word, and keeps the order of the others', () => {
		fc.assert(
			fc.property(fc.nat(20), fc.nat(7), fc.nat(5), (which, where, index) => {
				const ids = allIds(page);
				const one = ids[which % ids.length] ?? '';
				const place = placesOf(page)[where] ?? 'well';
				const changes = moved(page, one, { place, index }, id(77));
				const next = after(changes);
				const carried = [one, broughtFrom(page, one)?.id, id(77)];
				for (const each of ids) expect(itemOf(next, each)?.words).toBe(itemOf(page, each)?.words);
				for (const list of placesOf(page)) {
					const others = (on: GrowthPage) =>
						itemsAt(on, list).flatMap((each) => (carried.includes(each.id) ? [] : [each.id]));
					expect(others(next)).toEqual(others(page));
				}
				const down = inArea(place) && !inArea(spotOf(page, one)?.place ?? 'well');
				if (down)
					expect(broughtFrom(next, one)?.words).toBe(
						(broughtFrom(page, one) ?? itemOf(page, one))?.words
					);
			})
		);
	});
});
