import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'framework-'));
	writeFileSync(join(folder, 'cook.md'), '# Cook\n\n## Junior\n\n### Taste\n\n- tastes\n');
	writeFileSync(join(folder, 'broken.yaml'), 'roles:\n  - a: [\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const trellis = (...words: string[]) =>
	spawnSync(process.execPath, ['src/cli/main.ts', 'framework', 'import', ...words], {
		encoding: 'utf8'
	});

test('a dry run needs no server and says what would become of the files', () => {
	const words = ['src/cli/main.ts', 'framework', 'import', join(folder, 'cook.md'), '--dry-run'];
	const told = execFileSync(process.execPath, words, { encoding: 'utf8' });
	expect(told).toMatch(/^ +1 role$/m);
	const { stdout } = trellis(join(folder, 'cook.md'), '--dry-run', '--json');
	expect(JSON.parse(stdout)).toMatchObject({
		name: 'cook',
		counts: { roles: 1, role_levels: 1, competencies: 1, indicators: 1, unplaced: 0 },
		unplaced: []
	});
});

test.each([
	[['broken.yaml'], 1, /broken\.yaml, line \d+/],
	[['none.yaml'], 1, /There is no such file or folder/],
	[[], 2, /Say which file or folder/]
])('%j ends with %i', (files, code, message) => {
	const { status, stderr } = trellis(...files.map((file) => join(folder, file)), '--dry-run');
	expect(stderr).toMatch(message);
	expect(status).toBe(code);
});
