/** The name under which our own fields stand in the extensions of a CASE package. */
export const OWN = 'trellis';

export type ItemSpec = {
	type: string;
	full: string;
	short?: string;
	parent?: string;
	code?: string;
};

/**
 * The lists of a framework that become CFItems: the type the item gets, the field that is its full statement, the
 * field that is its short one, its code, and the pointer that says whose child it is.
 */
export const CASE_ITEMS = {
	scales: { type: 'Mastery Scale', full: 'note', short: 'name' },
	mastery_levels: { type: 'Mastery Level', full: 'descriptor', short: 'name', parent: 'scale' },
	groups: { type: 'Group', full: 'note', short: 'name', parent: 'parent' },
	competencies: { type: 'Competency', full: 'note', short: 'name', parent: 'group' },
	skills: { type: 'Skill', full: 'note', short: 'name', parent: 'competency' },
	roles: { type: 'Role', full: 'note', short: 'name', parent: 'group' },
	role_levels: { type: 'Role Level', full: 'summary', short: 'name', parent: 'role', code: 'code' },
	indicators: { type: 'Indicator', full: 'words', parent: 'competency' }
} as const satisfies Record<string, ItemSpec>;
export type CaseList = keyof typeof CASE_ITEMS;
export const CASE_LISTS = Object.keys(CASE_ITEMS) as CaseList[];

/** The lists each pointer of an item leads to, which its isChildOf association says. */
export const CASE_PARENTS = {
	scales: null,
	mastery_levels: 'scales',
	groups: 'groups',
	competencies: 'groups',
	skills: 'competencies',
	roles: 'groups',
	role_levels: 'roles',
	indicators: 'competencies'
} as const satisfies Record<CaseList, CaseList | null>;

/** The associations that CASE has no type for; its rule for them is the prefix. */
export const EXPECTS = 'ext:expects';
export const SHOWN_AT = 'ext:shownAt';
export const LINKS = { next: 'precedes', parallel: 'isPeerOf' } as const;
