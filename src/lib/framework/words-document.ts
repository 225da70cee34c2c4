/** The lists a growth framework is made of, each after those whose parts it points to. */
export const PARTS_OF_A_FRAMEWORK = {
	scales: ['mastery scale', 'mastery scales'],
	mastery_levels: ['mastery level', 'mastery levels'],
	groups: ['group', 'groups'],
	competencies: ['competency', 'competencies'],
	skills: ['skill', 'skills'],
	roles: ['role', 'roles'],
	role_levels: ['role level', 'role levels'],
	role_level_links: ['step between role levels', 'steps between role levels'],
	descriptors: ['descriptor', 'descriptors'],
	indicators: ['indicator', 'indicators'],
	expectations: ['expectation', 'expectations'],
	rules: ['rule', 'rules'],
	segments: ['segment', 'segments'],
	unmapped: ['unplaced', 'unplaced']
} as const;
export type PartsName = keyof typeof PARTS_OF_A_FRAMEWORK;
export const PARTS_NAMES = Object.keys(PARTS_OF_A_FRAMEWORK) as PartsName[];

export const GROUP_KINDS = ['role', 'competency'] as const;
export const LINK_KINDS = ['next', 'parallel'] as const;
export const SIGNS = ['positive', 'negative'] as const;
export const WEIGHTS = ['required', 'optional', 'desired'] as const;
export const BASES = ['stated', 'inherited', 'derived'] as const;
export const RULE_KINDS = ['points', 'inheritance', 'derivation'] as const;
export const VERSION_STATES = ['draft', 'published', 'retired'] as const;

export type GroupKind = (typeof GROUP_KINDS)[number];
export type Sign = (typeof SIGNS)[number];
export type Weight = (typeof WEIGHTS)[number];
export type Basis = (typeof BASES)[number];
