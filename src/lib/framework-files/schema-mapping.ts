import { z } from 'zod';
import { GROUP_KINDS, LINK_KINDS, RULE_KINDS } from '#lib/framework/words-document.ts';
import { stepsOf } from './rules-pattern.ts';

/**
 * Where a text comes from. A string is a path from the node that a rule matched: names parted by `.`, `^` for one
 * out, a leading `/` for the whole file, `.` for the node itself, `@name` its key, `@at` its place in a list, `@file` and
 * `@folder` the file's, `@raw` how it stands in the file, `@json` all it holds, `$hole` what `split` found. After
 * `=` it is words with paths in braces, empty where a path in it is. Of a list the first that is not empty
 * counts; `all` joins all that are not; `is` says what the words of the source mean.
 */
export type Value =
	string | Value[] | { all: Value[] } | { from: Value; is: Record<string, string> };
const value: z.ZodType<Value> = z.lazy(() =>
	z.union([
		z.string().min(1),
		z.array(value).min(1).max(20),
		z.strictObject({ all: z.array(value).min(1).max(20) }),
		z.strictObject({ from: value, is: z.record(z.string(), z.string()) })
	])
);

const glob = z.string().min(1).max(300);
const pattern = z
	.string()
	.max(300)
	.superRefine((text, context) => {
		try {
			stepsOf(text);
		} catch (error) {
			context.addIssue({ code: 'custom', message: (error as Error).message });
		}
	});
const patterns = z.union([pattern, z.array(pattern).min(1).max(20)]);
const optional = value.optional();

const where = {
	files: glob.optional(),
	at: patterns,
	/** Tests of the matched node: `[yaml=true]`. */
	where: z.string().max(300).optional(),
	/** Takes a text apart by the first form that it has; a node whose text has none of them is not meant. */
	split: z.strictObject({ from: value, as: z.array(z.string().min(1).max(200)).min(1) }).optional()
};
const named = { ...where, key: optional, within: optional, name: value };

const rules = [
	z.strictObject({ make: z.literal('scales'), ...named, note: optional }),
	z.strictObject({
		make: z.literal('mastery_levels'),
		...named,
		scale: optional,
		descriptor: optional,
		dreyfus: optional,
		bloom: optional
	}),
	z.strictObject({
		make: z.literal('groups'),
		...named,
		kind: z.enum(GROUP_KINDS),
		note: optional
	}),
	z.strictObject({
		make: z.literal('competencies'),
		...named,
		group: optional,
		scale: optional,
		origin: optional,
		note: optional,
		/** The competency of another file that has this key stands for this one, with its scale and behaviours. */
		inherits: z.strictObject({ from: glob, by: value }).optional()
	}),
	z.strictObject({
		make: z.literal('skills'),
		...named,
		competency: optional,
		layer: optional,
		cluster: optional,
		note: optional
	}),
	z.strictObject({ make: z.literal('roles'), ...named, group: optional, note: optional }),
	z.strictObject({
		make: z.literal('role_levels'),
		...named,
		role: optional,
		code: optional,
		track: optional,
		titles: optional,
		summary: optional,
		expected_scale: optional,
		/** A number that says the order of a role's levels, where the files do not have them in order. */
		order: optional,
		/** What levels beside one another share; with it a role's levels are linked, one rank to the next. */
		rank: optional
	}),
	z.strictObject({
		make: z.literal('role_level_links'),
		...where,
		kind: z.enum(LINK_KINDS),
		/** The texts in the node that name role levels, all of which are linked with one another. */
		among: patterns.optional(),
		from: optional,
		to: optional
	}),
	z.strictObject({
		make: z.literal('descriptors'),
		...where,
		competency: optional,
		mastery_level: optional,
		words: value
	}),
	z.strictObject({
		make: z.literal('indicators'),
		...where,
		key: optional,
		competency: optional,
		mastery_level: optional,
		role_level: optional,
		sign: optional,
		words: value,
		examples: optional
	}),
	z.strictObject({
		make: z.literal('expectations'),
		...where,
		role_level: optional,
		competency: optional,
		mastery_level: optional,
		weight: optional,
		basis: optional,
		words: optional
	}),
	z.strictObject({
		make: z.literal('rules'),
		...where,
		kind: z.enum(RULE_KINDS),
		words: optional,
		body: optional
	}),
	z.strictObject({
		make: z.literal('segments'),
		...where,
		role: optional,
		quadrant: value,
		name: value
	}),
	z.strictObject({
		/** Points: role levels are reached by a sum over competencies of what each mastery level is worth. */
		make: z.literal('points'),
		...where,
		/** The nodes that say what each mastery level is worth, the shallowest first. */
		worth: pattern,
		worth_points: value.default('.'),
		/** The nodes of the levels, each with the points it needs and the role level it is. */
		needs: pattern,
		points: value,
		role_level: value,
		/** What of the node is kept as the rule; all of it where nothing is said. */
		keep: pattern.optional()
	})
] as const;

export const mappingRule = z.discriminatedUnion('make', rules);

/** How the files of a kind become a growth framework (docs/mappings.md). */
export const mapping = z.strictObject({
	/** In plain words, for "read as ...". */
	name: z.string().min(1).max(200),
	/** What a source of this kind holds: for each line some file that has all of these places. */
	recognise: z
		.array(z.strictObject({ files: glob, has: z.array(pattern).default([]) }))
		.max(20)
		.default([]),
	framework: z.strictObject({ files: glob, name: optional, summary: optional }).optional(),
	/** Scales that the files use and do not describe, the shallowest level first. */
	scales: z
		.array(z.strictObject({ key: z.string(), name: z.string(), levels: z.array(z.string()) }))
		.default([]),
	parts: z.array(mappingRule).max(200),
	/** What is left out on purpose, and why. */
	ignore: z
		.array(
			z.strictObject({
				files: glob.optional(),
				at: patterns.optional(),
				because: z.string().min(1)
			})
		)
		.default([]),
	notes: z.array(z.string()).default([])
});

export type Mapping = z.infer<typeof mapping>;
export type MappingRule = z.infer<typeof mappingRule>;
export type RuleFor<M extends MappingRule['make']> = Extract<MappingRule, { make: M }>;
