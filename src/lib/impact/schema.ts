import { z } from 'zod';
import {
	address,
	day,
	id,
	line,
	linkAddress,
	paragraph,
	quarter,
	rowFields
} from '#lib/db/schema.ts';
import {
	AUDIENCES,
	MATERIAL_KINDS,
	OBJECTIVE_KINDS,
	PARTS,
	PERSON_KINDS,
	QUADRANTS,
	SCALES,
	STATUSES,
	ZONES
} from './words.ts';

/** Somebody or something the change is made for, in the owner's own words where a kind is not enough. */
export const audience = z.strictObject({ kind: z.enum(AUDIENCES), words: line(200).default('') });

/**
 * A skill or competency used or grown. `name_then` is the name it had when it was tagged, so that the
 * record still speaks after the framework is gone. `intended` and `shown` are orders of mastery levels
 * on the competency's scale (1 is the first); null means not said.
 */
export const impactSkill = z.strictObject({
	kind: z.enum(['skill', 'competency']),
	ref: id,
	name_then: line(200),
	framework_version: id.nullable().default(null),
	intended: z.int().min(1).max(40).nullable().default(null),
	shown: z.int().min(1).max(40).nullable().default(null)
});

/** A member, an outside person with an address, or a named group of `size` people (a member counts as one). */
export const impactPerson = z.strictObject({
	id,
	kind: z.enum(PERSON_KINDS),
	who: z.enum(['member', 'outside', 'group']),
	person: id.nullable().default(null),
	name: line(120),
	address: address.nullable().default(null),
	size: z.int().min(1).max(10_000_000).nullable().default(null)
});

/** A link that grounds the impact. The kind is recognised from the address unless the owner says another. */
export const material = z.strictObject({
	id,
	kind: z.enum(MATERIAL_KINDS),
	url: linkAddress,
	title: line(200).default(''),
	note: paragraph(1000).default('')
});

/**
 * One before/after pair. `unit` is set where both sides are figures ("calls per failed refund"); the
 * optional readings draw the line between them, oldest first, one number a reading in that unit.
 */
export const changePair = z.strictObject({
	id,
	label: line(120).default(''),
	before: paragraph(1000),
	before_on: line(40).default(''),
	after: paragraph(1000),
	after_on: line(40).default(''),
	unit: line(80).nullable().default(null),
	readings: z.array(z.number()).max(60).default([])
});

/** What the impact serves: an objective, key result, initiative or KPI, by its words and a short code. */
export const objectiveTag = z.strictObject({
	kind: z.enum(OBJECTIVE_KINDS),
	code: line(12).default(''),
	words: line(200)
});

/** What a person writes of an impact; everything but one word of content may be left for later. */
export const impactInput = z.strictObject({
	headline: line(300).default(''),
	actions: paragraph(4000).default(''),
	audience: z.array(audience).max(20).default([]),
	effect: paragraph(4000).default(''),
	opportunity_words: paragraph(2000).default(''),
	behaviours: z.array(line(300)).max(20).default([]),
	skills: z.array(impactSkill).max(30).default([]),
	zone: z.enum(ZONES).default('in_my_role'),
	theme: id.nullable().default(null),
	place: line(100).default(''),
	objectives: z.array(objectiveTag).max(12).default([]),
	status: z.enum(STATUSES).default('idea'),
	quadrant: z.enum(QUADRANTS).nullable().default(null),
	segment: id.nullable().default(null),
	scale: z.enum(SCALES).nullable().default(null),
	part: z.enum(PARTS).nullable().default(null),
	people: z.array(impactPerson).max(100).default([]),
	material: z.array(material).max(60).default([]),
	changes: z.array(changePair).max(20).default([]),
	planned_for: quarter.nullable().default(null),
	started_on: day.nullable().default(null),
	made_on: day.nullable().default(null)
});

/** One impact as stored and sent (product.md, "The impact"). Derived readings are in rules.ts and have no field. */
export const impact = impactInput.extend(rowFields.shape);

/** A row of the plan canvas: a name inside one zone, in the owner's order. */
export const themeInput = z.strictObject({
	name: line(80, 1),
	zone: z.enum(ZONES),
	place: line(100).default('')
});
export const theme = themeInput.extend(rowFields.shape);

export type Impact = z.infer<typeof impact>;
export type ImpactInput = z.input<typeof impactInput>;
export type Theme = z.infer<typeof theme>;
export type ImpactSkill = z.infer<typeof impactSkill>;
export type ImpactPerson = z.infer<typeof impactPerson>;
export type Material = z.infer<typeof material>;
export type ChangePair = z.infer<typeof changePair>;
export type Audience = z.infer<typeof audience>;
export type ObjectiveTag = z.infer<typeof objectiveTag>;
