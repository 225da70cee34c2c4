import { describe, expect, it } from 'vitest';
import { starterFramework } from '#lib/starters/rules-load.ts';
import { bookletOf, ranges, type Sheet, SIZES } from './rules-booklet.ts';
import { linesOf } from './rules-booklet-flow.ts';
import { siteOf } from './rules-site.ts';
import type { GrowthFramework } from './schema-document.ts';

const engineer = await starterFramework('engineer');
const site = (document: GrowthFramework) =>
	siteOf({ name: document.name, number: 1, published_at: null, contributors: [], document });
const kinds = (sheets: Sheet[]) => sheets.map(({ kind }) => kind);
const levelsOf = (sheets: Sheet[]) => sheets.filter((sheet) => sheet.kind === 'level');

/** The engineer's framework with every behaviour said so many times over. */
function longer(times: number): GrowthFramework {
	const indicators = engineer.indicators.map((each) => {
		return { ...each, words: Array(times).fill(each.words).join(' ') };
	});
	return { ...engineer, indicators };
}

describe('a booklet', () => {
	it.each(['a4', 'letter'] as const)('has one page for each role level, on %s', (paper) => {
		const sheets = bookletOf(site(engineer), paper);
		expect(kinds(sheets).filter((kind) => kind !== 'source')).toEqual([
			...['cover', 'use', 'level', 'level', 'level', 'level', 'level', 'scale', 'index']
		]);
		expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
	});

	it('steps its text down as far as it can be read, then goes on and says so', () => {
		const sizes = [1, 2, 6].map((times) => {
			const sheets = levelsOf(bookletOf(site(longer(times)), 'a4'));
			return { pages: sheets.length, size: Math.min(...sheets.map(({ size }) => size)) };
		});
		const [once, twice, often] = sizes;
		expect(once?.pages).toBe(5);
		expect(twice?.size).toBeLessThan(once?.size ?? 0);
		expect(often?.size).toBe(SIZES.at(-1));
		expect(often?.pages).toBeGreaterThan(5);
		const all = levelsOf(bookletOf(site(longer(6)), 'a4'));
		const parted = all.findIndex(({ goesOn }) => goesOn);
		expect(all[parted]?.continued).toBe(false);
		expect(all[parted + 1]).toMatchObject({ continued: true, level: all[parted]?.level });
	});

	it('leaves out no word, however long', () => {
		const sheets = levelsOf(bookletOf(site(longer(9)), 'letter'));
		const [first] = sheets;
		const text = sheets
			.filter(({ level }) => level === first?.level)
			.flatMap(({ columns }) => columns.flat().map((piece) => piece.text))
			.join(' ');
		for (const { words, behaviours } of first?.level.expected ?? [])
			for (const said of [words, ...behaviours.map((each) => each.words)])
				expect(text).toContain(said);
	});

	it('finds each competency on the pages that expect it', () => {
		const sheets = bookletOf(site(engineer), 'a4');
		const index = sheets.find(({ kind }) => kind === 'index');
		if (index?.kind !== 'index') throw new Error('There is no index.');
		const entries = index.columns.flat().filter(({ look }) => look === 'entry');
		expect(entries).toHaveLength(engineer.competencies.length);
		expect(new Set(entries.map(({ aside }) => aside))).toEqual(new Set(['3–7']));
	});

	it('tells pages as an index does', () => {
		expect(ranges([3, 4, 5, 7, 9, 10])).toBe('3–5, 7, 9, 10');
	});
});

describe('lines', () => {
	it('are broken between words, and within one that is too wide', () => {
		expect(linesOf('one two three', 40, 10, 'sans')).toEqual(['one two', 'three']);
		expect(linesOf('mmmmmmmmmm', 40, 10, 'sans').join('')).toBe('mmmmmmmmmm');
		expect(linesOf('one\n\ntwo', 40, 10, 'sans')).toEqual(['one', 'two']);
	});
});
