import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { Standing } from '#lib/impact/words.ts';
import { evidencedLine, evidencedMastery } from './rules-evidenced.ts';

const skills = [
	{ id: 'tracing', competency: 'operations' },
	{ id: 'alerts', competency: 'operations' },
	{ id: 'loose', competency: null }
];
let number = 0;
const row = (standing: Standing, tags: Record<string, number | null>, quarter = '2026-Q3') =>
	({
		number: ++number,
		standing,
		quarter,
		impact: {
			id: String(number),
			skills: Object.entries(tags).map(([ref, shown]) => ({ ref, shown }))
		}
	}) as unknown as EvidenceRow;

describe('evidenced mastery', () => {
	const rows = [
		row('confirmed', { tracing: 3 }),
		row('evidenced', { tracing: 3, alerts: 4 }, '2026-Q4'),
		row('evidenced', { tracing: 2 }),
		row('made', { tracing: 6 }),
		row('evidenced', { tracing: null, loose: 1 })
	];
	const found = evidencedMastery(rows, skills);
	it('is the deepest step that evidenced impacts show', () =>
		expect(found.get('tracing')).toMatchObject({ level: 3, confirmed: 1 }));
	it('names the impacts, the newest first', () => {
		const { deepest = [], all = [] } = found.get('tracing') ?? {};
		expect(deepest.map(({ row }) => row)).toEqual([rows[1], rows[0]]);
		expect(all.map(({ shown }) => shown)).toEqual([3, 3, 2]);
	});
	it('shows a competency through its skills, each impact once at its deepest', () => {
		const operations = found.get('operations');
		expect(operations).toMatchObject({ level: 4, confirmed: 0 });
		expect(operations?.deepest[0]?.through).toBe('alerts');
		expect(operations?.all).toHaveLength(3);
	});
	it('knows nothing of what no impact shows', () => {
		expect(found.get('nobody')).toBeUndefined();
		expect(evidencedMastery([], skills).size).toBe(0);
	});

	it('is never deeper than what is shown, and never counts what is only made', () => {
		const standing = fc.constantFrom<Standing>('idea', 'made', 'evidenced', 'confirmed');
		const tag = fc.option(fc.integer({ min: 1, max: 6 }));
		const any = fc
			.array(fc.tuple(standing, tag, tag), { maxLength: 15 })
			.map((list) => list.map(([of, a, b]) => row(of, { tracing: a, operations: b })));
		fc.assert(
			fc.property(any, (list) => {
				const told = evidencedMastery(list, skills).get('operations');
				const counted = list.filter(
					(each) => each.standing === 'evidenced' || each.standing === 'confirmed'
				);
				const shown = counted.flatMap(({ impact }) =>
					impact.skills.flatMap((each) => each.shown ?? [])
				);
				expect(told?.level).toBe(shown.length === 0 ? undefined : Math.max(...shown));
				expect(told?.confirmed ?? 0).toBeLessThanOrEqual(told?.deepest.length ?? 0);
			})
		);
	});
});

it.each([
	[1, 0, '1 impact shows it, none confirmed yet.'],
	[1, 1, '1 impact shows it, and it is confirmed.'],
	[3, 1, '3 impacts show it, 1 of them confirmed.'],
	[2, 2, '2 impacts show it, all confirmed.']
])('%d with %d confirmed reads: %s', (count, confirmed, words) =>
	expect(evidencedLine({ deepest: new Array(count), confirmed })).toBe(words)
);
