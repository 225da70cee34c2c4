import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { levelName, levelsOfAbilities } from '#lib/framework/rules-scale.ts';
import type { Competency, MasteryLevel, Skill } from '#lib/framework/schema.ts';
import type { Cluster, Layer, Origin } from '#lib/framework/words.ts';
import { byAbility, saidNow, type Said } from './rules-assessment.ts';
import { evidencedMastery, type Evidenced } from './rules-evidenced.ts';
import type { Expected } from './rules-role.ts';
import type { Assessment } from './schema.ts';

/** What the skills map is made from. */
export type SkillsSource = {
	mastery_levels: readonly MasteryLevel[];
	competencies: readonly Competency[];
	skills: readonly Skill[];
	assessments: readonly Assessment[];
	/** The evidence table of the same record. */
	rows: readonly EvidenceRow[];
	/** What the role level held expects by competency; nothing while none is held or it is not known yet. */
	expected?: ReadonlyMap<string, Expected>;
	/** The same of the role level grown towards. */
	aimed?: ReadonlyMap<string, Expected>;
};

/** One skill or competency as the map reads it; all but its words is derived. Orders count from 1 on `levels`. */
export type Ability = {
	kind: 'skill' | 'competency';
	id: string;
	name: string;
	note: string;
	framework_version: string | null;
	/** Null for a competency, which belongs to no layer. */
	layer: Layer | null;
	cluster: Cluster | null;
	/** The competency a skill is a part of; a competency itself. Null for a skill that stands alone. */
	competency: Competency | null;
	/** The top group; null for a skill that stands alone. */
	origin: Origin | null;
	levels: readonly MasteryLevel[];
	said: Said;
	evidenced: Evidenced | null;
	expected: Expected | null;
	aimed: Expected | null;
};

/** Every skill and competency of a record with what is said, shown, wanted and expected of it; competencies first. */
export function abilitiesOf(source: SkillsSource): Ability[] {
	const levelsOf = levelsOfAbilities(source);
	const assessments = byAbility(source.assessments);
	const evidenced = evidencedMastery(source.rows, source.skills);
	const competencies = new Map(source.competencies.map((each) => [each.id, each]));
	const read = (item: Skill | Competency, competency: Competency | null) => {
		const { id, name, note, framework_version } = item;
		const levels = levelsOf(id);
		return {
			...{ id, name, note, framework_version, competency, levels },
			origin: competency?.origin ?? null,
			said: saidNow(assessments.get(id) ?? [], levels),
			evidenced: evidenced.get(id) ?? null
		};
	};
	return [
		...source.competencies.map((each) => ({
			kind: 'competency' as const,
			...read(each, each),
			...{ layer: null, cluster: null },
			expected: source.expected?.get(each.id) ?? null,
			aimed: source.aimed?.get(each.id) ?? null
		})),
		...source.skills.map((each) => ({
			kind: 'skill' as const,
			...read(each, competencies.get(each.competency ?? '') ?? null),
			...{ layer: each.layer, cluster: each.cluster },
			...{ expected: null, aimed: null }
		}))
	];
}

/** How deeply an ability is held as far as the record knows: as it was judged, else as impacts show it, else unknown. */
export function heldNow({ said, evidenced }: Pick<Ability, 'said' | 'evidenced'>): number | null {
	return said.mastery ?? evidenced?.level ?? null;
}

/** Whether an ability is said to be held deeper than any evidenced impact shows. */
export function isNotEvidenced({ said, evidenced }: Pick<Ability, 'said' | 'evidenced'>): boolean {
	return (said.mastery ?? 0) > (evidenced?.level ?? 0);
}

/** A step by its name; 0 is not held yet. */
export const stepWord = ({ levels }: Pick<Ability, 'levels'>, order: number): string =>
	order === 0 ? 'Not held yet' : levelName(levels, order);
