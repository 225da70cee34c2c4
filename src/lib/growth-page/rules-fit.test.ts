import { describe, expect, it } from 'vitest';
import { commentMisfits, goalMisfits, growthPageMisfits, habitMisfits } from './rules-fit.ts';
import type { Comment, Goal, GrowthPage, Habit, Milestone } from './schema.ts';

const row = { id: 'a', version: 1, created_at: '', updated_at: '', deleted_at: null };
const item = (id: string) => ({ id, words: 'Say no early', from_item: null });
const page = (picked: string[]): GrowthPage => ({
	...{ quarter: '2026-Q4', north_star: '', why: '', spent: 0, better: [], picked, ...row },
	well: [{ id: 'above', words: 'It goes well' }],
	areas: [
		{
			...{ id: 'area', name: 'Leadership', prompts: [], rank: null, rank_why: '' },
			...{ strengths: [item('s')], improvements: [item('i'), item('j')] }
		}
	]
});

describe('what is underlined', () => {
	const message = 'Underline strengths or areas for improvement of this page, each of them once.';
	it.each<[string, string[], boolean]>([
		['may be nothing', [], true],
		['may be strengths and areas for improvement', ['s', 'j'], true],
		['stands on the page', ['elsewhere'], false],
		['stands in an area, not above', ['above'], false],
		['is no area itself', ['area'], false],
		['is underlined once', ['i', 'i'], false]
	])('%s', (_, picked, fits) => {
		expect(growthPageMisfits(page(picked))).toEqual(fits ? [] : [{ field: 'picked', message }]);
	});
});

const milestone = (impact: string | null): Milestone => ({
	...{ id: 'm', words: 'Train two', due: null, done_on: null, target: null, so_far: 0 },
	impact
});
const goal = (fields: Partial<Goal>): Goal => ({
	...{ words: 'Four teams', kind: 'role', due: null, milestones: [], impacts: [], pages: [] },
	...{ item: null, from_goal: null, outcome: null, outcome_on: null, outcome_reason: '', ...row },
	...fields
});

describe('a goal', () => {
	it.each<[string, Partial<Goal>, string[]]>([
		['is open without a day', {}, []],
		['ends on a day', { outcome: 'reached', outcome_on: '2026-11-17' }, []],
		['does not end without a day', { outcome: 'let_go' }, ['outcome_on']],
		['has no day without an end', { outcome_on: '2026-11-17' }, ['outcome_on']],
		['has milestones with its impacts', { impacts: ['x'], milestones: [milestone('x')] }, []],
		[
			'has no milestone with another impact',
			{ impacts: ['x'], milestones: [milestone('x'), milestone(null), milestone('y')] },
			['milestones.2.impact']
		],
		[
			'says everything that does not fit at once',
			{ outcome: 'reached', milestones: [milestone('y')] },
			['milestones.0.impact', 'outcome_on']
		]
	])('%s', (_, fields, wrong) => {
		expect(goalMisfits(goal(fields)).map(({ field }) => field)).toEqual(wrong);
	});
});

describe('a habit', () => {
	const habit = (from: string, until: string | null): Habit => ({
		...{ goal: 'g', words: 'Write', days: ['mo'], every_weeks: 1, at: '09:00', minutes: 30 },
		...{ from, until, ...row }
	});
	it.each<[string, string | null, boolean]>([
		['2026-11-17', null, true],
		['2026-11-17', '2026-11-17', true],
		['2026-11-17', '2026-12-01', true],
		['2026-11-17', '2026-11-16', false]
	])('from %s until %s fits: %s', (from, until, fits) => {
		const message = 'Choose its first day or a later one.';
		expect(habitMisfits(habit(from, until))).toEqual(fits ? [] : [{ field: 'until', message }]);
	});
});

describe('a comment', () => {
	const at = '2026-11-16T09:00:00.000Z';
	const theirs = { id: 'r', author: 'Ana Ruiz', words: 'On Friday', at };
	const mine = { id: 's', author: '', words: 'Thank you', at };
	const comment = (author: string): Comment => ({
		...{ growth_page: 'p', about: 'goals', words: 'Who reads it?', share: null, ...row },
		...{ author, resolved_at: null, answers: [theirs, mine] }
	});
	it.each<[string, string, Partial<Comment>, string[]]>([
		['of one’s own is worded anew', '', { words: 'Who reads it first?' }, []],
		['of somebody else is not', 'Ana Ruiz', { words: 'Nobody reads it' }, ['words']],
		['is resolved, whoever wrote it', 'Ana Ruiz', { resolved_at: at }, []],
		[
			'is answered',
			'Ana Ruiz',
			{ answers: [theirs, mine, { ...mine, id: 't', words: 'Done' }] },
			[]
		],
		['loses an answer, also of somebody else', 'Ana Ruiz', { answers: [mine] }, []],
		[
			'has one’s own answers worded anew',
			'',
			{ answers: [theirs, { ...mine, words: 'Thanks' }] },
			[]
		],
		[
			'has no answer of somebody else worded anew',
			'',
			{ answers: [{ ...theirs, words: 'On Monday' }, mine] },
			['answers']
		],
		[
			'has no such answer taken for one’s own',
			'',
			{ answers: [{ ...theirs, author: '' }] },
			['answers']
		],
		[
			'gets no answer in the name of somebody else',
			'',
			{ answers: [theirs, mine, { ...mine, id: 't', author: 'Ana Ruiz' }] },
			['answers']
		]
	])('%s', (_, author, changes, wrong) => {
		expect(commentMisfits(comment(author), changes).map(({ field }) => field)).toEqual(wrong);
	});
});
