import { expect, test } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { movedBy, offered, storyFrom, storyText } from './rules-story.ts';
import { onTheMap } from './rules.ts';

const record = sampleRecord('2026-11-17');
const { marks } = onTheMap(evidenceRows(record), record.segments);
const known = new Map(marks.map((mark) => [mark.id, mark]));

test('a story offers what people spoke of first, in order of time', () => {
	const ids = offered(marks);
	const told = ids.flatMap((id) => known.get(id) ?? []);
	expect(told).toHaveLength(9);
	expect(told.every(({ row }) => row.standing === 'confirmed')).toBe(true);
	const days = told.map(({ row }) => row.impact.made_on);
	expect(days).toEqual(days.toSorted());
});

test('what is not made has no part in it', () => {
	const ahead = marks.filter(({ row }) => row.impact.status !== 'made');
	expect(ahead.length).toBeGreaterThan(0);
	expect(offered(ahead)).toEqual([]);
});

test('the address keeps its order, and passes over what has gone', () => {
	const ids = marks.slice(0, 3).map(({ id }) => id);
	const [first, second, third] = ids;
	const text = storyText([third ?? '', first ?? '', 'gone', second ?? '']);
	expect(storyFrom(text, known).map(({ id }) => id)).toEqual([third, first, second]);
	expect(storyFrom(null, known)).toEqual([]);
});

test.each([
	[0, 1, ['b', 'a', 'c']],
	[2, -1, ['a', 'c', 'b']],
	[0, -1, ['a', 'b', 'c']],
	[2, 1, ['a', 'b', 'c']]
] as const)('the part at %i moves by %i', (at, by, moved) => {
	expect(movedBy(['a', 'b', 'c'], at, by)).toEqual(moved);
});
