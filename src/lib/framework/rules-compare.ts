import { namesIn, type Names } from './rules-compare-names.ts';
import type { FrameworkParts, GrowthFramework } from './schema-document.ts';
import { FIELD_WORDS, PLAIN_VALUES } from './words-fields.ts';
import { PARTS_NAMES, type PartsName } from './words-document.ts';

export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One part that differs between two frameworks, in words, with what it is about. */
export type FrameworkChange = {
	/** Stays the same for the same change. */
	key: string;
	/** Its list; nothing for the framework's own words. */
	list: PartsName | null;
	kind: ChangeKind;
	/** "Communication, Senior". */
	what: string;
	/** "Practice becomes Grow". */
	says: string[];
	competency: string | null;
	roleLevel: string | null;
};
export type Compared = FrameworkParts &
	Partial<Pick<GrowthFramework, 'name' | 'summary' | 'source'>>;
type Part = { id: string } & Record<string, unknown>;

/** What there is once for each pair is told by the pair; everything else by its id. */
const KEYS: Partial<Record<PartsName, readonly string[]>> = {
	expectations: ['role_level', 'competency'],
	descriptors: ['competency', 'mastery_level'],
	role_level_links: ['from', 'to', 'kind']
};
/** Lists whose order is read. */
const ORDERED: readonly PartsName[] = [
	'scales',
	'mastery_levels',
	'groups',
	'competencies',
	'skills',
	'roles',
	'role_levels',
	'indicators'
];

/** Everything that differs between two frameworks, in the order of their lists; nothing for two that say the same. */
export function compareFrameworks(before: Compared, after: Compared): FrameworkChange[] {
	const names = { before: namesIn(before), after: namesIn(after) };
	return [
		...compareOwn(before, after),
		...PARTS_NAMES.flatMap((list) => compareList(list, before, after, names))
	];
}

/** Whether two values say the same, whatever the order of their fields. */
function same(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
	const names = Object.keys(one);
	return (
		names.length === Object.keys(other).length &&
		names.every((name) => same(one[name as keyof object], other[name as keyof object]))
	);
}

/** How many of each kind: "4 added, 2 changed". */
export function changesSaid(changes: readonly FrameworkChange[]): string {
	const counts = CHANGE_KINDS.map((kind) => ({
		kind,
		count: changes.filter((change) => change.kind === kind).length
	}));
	const said = counts.filter(({ count }) => count > 0).map(({ kind, count }) => `${count} ${kind}`);
	return said.length > 0 ? said.join(', ') : 'No changes';
}

function compareOwn(before: Compared, after: Compared): FrameworkChange[] {
	return (['name', 'summary', 'source'] as const)
		.filter((field) => !same(before[field], after[field]))
		.map((field) => ({
			key: field,
			list: null,
			kind: 'changed',
			what: FIELD_WORDS[field] ?? field,
			says: [fieldSaid(field, before[field], after[field], undefined)],
			competency: null,
			roleLevel: null
		}));
}

const partsOf = (parts: FrameworkParts, list: PartsName) => parts[list] as unknown as Part[];
const keyOf = (list: PartsName, part: Part): string =>
	KEYS[list]?.map((field) => String(part[field])).join(' ') ?? part.id;

function compareList(
	list: PartsName,
	before: FrameworkParts,
	after: FrameworkParts,
	names: { before: Names; after: Names }
): FrameworkChange[] {
	if (before[list] === after[list]) return [];
	const old = new Map(partsOf(before, list).map((part) => [keyOf(list, part), part]));
	const now = new Map(partsOf(after, list).map((part) => [keyOf(list, part), part]));
	const moved = ORDERED.includes(list) ? outOfOrder([...old.keys()], [...now.keys()]) : new Set();
	const gone = [...old].filter(([key]) => !now.has(key));
	return [
		...gone.map(([key, part]) => changeOf(list, key, 'removed', part, names.before, [])),
		...[...now].flatMap(([key, part]) => {
			const was = old.get(key);
			if (!was)
				return [changeOf(list, key, 'added', part, names.after, addedSays(part, names.after))];
			const says = fieldsSaid(list, was, part, names);
			if (says.length > 0) return [changeOf(list, key, 'changed', part, names.after, says)];
			return moved.has(key)
				? [changeOf(list, key, 'moved', part, names.after, ['Stands in another place'])]
				: [];
		})
	];
}

function changeOf(
	list: PartsName,
	key: string,
	kind: ChangeKind,
	part: Part,
	names: Names,
	says: string[]
): FrameworkChange {
	return {
		key: `${list} ${key}`,
		list,
		kind,
		what: names.whatOf(list, part),
		says,
		competency: idIn(part.competency) ?? (list === 'competencies' ? part.id : null),
		roleLevel: idIn(part.role_level) ?? (list === 'role_levels' ? part.id : null)
	};
}
const idIn = (value: unknown) => (typeof value === 'string' ? value : null);

/** What an added part says, where its title does not: the mastery level that is expected. */
function addedSays(part: Part, names: Names): string[] {
	const level = 'weight' in part ? names.nameOf(part.mastery_level) : undefined;
	return level === undefined ? [] : [level];
}

function fieldsSaid(
	list: PartsName,
	before: Part,
	after: Part,
	names: { before: Names; after: Names }
): string[] {
	const told = new Set(['id', ...(KEYS[list] ?? [])]);
	const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return fields
		.filter((field) => !told.has(field))
		.filter((field) => !same(before[field], after[field]))
		.map((field) => fieldSaid(field, before[field], after[field], names));
}

/** Short values say what became what; long words only that they are others. */
function fieldSaid(
	field: string,
	before: unknown,
	after: unknown,
	names: { before: Names; after: Names } | undefined
): string {
	const name = FIELD_WORDS[field] ?? field;
	const [old, now] = [valueOf(before, names?.before), valueOf(after, names?.after)];
	if (old === undefined || now === undefined) return `${name} reworded`;
	if (old === '') return `${name}: ${now}`;
	if (now === '') return `${name} taken out: ${old}`;
	return field === 'mastery_level' || field === 'name'
		? `${old} becomes ${now}`
		: `${name}: ${old} becomes ${now}`;
}

/** The most letters that are worth saying in full. */
const SHORT = 60;

function valueOf(value: unknown, names: Names | undefined): string | undefined {
	if (value === null || value === '') return '';
	if (typeof value !== 'string') return Array.isArray(value) && value.length === 0 ? '' : undefined;
	const said = names?.nameOf(value) ?? PLAIN_VALUES[value] ?? value;
	return said.length > SHORT || said.includes('\n') ? undefined : said;
}

/** What changed its place among those that are in both: all but a longest run that kept its order. */
export function outOfOrder(before: readonly string[], after: readonly string[]): Set<string> {
	const place = new Map(before.map((key, at) => [key, at]));
	const both = after.filter((key) => place.has(key));
	const ends: number[] = [];
	const previous: number[] = [];
	both.forEach((key, at) => {
		const here = place.get(key) ?? 0;
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((place.get(both[ends[middle] ?? 0] ?? '') ?? 0) < here) low = middle + 1;
			else high = middle;
		}
		previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
		ends[low] = at;
	});
	const kept = new Set<string>();
	for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(both[at] ?? '');
	return new Set(both.filter((key) => !kept.has(key)));
}

/** The changes that somebody at a role level would notice: of the level itself, and of the competencies it expects. */
export function changesFor(
	changes: readonly FrameworkChange[],
	roleLevel: string,
	{ before, after }: { before: FrameworkParts; after: FrameworkParts }
): FrameworkChange[] {
	const expected = new Set(
		[...before.expectations, ...after.expectations]
			.filter(({ role_level }) => role_level === roleLevel)
			.map(({ competency }) => competency)
	);
	return changes.filter(
		(change) =>
			change.roleLevel === roleLevel ||
			(change.roleLevel === null && change.competency !== null && expected.has(change.competency))
	);
}
