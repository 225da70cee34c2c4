import { describe, expect, it } from 'vitest';
import type { RowGroup } from './rules-group.ts';
import { between, firstLines, impactOf, lineKeys } from './rules-lines.ts';
import type { EvidenceRow } from './rules.ts';

const row = (id: string) => ({ impact: { id } }) as EvidenceRow;
const groups: RowGroup[] = [
	{ key: 'q', label: 'Quality', rows: [row('1'), row('2')] },
	{ key: '', label: 'Not said yet', rows: [row('1'), row('3')] }
];

describe('the lines of the table', () => {
	it('have a key each, also where an impact stands in two groups', () => {
		expect(lineKeys(groups)).toEqual(['q:1', 'q:2', '1', '3']);
		expect(lineKeys(groups).map(impactOf)).toEqual(['1', '2', '1', '3']);
	});

	it('are drawn as far as the limit reaches; a group still says all it holds', () => {
		const keys = (limit: number) =>
			firstLines(groups, limit).map(({ count, lines }) => [count, lines.map(({ key }) => key)]);
		expect(keys(3)).toEqual([
			[2, ['q:1', 'q:2']],
			[2, ['1']]
		]);
		expect(keys(1)).toEqual([[2, ['q:1']]]);
		expect(keys(Infinity)).toHaveLength(2);
	});

	it('between two include both, in either direction', () => {
		const keys = ['a', 'b', 'c', 'd'];
		expect(between(keys, 'b', 'd')).toEqual(['b', 'c', 'd']);
		expect(between(keys, 'd', 'b')).toEqual(['b', 'c', 'd']);
		expect(between(keys, 'gone', 'b')).toEqual(['b']);
		expect(between(keys, undefined, 'c')).toEqual(['c']);
	});
});
