import { z } from 'zod';
import { id, line, paragraph, rowFields } from '#lib/db/schema.ts';
import { QUADRANTS } from '#lib/impact/words.ts';
import { CLUSTERS, LAYERS, ORIGINS } from './words.ts';

/** One step of a mastery scale; `position` counts from 1, the shallowest. */
export const masteryLevelInput = z.strictObject({
	scale: line(200, 1).default('Mastery'),
	position: z.int().min(1).max(40),
	name: line(200, 1),
	descriptor: paragraph(8000).default(''),
	dreyfus: line(60).default(''),
	bloom: line(60).default('')
});
export const masteryLevel = masteryLevelInput.extend(rowFields.shape);

/**
 * An area of ability, under one of the two top groups: a person's own, or taken from the version of a growth
 * framework that it names. `scale` is the name of the mastery scale it uses, empty for the record's first.
 */
export const competencyInput = z.strictObject({
	name: line(200, 1),
	origin: z.enum(ORIGINS).default('craft'),
	note: paragraph(8000).default(''),
	place: line(100).default(''),
	scale: line(200).default(''),
	framework_version: id.nullable().default(null)
});
export const competency = competencyInput.extend(rowFields.shape);

/** A concrete part of a competency, with where it belongs and what kind it is. */
export const skillInput = z.strictObject({
	name: line(200, 1),
	competency: id.nullable().default(null),
	layer: z.enum(LAYERS).default('role'),
	cluster: z.enum(CLUSTERS).default('craft'),
	note: paragraph(8000).default(''),
	place: line(100).default(''),
	framework_version: id.nullable().default(null)
});
export const skill = skillInput.extend(rowFields.shape);

/** A named slice of one quadrant of the impact map. */
export const segmentInput = z.strictObject({
	quadrant: z.enum(QUADRANTS),
	name: line(80, 1),
	place: line(100).default('')
});
export const segment = segmentInput.extend(rowFields.shape);

export type MasteryLevel = z.infer<typeof masteryLevel>;
export type Competency = z.infer<typeof competency>;
export type Skill = z.infer<typeof skill>;
export type Segment = z.infer<typeof segment>;
