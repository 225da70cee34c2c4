import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthPageMisfits } from './rules-fit.ts';
import { newMilestone } from './rules-goal.ts';
import {
	carried,
	changedOn,
	dueNext,
	inPlaceOf,
	letGoOn,
	offeredItems,
	startedFrom,
	undecidedGoals,
	withItemOf
} from './rules-start.ts';
import { goalInput, growthPageInput, type GrowthPage, type Goal } from './schema.ts';

const row = { version: 1, created_at: '', updated_at: '', deleted_at: null };
const uuid = (count: number) => `01900000-0000-7000-8000-${String(count).padStart(12, '0')}`;
const item = (count: number, words: string) => ({ id: uuid(count), words, from_item: null });

const last: GrowthPage = {
	...growthPageInput.parse({
		quarter: '2026-Q4',
		north_star: 'Design quality in',
		why: 'because a calm release changes how work feels',
		well: [{ id: uuid(1), words: 'Asked in early' }],
		areas: [
			{
				id: uuid(2),
				name: 'Communication',
				prompts: ['Listening'],
				strengths: [{ ...item(3, 'Calm findings'), from_item: uuid(1) }],
				improvements: [item(4, 'Plain words'), item(5, 'Speak outside'), item(6, '  ')],
				rank: 7,
				rank_why: 'They come back'
			},
			{ id: uuid(7), name: 'Leadership', improvements: [item(8, 'Say no early')], rank: 6 }
		],
		picked: [uuid(4)],
		spent: 3000
	}),
	...row,
	id: uuid(100)
};
const next = { id: uuid(101), quarter: '2027-Q1' };
const goal = (count: number, changes: Partial<Goal> = {}): Goal => ({
	...goalInput.parse({ words: `Goal ${count}`, due: '2026-12-18', pages: [last.id] }),
	...row,
	id: uuid(count),
	...changes
});

describe('a quarter that starts from the last', () => {
	test('keeps the North Star, the areas and their strengths; ranks are said anew', () => {
		const begun = startedFrom(last, new Set());
		expect(begun).toMatchObject({ north_star: last.north_star, why: last.why });
		expect(begun.areas).toEqual([
			{
				id: uuid(2),
				name: 'Communication',
				prompts: ['Listening'],
				strengths: [item(3, 'Calm findings')],
				improvements: [],
				rank: null,
				rank_why: ''
			},
			expect.objectContaining({ name: 'Leadership', improvements: [], rank: null })
		]);
	});

	test('offers the areas for improvement that were not underlined, and takes those that are chosen', () => {
		const offered = offeredItems(last).map(({ area, items }) => [
			area.name,
			...items.map(({ words }) => words)
		]);
		expect(offered).toEqual([
			['Communication', 'Speak outside'],
			['Leadership', 'Say no early']
		]);
		const begun = startedFrom(last, new Set([uuid(8)]));
		expect(begun.areas[1]?.improvements).toEqual([item(8, 'Say no early')]);
		expect(begun.areas[0]?.improvements).toEqual([]);
	});

	test('can be stored as it is', () => {
		const page = growthPageInput.parse({ quarter: next.quarter, ...startedFrom(last, new Set()) });
		expect(growthPageMisfits({ ...page, ...row, id: next.id })).toEqual([]);
	});
});

describe('goals of earlier pages', () => {
	const older = { id: uuid(99), quarter: '2026-Q2' };
	const pages = [older, last, next];
	const ids = (goals: Goal[]) => undecidedGoals(next, pages, goals).map(({ id }) => id);

	test('wait for a word while they are open, those of the last page first', () => {
		expect(ids([goal(10, { pages: [older.id] }), goal(11), goal(12)])).toEqual([
			uuid(11),
			uuid(12),
			uuid(10)
		]);
	});

	test('wait no longer once they ended, stand on this page or on a later one', () => {
		const done = { outcome: 'reached', outcome_on: '2026-12-01' } as const;
		const here = goal(11, { pages: [last.id, next.id] });
		expect(ids([goal(10, done), here, goal(12, { pages: [] })])).toEqual([]);
		const later = [...pages, { id: uuid(102), quarter: '2027-Q2' }];
		const there = goal(13, { pages: [last.id, uuid(102)] });
		expect(undecidedGoals(next, later, [there])).toEqual([]);
	});

	test('wait also where the page they stood on is gone only if another earlier one holds them', () => {
		expect(ids([goal(10, { pages: [uuid(55)] })])).toEqual([]);
		expect(ids([goal(10, { pages: [uuid(55), older.id] })])).toEqual([uuid(10)]);
	});
});

describe('what becomes of a goal', () => {
	test('carried, it stands on both pages, on this one once', () => {
		expect(carried(goal(10), next, '2027-03-18')).toEqual({
			pages: [last.id, next.id],
			due: '2027-03-18'
		});
		expect(carried({ pages: [last.id, next.id] }, next, null).pages).toEqual([last.id, next.id]);
	});

	test('changed, another takes its place with the milestones that were not done', () => {
		const old = goal(10, {
			kind: 'personal',
			item: uuid(4),
			milestones: [
				{ ...newMilestone(uuid(20), 'Outline'), done_on: '2026-11-01' },
				{ ...newMilestone(uuid(21), 'Rehearse twice'), target: 2, so_far: 1, due: '2026-12-01' }
			]
		});
		const made = inPlaceOf(old, next, { words: 'Give the talk', due: '2027-03-18' }, () =>
			uuid(30)
		);
		expect(made).toEqual({
			words: 'Give the talk',
			due: '2027-03-18',
			kind: 'personal',
			item: uuid(4),
			pages: [next.id],
			from_goal: old.id,
			milestones: [{ ...newMilestone(uuid(30), 'Rehearse twice'), target: 2, so_far: 1 }]
		});
		expect(changedOn('2026-12-20', 'Too small')).toEqual({
			outcome: 'changed',
			outcome_on: '2026-12-20',
			outcome_reason: 'Too small'
		});
	});

	test('let go, it ends with the reason', () => {
		expect(letGoOn('2026-12-20', 'The team was split')).toMatchObject({ outcome: 'let_go' });
	});

	test('going on, it is due when it was where that lies in the new quarter, else in three months', () => {
		const due = (day: string | null, today: string) => dueNext({ due: day }, '2027-Q1', today);
		expect(due('2027-01-29', '2026-12-20')).toBe('2027-01-29');
		expect(due('2026-12-28', '2026-12-20')).toBe('2027-03-20');
		expect(due('2027-01-08', '2027-01-11')).toBe('2027-04-11');
		expect(due(null, '2026-11-30')).toBe('2027-02-28');
	});

	test('whatever is decided in whatever order, nothing is lost and every goal waits until it has its word', () => {
		const word = fc.constantFrom('carry', 'change', 'let go', 'wait');
		fc.assert(
			fc.property(fc.array(word, { maxLength: 6 }), (words) => {
				const before = words.map((_, at) => goal(at + 1));
				const after = words.flatMap((decided, at): Goal[] => {
					const old = before[at] ?? goal(0);
					if (decided === 'carry') return [{ ...old, ...carried(old, next, null) }];
					if (decided === 'let go') return [{ ...old, ...letGoOn('2026-12-20', 'No') }];
					if (decided === 'wait') return [old];
					const made = inPlaceOf(old, next, { words: 'New', due: null }, () => uuid(60));
					return [
						{ ...old, ...changedOn('2026-12-20', 'Grown') },
						{ ...goal(at + 50), ...made }
					];
				});
				const waiting = undecidedGoals(next, [last, next], after).map(({ id }) => id);
				expect(waiting).toEqual(
					words.flatMap((decided, at) => (decided === 'wait' ? [uuid(at + 1)] : []))
				);
				for (const { id } of before) {
					const kept = after.find((each) => each.id === id);
					expect(kept?.pages).toContain(last.id);
				}
				const here = after.filter(({ pages }) => pages.includes(next.id));
				const goOn = words.filter((decided) => decided === 'carry' || decided === 'change');
				expect(here.length).toBe(goOn.length);
			})
		);
	});
});

describe('the item a goal came from', () => {
	const begun = { ...startedFrom(last, new Set()), picked: [] as string[] };

	test('comes along into its area and is underlined', () => {
		const changes = withItemOf(begun, { item: uuid(4) }, [last]);
		expect(changes.areas?.[0]?.improvements).toEqual([item(4, 'Plain words')]);
		expect(changes.picked).toEqual([uuid(4)]);
		expect(withItemOf({ ...begun, ...changes }, { item: uuid(4) }, [last])).toEqual({});
	});

	test('is only underlined where it is there already, and only while there is room', () => {
		const there = { ...startedFrom(last, new Set([uuid(4)])), picked: [] };
		expect(withItemOf(there, { item: uuid(4) }, [last])).toEqual({ picked: [uuid(4)] });
		const full = { ...there, picked: [uuid(90), uuid(91), uuid(92)] };
		expect(withItemOf(full, { item: uuid(4) }, [last])).toEqual({});
	});

	test('is left where nothing is known of it, or its area is gone', () => {
		expect(withItemOf(begun, { item: null }, [last])).toEqual({});
		expect(withItemOf(begun, { item: uuid(77) }, [last])).toEqual({});
		expect(withItemOf({ areas: [], picked: [] }, { item: uuid(4) }, [last])).toEqual({});
	});
});
