import { v7 as newId } from 'uuid';
import { withReached } from '#lib/growth-page/rules-celebrate.ts';
import { withOutcome } from '#lib/growth-page/rules-goal.ts';
import { dayOf } from '#lib/impact/rules-time.ts';
import { connected, connectionOptions, print } from './connection.ts';
import { dayAsked, goalAsked } from './goals-find.ts';
import { type Command, Misuse, text } from './options.ts';

const on = { takes: 'DAY', says: 'when; today' };

export const goalsReach: Command = {
	name: 'goals reach',
	says: 'A goal is reached: its milestones are done, and it is celebrated.',
	words: 'GOAL',
	options: {
		on,
		how: { takes: 'TEXT', says: 'how you celebrate; in your own way' },
		...connectionOptions
	},
	run: async (given) => {
		const client = connected(given);
		const goal = goalAsked(await client.list('goal'), given);
		const day = dayAsked(given, 'on', dayOf(new Date()));
		const [preference] = await client.list('preference');
		const how = text(given, 'how') ?? preference?.ritual ?? '';
		const reached = await client.change('goal', goal, withReached(goal, day));
		const celebration = await client.create('celebration', {
			...{ id: newId(), goal: goal.id, on: day, what: goal.words, how }
		});
		print(given, { goal: reached, celebration }, () => [
			`Reached: ${goal.words}`,
			how === '' ? 'How will you celebrate? trellis goals reach takes --how.' : `Celebrate: ${how}`
		]);
		return 0;
	}
};

export const goalsLetGo: Command = {
	name: 'goals let-go',
	says: 'Let a goal go, with the reason.',
	words: 'GOAL',
	options: { on, why: { takes: 'TEXT', says: 'why you let it go' }, ...connectionOptions },
	run: async (given) => {
		const client = connected(given);
		const goal = goalAsked(await client.list('goal'), given);
		const why = text(given, 'why')?.trim();
		if (!why) throw new Misuse('Say --why: the reason is worth more later than the goal was.');
		const day = dayAsked(given, 'on', dayOf(new Date()));
		const gone = await client.change('goal', goal, withOutcome('let_go', day, why));
		print(given, gone, () => [`Let go: ${goal.words}`]);
		return 0;
	}
};
