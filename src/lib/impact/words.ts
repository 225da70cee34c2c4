/**
 * The closed lists of an impact (product.md, "The impact") with the words shown for them.
 * Free of schema code, so that a page can use the words without loading the validator.
 */

export const ZONES = ['in_my_role', 'beyond_my_role'] as const;
export const STATUSES = ['idea', 'planned', 'under_way', 'made', 'parked'] as const;
export const QUADRANTS = [
	'knowledge_value',
	'business_value',
	'giving_back',
	'avoiding_waste'
] as const;
export const SCALES = ['personal', 'team', 'group', 'company', 'industry'] as const;
export const PARTS = ['instigator', 'owner', 'collaborator'] as const;
export const AUDIENCES = [
	'myself',
	'my_team',
	'another_team',
	'department',
	'company',
	'customers_or_users',
	'business',
	'industry_or_community'
] as const;
export const MATERIAL_KINDS = [
	'code',
	'pull_request',
	'release_note',
	'dashboard',
	'quality_metric',
	'document',
	'ticket',
	'presentation',
	'message',
	'metric',
	'snapshot',
	'link'
] as const;
export const PERSON_KINDS = ['impacted', 'involved'] as const;
export const OBJECTIVE_KINDS = ['objective', 'key_result', 'initiative', 'kpi'] as const;

export type Zone = (typeof ZONES)[number];
export type Status = (typeof STATUSES)[number];
export type Quadrant = (typeof QUADRANTS)[number];
export type Scale = (typeof SCALES)[number];
export type Part = (typeof PARTS)[number];
export type AudienceKind = (typeof AUDIENCES)[number];
export type MaterialKind = (typeof MATERIAL_KINDS)[number];
export type PersonKind = (typeof PERSON_KINDS)[number];
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number];

/** A status as shown: the five a person sets, and the two that the record itself shows. */
export type Standing = Status | 'evidenced' | 'confirmed';
/** In the order of an impact's life. */
export const STANDINGS: readonly Standing[] = [
	'idea',
	'planned',
	'under_way',
	'made',
	'evidenced',
	'confirmed',
	'parked'
];

/** The words on screen for every value of every closed list above; values never repeat between lists with another meaning. */
export const WORDS: Record<
	| Zone
	| Standing
	| Quadrant
	| Scale
	| Part
	| AudienceKind
	| MaterialKind
	| PersonKind
	| ObjectiveKind,
	string
> = {
	in_my_role: 'In my role',
	beyond_my_role: 'Beyond my role',
	idea: 'Idea',
	planned: 'Planned',
	under_way: 'Under way',
	made: 'Made',
	parked: 'Parked',
	evidenced: 'Evidenced',
	confirmed: 'Confirmed',
	knowledge_value: 'Knowledge value',
	business_value: 'Business value',
	giving_back: 'Giving back',
	avoiding_waste: 'Avoiding waste',
	personal: 'Personal',
	team: 'Team',
	group: 'Group',
	company: 'Company',
	industry: 'Industry',
	instigator: 'Instigator',
	owner: 'Owner',
	collaborator: 'Collaborator',
	myself: 'Myself',
	my_team: 'My team',
	another_team: 'Another team',
	department: 'A department',
	customers_or_users: 'Customers or users',
	business: 'The business',
	industry_or_community: 'The industry or a community',
	code: 'Code',
	pull_request: 'Pull request',
	release_note: 'Release note',
	dashboard: 'Dashboard',
	quality_metric: 'Quality metric',
	document: 'Document',
	ticket: 'Ticket',
	presentation: 'Presentation',
	message: 'Message',
	metric: 'Metric',
	snapshot: 'Snapshot',
	link: 'Link',
	impacted: 'Impacted',
	involved: 'Involved',
	objective: 'Objective',
	key_result: 'Key result',
	initiative: 'Initiative',
	kpi: 'KPI'
};
