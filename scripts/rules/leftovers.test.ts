import { expect, test } from 'vitest';
import { leftovers } from './leftovers.ts';

const said = (path: string, text: string) => leftovers(new Map([[path, `ok\n${text}\n`]]));

test('ordinary code and prose pass', () => {
	expect(
		said('src/lib/plan/rules.ts', "import x from '#lib/work/x.ts'; const todo = skip.only(any);")
	).toEqual([]);
	expect(
		said('docs/a.md', 'Open https://example.org/work/item, /usr/bin/env or ./home/x.')
	).toEqual([]);
	expect(said('src/a.test.ts', 'test.each([1])(only); test.describe.serial(skip);')).toEqual([]);
	expect(said('scripts/a.mjs', '/** @param {string} text as any other */')).toEqual([]);
});

test.each([
	['docs/a.md', `See /${'work'}/place/file.`],
	['scripts/a.mjs', `const at = '/${'home'}/ada/trellis';`],
	['src/a.test.ts', `test.${'only'}('a', () => {});`],
	['e2e/a.spec.ts', `test.describe.${'skip'}('a', () => {});`],
	['src/a.ts', `// @ts-${'ignore'}`],
	['src/A.svelte', `<!-- eslint-${'disable'} -->`],
	['src/a.css', `/* ${'TO'}DO: later */`],
	['scripts/a.mjs', `/** @param {${'any'}} text */`]
])('in %s: %s', (path, text) => {
	expect(said(path, text)).toEqual([expect.stringContaining(`${path}:2: `)]);
});
