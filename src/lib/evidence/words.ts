/**
 * The columns of the evidence table in files, in their order, with the words at their head. The same
 * words are known again when such a file is brought in.
 */
export const COLUMN_WORDS = {
	number: 'No.',
	headline: 'Impact',
	effect: 'In what way',
	standing: 'Status',
	skills: 'Competencies and mastery',
	part: 'Part played',
	impacted: 'Who felt it',
	scale: 'Scale',
	material: 'Supporting material',
	changes: 'Before and after',
	feedback: 'Feedback',
	missing: 'What is missing',
	quarter: 'Quarter',
	made_on: 'Made on',
	quadrant: 'Quadrant',
	segment: 'Segment',
	actions: 'Through doing what',
	audience: 'On whom',
	involved: 'Who took part',
	opportunity_words: 'Opportunity',
	behaviours: 'Behaviours',
	zone: 'Zone',
	theme: 'Theme',
	objectives: 'Objectives',
	planned_for: 'Planned for',
	started_on: 'Started on'
} as const;

export type Column = keyof typeof COLUMN_WORDS;

/** The columns in their order. */
export const COLUMNS = Object.keys(COLUMN_WORDS) as Column[];
