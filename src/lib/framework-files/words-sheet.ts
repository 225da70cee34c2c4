/** What a table of a sheet may be: a row per role level and competency, role levels across, what mastery words mean, or nothing to read. */
export const SHEET_FORMS = ['long', 'wide', 'legend', 'leave'] as const;
/** What an empty cell of a wide table says. */
export const BLANKS = ['nothing', 'carries_on'] as const;

/** What a column may hold. In a wide table `level` is a role level and `mastery` a mastery level, whose cells are descriptors; `aside` is kept without a place. */
export const HOLDS = [
	'role',
	'track',
	'role_level',
	'code',
	'titles',
	'summary',
	'expected_scale',
	'group',
	'competency',
	'note',
	'origin',
	'skill',
	'mastery_level',
	'mastery_order',
	'scale',
	'weight',
	'basis',
	'words',
	'descriptor',
	'behaviours',
	'behaviours_at_mastery',
	'not_behaviours',
	'dreyfus',
	'bloom',
	'level',
	'mastery',
	'aside'
] as const;

export type SheetForm = (typeof SHEET_FORMS)[number];
export type Blank = (typeof BLANKS)[number];
export type Holds = (typeof HOLDS)[number];

/** The columns of our own long form as their headers say them, and the words on screen for what a column may hold. */
export const HOLDS_WORDS: Record<Holds, string> = {
	role: 'Role',
	track: 'Track',
	role_level: 'Role level',
	code: 'Code',
	titles: 'Titles',
	summary: 'About the role level',
	expected_scale: 'Scale of impact expected',
	group: 'Group',
	competency: 'Competency',
	note: 'About the competency',
	origin: 'Origin',
	skill: 'Skill',
	mastery_level: 'Mastery level',
	mastery_order: 'Order of the mastery level',
	scale: 'Mastery scale',
	weight: 'Weight',
	basis: 'Basis',
	words: 'Expected',
	descriptor: 'Descriptor',
	behaviours: 'Behaviours',
	behaviours_at_mastery: 'Behaviours at the mastery level',
	not_behaviours: 'Behaviours that show its lack',
	dreyfus: 'Dreyfus stage',
	bloom: 'Bloom verb',
	level: 'A role level',
	mastery: 'A mastery level',
	aside: 'Kept aside'
};

/** The columns of the long form that is written, in order. */
export const LONG_COLUMNS = [
	'role',
	'track',
	'role_level',
	'code',
	'titles',
	'summary',
	'expected_scale',
	'group',
	'competency',
	'note',
	'origin',
	'mastery_level',
	'mastery_order',
	'scale',
	'weight',
	'basis',
	'words',
	'descriptor',
	'behaviours',
	'behaviours_at_mastery'
] as const satisfies readonly Holds[];

/** The columns of the sheet that says what the mastery levels are. */
export const LEGEND_COLUMNS = [
	'scale',
	'mastery_order',
	'mastery_level',
	'descriptor',
	'dreyfus',
	'bloom'
] as const satisfies readonly Holds[];

/** Other headers that people use for the same, as whole headers in small letters without signs; the first that fits is taken. */
export const HEADERS: [RegExp, Holds][] = [
	[
		/^(role|job|position) ?(level|grade|band|step)s?$|^(level|grade) (of role|name)$|^(seniority|band|job grade|grade|rung|career level|stage)$/,
		'role_level'
	],
	[
		/^((expected|required|target|desired) )?((mastery|proficiency|maturity|expertise)( (level|stage|name|rating))?|(competency|competence|skill) (level|rating|stage)|rating)( (expected|required))?$/,
		'mastery_level'
	],
	[/^(expected|required|target|expectation) level$/, 'mastery_level'],
	[
		/^(order|position|number|score|value|points?|#|no)( of the (mastery )?level)?$|^order of the mastery level$|^(mastery|level) (order|number|no)$/,
		'mastery_order'
	],
	[/^(mastery |rating |proficiency )?scale$/, 'scale'],
	[/^scale of impact( expected)?$|^(expected )?(scope|impact)( of impact)?$/, 'expected_scale'],
	[/^(role|job|position|discipline|function|job family|profession|family|ladder)( name)?$/, 'role'],
	[/^(track|specialism|speciali[sz]ation|path|stream)$/, 'track'],
	[/^(role |level |job |grade )?code$|^(level |role )?(id|key|abbreviation|short)$/, 'code'],
	[/^(job |role )?titles?$|^also called$/, 'titles'],
	[
		/^(about the role level|level (summary|description)|role (summary|description)|summary)$/,
		'summary'
	],
	[
		/^(competency |skill |capability )?(group|category|domain|cluster|section|theme|pillar|dimension|family|area group)( name)?$|^(sub ?group|sub ?category)$/,
		'group'
	],
	[
		/^(competency|competence|competencies|capability|skill area|area|topic|attribute|criteria|criterion|expectation area|focus area|skills?)( name)?$/,
		'competency'
	],
	[/^about the competency$|^(competency |skill )?(definition|note|notes|meaning)$/, 'note'],
	[/^origin$|^kind( of competency)?$|^(craft or personal)$/, 'origin'],
	[/^(sub ?skill|skill detail)s?$/, 'skill'],
	[
		/^weight(ing)?$|^(required|importance|priority|mandatory|required or optional|necessity)$/,
		'weight'
	],
	[/^basis$/, 'basis'],
	[/^(mastery (level )?)?(descriptor|level descriptor|description of the level)$/, 'descriptor'],
	[/^behaviou?rs at the mastery level$/, 'behaviours_at_mastery'],
	[
		/^(behaviou?rs that show its lack|(negative|not|anti|counter|red flag)[ -]?(behaviou?rs?|indicators?|patterns?|flags?)?s?|red flags?)$/,
		'not_behaviours'
	],
	[
		/^((example|positive|key|observable|sample) )?(behaviou?rs?|indicators?|examples?|evidence|example behaviou?rs?)( examples?)?$|^looks like$|^what it looks like$/,
		'behaviours'
	],
	[
		/^(expected|expectations?|description|details?|statement|text|what is expected|requirements?|wording)$/,
		'words'
	],
	[/^dreyfus( stage)?$/, 'dreyfus'],
	[/^bloom('?s)?( verbs?| taxonomy)?$/, 'bloom']
];
