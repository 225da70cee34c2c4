import { describe, expect, test } from 'vitest';
import { evidenceRows } from '#lib/evidence/rules.ts';
import { sampleRecord } from '#lib/portability/sample.ts';
import { balance, blindSpots, countsOf, quadrantBalance, share } from './rules-balance.ts';
import { growthLine } from './rules-compare.ts';
import { intentsLine, intentsOf, stands } from './rules-intents.ts';
import { marksBetween, markGroups } from './rules-list.ts';
import { isShown, onTheMap, quartersOf, segmentsByQuadrant, type Mark } from './rules.ts';

const record = sampleRecord('2026-11-17');
const rows = evidenceRows(record);
const byQuadrant = segmentsByQuadrant(record.segments);
const segments = Object.values(byQuadrant).flat();
const { marks, unplaced } = onTheMap(rows, record.segments);
const made = marks.filter((mark) => isShown(mark, 'part', null));
const headline = (mark: Mark | null) => mark?.row.impact.headline;
const said = (parts: { words: string }[]) => parts.map(({ words }) => words).join('');
const without = (id: string) => record.segments.filter((segment) => segment.id !== id);
const segment = (name: string) => {
	const found = record.segments.find((each) => each.name === name);
	if (!found) throw new Error(`The sample has no segment ${name}.`);
	return found;
};

describe('what is on the map', () => {
	test('is everything with a segment and a scale', () => {
		expect(made).toHaveLength(42);
		expect(unplaced).toEqual([]);
		expect(marks.every(({ row }) => row.impact.segment && row.impact.scale)).toBe(true);
	});
	test('a segment that goes keeps its impacts, unplaced and reported', () => {
		const teaching = segment('Teaching');
		const left = onTheMap(rows, without(teaching.id));
		expect(left.unplaced).toHaveLength(5);
		expect(left.marks.length).toBeLessThan(marks.length);
		expect([
			...left.marks.map(({ id }) => id),
			...left.unplaced.map(({ impact }) => impact.id)
		]).toHaveLength(
			new Set(rows.filter(({ impact }) => impact.status === 'made')).size +
				left.marks.filter(({ row }) => row.impact.status !== 'made').length
		);
	});
	test('by part played it is what is made, by status also what is not made yet', () => {
		const all = marks.filter((mark) => isShown(mark, 'status', null));
		expect(all.length).toBeGreaterThan(made.length);
		expect(made.every(({ row }) => row.impact.status === 'made')).toBe(true);
	});
	test('a past quarter shows what was made up to its end, and nothing else', () => {
		const then = marks.filter((mark) => isShown(mark, 'status', '2025-Q4'));
		expect(then.length).toBeGreaterThan(0);
		expect(then.every(({ row }) => (row.impact.made_on ?? '9') < '2026-01-01')).toBe(true);
	});
	test('its quarters go from the first impact made to this one without a gap', () => {
		expect(quartersOf(marks, '2026-Q4')).toEqual([
			'2025-Q3',
			'2025-Q4',
			'2026-Q1',
			'2026-Q2',
			'2026-Q3',
			'2026-Q4'
		]);
		expect(quartersOf([], '2026-Q4')).toEqual(['2026-Q4']);
	});
});

describe('the balance', () => {
	const counts = countsOf(made);
	test('counts each impact once in its quadrant, its segment and its ring', () => {
		for (const part of [counts.quadrants, counts.segments, counts.scales])
			expect([...part.values()].reduce((sum, count) => sum + count, 0)).toBe(counts.all);
		expect([...counts.scales]).toContainEqual(['team', 26]);
	});
	test('says where impact gathers and where there is none yet', () => {
		expect(said(balance(segments, counts))).toBe(
			'62% of your impact is at team scale. Nothing yet in Giving back, external communities.'
		);
	});
	test('names how many other segments are empty too', () => {
		const few = countsOf(made.slice(0, 3));
		expect(said(balance(segments, few))).toMatch(/^100% of your impact is at .* in \d+ others\.$/);
		expect(said(balance(segments, countsOf([])))).toBe('Nothing on this map yet.');
	});
	test('a name written in capitals keeps them inside a sentence', () => {
		const devops = segment('DevOps');
		const left = countsOf(made.filter(({ field }) => field.segment !== devops.id));
		const spots = blindSpots(segments, left).map(({ name }) => name);
		expect(spots).toEqual(['DevOps', 'External communities'].toSorted().reverse());
	});
	test('of one quadrant says where in it, and what has not left the team', () => {
		expect(said(quadrantBalance('knowledge_value', segments, made))).toBe(
			'11 of 17 are at team scale, five in Testing & quality. DevOps has not yet left the team.'
		);
		expect(said(quadrantBalance('giving_back', segments, []))).toBe('Nothing yet in Giving back.');
	});
	test.each([
		[26, 42, 62],
		[0, 42, 0],
		[0, 0, 0],
		[42, 42, 100]
	])('%i of %i is %i %%', (count, all, percent) => expect(share(count, all)).toBe(percent));
});

describe('where to grow next', () => {
	const intents = intentsOf(record.map_intents, marks, record.segments);
	test('is answered by the first impact made there after it was placed', () => {
		expect(intents.map(({ answered }) => headline(answered))).toEqual([
			'The quality guild meets again',
			undefined,
			undefined,
			undefined,
			undefined
		]);
	});
	test('an impact made there before does not answer it', () => {
		const peak = made.find((mark) => headline(mark) === 'Peak Friday kept the refund promise');
		const there = intents.find(({ field }) => field?.segment === peak?.field.segment);
		expect(there?.answered).toBeNull();
	});
	test('is opened by what is planned there', () => {
		expect(intents.map(({ opens }) => headline(opens)).slice(1)).toEqual([
			'Mentor a tester outside Fares',
			'Risk notes change a leadership decision',
			'Testers elsewhere start contract testing',
			'Operators run our contract tests'
		]);
	});
	test('stands on the map from its quarter until the one in which it is answered', () => {
		const [guild] = intents;
		if (!guild) throw new Error('The sample marks no place.');
		const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', null];
		expect(quarters.map((until) => stands(guild, until))).toEqual([false, true, false, false]);
	});
	test('has no place any more when its segment is gone', () => {
		const [guild] = intentsOf(
			record.map_intents,
			marks,
			without(segment('Internal communities').id)
		);
		expect(guild?.field).toBeNull();
		expect(guild && stands(guild, '2026-Q1')).toBe(false);
	});
	test('is told in one sentence', () => {
		expect(intentsLine(intents)).toBe(
			'4 places marked. “Mentor a tester outside Fares” opens the first.'
		);
		expect(intentsLine([])).toBe('No place marked yet. Choose a field that is still empty.');
	});
});

describe('the list beside the map', () => {
	test('groups by quadrant, and by segment inside one', () => {
		const whole = markGroups(made, segments, null);
		expect(whole.map(({ name, marks: inside }) => [name, inside.length])).toEqual([
			['Knowledge value', 17],
			['Business value', 7],
			['Giving back', 9],
			['Avoiding waste', 9]
		]);
		const inside = markGroups(made, segments, 'knowledge_value');
		expect(inside.map(({ name }) => name)).toEqual([
			'Development & tech',
			'DevOps',
			'Testing & quality',
			'Agility & flow'
		]);
	});
	test('can be drawn in part, in the same order', () => {
		const whole = markGroups(made, segments, null);
		const order = whole.flatMap((group) => group.marks);
		const parts = [
			[0, 20],
			[16, 19],
			[30, 99]
		] as const;
		for (const [from, to] of parts) {
			const some = marksBetween(whole, from, to).flatMap((group) => group.marks);
			expect(some).toEqual(order.slice(from, to));
		}
	});
});

test('two quarters side by side say what was added and how far it reached', () => {
	expect(growthLine(marks, '2026-Q2', null)).toMatch(
		/^\d+ more since the end of Q2 2026: \d+ in Knowledge value, .+ It reached industry scale for the first time\.$/
	);
	expect(growthLine(marks, '2026-Q4', null)).toBe('Nothing was added since the end of Q4 2026.');
});
