import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits, fitsPath, select, stepsOf, takenApart } from './rules-pattern.ts';
import { readJson } from './files-json.ts';
import { pathOf } from './rules-tree.ts';

test.each([
	['*', '', true],
	['Level *', 'level 1', true],
	['* - *', 'D1 - Developer 1', true],
	['* - *', 'Introduction', false],
	['a*b*c', 'aXXbYYc', true],
	['a*b*c', 'aXXbYY', false]
])('%s fits %s: %s', (pattern, text, whether) => {
	expect(fits(pattern, text)).toBe(whether);
});

test('a text fits itself, and a pattern of many stars takes no time', () => {
	fc.assert(
		fc.property(
			fc.string().map((text) => text.replaceAll('*', '')),
			(text) => fits(text, text)
		)
	);
	expect(fits('*a'.repeat(2000), 'b'.repeat(20_000))).toBe(false);
	expect(fitsPath('**/x/'.repeat(60), 'y/'.repeat(500))).toBe(false);
	expect(fitsPath('{a,b}'.repeat(60), 'a'.repeat(60))).toBe(false);
});

test.each([
	['**/*.md', 'README.md', true],
	['**/*.md', 'a/b/c.md', true],
	['**/*.{yml,yaml}', 'a/b.yaml', true],
	['roles/*.json', 'content/roles/a.json', false],
	['**/roles/*.json', 'content/roles/a.json', true],
	['**/roles/*.json', 'roles/deeper/a.json', false]
])('%s fits the file %s: %s', (pattern, path, whether) => {
	expect(fitsPath(pattern, path)).toBe(whether);
});

const tree = readJson(
	'a.json',
	JSON.stringify({
		title: 'A',
		parts: [{ title: 'B', parts: [{ title: 'C' }] }, { title: 'D' }],
		x: { y: '1' }
	})
);

test.each([
	['', ['']],
	['title', ['title']],
	['parts.*', ['parts[1]', 'parts[2]']],
	['**.parts.*', ['parts[1]', 'parts[1].parts[1]', 'parts[2]']],
	['parts.*[title=D]', ['parts[2]']],
	['parts.*[title!=D]', ['parts[1]']],
	['(title|x)', ['title', 'x']]
])('%s finds %j', (pattern, places) => {
	expect(select(tree, stepsOf(pattern)).map(pathOf)).toEqual(places);
});

test.each([
	['{code} - {name}', 'D1 - Developer 1', { code: 'D1', name: 'Developer 1' }],
	['{rank} ({track})', 'Senior 2 (People Manager)', { rank: 'Senior 2', track: 'People Manager' }],
	['{rank} ({track})', 'Senior 1', undefined],
	['Level {level}', 'level 12', { level: '12' }],
	['{name}', 'Anything', { name: 'Anything' }],
	['{group}/{topic}/{level}', 'a/b/1', { group: 'a', topic: 'b', level: '1' }],
	['{group}/{topic}/{level}', 'a/b', undefined]
])('%s takes %s apart', (form, text, parts) => {
	expect(takenApart(form, text)).toEqual(parts);
});
