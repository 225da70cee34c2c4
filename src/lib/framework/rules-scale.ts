import type { Competency, MasteryLevel, Skill } from './schema.ts';

/** One step of a scale, as far as it is named: `position` counts from 1, the shallowest. */
export type Step = Pick<MasteryLevel, 'position' | 'name'> &
	Partial<Pick<MasteryLevel, 'id' | 'scale' | 'descriptor' | 'created_at' | 'deleted_at'>>;
type Named = {
	mastery_levels: readonly Step[];
	competencies: readonly (Pick<Competency, 'id'> & Partial<Pick<Competency, 'scale'>>)[];
	skills: readonly (Pick<Skill, 'id'> & Partial<Pick<Skill, 'competency'>>)[];
};
/** The steps of the mastery scale that a skill or competency uses, by its id, the shallowest first. */
export type LevelsOf<Level = Step> = (ref: string | null) => readonly Level[];

/** The scale a record begins with (`masteryLevelInput`). */
const BEGUN_WITH = 'Mastery';

/**
 * The record's first scale, which a competency uses that names none: the one it began with while it has a step
 * of it, else that of the step made first.
 */
export function firstScale(levels: readonly Step[]): string {
	const scales = new Set(levels.map(scaleOf));
	if (scales.has(BEGUN_WITH)) return BEGUN_WITH;
	const [first] = levels.toSorted((a, b) => compare(a.created_at ?? '', b.created_at ?? ''));
	return first ? scaleOf(first) : BEGUN_WITH;
}

/**
 * The one rule for which steps an ability is told in: those of the scale its competency names; a skill uses its
 * competency's. The first scale stands in where none is named, the competency is gone, or the scale is.
 */
export function levelsOfAbilities<Level extends Step>(
	record: Omit<Named, 'mastery_levels'> & { mastery_levels: readonly Level[] }
): LevelsOf<Level> {
	const levels = record.mastery_levels.filter(({ deleted_at }) => !deleted_at);
	const byScale = new Map(
		[...Map.groupBy(levels, scaleOf)].map(([scale, steps]) => [scale, inSteps(steps)])
	);
	const scales = new Map(record.competencies.map(({ id, scale }) => [id, scale ?? '']));
	const competencies = new Map(record.skills.map(({ id, competency }) => [id, competency ?? '']));
	const first = byScale.get(firstScale(levels)) ?? [];
	return (ref) => {
		const competency = competencies.get(ref ?? '') ?? ref ?? '';
		return byScale.get(scales.get(competency) ?? '') ?? first;
	};
}

/** The name of a step, or "Level 3" where the scale has none of that order. */
export function levelName(levels: readonly Step[], order: number): string {
	return levels.find(({ position }) => position === order)?.name ?? `Level ${order}`;
}

const scaleOf = ({ scale }: Step) => scale ?? BEGUN_WITH;
const inSteps = <Level extends Step>(levels: readonly Level[]) =>
	levels.toSorted((a, b) => a.position - b.position);
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
