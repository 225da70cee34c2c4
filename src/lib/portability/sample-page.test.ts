import { describe, expect, it, test } from 'vitest';
import { goalMisfits, growthPageMisfits, habitMisfits } from '#lib/growth-page/rules-fit.ts';
import type { GrowthPage } from '#lib/growth-page/schema.ts';
import { DAYS, GOAL_KINDS, OUTCOMES, STEPS, SUGGESTED } from '#lib/growth-page/words.ts';
import { sampleRecord } from './sample.ts';

const sample = sampleRecord('2026-11-17');
const sorted = <T>(values: Iterable<T>) => [...values].sort();
const itemsOf = ({ areas }: GrowthPage) =>
	areas.flatMap(({ strengths, improvements }) => [...strengths, ...improvements]);

describe('the growth pages of the sample', () => {
	const { growth_pages, goals, check_ins, habits, celebrations, comments } = sample;
	const now = growth_pages.at(-1);
	if (!now) throw new Error('The sample has no growth page.');

	it('are one a quarter, up to the one under way', () => {
		expect(growth_pages.map(({ quarter }) => quarter)).toEqual([
			'2025-Q4',
			'2026-Q1',
			'2026-Q2',
			'2026-Q3',
			'2026-Q4'
		]);
	});

	it('are filled in within the counts that the page suggests', () => {
		for (const page of growth_pages) {
			const { north_star, why, well, better, areas, picked, spent } = page;
			const onIt = goals.filter(({ pages }) => pages.includes(page.id));
			expect(north_star !== '' && why !== '').toBe(true);
			expect([well.length, better.length]).toEqual([SUGGESTED.items, SUGGESTED.items]);
			expect([areas.length, onIt.length]).toEqual([SUGGESTED.areas, SUGGESTED.goals]);
			expect(picked.length).toBeGreaterThan(1);
			expect(areas.every(({ rank, rank_why }) => rank !== null && rank_why !== '')).toBe(true);
			expect(itemsOf(page)).toHaveLength(4 * SUGGESTED.areas);
			expect(spent).toBeLessThanOrEqual(3600);
		}
	});

	it('rank each skill area quarter after quarter', () => {
		const ranks = now.areas.map(({ id, name }) => [
			name,
			...growth_pages.map(({ areas }) => areas.find((area) => area.id === id)?.rank)
		]);
		expect(ranks).toEqual([
			['Technical', 7, 6, 7, 7, 8],
			['Communication', 5, 6, 6, 7, 7],
			['Leadership', 4, 4, 5, 5, 6]
		]);
	});

	it('bring items of steps 2 and 3 of the same page down into the areas', () => {
		for (const page of growth_pages) {
			const above = [...page.well, ...page.better].map(({ id }) => id);
			const brought = itemsOf(page).flatMap(({ from_item }) => from_item ?? []);
			expect(brought.length).toBeGreaterThan(2);
			for (const id of brought) expect(above).toContain(id);
		}
	});

	it('have a goal for everything that is underlined', () => {
		const from = new Set(goals.map(({ item }) => item));
		for (const id of growth_pages.flatMap(({ picked }) => picked)) expect(from).toContain(id);
		for (const { item, pages } of goals) {
			const made = growth_pages.find(({ id }) => id === pages[0]);
			expect(made?.picked).toContain(item);
		}
	});

	test.each<[string, readonly unknown[], unknown[]]>([
		['kind of goal', GOAL_KINDS, goals.map(({ kind }) => kind)],
		['outcome', [null, ...OUTCOMES], goals.map(({ outcome }) => outcome)]
	])('have every %s among their goals', (_, listed, used) => {
		expect(sorted(new Set(used))).toEqual(sorted(listed));
	});

	it('leave three goals open, two for the role and one personal, each of them begun', () => {
		const open = goals.filter(({ outcome }) => outcome === null);
		expect(open.map(({ kind, due }) => [kind, due])).toEqual([
			['role', '2026-12-18'],
			['role', '2026-12-11'],
			['personal', '2026-12-03']
		]);
		for (const { pages, milestones } of open) {
			expect(pages).toEqual([now.id]);
			expect(milestones.map(({ done_on }) => done_on !== null)).toEqual([true, false, false]);
		}
		const counted = open.flatMap(({ milestones }) => milestones.filter((one) => one.target));
		expect(counted.map(({ so_far, target }) => [so_far, target])).toEqual([
			[2, 4],
			[1, 2]
		]);
	});

	it('carry a goal on, and say why one was changed or let go', () => {
		expect(goals.some(({ pages }) => pages.length > 1)).toBe(true);
		const replaced = goals.flatMap(({ from_goal }) => from_goal ?? []);
		const changed = goals.filter(({ outcome }) => outcome === 'changed');
		expect(changed.map(({ id }) => id)).toEqual(replaced);
		for (const { outcome, outcome_reason } of goals)
			expect(outcome_reason !== '').toBe(outcome === 'changed' || outcome === 'let_go');
	});

	it('celebrate every goal that was reached, on its day and with all of its milestones done', () => {
		const reached = goals.filter(({ outcome }) => outcome === 'reached');
		const days = new Map(celebrations.map(({ goal, on }) => [goal, on]));
		expect(celebrations).toHaveLength(reached.length);
		for (const { id, outcome_on, milestones } of reached) {
			expect(days.get(id)).toBe(outcome_on);
			for (const { done_on } of milestones)
				expect((done_on ?? '9') <= (outcome_on ?? '')).toBe(true);
		}
	});

	it('count a milestone as done when it has happened as often as it is to', () => {
		for (const { so_far, target, done_on } of goals.flatMap(({ milestones }) => milestones))
			if (target !== null) expect(so_far >= target).toBe(done_on !== null);
	});

	it('look at each goal and set time aside while it is open', () => {
		const open = new Map(goals.map((goal) => [goal.id, goal]));
		for (const { goal, on } of check_ins) {
			expect(on <= (open.get(goal)?.outcome_on ?? '9')).toBe(true);
			expect(on >= (open.get(goal)?.created_at.slice(0, 10) ?? '9')).toBe(true);
		}
		expect(new Set(check_ins.map(({ goal }) => goal)).size).toBe(goals.length);
		for (const { days, until } of habits) {
			expect(days).toEqual(DAYS.filter((day) => days.includes(day)));
			expect(until).not.toBeNull();
		}
		expect(habits.filter(({ every_weeks }) => every_weeks > 1)).toHaveLength(1);
	});

	it('carry comments beside what stands on them, by the owner and two others', () => {
		for (const { about, growth_page } of comments) {
			const page = growth_pages.find(({ id }) => id === growth_page);
			const here = goals.filter(({ pages }) => pages.includes(growth_page));
			const ids = [
				...(page ? itemsOf(page) : []),
				...here,
				...here.flatMap((one) => one.milestones)
			];
			expect([...STEPS, ...ids.map(({ id }) => id)]).toContain(about);
		}
		const authors = comments.flatMap(({ author, answers }) => [
			author,
			...answers.map((answer) => answer.author)
		]);
		expect(new Set(authors)).toEqual(new Set(['', 'Ana Ruiz', 'Joel Bergström']));
		expect(comments.every(({ share }) => share === null)).toBe(true);
	});

	it('fit, in every part', () => {
		for (const page of growth_pages) expect(growthPageMisfits(page)).toEqual([]);
		for (const goal of goals) expect(goalMisfits(goal)).toEqual([]);
		for (const habit of habits) expect(habitMisfits(habit)).toEqual([]);
	});

	it('are due ahead, with time set aside until then', () => {
		const today = '2027-02-19';
		const moved = sampleRecord(today);
		const open = moved.goals.filter(({ outcome }) => outcome === null);
		const kept = moved.habits.filter(({ goal }) => open.some(({ id }) => id === goal));
		expect(open.map(({ due }) => due)).toEqual(['2027-03-18', '2027-03-11', '2027-03-03']);
		expect(kept.map(({ until }) => until)).toEqual(['2027-03-11', '2027-03-18', '2027-03-03']);
		expect(open[1]?.milestones.map(({ words }) => words)).toContain(
			'Publish January and February notes'
		);
	});
});
