import { sameStep, type PartsEdit } from './rules-edit-cells.ts';
import { stepsOf } from './rules-steps.ts';
import type { FrameworkParts } from './schema-document.ts';
import { PARTS_NAMES, type PartsName } from './words-document.ts';

type Part = { id: string };
const listOf = (parts: FrameworkParts, list: PartsName) => parts[list] as unknown as Part[];

/** A part added at the end of its list. */
export function withPart<List extends PartsName>(
	parts: FrameworkParts,
	list: List,
	part: FrameworkParts[List][number]
): PartsEdit {
	return { [list]: [...parts[list], part] };
}

/** Other fields for one part. A competency that takes another scale takes its cells along, step for step. */
export function withFields<List extends PartsName>(
	parts: FrameworkParts,
	list: List,
	id: string,
	fields: Partial<FrameworkParts[List][number]>
): PartsEdit {
	const changed = {
		[list]: listOf(parts, list).map((part) => (part.id === id ? { ...part, ...fields } : part))
	} as PartsEdit;
	if (list !== 'competencies' || !('scale' in fields)) return changed;
	const { scale = null } = fields as { scale?: string | null };
	return { ...changed, ...rescaled(parts, id, scale) };
}

/** What names a mastery level of a competency, on another scale; what has no step there loses it. */
function rescaled(parts: FrameworkParts, competency: string, scale: string | null): PartsEdit {
	const steps = stepsOf(parts);
	const to = (level: string | null) => {
		const step = steps.get(level ?? '');
		return (step && sameStep(parts, step, scale)?.id) ?? null;
	};
	return {
		expectations: parts.expectations.map((each) =>
			each.competency === competency ? { ...each, mastery_level: to(each.mastery_level) } : each
		),
		descriptors: parts.descriptors.flatMap((each) => {
			if (each.competency !== competency) return [each];
			const level = to(each.mastery_level);
			return level === null ? [] : [{ ...each, mastery_level: level }];
		}),
		indicators: parts.indicators.flatMap((each) => {
			if (each.competency !== competency || each.mastery_level === null) return [each];
			const level = to(each.mastery_level);
			return level === null ? [] : [{ ...each, mastery_level: level }];
		})
	};
}

/** By which field parts of a list stand together: one moves among those that share it. */
const SHARED: Partial<Record<PartsName, string>> = {
	mastery_levels: 'scale',
	groups: 'parent',
	competencies: 'group',
	skills: 'competency',
	roles: 'group',
	role_levels: 'role'
};

/** Moves a part by one place among its neighbours; at the end of them it stays. */
export function movedPart(
	parts: FrameworkParts,
	list: PartsName,
	id: string,
	by: -1 | 1
): PartsEdit {
	const all = listOf(parts, list);
	const part = all.find((each) => each.id === id);
	if (!part) return {};
	const field = SHARED[list];
	const shared = (each: Part) => (field ? (each as Record<string, unknown>)[field] : undefined);
	const beside = (each: Part) =>
		shared(each) === shared(part) &&
		(list !== 'competencies' || originOf(each) === originOf(part)) &&
		(list !== 'groups' || kindOf(each) === kindOf(part));
	const near = all.filter(beside);
	const other = near[near.indexOf(part) + by];
	if (!other) return {};
	const after = all.map((each) => (each === part ? other : each === other ? part : each));
	return { [list]: after };
}
const originOf = (part: Part) => (part as { origin?: string }).origin;
const kindOf = (part: Part) => (part as { kind?: string }).kind;

/**
 * Takes a part out with what cannot be without it: a competency's cells, descriptors and behaviours, a role's role
 * levels, a scale's mastery levels. What can be without it stays and lets go of it; what stood in a group stands
 * in the one above.
 */
export function withoutPart(parts: FrameworkParts, list: PartsName, id: string): PartsEdit {
	const after = structured(parts, list, id);
	const changed = PARTS_NAMES.filter(
		(name) =>
			after[name].length !== parts[name].length ||
			after[name].some((part, at) => part !== parts[name][at])
	);
	return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function structured(parts: FrameworkParts, list: PartsName, id: string): FrameworkParts {
	const rest = { ...parts, [list]: listOf(parts, list).filter((part) => part.id !== id) };
	switch (list) {
		case 'competencies':
			return {
				...rest,
				skills: rest.skills.map((each) => letGo(each, 'competency', id)),
				descriptors: rest.descriptors.filter(({ competency }) => competency !== id),
				indicators: rest.indicators.filter(({ competency }) => competency !== id),
				expectations: rest.expectations.filter(({ competency }) => competency !== id)
			};
		case 'mastery_levels':
			return {
				...rest,
				descriptors: rest.descriptors.filter(({ mastery_level }) => mastery_level !== id),
				indicators: rest.indicators.filter(({ mastery_level }) => mastery_level !== id),
				expectations: rest.expectations.map((each) => letGo(each, 'mastery_level', id))
			};
		case 'scales':
			return {
				...inTurn(
					rest,
					'mastery_levels',
					parts.mastery_levels.filter(({ scale }) => scale === id)
				),
				competencies: rest.competencies.map((each) => letGo(each, 'scale', id))
			};
		case 'roles':
			return inTurn(
				{ ...rest, segments: rest.segments.filter(({ role }) => role !== id) },
				'role_levels',
				parts.role_levels.filter(({ role }) => role === id)
			);
		case 'role_levels':
			return {
				...rest,
				role_level_links: rest.role_level_links.filter(({ from, to }) => from !== id && to !== id),
				indicators: rest.indicators.filter(({ role_level }) => role_level !== id),
				expectations: rest.expectations.filter(({ role_level }) => role_level !== id)
			};
		case 'groups': {
			const above = parts.groups.find((each) => each.id === id)?.parent ?? null;
			return {
				...rest,
				groups: rest.groups.map((each) => letGo(each, 'parent', id, above)),
				competencies: rest.competencies.map((each) => letGo(each, 'group', id, above)),
				roles: rest.roles.map((each) => letGo(each, 'group', id, above))
			};
		}
		default:
			return rest;
	}
}

const inTurn = (parts: FrameworkParts, list: PartsName, gone: readonly Part[]): FrameworkParts =>
	gone.reduce((left, { id }) => structured(left, list, id), parts);

function letGo<Each, Field extends keyof Each>(
	part: Each,
	field: Field,
	id: string,
	instead: string | null = null
): Each {
	return part[field] === id ? { ...part, [field]: instead } : part;
}
