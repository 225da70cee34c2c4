import { z } from 'zod';
import { instant, line } from '#lib/db/schema.ts';
import { feedbackRequest } from '#lib/feedback/schema-request.ts';
import { feedback } from '#lib/feedback/schema.ts';
import { framework, frameworkVersion, roleAssignment } from '#lib/framework/schema-version.ts';
import { competency, masteryLevel, segment, skill } from '#lib/framework/schema.ts';
import {
	celebration,
	checkIn,
	comment,
	goal,
	growthPage,
	habit,
	preference
} from '#lib/growth-page/schema.ts';
import { impact, theme } from '#lib/impact/schema.ts';
import { mapIntent } from '#lib/map/schema.ts';
import { assessment } from '#lib/skills/schema.ts';

/** The version of the record document that this Trellis writes; it reads this one and no newer. */
export const RECORD_VERSION = 1;

/**
 * Everything one person owns, in one JSON document. It carries nothing of the instance it came from
 * (no address, no account, no moment of export), so that the same record is the same bytes everywhere.
 * Each collection is ordered by id; items in the bin are included, with `deleted_at`.
 */
export const record = z.strictObject({
	format: z.literal('trellis-record'),
	version: z.literal(RECORD_VERSION, {
		error: ({ input }) =>
			`This Trellis reads version ${RECORD_VERSION} of a record, and this one is ${String(input)}; a newer Trellis may read it.`
	}),
	owner: z.strictObject({ name: line(120), title: line(120) }),
	mastery_levels: z.array(masteryLevel),
	competencies: z.array(competency),
	skills: z.array(skill),
	segments: z.array(segment),
	themes: z.array(theme),
	impacts: z.array(impact),
	feedback_requests: z.array(feedbackRequest).default([]),
	feedback: z.array(feedback),
	map_intents: z.array(mapIntent).default([]),
	frameworks: z.array(framework).default([]),
	framework_versions: z.array(frameworkVersion).default([]),
	role_assignments: z.array(roleAssignment).default([]),
	assessments: z.array(assessment).default([]),
	growth_pages: z.array(growthPage).default([]),
	goals: z.array(goal).default([]),
	check_ins: z.array(checkIn).default([]),
	habits: z.array(habit).default([]),
	celebrations: z.array(celebration).default([]),
	comments: z.array(comment).default([]),
	preferences: z.array(preference).default([])
});

export type RecordDocument = z.infer<typeof record>;

/** How a record stands: the revision counts its changes; `sample_since` is set while it is the sample. */
export const recordState = z.strictObject({
	revision: z.int().min(0),
	empty: z.boolean(),
	sample_since: instant.nullable()
});
export type RecordState = z.infer<typeof recordState>;
