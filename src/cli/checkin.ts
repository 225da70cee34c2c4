import { v7 as newId } from 'uuid';
import { dueGoals, nextCheckIn } from '#lib/growth-page/rules-check-in.ts';
import { openGoals } from '#lib/growth-page/rules-goal.ts';
import type { Goal } from '#lib/growth-page/schema.ts';
import type { Client } from '#lib/http/client.ts';
import { dayLabel, dayOf } from '#lib/impact/rules-time.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { dayAsked, goalAsked } from './goals-find.ts';
import { readRhythm } from './goals.ts';
import { type Command, type Given, Misuse, text } from './options.ts';

/** Looks at a goal, or without one says which are to be looked at. */
export const checkin: Command = {
	name: 'checkin',
	says: 'Look at a goal: what moved and what blocks. Without a goal, list those to look at.',
	words: 'GOAL',
	options: {
		moved: { takes: 'TEXT', says: 'what moved, in a line' },
		blocks: { takes: 'TEXT', says: 'what blocks, in a line' },
		on: { takes: 'DAY', says: 'when; today' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		const goals = await client.list('goal');
		if (given.words.length === 0) return toLookAt(client, given, goals);
		const goal = goalAsked(goals, given);
		const [moved = '', blocks = ''] = [text(given, 'moved'), text(given, 'blocks')];
		if (moved === '' && blocks === '')
			throw new Misuse('Say --moved or --blocks, or both; a line is enough.');
		const on = dayAsked(given, 'on', dayOf(new Date()));
		const made = await client.create('check_in', {
			...{ id: newId(), goal: goal.id, on, moved, blocks }
		});
		print(given, made, () => [`Looked at "${goal.words}" on ${dayLabel(on)}.`]);
		return 0;
	}
};

async function toLookAt(client: Client, given: Given, goals: Goal[]): Promise<number> {
	const { check_ins, weeks } = await readRhythm(client);
	const due = dueGoals(goals, check_ins, weeks, dayOf(new Date()));
	const open = openGoals(goals);
	const next = nextCheckIn(goals, check_ins, weeks);
	const wait =
		next === undefined ? 'No goal is open.' : `The next check-in is on ${dayLabel(next)}.`;
	print(given, { items: due, next: next ?? null }, () =>
		due.length === 0
			? [wait]
			: [
					...due.map((goal) => `${open.indexOf(goal) + 1}  ${goal.words}`),
					'',
					'trellis checkin GOAL --moved "..." --blocks "..."'
				]
	);
	return 0;
}
