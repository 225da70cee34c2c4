import type { Theme } from '#lib/impact/schema.ts';
import type { Competency, MasteryLevel, Segment, Skill } from '#lib/framework/schema.ts';

/** The names that a record's ids and mastery orders stand for. */
export type Names = {
	/** Competencies and skills by id. */
	abilities: ReadonlyMap<string, string>;
	segments: ReadonlyMap<string, string>;
	themes: ReadonlyMap<string, string>;
	/** Mastery level names by order, 1 the first. */
	mastery: ReadonlyMap<number, string>;
};

type Named = {
	mastery_levels: readonly Pick<MasteryLevel, 'position' | 'name' | 'deleted_at'>[];
	competencies: readonly Pick<Competency, 'id' | 'name' | 'deleted_at'>[];
	skills: readonly Pick<Skill, 'id' | 'name' | 'deleted_at'>[];
	segments: readonly Pick<Segment, 'id' | 'name' | 'deleted_at'>[];
	themes: readonly Pick<Theme, 'id' | 'name' | 'deleted_at'>[];
};

/** The names of a record, of what is not in the bin. */
export function namesOf(record: Named): Names {
	const levels = record.mastery_levels.filter(({ deleted_at }) => deleted_at === null);
	return {
		abilities: byId([...record.competencies, ...record.skills]),
		segments: byId(record.segments),
		themes: byId(record.themes),
		mastery: new Map(levels.toReversed().map(({ position, name }) => [position, name]))
	};
}

/** The name of a mastery level, or "Level 3" where the scale has none of that order. */
export function masteryName(names: Names, order: number): string {
	return names.mastery.get(order) ?? `Level ${order}`;
}

function byId(
	items: readonly { id: string; name: string; deleted_at: string | null }[]
): Map<string, string> {
	const kept = items.filter(({ deleted_at }) => deleted_at === null);
	return new Map(kept.map(({ id, name }) => [id, name]));
}
