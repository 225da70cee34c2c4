import { daysAfter, quarterAfter, quarterOf } from '#lib/impact/rules-time.ts';
import { dueFrom } from './rules-check-in.ts';
import { openGoals } from './rules-goal.ts';
import { occurrencesFrom } from './rules-habit.ts';
import { nextPageOn } from './rules-paper.ts';
import type { CheckIn, Goal, GrowthPage, Habit } from './schema.ts';
import { EVENT_WORDS } from './words-calendar.ts';

/** What of a record goes into its calendar; `weeks` lie between two check-ins. */
export type Dated = {
	growth_pages: readonly Pick<GrowthPage, 'quarter'>[];
	goals: readonly Goal[];
	check_ins: readonly CheckIn[];
	habits: readonly Habit[];
	weeks: number;
};

/** The time of a block, and how it comes round; `until` is the last day on which it may. */
export type Block = Pick<Habit, 'at' | 'minutes' | 'days' | 'every_weeks' | 'until'>;

/**
 * One entry of a calendar, with words of ours alone. `key` stays the same as long as it is the same entry, and
 * `changes` counts up with what it stands for. It takes the whole `day`, or begins on that day with a block.
 */
export type CalendarEvent = {
	key: string;
	words: string;
	day: string;
	block: Block | null;
	changes: number;
	changed_at: string;
};

/** How far ahead check-ins are laid out, in weeks, where a goal has no day on which it is due. */
const AHEAD_WEEKS = 13;

/** Everything that goes into a calendar, in the order of days. */
export function calendarEvents(dated: Dated, today: string): CalendarEvent[] {
	const open = openGoals(dated.goals);
	return [
		...checkInEvents(open, dated, today),
		...open.flatMap(dueEvents),
		...dated.habits.flatMap((habit) => habitEvents(habit, dated.goals)),
		...pageEvents(dated, today)
	].sort((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key));
}

const changesOf = ({ version, updated_at }: Pick<Goal, 'version' | 'updated_at'>) => ({
	changes: version,
	changed_at: updated_at
});

/**
 * The days on which a goal is to be looked at, from the next until it is due. One that was missed waits today:
 * a calendar holds what can still be done.
 */
function checkInDays(goal: Goal, { check_ins, weeks }: Dated, today: string): string[] {
	const due = dueFrom(goal, check_ins, weeks);
	const first = due < today ? today : due;
	const last = goal.due ?? daysAfter(today, AHEAD_WEEKS * 7);
	const days = [first];
	for (let day = first; (day = daysAfter(day, weeks * 7)) <= last;) days.push(day);
	return days;
}

/** One entry a day, for however many goals are to be looked at on it. */
function checkInEvents(open: readonly Goal[], dated: Dated, today: string): CalendarEvent[] {
	const looks = open.flatMap((goal) =>
		checkInDays(goal, dated, today).map((day) => ({ day, goal }))
	);
	return [...Map.groupBy(looks, ({ day }) => day)].map(([day, on]) => {
		const ids = new Set(on.map(({ goal }) => goal.id));
		const looked = dated.check_ins.filter(({ goal }) => ids.has(goal));
		const touched = [...on.map(({ goal }) => goal), ...looked].map(({ updated_at }) => updated_at);
		return {
			key: `check-in ${day}`,
			words: ids.size === 1 ? EVENT_WORDS.check_in : EVENT_WORDS.check_ins,
			day,
			block: null,
			changes: touched.length,
			changed_at: touched.sort().at(-1) ?? ''
		};
	});
}

function dueEvents(goal: Goal): CalendarEvent[] {
	const milestones = goal.milestones.filter(({ due, done_on }) => due !== null && done_on === null);
	const event = (kind: 'goal' | 'milestone', id: string, day: string | null) =>
		day === null
			? []
			: [{ key: `${kind} ${id}`, words: EVENT_WORDS[kind], day, block: null, ...changesOf(goal) }];
	return [
		...event('goal', goal.id, goal.due),
		...milestones.flatMap(({ id, due }) => event('milestone', id, due))
	];
}

/** A block begins on its first day that is one of its weekdays, and ends with its goal. */
function habitEvents(habit: Habit, goals: readonly Goal[]): CalendarEvent[] {
	const goal = goals.find(({ id }) => id === habit.goal);
	if (!goal) return [];
	const until = [habit.until, goal.outcome_on].filter((day) => day !== null).sort()[0] ?? null;
	const lasting = { ...habit, until };
	const [day] = occurrencesFrom(lasting, habit.from, 1);
	if (day === undefined) return [];
	const changes = habit.version + goal.version;
	const changed_at = [habit.updated_at, goal.updated_at].sort().at(-1) ?? '';
	return [
		{ key: `habit ${habit.id}`, words: EVENT_WORDS.habit, day, block: lasting, changes, changed_at }
	];
}

/** The page of this quarter while it has not been begun and its day is to come, and the page of the next. */
function pageEvents({ growth_pages }: Dated, today: string): CalendarEvent[] {
	const begun = new Set(growth_pages.map(({ quarter }) => quarter));
	const now = quarterOf(today);
	return [now, quarterAfter(now, 1)].flatMap((quarter) => {
		const day = nextPageOn(quarterAfter(quarter, -1));
		if (begun.has(quarter) || day < today) return [];
		const changed_at = `${now.slice(0, 4)}-01-01T00:00:00.000Z`;
		return [
			{ key: `page ${quarter}`, words: EVENT_WORDS.page, day, block: null, changes: 0, changed_at }
		];
	});
}
