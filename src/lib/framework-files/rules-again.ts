import { POINTERS } from '#lib/framework/rules-document.ts';
import type { FrameworkParts, GrowthFramework } from '#lib/framework/schema-document.ts';
import { PARTS_NAMES, type PartsName } from '#lib/framework/words-document.ts';

type Part = { id: string } & Record<string, unknown>;

/** What tells a part from its siblings, the surest first; a part that has none of a way is passed over in it. */
const WAYS: Record<PartsName, readonly (readonly string[])[]> = {
	scales: [['name']],
	mastery_levels: [['scale', 'name']],
	groups: [['kind', 'parent', 'name']],
	competencies: [['group', 'name'], ['name']],
	skills: [['competency', 'name']],
	roles: [['group', 'name'], ['name']],
	role_levels: [
		['role', 'code'],
		['role', 'name']
	],
	role_level_links: [['from', 'to', 'kind']],
	descriptors: [['competency', 'mastery_level']],
	indicators: [
		['competency', 'mastery_level', 'role_level', 'sign', 'words'],
		['competency', 'mastery_level', 'role_level', 'sign', '#']
	],
	expectations: [['role_level', 'competency']],
	rules: [
		['kind', 'words', 'body'],
		['kind', '#']
	],
	segments: [['role', 'quadrant', 'name']],
	unmapped: [
		['source', 'place', 'reason', 'body'],
		['source', 'place', 'reason', '#']
	]
};

/** Fields without which a way says nothing: a role level without a code is not known by its code. */
const MUST = new Set(['code', 'name']);

/**
 * The document with the ids that its parts have in another: a part that is recognisably the same, by its id or
 * else by its names and codes within what it stands in, is given the id that it had, and what points to it
 * follows. Bringing a source in again so keeps what people's assessments point to.
 */
export function withKnownIds(incoming: GrowthFramework, existing: FrameworkParts): GrowthFramework {
	const ids = new Map<string, string>();
	const lists = PARTS_NAMES.map((list) => {
		const before = existing[list] as unknown as Part[];
		const parts = incoming[list] as unknown as Part[];
		if (list !== 'groups') return [list, recognised(list, parts, before, ids)];
		// Groups stand inside groups: each is known once what it stands in is.
		let groups = recognised(list, parts, before, ids);
		for (let depth = 0; depth < parts.length; depth++) {
			const again = recognised(list, parts, before, ids);
			if (again.every(({ id }, at) => id === groups[at]?.id)) break;
			groups = again;
		}
		return [list, groups];
	});
	return { ...incoming, ...(Object.fromEntries(lists) as object) };
}

function recognised(
	list: PartsName,
	parts: readonly Part[],
	before: readonly Part[],
	ids: Map<string, string>
): Part[] {
	const led = parts.map((part) => withPointers(list, part, ids));
	const left = new Map(before.map((part) => [part.id, part]));
	const found = new Map<number, string>();
	const take = (at: number, id: string) => {
		found.set(at, id);
		left.delete(id);
	};
	led.forEach(({ id }, at) => {
		if (left.has(id)) take(at, id);
	});
	for (const way of WAYS[list]) {
		const open = led.map((part, at) => ({ part, at })).filter(({ at }) => !found.has(at));
		const wanted = keyed(way, [...left.values()]);
		const keys = keyed(
			way,
			open.map(({ part }) => part)
		);
		for (const [key, [one, ...others]] of keys) {
			const [known, ...more] = wanted.get(key) ?? [];
			const at = open.find(({ part }) => part === one)?.at;
			if (known && at !== undefined && others.length === 0 && more.length === 0) take(at, known.id);
		}
	}
	return led.map((part, at) => {
		const id = found.get(at) ?? part.id;
		ids.set(parts[at]?.id ?? id, id);
		return { ...part, id };
	});
}

/** Parts by what a way says of them; `#` counts those that are otherwise alike. */
function keyed(way: readonly string[], parts: readonly Part[]): Map<string, Part[]> {
	const times = new Map<string, number>();
	return Map.groupBy(
		parts.filter((part) => way.every((field) => !MUST.has(field) || part[field])),
		(part) => {
			const key = JSON.stringify(way.map((field) => part[field]));
			if (!way.includes('#')) return key;
			const time = (times.get(key) ?? 0) + 1;
			times.set(key, time);
			return `${key} ${time}`;
		}
	);
}

function withPointers(list: PartsName, part: Part, ids: ReadonlyMap<string, string>): Part {
	const pointers = Object.keys(POINTERS[list]).flatMap((field) => {
		const id = part[field];
		return typeof id === 'string' ? [[field, ids.get(id) ?? id] as const] : [];
	});
	return { ...part, ...Object.fromEntries(pointers) };
}
