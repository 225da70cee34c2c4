import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { layers } from './layers.ts';

const brings = (from: string, to: string, type = '') =>
	layers(
		new Map([
			[from, `import ${type} { thing } from './${posix.relative(posix.dirname(from), to)}';\n`]
		])
	);

test.each([
	['src/lib/evidence/rules.ts', 'src/lib/impact/rules-time.ts'],
	['src/lib/evidence/Table.svelte', 'src/lib/ui/Button.svelte'],
	['src/lib/evidence/store.server.ts', 'src/lib/db/connect.server.ts'],
	['src/lib/evidence/Table.svelte', 'src/lib/http/client.ts'],
	['src/lib/evidence/Table.svelte', 'src/lib/impact/Blip.svelte'],
	['src/lib/http/ApiPage.svelte', 'src/lib/ui/Logo.svelte'],
	['src/lib/evidence/words.ts', 'src/lib/impact/words.ts'],
	['src/lib/evidence/rules.test.ts', 'src/lib/impact/store.server.ts'],
	['src/lib/http/app.server.ts', 'src/lib/impact/api.server.ts'],
	['src/lib/db/tables.ts', 'src/lib/impact/schema.ts'],
	['src/routes/plan/+page.svelte', 'src/lib/impact/ImpactSheet.svelte'],
	['src/cli/impact.ts', 'src/lib/http/client.ts'],
	['src/cli/capture.ts', 'src/lib/portability/files-git.server.ts'],
	['src/cli/token.ts', 'src/lib/trust/store-access.server.ts']
])('%s may import %s', (from, to) => {
	expect(brings(from, to)).toEqual([]);
});

test.each([
	['src/lib/evidence/store.server.ts', 'src/lib/impact/store.server.ts'],
	['src/lib/evidence/api.server.ts', 'src/lib/impact/api.server.ts'],
	['src/lib/evidence/Table.svelte', 'src/lib/impact/state.svelte.ts'],
	['src/lib/evidence/Table.svelte', 'src/lib/evidence/store.server.ts'],
	['src/lib/evidence/words.ts', 'src/lib/impact/schema.ts'],
	['src/lib/ui/Button.svelte', 'src/lib/impact/words.ts'],
	['src/lib/ui/Button.svelte', 'src/lib/http/client.ts'],
	['src/lib/db/write.server.ts', 'src/lib/impact/rules.ts'],
	['src/lib/db/write.server.ts', 'src/lib/http/problem.ts'],
	['src/lib/http/client.ts', 'src/lib/impact/store.server.ts'],
	['src/lib/impact/rules.ts', 'src/routes/frame.ts'],
	['src/routes/plan/+page.server.ts', 'src/lib/impact/store.server.ts'],
	['src/cli/impact.ts', 'src/lib/impact/store.server.ts']
])('%s may not import %s', (from, to) => {
	expect(brings(from, to)).toEqual([expect.stringContaining(`${from}:1: `)]);
});

test('of its own server files a page part may know the types', () => {
	expect(brings('src/lib/evidence/Table.svelte', 'src/lib/evidence/api.server.ts', 'type')).toEqual(
		[]
	);
});
