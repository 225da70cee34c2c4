import { expect, test } from 'vitest';
import { vocabulary } from './vocabulary.ts';

const treeOf = (...paths: string[]) => new Map(paths.map((path) => [path, '']));

test('a room, the ground and the pages with the names of the house pass', () => {
	const tree = treeOf(
		'src/lib/impact/words.ts',
		'src/lib/impact/rules-material-table.ts',
		'src/lib/impact/rules-time.test.ts',
		'src/lib/impact/store-list.server.ts',
		'src/lib/impact/store.server.test.ts',
		'src/lib/impact/api.server.ts',
		'src/lib/impact/files.ts',
		'src/lib/impact/files-csv.server.ts',
		'src/lib/impact/state-draft.svelte.ts',
		'src/lib/impact/MaterialChip.svelte',
		'src/lib/portability/sample-2026-q1.ts',
		'src/lib/trust/policy.ts',
		'src/lib/framework-files/mappings/job-families.json',
		'src/lib/db/migrations/steps.ts',
		'src/lib/db/connect.server.ts',
		'src/lib/http/record.svelte.ts',
		'src/lib/ui/base.css',
		'src/lib/ui/Button.svelte',
		'src/routes/(own)/evidence/+page.svelte',
		'scripts/anything.mjs'
	);
	expect(vocabulary(tree)).toEqual([]);
});

test.each([
	'src/lib/impact/service.ts',
	'src/lib/impact/store.ts',
	'src/lib/impact/rules.server.ts',
	'src/lib/impact/state.ts',
	'src/lib/impact/parts/Chip.svelte',
	'src/lib/impact/chip.svelte',
	'src/lib/impact/sample.ts',
	'src/lib/impact/mappings/table.json',
	'src/lib/framework-files/mappings/table.ts',
	'src/lib/impact/utils.ts',
	'src/lib/impact/index.ts',
	'src/lib/helpers/text.ts',
	'src/lib/gamification/rules.ts',
	'src/lib/db/Chart.svelte',
	'src/lib/http/parts/client.ts',
	'src/routes/shared/thing.ts'
])('%s has no place in the house', (path) => {
	expect(vocabulary(treeOf(path))).toEqual([expect.stringContaining(`${path}: `)]);
});
