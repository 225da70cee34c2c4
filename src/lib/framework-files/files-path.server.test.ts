import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPath } from './files-path.server.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'framework-'));
	mkdirSync(join(folder, 'inner/.git'), { recursive: true });
	for (const path of ['b.md', 'a.md', 'inner/c.md', '.hidden.md', 'inner/.git/d.md'])
		writeFileSync(join(folder, path), path);
	symlinkSync('/etc', join(folder, 'etc'));
	symlinkSync(join(folder, 'a.md'), join(folder, 'z.md'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is its files by name, without hidden ones and without what links lead to', () => {
	const { files } = readPath(folder);
	expect(files.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'inner/c.md']);
});

test('a file is named after itself, and one that is not there is an error', () => {
	expect(readPath(join(folder, 'a.md'))).toMatchObject({ name: 'a', files: [{ path: 'a.md' }] });
	expect(() => readPath(join(folder, 'none'))).toThrow('There is no such file or folder.');
});
