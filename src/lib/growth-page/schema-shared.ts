import { z } from 'zod';
import { day, id, instant, line, paragraph, quarter } from '#lib/db/schema.ts';
import { MAY, SHOWS } from '#lib/trust/schema-share.ts';
import { areaItem, commentInput, goal, milestone, pageItem, skillArea } from './schema.ts';

/** `picked` is the place of an underlined item among those underlined, from 1. */
const paperItem = areaItem.omit({ from_item: true }).extend({ picked: z.int().nullable() });

/** A skill area on paper; `was` is its rank on the page before. */
const paperArea = skillArea
	.pick({ id: true, name: true, prompts: true, rank: true, rank_why: true })
	.extend({
		strengths: z.array(paperItem),
		improvements: z.array(paperItem),
		was: z.int().nullable()
	});

const paperGoal = goal
	.pick({ id: true, words: true, kind: true, due: true, outcome: true })
	.extend({ milestones: z.array(milestone.omit({ impact: true })) });

/**
 * A growth page to be read: printed, or shown to somebody. It holds what it shows and nothing else of the record;
 * where it `shows` goals only, or is without `ranks`, the rest is empty.
 */
export const paper = z.strictObject({
	owner: z.strictObject({ name: z.string(), title: z.string() }),
	quarter,
	shows: z.enum(SHOWS),
	north_star: z.string(),
	why: z.string(),
	well: z.array(pageItem),
	better: z.array(pageItem),
	areas: z.array(paperArea),
	goals: z.array(paperGoal)
});

/** A word in a thread; `author` is empty for the owner of the page. */
const sharedAnswer = z.strictObject({ id, author: z.string(), words: z.string(), at: instant });
const sharedComment = sharedAnswer.extend({
	about: z.string(),
	answers: z.array(sharedAnswer),
	resolved_at: instant.nullable()
});

/** What a share of a growth page shows: the page, and the comments it may see, which are its own and the owner's. */
export const sharedPage = z.strictObject({
	name: z.string(),
	may: z.enum(MAY),
	until: day.nullable(),
	paper,
	comments: z.array(sharedComment)
});

/** The token of a share, which travels in a body and never in an address. */
export const sharedToken = z.strictObject({ token: z.string().max(200) });
const written = sharedToken.extend({ author: line(80, 1), words: paragraph(2000, 1) });
export const commentThere = written.extend({ about: commentInput.shape.about });
export const answerThere = written.extend({ comment: id });

export type Paper = z.infer<typeof paper>;
export type PaperArea = z.infer<typeof paperArea>;
export type PaperGoal = z.infer<typeof paperGoal>;
export type SharedComment = z.infer<typeof sharedComment>;
export type SharedPage = z.infer<typeof sharedPage>;
