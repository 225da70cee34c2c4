import type { FieldError } from '#lib/db/refusals.ts';
import type { FrameworkParts, GrowthFramework } from './schema-document.ts';
import { PARTS_NAMES, type PartsName } from './words-document.ts';

/** Which list each pointer of a part leads to. */
export const POINTERS = {
	scales: {},
	mastery_levels: { scale: 'scales' },
	groups: { parent: 'groups' },
	competencies: { group: 'groups', scale: 'scales' },
	skills: { competency: 'competencies' },
	roles: { group: 'groups' },
	role_levels: { role: 'roles' },
	role_level_links: { from: 'role_levels', to: 'role_levels' },
	descriptors: { competency: 'competencies', mastery_level: 'mastery_levels' },
	indicators: {
		competency: 'competencies',
		mastery_level: 'mastery_levels',
		role_level: 'role_levels'
	},
	expectations: {
		role_level: 'role_levels',
		competency: 'competencies',
		mastery_level: 'mastery_levels'
	},
	rules: {},
	segments: { role: 'roles' },
	unmapped: {}
} as const satisfies Record<PartsName, Record<string, PartsName>>;

/** What may occur once only, by list: the fields that tell two parts apart. */
const ONCE: Partial<Record<PartsName, readonly string[]>> = {
	descriptors: ['competency', 'mastery_level'],
	expectations: ['role_level', 'competency'],
	role_level_links: ['from', 'to', 'kind']
};

type AnyPart = { id: string } & Record<string, unknown>;
const partsOf = (parts: FrameworkParts, name: PartsName) => parts[name] as unknown as AnyPart[];

/**
 * What keeps the parts from being a whole framework, by field: an id that occurs twice or leads nowhere, a
 * second word on what may have one, a mastery level of another scale than its competency's, an indicator that
 * stands on two levels at once, a group inside itself. Empty where all fits.
 */
export function frameworkMisfits(parts: FrameworkParts): FieldError[] {
	const ids = Object.fromEntries(
		PARTS_NAMES.map((name) => [name, new Set(partsOf(parts, name).map(({ id }) => id))])
	) as Record<PartsName, Set<string>>;
	return [
		...PARTS_NAMES.flatMap((name) => [...twice(parts, name), ...leadsNowhere(parts, name, ids)]),
		...strangeMastery(parts),
		...insideItself(parts)
	];
}

function twice(parts: FrameworkParts, name: PartsName): FieldError[] {
	const seen = new Set<string>();
	const told = new Set<string>();
	const key = ONCE[name];
	return partsOf(parts, name).flatMap((part, at) => {
		const faults: FieldError[] = [];
		if (seen.has(part.id))
			faults.push({
				field: `${name}.${at}.id`,
				message: 'This id occurs twice; take one of the two out.'
			});
		seen.add(part.id);
		if (!key) return faults;
		const said = key.map((field) => part[field]).join(' ');
		if (told.has(said))
			faults.push({
				field: `${name}.${at}`,
				message: `There is already one with the same ${key.join(' and ').replaceAll('_', ' ')}; keep one of the two.`
			});
		told.add(said);
		return faults;
	});
}

function leadsNowhere(
	parts: FrameworkParts,
	name: PartsName,
	ids: Record<PartsName, Set<string>>
): FieldError[] {
	const pointers = Object.entries<PartsName>(POINTERS[name]);
	return partsOf(parts, name).flatMap((part, at) =>
		pointers.flatMap(([field, to]) => {
			const id = part[field];
			if (id === null || (typeof id === 'string' && ids[to].has(id))) return [];
			const message = `None of the ${to.replaceAll('_', ' ')} has this id.`;
			return [{ field: `${name}.${at}.${field}`, message }];
		})
	);
}

function strangeMastery(parts: FrameworkParts): FieldError[] {
	const scaleOfLevel = new Map(parts.mastery_levels.map(({ id, scale }) => [id, scale]));
	const scaleOfCompetency = new Map(parts.competencies.map(({ id, scale }) => [id, scale]));
	const faults = (['descriptors', 'indicators', 'expectations'] as const).flatMap((name) =>
		parts[name].flatMap(({ competency, mastery_level }, at) => {
			const scale = mastery_level === null ? undefined : scaleOfLevel.get(mastery_level);
			if (scale === undefined || scale === scaleOfCompetency.get(competency)) return [];
			const message = 'This mastery level is not on the scale that the competency uses.';
			return [{ field: `${name}.${at}.mastery_level`, message }];
		})
	);
	const both = parts.indicators.flatMap(({ mastery_level, role_level }, at) =>
		mastery_level === null || role_level === null
			? []
			: [
					{
						field: `indicators.${at}.role_level`,
						message: 'A behaviour stands on a mastery level or on a role level, not on both.'
					}
				]
	);
	return [...faults, ...both];
}

function insideItself(parts: FrameworkParts): FieldError[] {
	const groups = new Map(parts.groups.map((group) => [group.id, group]));
	return parts.groups.flatMap((group, at) => {
		const parent = group.parent === null ? undefined : groups.get(group.parent);
		if (parent && parent.kind !== group.kind)
			return [
				{
					field: `groups.${at}.parent`,
					message: 'A group of roles and a group of competencies cannot stand inside one another.'
				}
			];
		const passed = new Set([group.id]);
		for (let above = parent; above; above = above.parent ? groups.get(above.parent) : undefined) {
			if (passed.has(above.id))
				return [{ field: `groups.${at}.parent`, message: 'A group cannot stand inside itself.' }];
			passed.add(above.id);
		}
		return [];
	});
}

export type FrameworkCounts = Record<PartsName, number>;

/** How many of each part a framework has. */
export function countsOf(framework: FrameworkParts): FrameworkCounts {
	return Object.fromEntries(
		PARTS_NAMES.map((name) => [name, framework[name].length])
	) as FrameworkCounts;
}

/** A framework without a part in it. @param name at least one character */
export function emptyFramework(name: string): GrowthFramework {
	const parts = Object.fromEntries(
		PARTS_NAMES.map((list) => [list, []])
	) as unknown as FrameworkParts;
	const source = { title: '', url: null, licence: '', notice: '' };
	return { format: 'trellis-framework', version: 1, name, summary: '', source, ...parts };
}
