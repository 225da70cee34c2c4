import type { Assessment } from '#lib/skills/schema.ts';
import type { Impact } from '#lib/impact/schema.ts';
import type { Step } from './rules-steps.ts';
import type { FrameworkSkill } from './schema-document.ts';

/** How deeply a person holds a competency beside what their role level expects of it. */
export const READINGS = ['above', 'at level', 'growing'] as const;
export type Reading = (typeof READINGS)[number];

type Looked = Pick<Assessment, 'id' | 'kind' | 'ref' | 'mastery' | 'on' | 'scale_then'>;

/** The latest word on how deeply each competency is held, by the competency: an order on its scale, 0 for not yet. */
export function masteryNow<Each extends Looked>(assessments: readonly Each[]): Map<string, Each> {
	const now = new Map<string, Each>();
	for (const each of assessments) {
		if (each.kind !== 'competency' || each.mastery === null) continue;
		const known = now.get(each.ref);
		if (!known || `${known.on} ${known.id}` < `${each.on} ${each.id}`) now.set(each.ref, each);
	}
	return now;
}

/** Above, at or growing towards what is expected; nothing where nothing is expected or nobody looked yet. */
export function readingOf(mastery: number | null, expected: Step | null): Reading | undefined {
	if (mastery === null || expected === null) return undefined;
	if (mastery > expected.order) return 'above';
	return mastery === expected.order ? 'at level' : 'growing';
}

/** The impacts that show a competency, itself or a skill of it, at least as deeply as a step; any depth without one. */
export function impactsThatShow<Each extends Pick<Impact, 'skills'>>(
	impacts: readonly Each[],
	competency: string,
	{
		step,
		skills
	}: { step: Step | null; skills: readonly Pick<FrameworkSkill, 'id' | 'competency'>[] }
): Each[] {
	const refs = new Set([
		competency,
		...skills.filter((skill) => skill.competency === competency).map(({ id }) => id)
	]);
	return impacts.filter((impact) =>
		impact.skills.some(
			({ ref, shown }) => shown !== null && refs.has(ref) && shown >= (step?.order ?? 1)
		)
	);
}
