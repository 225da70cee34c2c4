import { expect, test } from 'vitest';
import { cycles } from './cycles.ts';

const start = 'src/lib/impact/rules.ts';
const middle = 'src/lib/plan/rules.ts';
const end = 'src/lib/map/rules.ts';
const bring = (path: string, type = '') => `import ${type} { thing } from '#${path.slice(4)}';\n`;

test('files that lean on each other in one direction pass, types going back or not', () => {
	const tree = new Map([
		[start, bring(middle) + bring(end)],
		[middle, bring(end)],
		[end, bring(start, 'type')]
	]);
	expect(cycles(tree)).toEqual([]);
});

test('a ring is told once, with the way round', () => {
	const tree = new Map([
		[start, bring(middle)],
		[middle, bring(end)],
		[end, bring(start)]
	]);
	expect(cycles(tree)).toEqual([
		`${start}: imports itself by way of ${middle} -> ${end} -> ${start}.`
	]);
});
