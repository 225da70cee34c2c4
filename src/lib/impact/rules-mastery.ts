import type { ImpactSkill } from './schema.ts';

/** The levels to draw for a skill used: from one to another, or one alone. Orders count from 1. */
export type MasteryReading = { level: number | null; to: number | null };

/**
 * How mastery reads: "Practice to Grow" while more is intended than shown, else the level shown alone; only
 * intended reads "to Grow".
 */
export function masteryReading({
	intended,
	shown
}: Pick<ImpactSkill, 'intended' | 'shown'>): MasteryReading {
	const further = intended !== null && (shown === null || intended > shown);
	return { level: shown, to: further ? intended : null };
}

type Ability = { id: string; name: string; deleted_at: string | null };

/** The competencies and skills that are not tagged yet, by name, competencies first. */
export function abilitiesLeft(
	competencies: readonly Ability[],
	skills: readonly Ability[],
	tagged: readonly Pick<ImpactSkill, 'ref'>[]
): { id: string; label: string; hint: string }[] {
	const taken = new Set(tagged.map(({ ref }) => ref));
	const offered = (list: readonly Ability[], hint: string) =>
		list
			.filter(({ id, deleted_at }) => deleted_at === null && !taken.has(id))
			.toSorted((one, other) => one.name.localeCompare(other.name))
			.map(({ id, name }) => ({ id, label: name, hint }));
	return [...offered(competencies, 'Competency'), ...offered(skills, 'Skill')];
}
