import { expect, test } from 'vitest';
import { lengths } from './lengths.ts';

test('400 lines of code pass, 401 do not, and prose may be longer', () => {
	const tree = new Map([
		['src/a.ts', 'a\n'.repeat(400)],
		['src/b.svelte', 'b\n'.repeat(401)],
		['docs/c.md', 'c\n'.repeat(900)]
	]);
	expect(lengths(tree)).toEqual(['src/b.svelte: 401 lines; 400 is the most.']);
});
