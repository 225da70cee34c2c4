import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTrees } from './files-parse.ts';
import { readFramework } from './files.server.ts';
import { readZip } from './files-zip.ts';
import { plain, within } from './rules-tree.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const trees = (path: string, text: string) => readTrees({ path, bytes: bytes(text) });
const values = (path: string, text: string) => trees(path, text).map(({ root }) => plain(root));

describe('a damaged file is an error that names file and line', () => {
	test.each([
		['a.json', '{\n"a": 1,\n}', /^a\.json, line 3, column 1: This is not JSON/],
		['a.json', '{\n"a": ', /^a\.json, line 2/],
		['a.json', '{"a": 1,\n "a": 2}', /^a\.json, line 2: "a" stands here twice/],
		['a.json', '['.repeat(300) + ']'.repeat(300), /nests deeper/],
		['a.yaml', 'a: 1\nb: [', /^a\.yaml, line 2/],
		['a.yaml', 'a: 1\nb: 2\na: 3', /^a\.yaml, line 3: "a" stands here twice/],
		['a.yaml', 'a: 1\nb: !run "x"', /^a\.yaml, line 2.*tag/],
		['a.yaml', 'a: *b', /^a\.yaml, line 1/],
		['a.yaml', '['.repeat(20_000), /nests deeper|not YAML/],
		['a.md', '---\na: 1\na: 2\n---\n# A', /^a\.md, line 3: "a" stands here twice/]
	])('%s: %j', (path, text, message) => {
		expect(() => trees(path, text)).toThrow(message);
	});

	test('a billion laughs are refused', () => {
		const levels = Array.from(
			{ length: 12 },
			(_, at) => `l${at + 1}: &l${at + 1} [${Array(10).fill(`*l${at}`).join(', ')}]`
		);
		expect(() => trees('a.yaml', `l0: &l0 ha\n${levels.join('\n')}`)).toThrow(/aliases/);
	});
});

test('JSON is read with the line of everything in it', () => {
	const value = fc.jsonValue({ maxDepth: 6, noUnicodeString: false });
	const texts = (any: unknown): unknown => {
		if (any === null) return '';
		if (Array.isArray(any)) return any.map(texts);
		if (typeof any === 'object')
			return Object.fromEntries(Object.entries(any).map(([key, one]) => [key, texts(one)]));
		return typeof any === 'string' ? any : JSON.stringify(any);
	};
	fc.assert(
		fc.property(value, (any) => {
			const text = JSON.stringify(any, null, 1);
			const [tree] = trees('a.json', text);
			if (!tree) return;
			expect(plain(tree.root)).toEqual(texts(any));
			const last = text.split('\n').length;
			for (const { line } of within(tree.root)) expect(line).toBeLessThanOrEqual(last);
		})
	);
});

test('any text is read or refused, and never more than that', async () => {
	const path = fc.constantFrom('a.md', 'a.yaml', 'a.json', 'a.txt');
	await fc.assert(
		fc.asyncProperty(path, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
			await readFramework([{ path: name, bytes }]).catch((error: Error) => {
				expect(error.name).toBe('Damaged');
			});
		})
	);
});

test('YAML keeps what is written: numbers their digits, merged keys, empty values', () => {
	expect(values('a.yaml', 'base: &b {x: 1.10}\na:\n  <<: *b\n  y:\n')).toEqual([
		{ base: { x: '1.10' }, a: { x: '1.10', y: '' } }
	]);
});

test('Markdown is a tree of sections with their lists and tables', () => {
	const text =
		'---\nlevels: 2\n---\n# A\n\nWords *here*.\n\n- **Lead**: rest\n  - deeper\n\n## B\n\n| X | Y |\n|---|---|\n| 1 | 2 |\n';
	expect(values('a.md', text)).toEqual([
		{
			levels: '2',
			body: {
				sections: [
					{
						title: 'A',
						paragraphs: ['Words here.'],
						items: [{ lead: 'Lead', text: 'rest', items: [{ text: 'deeper' }] }],
						sections: [{ title: 'B', tables: [{ rows: [{ X: '1', Y: '2' }] }] }]
					}
				]
			}
		}
	]);
});

describe('an archive', () => {
	const zip = (files: Record<string, Uint8Array>) => ({ path: 'a.zip', bytes: zipSync(files) });

	test('is read as the folder that it was made of, without what belongs to a machine', () => {
		const files = readZip(
			zip({ 'a/b.md': bytes('# B'), '__MACOSX/x': bytes(''), 'a/.DS_Store': bytes('') })
		);
		expect(files.map(({ path }) => path)).toEqual(['a/b.md']);
	});

	test.each([
		['leads out of it', { '../a.md': bytes('') }, /leads out/],
		['leads out of it in the middle', { 'a/../../b.md': bytes('') }, /leads out/],
		['begins at the root', { '/etc/a.md': bytes('') }, /leads out/],
		['is packed too tightly', { 'a.md': new Uint8Array(10_000_000) }, /100 to 1/],
		[
			'is one of too many',
			Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.md`, bytes('x')])),
			/more than 2000 files/
		]
	])('is refused before it is unpacked where a file %s', (_, files, message) => {
		expect(() => readZip(zip(files as Record<string, Uint8Array>))).toThrow(message);
	});

	test('is refused where it is none, and not opened inside another', async () => {
		expect(() => readZip({ path: 'a.zip', bytes: bytes('PK no') })).toThrow(/no zip archive/);
		const inner = zipSync({ 'x.md': bytes('# X') });
		const files = { 'a.md': bytes('# Cook\n\n## Junior\n\n- tastes\n'), 'inner.zip': inner };
		const { framework } = await readFramework([zip(files)]);
		expect(framework.unmapped.map(({ source }) => source)).toContain('inner.zip');
	});
});
