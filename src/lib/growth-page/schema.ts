import { z } from 'zod';
import { day, id, instant, line, paragraph, quarter, rowFields } from '#lib/db/schema.ts';
import { DAYS, GOAL_KINDS, OUTCOMES } from './words.ts';

/** One thing that goes well or could be better. */
export const pageItem = z.strictObject({ id, words: line(300) });

/** A strength or an area for improvement; `from_item` is the item of steps 2 or 3 that was brought down into it. */
export const areaItem = z.strictObject({
	id,
	words: line(300),
	from_item: id.nullable().default(null)
});

/** A skill area with what to think of in it, and the owner's own rank out of ten with half a line of why. */
export const skillArea = z.strictObject({
	id,
	name: line(80),
	prompts: z.array(line(120, 1)).max(20).default([]),
	strengths: z.array(areaItem).max(20).default([]),
	improvements: z.array(areaItem).max(20).default([]),
	rank: z.int().min(1).max(10).nullable().default(null),
	rank_why: line(200).default('')
});

/**
 * The growth page of one quarter, of which a record has one. `picked` are the ids of up to three strengths or
 * improvements that are underlined, in the order in which they were chosen; `spent` the seconds of the hour
 * that have gone by with the clock running, 0 to a day.
 */
export const growthPageInput = z.strictObject({
	quarter,
	north_star: line(300).default(''),
	why: line(300).default(''),
	well: z.array(pageItem).max(20).default([]),
	better: z.array(pageItem).max(20).default([]),
	areas: z.array(skillArea).max(12).default([]),
	picked: z.array(id).max(3).default([]),
	spent: z.int().min(0).max(86_400).default(0)
});
export const growthPage = growthPageInput.extend(rowFields.shape);

/**
 * Something to point at on the way to a goal, done or not done. `target` is how many times it is to happen,
 * where that is more than once, and `so_far` how many have; `impact` is the one it became or is fulfilled by,
 * which is also among the impacts of the goal.
 */
export const milestone = z.strictObject({
	id,
	words: line(300),
	due: day.nullable().default(null),
	done_on: day.nullable().default(null),
	target: z.int().min(2).max(1000).nullable().default(null),
	so_far: z.int().min(0).max(1000).default(0),
	impact: id.nullable().default(null)
});

/**
 * A goal. `pages` are the growth pages it stands on, from the one it was made on to the last it was carried to;
 * `item` is the underlined item it came from and `from_goal` the goal it took the place of. It is open until it
 * has an `outcome`, with the day and, where it was changed or let go, the reason.
 */
export const goalInput = z.strictObject({
	words: line(300, 1),
	kind: z.enum(GOAL_KINDS).default('role'),
	due: day.nullable().default(null),
	milestones: z.array(milestone).max(30).default([]),
	impacts: z.array(id).max(200).default([]),
	pages: z.array(id).max(40).default([]),
	item: id.nullable().default(null),
	from_goal: id.nullable().default(null),
	outcome: z.enum(OUTCOMES).nullable().default(null),
	outcome_on: day.nullable().default(null),
	outcome_reason: line(300).default('')
});
export const goal = goalInput.extend(rowFields.shape);

/** A short look at a goal: what moved and what blocks, a line each. */
export const checkInInput = z.strictObject({
	goal: id,
	on: day,
	moved: line(300).default(''),
	blocks: line(300).default('')
});
export const checkIn = checkInInput.extend(rowFields.shape);

/**
 * A block of time set aside for a goal: on some days of the week, every week or every so many weeks counted
 * from the week of `from`; `at` is the time of day where the owner is, `minutes` how long. `until` is its last day.
 */
export const habitInput = z.strictObject({
	goal: id,
	words: line(200, 1),
	days: z.array(z.enum(DAYS)).min(1).max(7),
	every_weeks: z.int().min(1).max(12).default(1),
	at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
		error: 'Write a time of day as hours and minutes, for example 09:30.'
	}),
	minutes: z.int().min(5).max(720),
	from: day,
	until: day.nullable().default(null)
});
export const habit = habitInput.extend(rowFields.shape);

/** Something celebrated, mostly a goal that was reached: what it was in words of then, and how. */
export const celebrationInput = z.strictObject({
	goal: id.nullable().default(null),
	on: day,
	what: line(300, 1),
	how: line(300).default('')
});
export const celebration = celebrationInput.extend(rowFields.shape);

/**
 * How the owner likes to go about it, of which a record has one: weeks between check-ins, the way they
 * celebrate, the time zone of their days (IANA name, empty where not said), the day on which they left the
 * guide through the first page, people they look up to with what they see in them, and next steps put off until the day given, or for good.
 */
export const preferenceInput = z.strictObject({
	check_in_weeks: z.int().min(2).max(4).default(3),
	ritual: line(300).default(''),
	time_zone: line(60).default(''),
	guide_left_on: day.nullable().default(null),
	looked_up_to: z
		.array(z.strictObject({ name: line(120, 1), what: line(300) }))
		.max(20)
		.default([]),
	put_off: z
		.array(z.strictObject({ step: line(200, 1), until: day.nullable().default(null) }))
		.max(500)
		.default([])
});
export const preference = preferenceInput.extend(rowFields.shape);

/** A later word of the owner (`author` empty) or of somebody a page is shared with. */
const commentAnswer = z.strictObject({
	id,
	author: line(120),
	words: paragraph(2000, 1),
	at: instant
});

/**
 * A comment beside something on a growth page: `about` is a step of it (`north_star`, `well`, `better`,
 * `skills`, `goals`) or the id of an item, area, goal or milestone on it; `author` is the name that somebody
 * gave who came by the share named, and empty for the owner.
 */
export const commentInput = z.strictObject({
	growth_page: id,
	about: line(60, 1),
	words: paragraph(2000, 1),
	answers: z.array(commentAnswer).max(100).default([]),
	resolved_at: instant.nullable().default(null)
});
export const comment = commentInput.extend({
	...rowFields.shape,
	author: line(120),
	share: id.nullable()
});

export type PageItem = z.infer<typeof pageItem>;
export type AreaItem = z.infer<typeof areaItem>;
export type SkillArea = z.infer<typeof skillArea>;
export type GrowthPage = z.infer<typeof growthPage>;
export type Milestone = z.infer<typeof milestone>;
export type Goal = z.infer<typeof goal>;
export type CheckIn = z.infer<typeof checkIn>;
export type Habit = z.infer<typeof habit>;
export type Celebration = z.infer<typeof celebration>;
export type Preference = z.infer<typeof preference>;
export type Comment = z.infer<typeof comment>;
