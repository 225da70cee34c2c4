import { QUADRANTS, SCALES } from '#lib/impact/words.ts';
import {
	BASES,
	GROUP_KINDS,
	LINK_KINDS,
	RULE_KINDS,
	SIGNS,
	WEIGHTS,
	type PartsName
} from './words-document.ts';
import { CLUSTERS, LAYERS, ORIGINS } from './words.ts';

/**
 * A field of a part as it is filled in: a line, several lines of words, a list with one entry a line, one of a
 * closed list, or another part. What may be left open says what that means in `none`.
 */
export type FormField = { field: string; none?: string } & (
	| { as: 'line' | 'words' | 'lines' }
	| { as: 'choice'; values: readonly string[] }
	| { as: 'part'; to: PartsName }
);

const name: FormField = { field: 'name', as: 'line' };
const note: FormField = { field: 'note', as: 'words' };
const competency: FormField = { field: 'competency', as: 'part', to: 'competencies' };
const group: FormField = { field: 'group', as: 'part', to: 'groups', none: 'In no group' };
const mastery: FormField = {
	field: 'mastery_level',
	as: 'part',
	to: 'mastery_levels',
	none: 'No mastery level'
};

/** How each kind of part is filled in. */
export const FORMS: Record<PartsName, readonly FormField[]> = {
	scales: [name, note],
	mastery_levels: [
		name,
		{ field: 'scale', as: 'part', to: 'scales' },
		{ field: 'descriptor', as: 'words' },
		{ field: 'bloom', as: 'line' },
		{ field: 'dreyfus', as: 'line' }
	],
	groups: [
		name,
		{ field: 'kind', as: 'choice', values: GROUP_KINDS },
		{ field: 'parent', as: 'part', to: 'groups', none: 'In no other group' },
		note
	],
	competencies: [
		name,
		note,
		{ field: 'origin', as: 'choice', values: ORIGINS },
		group,
		{ field: 'scale', as: 'part', to: 'scales', none: 'No mastery scale' }
	],
	skills: [
		name,
		{ ...competency, none: 'Of no competency' },
		{ field: 'layer', as: 'choice', values: LAYERS },
		{ field: 'cluster', as: 'choice', values: CLUSTERS },
		note
	],
	roles: [name, group, note],
	role_levels: [
		name,
		{ field: 'code', as: 'line' },
		{ field: 'titles', as: 'lines' },
		{ field: 'track', as: 'line' },
		{ field: 'summary', as: 'words' },
		{ field: 'expected_scale', as: 'choice', values: SCALES, none: 'Not said' },
		{ field: 'role', as: 'part', to: 'roles' }
	],
	role_level_links: [
		{ field: 'from', as: 'part', to: 'role_levels' },
		{ field: 'to', as: 'part', to: 'role_levels' },
		{ field: 'kind', as: 'choice', values: LINK_KINDS }
	],
	descriptors: [
		competency,
		{ field: 'mastery_level', as: 'part', to: 'mastery_levels' },
		{ field: 'words', as: 'words' }
	],
	indicators: [
		{ field: 'words', as: 'words' },
		{ field: 'examples', as: 'lines' },
		{ field: 'sign', as: 'choice', values: SIGNS },
		competency,
		mastery,
		{ field: 'role_level', as: 'part', to: 'role_levels', none: 'No role level' }
	],
	expectations: [
		{ field: 'role_level', as: 'part', to: 'role_levels' },
		competency,
		mastery,
		{ field: 'weight', as: 'choice', values: WEIGHTS },
		{ field: 'basis', as: 'choice', values: BASES },
		{ field: 'words', as: 'words' }
	],
	rules: [
		{ field: 'kind', as: 'choice', values: RULE_KINDS },
		{ field: 'words', as: 'words' },
		{ field: 'body', as: 'words' }
	],
	segments: [
		name,
		{ field: 'quadrant', as: 'choice', values: QUADRANTS },
		{ field: 'role', as: 'part', to: 'roles', none: 'For every role' }
	],
	unmapped: [
		{ field: 'source', as: 'line' },
		{ field: 'place', as: 'line' },
		{ field: 'reason', as: 'line' },
		{ field: 'body', as: 'words' }
	]
};
