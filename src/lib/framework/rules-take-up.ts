import { generateNKeysBetween } from 'fractional-indexing';
import type { FrameworkVersion } from './schema-version.ts';
import type { Competency, MasteryLevel, Skill } from './schema.ts';

type Words<Item> = Omit<Item, 'version' | 'created_at' | 'updated_at' | 'deleted_at'>;
/** What a person's own lists get from a framework, each under the id it has there. */
export type TakenWords = {
	mastery_level: Words<MasteryLevel>[];
	competency: Words<Competency>[];
	skill: Words<Skill>[];
};
type Own = {
	mastery_level: readonly Pick<MasteryLevel, 'id' | 'scale' | 'position' | 'name'>[];
	competency: readonly Pick<Competency, 'id' | 'place' | 'scale'>[];
	skill: readonly Pick<Skill, 'id' | 'place'>[];
};

/**
 * The words a person takes up with a role of a framework: the competencies that any of its role levels expects,
 * their skills, and the mastery scales they use. A scale whose steps have the same names as one the person
 * has is that one; another of the same name is told apart by the framework's.
 * @param own the person's lists, those in the bin too: what was taken up before keeps its place
 */
export function takenWords(version: FrameworkVersion, role: string, own: Own): TakenWords {
	const levels = new Set(
		version.role_levels.filter((level) => level.role === role).map(({ id }) => id)
	);
	const wanted = new Set(
		version.expectations
			.filter(({ role_level }) => levels.has(role_level))
			.map(({ competency }) => competency)
	);
	const competencies = version.competencies.filter(({ id }) => wanted.has(id));
	const skills = version.skills.filter(
		({ competency }) => competency !== null && wanted.has(competency)
	);
	const used = new Set(competencies.map(({ scale }) => scale));
	const scales = version.scales
		.filter(({ id }) => used.has(id))
		.map((scale) => scaleFor(version, scale, own.mastery_level));
	const named = new Map(scales.map(({ id, name }) => [id, name]));
	const places = placesFor(own.competency, competencies);
	const skillPlaces = placesFor(own.skill, skills);
	return {
		mastery_level: scales.flatMap(({ levels }) => levels),
		competency: competencies.map(({ id, name, origin, note, scale }) => ({
			id,
			name,
			origin,
			note,
			place: places.get(id) ?? '',
			scale: (scale === null ? undefined : named.get(scale)) ?? '',
			framework_version: version.id
		})),
		skill: skills.map(({ id, name, competency, layer, cluster, note }) => ({
			id,
			name,
			competency,
			layer,
			cluster,
			note,
			place: skillPlaces.get(id) ?? '',
			framework_version: version.id
		}))
	};
}

/** The name a framework's scale has in the person's own words, and the steps that are to be put there. */
function scaleFor(
	version: FrameworkVersion,
	scale: { id: string; name: string },
	own: Own['mastery_level']
): { id: string; name: string; levels: Words<MasteryLevel>[] } {
	const levels = version.mastery_levels.filter((level) => level.scale === scale.id);
	const ids = new Set(levels.map(({ id }) => id));
	const before = own.find(({ id }) => ids.has(id));
	const names = [...new Set(own.map(({ scale: name }) => name))];
	const same = names.find((name) => stepsOf(own, name) === stepsOf(levels, scale.id));
	if (!before && same !== undefined) return { id: scale.id, name: same, levels: [] };
	const name =
		before?.scale ?? (names.includes(scale.name) ? `${scale.name}, ${version.name}` : scale.name);
	return {
		id: scale.id,
		name,
		levels: levels.map(({ id, name: step, descriptor, dreyfus, bloom }, index) => ({
			id,
			scale: name,
			position: index + 1,
			name: step,
			descriptor,
			dreyfus,
			bloom
		}))
	};
}

/** The steps of one scale as a text that two scales of the same steps share. */
function stepsOf(
	levels: readonly { scale: string; name: string; position?: number }[],
	scale: string
): string {
	const steps = levels.filter((level) => level.scale === scale);
	const inOrder = steps.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0));
	return JSON.stringify(inOrder.map(({ name }) => name.toLowerCase()));
}

/** Places after the last for what is new; what was there keeps its own. */
function placesFor(
	own: readonly { id: string; place: string }[],
	taken: readonly { id: string }[]
): Map<string, string> {
	const known = new Map(own.map(({ id, place }) => [id, place]));
	const last = own
		.map(({ place }) => place)
		.sort()
		.at(-1);
	const fresh = taken.filter(({ id }) => !known.has(id));
	const places = generateNKeysBetween(last === '' ? null : (last ?? null), null, fresh.length);
	return new Map([
		...known,
		...fresh.map(({ id }, index) => [id, places[index] ?? ''] as [string, string])
	]);
}
