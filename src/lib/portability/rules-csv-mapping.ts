import { COLUMN_WORDS } from '#lib/evidence/words.ts';

/** What a column can be brought in as, with its name on screen. Names shared with the evidence files are theirs. */
export const CSV_FIELDS = {
	headline: COLUMN_WORDS.headline,
	actions: COLUMN_WORDS.actions,
	audience: COLUMN_WORDS.audience,
	effect: COLUMN_WORDS.effect,
	opportunity_words: COLUMN_WORDS.opportunity_words,
	behaviours: COLUMN_WORDS.behaviours,
	skills: COLUMN_WORDS.skills,
	zone: COLUMN_WORDS.zone,
	theme: COLUMN_WORDS.theme,
	objectives: COLUMN_WORDS.objectives,
	status: COLUMN_WORDS.standing,
	quadrant: COLUMN_WORDS.quadrant,
	segment: COLUMN_WORDS.segment,
	scale: COLUMN_WORDS.scale,
	part: COLUMN_WORDS.part,
	impacted: COLUMN_WORDS.impacted,
	involved: COLUMN_WORDS.involved,
	material: COLUMN_WORDS.material,
	changes: COLUMN_WORDS.changes,
	planned_for: COLUMN_WORDS.planned_for,
	started_on: COLUMN_WORDS.started_on,
	made_on: COLUMN_WORDS.made_on
} as const;

export type CsvField = keyof typeof CSV_FIELDS;

/** For each column of the header what it is brought in as, or null for not at all. */
export type CsvMapping = (CsvField | null)[];

/** Other names that people give such columns, the likeliest first. */
const OTHER_NAMES: Record<CsvField, readonly string[]> = {
	headline: [
		'headline',
		'title',
		'summary',
		'what',
		'name',
		'achievement',
		'accomplishment',
		'subject'
	],
	actions: ['actions', 'action', 'description', 'what i did', 'details', 'notes', 'task', 'how'],
	audience: ['audience', 'for whom', 'beneficiaries', 'beneficiary'],
	effect: ['effect', 'outcome', 'result', 'results', 'benefit', 'value'],
	opportunity_words: ['situation', 'context', 'problem', 'background', 'why'],
	behaviours: ['behaviour', 'behaviors', 'behavior'],
	skills: ['skills', 'skill', 'competencies', 'competency', 'tags', 'tag', 'labels'],
	zone: ['in or beyond my role'],
	theme: ['project', 'epic', 'workstream', 'initiative'],
	objectives: ['objective', 'okr', 'okrs', 'goal', 'goals', 'key result', 'key results', 'kpi'],
	status: ['state', 'progress', 'stage'],
	quadrant: ['kind of value', 'value type'],
	segment: ['area', 'category'],
	scale: ['scope', 'reach'],
	part: ['part', 'role', 'my role', 'role played', 'involvement'],
	impacted: ['who', 'people', 'people impacted', 'impacted', 'stakeholders', 'whom'],
	involved: [
		'people involved',
		'involved',
		'with',
		'with whom',
		'collaborators',
		'contributors',
		'team'
	],
	material: [
		...['material', 'links', 'link', 'urls', 'url', 'evidence', 'proof', 'reference', 'references'],
		...['pull request', 'pr', 'ticket', 'document']
	],
	changes: ['changes', 'change', 'metric'],
	planned_for: ['quarter', 'planned quarter', 'target quarter', 'period'],
	started_on: ['started', 'start', 'start date', 'started at', 'begun'],
	made_on: [
		...['date', 'when', 'completed', 'completed on', 'done', 'done on', 'finished', 'end date'],
		...['date completed', 'resolved', 'closed', 'delivered']
	]
};

/** Fields that several columns may fill together. */
const SHARED: readonly CsvField[] = ['material', 'skills', 'impacted', 'involved', 'objectives'];
const FIELDS = Object.keys(CSV_FIELDS) as CsvField[];
const bare = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\d]+/gu, ' ')
		.trim();

/** What each column of a header most likely is: first by the words of our own files, then by other names. */
export function guessMapping(header: readonly string[]): CsvMapping {
	const names = header.map(bare);
	const mapping: CsvMapping = names.map(
		(name) => FIELDS.find((field) => bare(CSV_FIELDS[field]) === name) ?? null
	);
	for (const field of FIELDS)
		for (const other of OTHER_NAMES[field]) {
			const column = names.indexOf(other);
			const free = column >= 0 && mapping[column] === null;
			if (free && (SHARED.includes(field) || !mapping.includes(field))) mapping[column] = field;
		}
	return mapping;
}
