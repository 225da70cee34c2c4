import { stepsOf, type Step } from './rules-steps.ts';
import type {
	Expectation,
	FrameworkCompetency,
	FrameworkParts,
	Indicator,
	RoleLevel
} from './schema-document.ts';

/** Everything a framework says of one cell of the growth table. */
export type CellDetail = {
	competency: FrameworkCompetency;
	level: RoleLevel;
	expectation: Expectation | undefined;
	step: Step | null;
	/** What the competency is like at that mastery level. */
	descriptor: string;
	/** Behaviours that show it, those of the role level before those of the mastery level. */
	shows: Indicator[];
	/** Behaviours that show its lack. */
	lacks: Indicator[];
};

/** What stands behind a cell, or nothing where the role level or the competency is gone. */
export function cellDetail(
	parts: FrameworkParts,
	roleLevel: string,
	competency: string
): CellDetail | undefined {
	const about = parts.competencies.find(({ id }) => id === competency);
	const level = parts.role_levels.find(({ id }) => id === roleLevel);
	if (!about || !level) return undefined;
	const expectation = parts.expectations.find(
		(each) => each.role_level === roleLevel && each.competency === competency
	);
	const step = stepsOf(parts).get(expectation?.mastery_level ?? '') ?? null;
	const own = parts.indicators.filter((each) => each.competency === competency);
	const behaviours = [
		...own.filter((each) => each.role_level === roleLevel),
		...own.filter((each) => step !== null && each.mastery_level === step.id)
	];
	return {
		competency: about,
		level,
		expectation,
		step,
		descriptor:
			parts.descriptors.find(
				(each) => each.competency === competency && each.mastery_level === step?.id
			)?.words ?? '',
		shows: behaviours.filter(({ sign }) => sign === 'positive'),
		lacks: behaviours.filter(({ sign }) => sign === 'negative')
	};
}

/**
 * The other cells in which the same descriptor is read: where the same mastery level of the same competency is
 * expected, as "Mid" or, in another role, "Mid, Designer".
 */
export function alsoReadAt(
	parts: FrameworkParts,
	{ competency, level, step }: Pick<CellDetail, 'competency' | 'level' | 'step'>
): string[] {
	const roles = new Map(parts.roles.map(({ id, name }) => [id, name]));
	const there = new Set(
		parts.expectations
			.filter((each) => each.competency === competency.id && each.mastery_level === step?.id)
			.map(({ role_level }) => role_level)
	);
	return parts.role_levels
		.filter(({ id }) => id !== level.id && there.has(id))
		.map(({ name, role }) => (role === level.role ? name : `${name}, ${roles.get(role) ?? ''}`));
}
