import {
	levelName,
	levelsOfAbilities,
	type LevelsOf,
	type Step
} from '#lib/framework/rules-scale.ts';
import type { Competency, Segment, Skill } from '#lib/framework/schema.ts';
import type { Theme } from '#lib/impact/schema.ts';

/** The names that a record's ids and mastery orders stand for. */
export type Names = {
	/** Competencies and skills by id. */
	abilities: ReadonlyMap<string, string>;
	segments: ReadonlyMap<string, string>;
	themes: ReadonlyMap<string, string>;
	/** The steps of the mastery scale that a competency or skill uses, by its id. */
	levels: LevelsOf;
};

type Named = {
	mastery_levels: readonly Step[];
	competencies: readonly (Pick<Competency, 'id' | 'name' | 'deleted_at'> &
		Partial<Pick<Competency, 'scale'>>)[];
	skills: readonly (Pick<Skill, 'id' | 'name' | 'deleted_at'> &
		Partial<Pick<Skill, 'competency'>>)[];
	segments: readonly Pick<Segment, 'id' | 'name' | 'deleted_at'>[];
	themes: readonly Pick<Theme, 'id' | 'name' | 'deleted_at'>[];
};

/** The names of a record, of what is not in the bin. */
export function namesOf(record: Named): Names {
	return {
		abilities: byId([...record.competencies, ...record.skills]),
		segments: byId(record.segments),
		themes: byId(record.themes),
		levels: levelsOfAbilities(record)
	};
}

/** The name of a mastery level of a competency or skill, or "Level 3" where its scale has none of that order. */
export function masteryName(names: Names, ref: string, order: number): string {
	return levelName(names.levels(ref), order);
}

function byId(
	items: readonly { id: string; name: string; deleted_at: string | null }[]
): Map<string, string> {
	const kept = items.filter(({ deleted_at }) => deleted_at === null);
	return new Map(kept.map(({ id, name }) => [id, name]));
}
