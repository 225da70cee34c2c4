import type { CaseItem, CasePackage } from './schema-case.ts';

/** What an item of a package from elsewhere becomes. */
export type CaseKind =
	'group' | 'competency' | 'skill' | 'indicator' | 'mastery_level' | 'role' | 'role_level';

/**
 * Words in the type of an item that say what it is, the more telling first. CASE leaves the types to whoever
 * publishes a package; these are the ones that packages of skills and of job families use.
 */
const TYPES: [RegExp, CaseKind][] = [
	[
		/\b(role|job|career|grade|position|seniority) ?(level|step|grade|stage)\b|^grade$/,
		'role_level'
	],
	[
		/\b(mastery|proficiency|skill|achievement|performance|competency) level\b|^(rating|proficiency)$/,
		'mastery_level'
	],
	[/\b(mastery|proficiency|rating) scale\b|^scale$/, 'group'],
	[/\b(job|role) (family|group)\b/, 'group'],
	[/\b(role|job|occupation|position|profession|career path)\b/, 'role'],
	[
		/\b(competency|skill|capability|role)? ?(group|category|domain|cluster|strand|area|theme|section|family|pillar|dimension)\b/,
		'group'
	],
	[/\b(behaviou?r|indicator|evidence statement|example)s?\b/, 'indicator'],
	[/\b(sub ?skill|skill|knowledge|ability|task|element|sub ?competency|component)\b/, 'skill'],
	[
		/\b(competency|competence|capability|standard|learning (objective|outcome|target)|outcome)\b/,
		'competency'
	]
];

const plain = (words: string) => words.toLowerCase().replaceAll(/[_-]+/g, ' ').trim();

/** What the type of an item says it is; null where it says nothing known. */
export function kindOfType(type: string): CaseKind | null {
	return TYPES.find(([words]) => words.test(plain(type)))?.[1] ?? null;
}

/** The name of an item's type, said beside it or in the definitions of its package. */
export function typeOf(item: CaseItem, { CFDefinitions }: CasePackage): string {
	const id = item.CFItemTypeURI?.identifier;
	const defined = CFDefinitions?.CFItemTypes?.find(({ identifier }) => identifier === id);
	return item.CFItemType ?? defined?.title ?? item.CFItemTypeURI?.title ?? '';
}

const MOST = 200;

/** The name of an item and what it says besides: a long statement without a short one is named by its beginning. */
export function sayingOf(item: CaseItem): { name: string; note: string } {
	const full = item.fullStatement.trim();
	const short = (item.abbreviatedStatement ?? '').trim();
	const name = short || full;
	const first = name.replace(/\s*\n\s*/g, ' ');
	const cut = first.length > MOST ? `${first.slice(0, MOST - 1).trimEnd()}…` : first;
	const notes = (item.notes ?? '').trim();
	const said = full === cut ? '' : full;
	const long = first.length > MOST && short !== '' ? short : '';
	return { name: cut || item.identifier, note: [long, said, notes].filter(Boolean).join('\n\n') };
}
