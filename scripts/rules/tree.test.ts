import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from './tree.ts';

test('the tree is what git knows or would add, as text, without what is gone or ignored', () => {
	const root = mkdtempSync(join(tmpdir(), 'trellis-tree-'));
	try {
		execFileSync('git', ['init', '--quiet', root]);
		mkdirSync(join(root, 'src'));
		for (const [path, text] of [
			['.gitignore', 'ignored.ts\n'],
			['ignored.ts', ''],
			['picture.png', ''],
			['package-lock.json', '{}'],
			['src/gone.ts', ''],
			['src/kept.ts', 'kept']
		] as const)
			writeFileSync(join(root, path), text);
		execFileSync('git', ['-C', root, 'add', 'src/gone.ts']);
		rmSync(join(root, 'src/gone.ts'));
		expect([...readTree(root)]).toEqual([
			['.gitignore', 'ignored.ts\n'],
			['src/kept.ts', 'kept']
		]);
	} finally {
		rmSync(root, { recursive: true });
	}
});
