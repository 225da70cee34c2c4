import { z } from 'zod';
import { id, line, linkAddress, paragraph } from '#lib/db/schema.ts';
import { QUADRANTS, SCALES } from '#lib/impact/words.ts';
import { BASES, GROUP_KINDS, LINK_KINDS, RULE_KINDS, SIGNS, WEIGHTS } from './words-document.ts';
import { CLUSTERS, LAYERS, ORIGINS } from './words.ts';

const name = line(200, 1);
const words = paragraph(8000);

/** An ordered way of saying how deeply something is held; a framework may have several. */
export const scale = z.strictObject({ id, name, note: words.default('') });

/** One step of a mastery scale; the order of a scale's steps is their order in the list, the shallowest first. */
export const scaleLevel = z.strictObject({
	id,
	scale: id,
	name,
	descriptor: words.default(''),
	dreyfus: line(60).default(''),
	bloom: line(60).default('')
});

/** A group of roles or of competencies, inside another group where `parent` names one. */
export const group = z.strictObject({
	id,
	kind: z.enum(GROUP_KINDS),
	parent: id.nullable().default(null),
	name,
	note: words.default('')
});

/** An area of ability, shared by the roles that expect it. Without a scale its expectations name no mastery. */
export const frameworkCompetency = z.strictObject({
	id,
	group: id.nullable().default(null),
	scale: id.nullable().default(null),
	name,
	origin: z.enum(ORIGINS).default('craft'),
	note: words.default('')
});

/** A concrete part of a competency. */
export const frameworkSkill = z.strictObject({
	id,
	competency: id.nullable().default(null),
	name,
	layer: z.enum(LAYERS).default('role'),
	cluster: z.enum(CLUSTERS).default('craft'),
	note: words.default('')
});

/** A job family; its role levels are in the order of the list. */
export const role = z.strictObject({
	id,
	group: id.nullable().default(null),
	name,
	note: words.default('')
});

/** A step of a role. `track` is the role's second dimension (individual, manager, a specialism) where it has one. */
export const roleLevel = z.strictObject({
	id,
	role: id,
	track: line(120).default(''),
	code: line(40).default(''),
	name,
	titles: z.array(line(200, 1)).max(40).default([]),
	summary: words.default(''),
	expected_scale: z.enum(SCALES).nullable().default(null)
});

/** Role levels are a graph: from one to the next, or to one beside it. */
const roleLevelLink = z.strictObject({ id, from: id, to: id, kind: z.enum(LINK_KINDS) });

/** What one competency is like at one mastery level. */
const descriptor = z.strictObject({
	id,
	competency: id,
	mastery_level: id,
	words: paragraph(8000, 1)
});

/** A behaviour that shows a competency (or, negative, its lack), at a mastery level or at a role level. */
export const indicator = z.strictObject({
	id,
	competency: id,
	mastery_level: id.nullable().default(null),
	role_level: id.nullable().default(null),
	sign: z.enum(SIGNS).default('positive'),
	words: paragraph(8000, 1),
	examples: z.array(paragraph(8000, 1)).max(100).default([])
});

/** What a role level expects of a competency. `words` say it for this role level where the descriptor does not. */
export const expectation = z.strictObject({
	id,
	role_level: id,
	competency: id,
	mastery_level: id.nullable().default(null),
	weight: z.enum(WEIGHTS).default('required'),
	basis: z.enum(BASES).default('stated'),
	words: words.default('')
});

/**
 * A rule the framework came with: how points make a level, what carries on, what follows from what. `words` say
 * it to a reader; `body` is what the source holds, JSON where that was structured.
 */
const frameworkRule = z.strictObject({
	id,
	kind: z.enum(RULE_KINDS),
	words: words.default(''),
	body: paragraph(100_000).default('')
});

/** A slice of the impact map that the framework suggests, for one role or for all. */
const frameworkSegment = z.strictObject({
	id,
	role: id.nullable().default(null),
	quadrant: z.enum(QUADRANTS),
	name: line(80, 1)
});

/** Something of the source that has no place in the framework: where it stood, why, and what it was. */
export const unmapped = z.strictObject({
	id,
	source: line(500),
	place: line(500).default(''),
	reason: line(500).default(''),
	body: paragraph(100_000).default('')
});

/** Where a framework was taken from, with the notice that its licence asks to be kept. */
export const frameworkSource = z.strictObject({
	title: line(300).default(''),
	url: linkAddress.nullable().default(null),
	licence: line(300).default(''),
	notice: paragraph(20_000).default('')
});

/** The parts of a framework, every one with an id of its own; the order of a list is the order on screen and on paper. */
export const frameworkParts = z.strictObject({
	scales: z.array(scale).max(200).default([]),
	mastery_levels: z.array(scaleLevel).max(1000).default([]),
	groups: z.array(group).max(500).default([]),
	competencies: z.array(frameworkCompetency).max(2000).default([]),
	skills: z.array(frameworkSkill).max(5000).default([]),
	roles: z.array(role).max(500).default([]),
	role_levels: z.array(roleLevel).max(2000).default([]),
	role_level_links: z.array(roleLevelLink).max(4000).default([]),
	descriptors: z.array(descriptor).max(20_000).default([]),
	indicators: z.array(indicator).max(40_000).default([]),
	expectations: z.array(expectation).max(40_000).default([]),
	rules: z.array(frameworkRule).max(500).default([]),
	segments: z.array(frameworkSegment).max(500).default([]),
	unmapped: z.array(unmapped).max(20_000).default([])
});

/** The version of the framework document that this Trellis writes; it reads this one and no newer. */
const FRAMEWORK_VERSION = 1;

/** A growth framework as one document (product.md, "growth framework"), the same in a file, in the store and on screen. */
export const growthFramework = z.strictObject({
	format: z.literal('trellis-framework'),
	version: z.literal(FRAMEWORK_VERSION, {
		error: ({ input }) =>
			`This Trellis reads version ${FRAMEWORK_VERSION} of a framework, and this one is ${String(input)}; a newer Trellis may read it.`
	}),
	name,
	summary: words.default(''),
	source: frameworkSource.prefault({}),
	...frameworkParts.shape
});

export type FrameworkParts = z.infer<typeof frameworkParts>;
export type GrowthFramework = z.infer<typeof growthFramework>;
export type FrameworkSource = z.infer<typeof frameworkSource>;
export type MasteryScale = z.infer<typeof scale>;
export type ScaleLevel = z.infer<typeof scaleLevel>;
export type Group = z.infer<typeof group>;
export type FrameworkCompetency = z.infer<typeof frameworkCompetency>;
export type FrameworkSkill = z.infer<typeof frameworkSkill>;
export type Role = z.infer<typeof role>;
export type RoleLevel = z.infer<typeof roleLevel>;
export type Indicator = z.infer<typeof indicator>;
export type Expectation = z.infer<typeof expectation>;
export type Unmapped = z.infer<typeof unmapped>;
