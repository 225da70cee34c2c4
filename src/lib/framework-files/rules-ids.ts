import { POINTERS } from '#lib/framework/rules-document.ts';
import { stableId } from '#lib/framework/rules-identity.ts';
import { PARTS_NAMES, type PartsName } from '#lib/framework/words-document.ts';

type Loose = Record<string, unknown>;

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isPart = (value: unknown): value is Loose =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const plainly = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** Within what a part is known by its key, for those whose names occur several times. */
const INSIDE: Partial<Record<PartsName, string>> = { mastery_levels: 'scale', role_levels: 'role' };

/**
 * A document in which every part has an id: one that has none, or a key of the writer's own for one, gets the id
 * that its key, code or name makes, and pointers that name it follow. What is no part is left as it is.
 */
export function withIds(document: unknown): unknown {
	if (!isPart(document)) return document;
	const known = new Map<string, string>();
	const whole: Loose = { ...document };
	for (const list of PARTS_NAMES) {
		const parts = document[list];
		if (!Array.isArray(parts)) continue;
		const scales = scalesOf(whole);
		const pointed = parts.map((part: unknown) =>
			isPart(part) ? withPointers(list, part, known, scales) : part
		);
		whole[list] = pointed.map((part, at) => (isPart(part) ? withId(list, part, at, known) : part));
		// A group may stand inside one that comes after it.
		if (list === 'groups')
			whole[list] = (whole[list] as unknown[]).map((part) =>
				isPart(part) ? withPointers(list, part, known, scales) : part
			);
	}
	return whole;
}

function withId(list: PartsName, part: Loose, at: number, known: Map<string, string>): Loose {
	const inside = INSIDE[list];
	const parent = inside && isText(part[inside]) ? part[inside] : '';
	const key = [part.id, part.code, part.name].find(isText) ?? pointersOf(list, part) + String(at);
	const given = isText(part.id) && UUID.test(part.id) ? part.id : undefined;
	const id = given ?? stableId(list, ...(parent ? [parent] : []), key);
	for (const spelling of [part.id, part.code, part.name].filter(isText))
		for (const name of [`${list} ${plainly(spelling)}`, `${list} ${parent} ${plainly(spelling)}`])
			if (!known.has(name)) known.set(name, id);
	return { ...part, id };
}

/** What a part without a name is known by: what it points to, where that is one thing once. */
function pointersOf(list: PartsName, part: Loose): string {
	const ends = Object.keys(POINTERS[list]).map((field) => JSON.stringify(part[field] ?? ''));
	return `${ends.join(' ')} `;
}

function withPointers(
	list: PartsName,
	part: Loose,
	known: ReadonlyMap<string, string>,
	scales: ReadonlyMap<string, string>
): Loose {
	const led: Loose = { ...part };
	for (const [field, to] of Object.entries<PartsName>(POINTERS[list])) {
		const said = led[field];
		if (!isText(said)) continue;
		// Mastery levels of one name are told apart by the scale of the competency.
		const scale = to === 'mastery_levels' ? (scales.get(String(led.competency)) ?? '') : '';
		const id = known.get(`${to} ${scale} ${plainly(said)}`) ?? known.get(`${to} ${plainly(said)}`);
		if (id !== undefined) led[field] = id;
	}
	return led;
}

/** The scale that each competency uses, by now. */
function scalesOf({ competencies }: Loose): Map<string, string> {
	const parts: unknown[] = Array.isArray(competencies) ? competencies : [];
	return new Map(
		parts
			.filter(isPart)
			.map((part): [string, string] => [String(part.id), isText(part.scale) ? part.scale : ''])
	);
}
