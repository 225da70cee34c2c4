import type { FrameworkParts } from './schema-document.ts';
import type { PartsName } from './words-document.ts';

type Blanks = { [List in PartsName]: Omit<FrameworkParts[List][number], 'id'> };

/** What a part says before anybody wrote in it; pointers that it needs are filled in by who makes it. */
const BLANK: Blanks = {
	scales: { name: 'New scale', note: '' },
	mastery_levels: { scale: '', name: 'New step', descriptor: '', dreyfus: '', bloom: '' },
	groups: { kind: 'competency', parent: null, name: 'New group', note: '' },
	competencies: { group: null, scale: null, name: 'New competency', origin: 'craft', note: '' },
	skills: { competency: null, name: 'New skill', layer: 'role', cluster: 'craft', note: '' },
	roles: { group: null, name: 'New role', note: '' },
	role_levels: {
		role: '',
		track: '',
		code: '',
		name: 'New level',
		titles: [],
		summary: '',
		expected_scale: null
	},
	role_level_links: { from: '', to: '', kind: 'next' },
	descriptors: { competency: '', mastery_level: '', words: 'What it is like' },
	indicators: {
		competency: '',
		mastery_level: null,
		role_level: null,
		sign: 'positive',
		words: 'What one would see',
		examples: []
	},
	expectations: {
		role_level: '',
		competency: '',
		mastery_level: null,
		weight: 'required',
		basis: 'stated',
		words: ''
	},
	rules: { kind: 'derivation', words: '', body: '' },
	segments: { role: null, quadrant: 'knowledge_value', name: 'New segment' },
	unmapped: { source: '', place: '', reason: '', body: '' }
};

/** A part of a list that says nothing yet. */
export function blankPart<List extends PartsName>(
	list: List,
	id: string
): FrameworkParts[List][number] {
	return { id, ...BLANK[list] } as unknown as FrameworkParts[List][number];
}
