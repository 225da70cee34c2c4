import type { FrameworkParts, ScaleLevel } from './schema-document.ts';

/** A mastery level with its place on its scale: `order` counts from 1, the shallowest. */
export type Step = {
	id: string;
	scale: string;
	name: string;
	descriptor: string;
	order: number;
	of: number;
};
type Levels = Pick<FrameworkParts, 'mastery_levels'>;

/** Every mastery level of a framework by its id. */
export function stepsOf(parts: Levels): Map<string, Step> {
	const scales = Map.groupBy(parts.mastery_levels, ({ scale }) => scale);
	const steps = [...scales.values()].flatMap((levels) =>
		levels.map(({ id, scale, name, descriptor }: ScaleLevel, at): [string, Step] => [
			id,
			{ id, scale, name, descriptor, order: at + 1, of: levels.length }
		])
	);
	return new Map(steps);
}

/** The steps of one scale, the shallowest first; none where there is no such scale. */
export function scaleSteps(parts: Levels, scale: string | null): Step[] {
	return [...stepsOf(parts).values()].filter((step) => step.scale === scale);
}
