import { generateNKeysBetween } from 'fractional-indexing';
import { day } from '#lib/db/schema.ts';
import { DEFAULT_MASTERY } from '#lib/framework/words.ts';
import { sampleAssessments } from './sample-assessments.ts';
import { sampleImpact, sampleVoices } from './sample-impact.ts';
import { IMPACTS_2025 } from './sample-2025.ts';
import { IMPACTS_2026_Q1 } from './sample-2026-q1.ts';
import { IMPACTS_2026_Q2 } from './sample-2026-q2.ts';
import { IMPACTS_2026_Q3 } from './sample-2026-q3.ts';
import { IMPACTS_2026_Q4 } from './sample-2026-q4.ts';
import { CANVAS, COMPETENCIES, OWNER, SEGMENTS, SKILLS } from './sample-framework.ts';
import { firstRow, idOf } from './sample-id.ts';
import { FRAMEWORK_IN_USE, sampleFrameworks } from './sample-growth.ts';
import { sampleComments, samplePreference } from './sample-comments.ts';
import { sampleCelebrations, sampleCheckIns, sampleGoals, sampleHabits } from './sample-goal.ts';
import { samplePages } from './sample-page.ts';
import { sampleIntents } from './sample-intents.ts';
import { sampleRequests } from './sample-requests.ts';
import { PLAN } from './sample-plan.ts';
import { movedTo } from './sample-shift.ts';
import type { WrittenRecord } from './sample-writing.ts';
import { record, RECORD_VERSION, type RecordDocument } from './schema.ts';

const WRITTEN = [
	...IMPACTS_2025,
	...IMPACTS_2026_Q1,
	...IMPACTS_2026_Q2,
	...IMPACTS_2026_Q3,
	...IMPACTS_2026_Q4,
	...PLAN
].sort((a, b) => a.n - b.n);

const inOrder = (count: number) => generateNKeysBetween(null, null, count);
/** The key at an index of `inOrder`, which has one for each entry it was made for. */
const at = (keys: string[], index: number) => keys[index] ?? '';

function masteryLevels(): WrittenRecord['mastery_levels'] {
	return DEFAULT_MASTERY.map((level, index) => ({
		...level,
		scale: 'Mastery',
		position: index + 1,
		...firstRow('mastery_level', index)
	}));
}

function competencies(): WrittenRecord['competencies'] {
	const entries = Object.entries(COMPETENCIES);
	const places = inOrder(entries.length);
	return entries.map(([name, [origin, note]], index) => ({
		name,
		origin,
		note,
		place: at(places, index),
		framework_version: FRAMEWORK_IN_USE,
		...firstRow('competency', index)
	}));
}

function skills(): WrittenRecord['skills'] {
	const entries = Object.entries(SKILLS);
	const places = inOrder(entries.length);
	return entries.map(([name, [competency, layer, cluster]], index) => ({
		name,
		competency: idOf(COMPETENCIES, 'competency', competency),
		layer,
		cluster,
		place: at(places, index),
		framework_version: FRAMEWORK_IN_USE,
		...firstRow('skill', index)
	}));
}

function segments(): WrittenRecord['segments'] {
	const entries = Object.entries(SEGMENTS);
	const places = inOrder(entries.length);
	return entries.map(([name, quadrant], index) => ({
		quadrant,
		name,
		place: at(places, index),
		...firstRow('segment', index)
	}));
}

function themes(): WrittenRecord['themes'] {
	const entries = Object.entries(CANVAS);
	const places = inOrder(entries.length);
	return entries.map(([name, [zone]], index) => ({
		name,
		zone,
		place: at(places, index),
		...firstRow('theme', index)
	}));
}

/** The record as written, around the seventeenth of November 2026; each collection is ordered by id. */
function asWritten(): WrittenRecord {
	const impacts = WRITTEN.map(sampleImpact);
	return {
		format: 'trellis-record',
		version: RECORD_VERSION,
		owner: OWNER,
		mastery_levels: masteryLevels(),
		competencies: competencies(),
		skills: skills(),
		segments: segments(),
		themes: themes(),
		impacts,
		feedback_requests: sampleRequests(impacts),
		feedback: sampleVoices(WRITTEN),
		map_intents: sampleIntents(),
		...sampleFrameworks(),
		assessments: sampleAssessments(),
		growth_pages: samplePages(),
		goals: sampleGoals(),
		check_ins: sampleCheckIns(),
		habits: sampleHabits(),
		celebrations: sampleCelebrations(),
		comments: sampleComments(),
		preferences: [samplePreference()]
	};
}

/** The days that may lie ahead: by when something is wanted or due, and the last day of a habit or a request. */
export const AHEAD = new Set(['wanted_by', 'due', 'until']);

/**
 * A whole record of our own writing: Maya Okafor, Senior Quality Engineer, six quarters that end in the
 * quarter of `today` (an ISO day). The same day always gives the same bytes, and ids never change;
 * nothing in it has happened after today.
 */
export function sampleRecord(today: string): RecordDocument {
	const move = movedTo(day.parse(today));
	const moved: unknown = JSON.parse(JSON.stringify(asWritten()), (key, value: unknown) =>
		typeof value === 'string' ? move(value, AHEAD.has(key)) : value
	);
	return record.parse(moved);
}
