import { describe, expect, it } from 'vitest';
import { countsOf, emptyFramework } from '#lib/framework/rules-document.ts';
import { unplacedCsv } from './files-unplaced.ts';
import { countsInWords } from './rules-counts.ts';
import { isOfUse, pathOf, tooMuch } from './rules-sending.ts';

const file = (webkitRelativePath: string, size = 10) => ({
	name: webkitRelativePath.split('/').at(-1) ?? '',
	size,
	webkitRelativePath
});

describe('files that are looked at', () => {
	it('are named by their path in the folder', () => {
		expect(pathOf(file('ladder/senior.md'))).toBe('ladder/senior.md');
		expect(pathOf({ name: 'ladder.csv', size: 1, webkitRelativePath: '' })).toBe('ladder.csv');
	});

	it('are not those that hold no framework', () => {
		expect(
			['ladder/senior.md', 'ladder/.git/HEAD', 'a/node_modules/b.js', 'a/logo.png'].map((path) =>
				isOfUse(file(path))
			)
		).toEqual([true, false, false, false]);
	});

	it('come to no more than a request takes; the sentence says what else one can do', () => {
		expect(tooMuch([file('a.csv', 5_000_000)])).toBeUndefined();
		expect(tooMuch([file('a.csv', 40_000_000)])).toContain('trellis framework import');
	});
});

describe('what would come in', () => {
	it('is counted in words', () => {
		const framework = emptyFramework('Ladder');
		framework.scales.push({
			id: '00000000-0000-4000-8000-000000000001',
			name: 'Mastery',
			note: ''
		});
		expect(countsInWords(countsOf(framework))).toEqual(['1 mastery scale']);
	});

	it('leaves a file of what found no place, in which nothing is taken for a formula', () => {
		const one = { id: '', source: 'a.csv', place: 'row 2', reason: 'No column.', body: '=1+1' };
		expect(unplacedCsv([one])).toContain("a.csv,row 2,No column.,'=1+1");
	});
});
