import { expect, test } from 'vitest';
import { imports } from './imports.ts';

test('imports are found with their line, their target and whether anything of them runs', () => {
	const text = [
		"import { z } from 'zod';",
		'import {',
		'	one,',
		'	two',
		"} from './rules.ts';",
		"import type { Impact } from '#lib/impact/schema.ts';",
		"import { type A, type B } from '../ui/a.ts';",
		"import { type A, b } from '../ui/b.ts';",
		"import '#lib/ui/base.css';",
		"export { c } from './c.ts';",
		"const later = import('./later.ts');",
		"type Far = import('./far.ts').Far;",
		"const sentence = 'we import from elsewhere';"
	].join('\n');
	const found = imports(new Map([['src/lib/plan/Canvas.svelte', text]]));
	expect(found.map(({ to, line, typeOnly }) => [to, line, typeOnly])).toEqual([
		['src/lib/plan/rules.ts', 5, false],
		['src/lib/impact/schema.ts', 6, true],
		['src/lib/ui/a.ts', 7, true],
		['src/lib/ui/b.ts', 8, false],
		['src/lib/ui/base.css', 9, false],
		['src/lib/plan/c.ts', 10, false],
		['src/lib/plan/later.ts', 11, false],
		['src/lib/plan/far.ts', 12, true]
	]);
});
