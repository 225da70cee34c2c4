import { v7 as newId } from 'uuid';
import { dueFrom } from '#lib/growth-page/rules-check-in.ts';
import {
	GOAL_MONTHS,
	milestoneProgress,
	monthsAfter,
	newMilestone,
	openGoals,
	withMilestone,
	withMilestoneDone
} from '#lib/growth-page/rules-goal.ts';
import { milestoneSaid } from '#lib/growth-page/rules-said.ts';
import type { Goal } from '#lib/growth-page/schema.ts';
import { GOAL_KINDS } from '#lib/growth-page/words.ts';
import type { Client } from '#lib/http/client.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { dayAsked, goalAsked, milestoneAsked } from './goals-find.ts';
import { goalText, nextText } from './goals-text.ts';
import { type Command, type Given, Misuse, text } from './options.ts';
import { quarterAsked } from './page.ts';

const todayHere = () => dayOf(new Date());

/** What goals are told with: looks at them, time set aside for them, and the weeks between two looks. */
export async function readRhythm(client: Client) {
	const [check_ins, habits, [preference]] = await Promise.all([
		client.list('check_in'),
		client.list('habit'),
		client.list('preference')
	]);
	return { check_ins, habits, weeks: preference?.check_in_weeks ?? 3 };
}

export const goals: Command = {
	name: 'goals',
	says: 'List open goals with their milestones and what comes next.',
	options: { all: { says: 'those that have ended as well' }, ...connectionOptions },
	run: async (given) => {
		const client = connected(given);
		const [all, rhythm] = await Promise.all([client.list('goal'), readRhythm(client)]);
		const today = todayHere();
		const open = openGoals(all);
		const ended = given.values.all === true ? all.filter((goal) => !open.includes(goal)) : [];
		const shown = [...open, ...ended];
		const items = shown.map((goal) => ({
			...goal,
			progress: milestoneProgress(goal),
			next_check_in: goal.outcome === null ? dueFrom(goal, rhythm.check_ins, rhythm.weeks) : null
		}));
		print(given, { items }, () =>
			shown.length === 0
				? ['No goal is open. trellis goals add "TEXT" sets one.']
				: shown.flatMap((goal, at) => [
						...goalText(goal, at + 1, today),
						...nextText(goal, rhythm, today),
						''
					])
		);
		return 0;
	}
};

export const goalsAdd: Command = {
	name: 'goals add',
	says: 'Set a goal, on the growth page of the quarter where there is one.',
	words: 'TEXT',
	options: {
		kind: { takes: 'KIND', says: `${GOAL_KINDS.join(', ')}; role` },
		due: { takes: 'DAY', says: 'until when; in three months' },
		milestone: { takes: 'TEXT', says: 'something to point at on the way', many: true },
		quarter: { takes: 'QUARTER', says: 'for example 2026-Q4; the present one' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		const words = given.words[0]?.trim();
		if (!words) throw new Misuse('Say the goal in one sentence.');
		const kind = GOAL_KINDS.find((one) => one === (text(given, 'kind') ?? 'role'));
		if (!kind)
			throw new Misuse(
				`--kind is "${text(given, 'kind')}"; choose one of ${GOAL_KINDS.join(', ')}.`
			);
		const quarter = quarterAsked(given);
		const due = dayAsked(given, 'due', monthsAfter(todayHere(), GOAL_MONTHS));
		const pages = (await client.list('growth_page')).filter((page) => page.quarter === quarter);
		const milestones = ((given.values.milestone ?? []) as string[]).map((said) =>
			newMilestone(newId(), said)
		);
		const made = await client.create('goal', {
			id: newId(),
			...{ words, kind, due, milestones },
			pages: pages.map(({ id }) => id)
		});
		print(given, made, () => [made.id]);
		return 0;
	}
};

/** Changes a goal and prints it. */
async function changed(client: Client, given: Given, goal: Goal, changes: Partial<Goal>) {
	const now = await client.change('goal', goal, changes);
	print(given, now, () => goalText(now, 1, todayHere()).slice(1));
	return 0;
}

export const goalsMilestone: Command = {
	name: 'goals milestone',
	says: 'Add a milestone to a goal.',
	words: 'GOAL TEXT',
	options: {
		due: { takes: 'DAY', says: 'by when' },
		times: { takes: 'NUMBER', says: 'how many times it is to happen, where more than once' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		const goal = goalAsked(await client.list('goal'), given);
		const words = given.words[1]?.trim();
		if (!words) throw new Misuse('Say the milestone: something to point at.');
		const times = text(given, 'times');
		const target = times === undefined ? null : Number(times);
		if (target !== null && (!Number.isInteger(target) || target < 2 || target > 1000))
			throw new Misuse(`--times is "${times}"; give a whole number from 2 to 1000.`);
		const due = text(given, 'due') === undefined ? null : dayAsked(given, 'due', '');
		const milestone = { ...newMilestone(newId(), words), due, target };
		return changed(client, given, goal, withMilestone(goal, milestone));
	}
};

export const goalsDone: Command = {
	name: 'goals done',
	says: 'Say that a milestone is done; one that is counted goes up by one.',
	words: 'GOAL MILESTONE',
	options: {
		on: { takes: 'DAY', says: 'when; today' },
		undo: { says: 'it is not done, or happened once less' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		const goal = goalAsked(await client.list('goal'), given);
		const milestone = milestoneAsked(goal, given);
		const undo = given.values.undo === true;
		const today = todayHere();
		if (!undo && milestone.done_on !== null)
			throw new Error(`This milestone is done already (${milestoneSaid(milestone, today)}).`);
		const on = undo ? null : dayAsked(given, 'on', today);
		return changed(client, given, goal, withMilestoneDone(goal, milestone.id, on));
	}
};
