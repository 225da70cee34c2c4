import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { Skill } from '#lib/framework/schema.ts';

/** One evidenced impact and the step it shows; `through` is the skill where it shows a competency by one of its skills. */
export type Showing = { row: EvidenceRow; shown: number; through: string | null };
/** What impacts show of one skill or competency. */
export type Evidenced = {
	/** The deepest step shown, from 1. */
	level: number;
	/** The impacts that show that step, the newest first. */
	deepest: Showing[];
	/** All that show it at any step, the deepest first, of one step the newest first. */
	all: Showing[];
	/** How many of those at the deepest step are confirmed. */
	confirmed: number;
};

/**
 * Evidenced mastery by id of skill and competency (product.md, "evidenced mastery"): from impacts that are
 * evidenced or confirmed alone, the deepest step they show. What shows a skill shows its competency too, because
 * a skill is a part of it; where one impact shows both, or several of its skills, its deepest step counts once.
 */
export function evidencedMastery(
	rows: readonly EvidenceRow[],
	skills: readonly Pick<Skill, 'id' | 'competency'>[]
): ReadonlyMap<string, Evidenced> {
	const competencyOf = new Map(skills.map(({ id, competency }) => [id, competency]));
	const found = new Map<string, Map<string, Showing>>();
	const add = (ref: string, showing: Showing) => {
		const by = found.get(ref) ?? new Map<string, Showing>();
		const before = by.get(showing.row.impact.id);
		if (!before || before.shown < showing.shown) by.set(showing.row.impact.id, showing);
		found.set(ref, by);
	};
	for (const row of rows.filter(isEvidenced))
		for (const { ref, shown } of row.impact.skills) {
			if (shown === null) continue;
			add(ref, { row, shown, through: null });
			const competency = competencyOf.get(ref);
			if (competency) add(competency, { row, shown, through: ref });
		}
	return new Map([...found].map(([ref, by]) => [ref, readingOf([...by.values()])]));
}

const isEvidenced = ({ standing }: Pick<EvidenceRow, 'standing'>): boolean =>
	standing === 'evidenced' || standing === 'confirmed';

function readingOf(showings: readonly Showing[]): Evidenced {
	const all = showings.toSorted((a, b) => b.shown - a.shown || newest(a.row, b.row));
	const level = all[0]?.shown ?? 0;
	const deepest = all.filter(({ shown }) => shown === level);
	const confirmed = deepest.filter(({ row }) => row.standing === 'confirmed').length;
	return { level, deepest, all, confirmed };
}

const newest = (a: EvidenceRow, b: EvidenceRow) =>
	(b.quarter ?? '').localeCompare(a.quarter ?? '') || b.number - a.number;

/** "3 impacts show it, 1 of them confirmed." */
export function evidencedLine({
	deepest,
	confirmed
}: Pick<Evidenced, 'deepest' | 'confirmed'>): string {
	const count = deepest.length;
	const show = count === 1 ? '1 impact shows it' : `${count} impacts show it`;
	if (confirmed === 0) return `${show}, none confirmed yet.`;
	if (count === 1) return `${show}, and it is confirmed.`;
	return confirmed === count
		? `${show}, all confirmed.`
		: `${show}, ${confirmed} of them confirmed.`;
}
