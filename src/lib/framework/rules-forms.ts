import { namesIn } from './rules-compare-names.ts';
import { blankPart } from './rules-blank.ts';
import type { FrameworkParts } from './schema-document.ts';
import type { PartsName } from './words-document.ts';
import { FORMS } from './words-forms.ts';

type Part = { id: string } & Record<string, unknown>;
type Option = { value: string; label: string; group?: string };

/** The parts that a field may point to: mastery levels of the competency's scale, groups of its kind. */
export function optionsFor(
	parts: FrameworkParts,
	list: PartsName,
	to: PartsName,
	part: Part
): Option[] {
	const names = namesIn(parts);
	const all = parts[to] as unknown as Part[];
	return all
		.filter((each) => each.id !== part.id && fits(parts, list, to, part, each))
		.map((each) => ({ value: each.id, label: names.whatOf(to, each) }));
}

function fits(
	parts: FrameworkParts,
	list: PartsName,
	to: PartsName,
	part: Part,
	each: Part
): boolean {
	if (to === 'groups') {
		const kind = list === 'groups' ? part.kind : list === 'roles' ? 'role' : 'competency';
		return each.kind === kind && !isInside(parts, each.id, part.id);
	}
	if (to !== 'mastery_levels') return true;
	const about = parts.competencies.find(({ id }) => id === part.competency);
	return each.scale === about?.scale;
}

/** Whether a group stands somewhere inside another. */
function isInside(parts: FrameworkParts, id: string, other: string): boolean {
	for (let at: string | null = id; at !== null;) {
		if (at === other) return true;
		at = parts.groups.find((group) => group.id === at)?.parent ?? null;
	}
	return false;
}

/** A field with what goes with it: a behaviour stands on a mastery level or on a role level, a competency brings its scale. */
export function fieldsWith(
	parts: FrameworkParts,
	list: PartsName,
	field: string,
	value: unknown
): Record<string, unknown> {
	const fields: Record<string, unknown> = { [field]: value };
	if (list === 'indicators' && value !== null && field === 'mastery_level')
		fields.role_level = null;
	if (list === 'indicators' && value !== null && field === 'role_level')
		fields.mastery_level = null;
	if (field === 'competency' && (list === 'indicators' || list === 'expectations'))
		fields.mastery_level = null;
	if (list === 'descriptors' && field === 'competency') {
		const scale = parts.competencies.find(({ id }) => id === value)?.scale;
		fields.mastery_level = parts.mastery_levels.find((each) => each.scale === scale)?.id;
	}
	return fields;
}

/** A new part with what it cannot be without filled in by the first there is; nothing where there is none yet. */
export function freshPart(parts: FrameworkParts, list: PartsName, id: string): Part | undefined {
	const part = { ...blankPart(list, id) } as unknown as Part;
	for (const form of FORMS[list]) {
		if (form.as !== 'part' || form.none !== undefined) continue;
		const options = optionsFor(parts, list, form.to, part).filter(
			({ value }) => !isTaken(parts, list, { ...part, [form.field]: value })
		);
		const [first] = options;
		if (!first) return undefined;
		part[form.field] = first.value;
	}
	return part;
}

/** Whether there is one for the same pair already. */
function isTaken(parts: FrameworkParts, list: PartsName, part: Part): boolean {
	const pair: Partial<Record<PartsName, string[]>> = {
		descriptors: ['competency', 'mastery_level'],
		expectations: ['competency', 'role_level'],
		role_level_links: ['from', 'to', 'kind']
	};
	const fields = pair[list];
	return (
		fields !== undefined &&
		(parts[list] as unknown as Part[]).some((each) =>
			fields.every((field) => each[field] === part[field])
		)
	);
}

/** The parts of a list whose words hold all of those asked for. */
export function partsLike(parts: FrameworkParts, list: PartsName, text: string): Part[] {
	const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	const all = parts[list] as unknown as Part[];
	if (wanted.length === 0) return all;
	const names = namesIn(parts);
	return all.filter((part) => {
		const said =
			`${names.whatOf(list, part)} ${textIn(part.words)} ${textIn(part.note)}`.toLocaleLowerCase();
		return wanted.every((word) => said.includes(word));
	});
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '');
