import { readLink } from '#lib/impact/rules-link.ts';
import { recogniseMaterial } from '#lib/impact/rules-material.ts';
import { statusChange } from '#lib/impact/rules-status.ts';
import type { Impact, ImpactPerson, ImpactSkill, Material, Theme } from '#lib/impact/schema.ts';
import { WORDS, type Part, type Scale, type Status } from '#lib/impact/words.ts';
import { masteryName, type Names } from './rules-names.ts';

/** A change of one impact and what to call it, so that it can be undone by name. */
export type Edit = { changes: Partial<Impact>; label: string };
/** The same change for many: what it does to each, and what to call it after "12 impacts: ". */
export type EditAll = { changes: (impact: Impact) => Partial<Impact>; label: string };

type Choice = Part | Scale | null;
const FIELD_WORDS = { part: 'Part played', scale: 'Scale' };
type ChoiceField = keyof typeof FIELD_WORDS;
const wordOf = (value: Choice) => (value === null ? 'not said' : WORDS[value]);

/** Part played or scale set: "Scale: Group"; "not said" where it is taken away. */
export function choiceEdit(field: ChoiceField, value: Choice): Edit {
	return {
		changes: { [field]: value },
		label: `${FIELD_WORDS[field]}: ${wordOf(value)}`
	};
}

/** The same choice for many impacts: "scale Group". */
export function choiceForAll(field: ChoiceField, value: Choice): EditAll {
	const { changes } = choiceEdit(field, value);
	return {
		changes: () => changes,
		label: `${FIELD_WORDS[field].toLowerCase()} ${wordOf(value)}`
	};
}

/** A status set, with the days that go with it. */
export function statusEdit(impact: Impact, status: Status, now: Date): Edit {
	return { changes: statusChange(impact, status, now), label: `Status: ${WORDS[status]}` };
}
export function statusForAll(status: Status, now: Date): EditAll {
	return {
		changes: (impact) => statusChange(impact, status, now),
		label: `status ${WORDS[status]}`
	};
}

/** A theme for many, and with it the zone it lies in. */
export function themeForAll(theme: Pick<Theme, 'id' | 'name' | 'zone'> | null): EditAll {
	if (theme === null) return { changes: () => ({ theme: null }), label: 'no theme' };
	return {
		changes: () => ({ theme: theme.id, zone: theme.zone }),
		label: `theme ${theme.name}`
	};
}

/** An ability with the mastery shown, as it is chosen; it names the version of a framework it was taken up from. */
export type Ability = Pick<ImpactSkill, 'kind' | 'ref' | 'framework_version' | 'shown'> & {
	name: string;
};

/** The tags with one ability in them at the mastery shown: put in place where it was tagged before, else last. */
export function withAbility(
	tags: readonly ImpactSkill[],
	{ kind, ref, name, framework_version, shown }: Ability
): ImpactSkill[] {
	if (tags.some((tag) => tag.ref === ref))
		return tags.map((tag) => (tag.ref === ref ? { ...tag, shown } : tag));
	return [...tags, { kind, ref, name_then: name, framework_version, intended: null, shown }];
}

/** An ability for many, with mastery shown: "Quality Lead". */
export function abilityForAll(ability: Ability, names: Names): EditAll {
	const level = ability.shown === null ? '' : ` ${masteryName(names, ability.ref, ability.shown)}`;
	return {
		changes: ({ skills }) => ({ skills: withAbility(skills, ability) }),
		label: `${ability.name}${level}`
	};
}

/** A pasted address as supporting material, its kind and title recognised; or what would be right. */
export function materialFrom(
	address: string,
	id: string
): { material: Material; problem?: never } | { material?: never; problem: string } {
	const { url, problem } = readLink(address);
	if (url === undefined) return { problem };
	return { material: { id, url, note: '', ...recogniseMaterial(url) } };
}

/** A link for many; an impact that has it already keeps the one it has. */
export function linkForAll(material: Material, newId: () => string): EditAll {
	return {
		changes: (impact) =>
			impact.material.some(({ url }) => url === material.url)
				? {}
				: { material: [...impact.material, { ...material, id: newId() }] },
		label: `link ${material.title}`
	};
}

/** Tags as written, against those that stand; undefined where nothing changed. */
export function abilitiesEdit(
	before: readonly ImpactSkill[],
	skills: ImpactSkill[],
	names: Names
): Edit | undefined {
	if (same(before, skills)) return undefined;
	const changed = newest(before, skills, ({ ref }) => ref);
	if (!changed) return { changes: { skills }, label: 'A competency taken away' };
	const level = changed.shown === null ? '' : ` ${masteryName(names, changed.ref, changed.shown)}`;
	const name = names.abilities.get(changed.ref) ?? changed.name_then;
	return { changes: { skills }, label: `Competency: ${name}${level}` };
}

/** People as written, against those that stand; undefined where nothing changed. */
export function peopleEdit(
	before: readonly ImpactPerson[],
	people: ImpactPerson[]
): Edit | undefined {
	if (same(before, people)) return undefined;
	const changed = newest(before, people, ({ id }) => id);
	return {
		changes: { people },
		label: changed ? `Who felt it: ${changed.name}` : 'Somebody taken away'
	};
}

/** Supporting material as written, against what stands; undefined where nothing changed. */
export function materialEdit(before: readonly Material[], material: Material[]): Edit | undefined {
	if (same(before, material)) return undefined;
	const changed = newest(before, material, ({ id }) => id);
	return {
		changes: { material },
		label: changed ? `Supporting material: ${changed.title}` : 'A link taken away'
	};
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The last of the items that is new or other than before; undefined where items only went. */
function newest<Item>(
	before: readonly Item[],
	after: readonly Item[],
	key: (item: Item) => string
): Item | undefined {
	const known = new Map(before.map((item) => [key(item), item]));
	return after.findLast((item) => !same(item, known.get(key(item))));
}
