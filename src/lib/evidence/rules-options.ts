import type { Competency, Skill } from '#lib/framework/schema.ts';
import { quarterLabel } from '#lib/impact/rules-time.ts';
import { PARTS, SCALES, STANDINGS, WORDS } from '#lib/impact/words.ts';
import type { EvidenceRow } from './rules.ts';

/** One value a filter offers, with how many impacts carry it; `inset` belongs to the one above. */
export type FilterOption<Value extends string = string> = {
	value: Value;
	label: string;
	count: number;
	inset?: boolean;
};

type Counted<Value> = (row: EvidenceRow) => readonly (Value | null)[];

function options<Value extends keyof typeof WORDS>(
	values: readonly Value[],
	rows: readonly EvidenceRow[],
	of: Counted<Value>
): FilterOption<Value>[] {
	const counts = tally(rows, of);
	return values.map((value) => ({ value, label: WORDS[value], count: counts.get(value) ?? 0 }));
}

/** How many rows carry each value; a row counts once for each of its own. */
function tally<Value>(rows: readonly EvidenceRow[], of: Counted<Value>): Map<Value, number> {
	const counts = new Map<Value, number>();
	for (const row of rows)
		for (const value of new Set(of(row)))
			if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

export const scaleOptions = (rows: readonly EvidenceRow[]) =>
	options(SCALES, rows, ({ impact }) => [impact.scale]);
export const partOptions = (rows: readonly EvidenceRow[]) =>
	options(PARTS, rows, ({ impact }) => [impact.part]);
/** The statuses a person sets and the two derived, in the order of an impact's life; every row has one. */
export const standingOptions = (rows: readonly EvidenceRow[]) =>
	options(STANDINGS, rows, ({ standing }) => [standing]);

/** The quarters that occur, newest first. */
export function quarterOptions(rows: readonly EvidenceRow[]): FilterOption[] {
	const counts = tally(rows, ({ quarter }) => [quarter]);
	return [...counts]
		.map(([value, count]) => ({ value, label: quarterLabel(value), count }))
		.sort((a, b) => (a.value < b.value ? 1 : -1));
}

/**
 * The competencies and, under each, those of its skills that an impact is tagged with; skills without a
 * competency come last. A competency counts the impacts of its skills too.
 */
export function abilityOptions(
	rows: readonly EvidenceRow[],
	competencies: readonly Pick<Competency, 'id' | 'name'>[],
	skills: readonly Pick<Skill, 'id' | 'name' | 'competency'>[]
): FilterOption[] {
	const counts = tally(rows, ({ impact, competencies }) => [
		...competencies,
		...impact.skills.map(({ ref }) => ref)
	]);
	const option = ({ id, name }: { id: string; name: string }) => ({
		value: id,
		label: name,
		count: counts.get(id) ?? 0
	});
	const used = skills.filter(({ id }) => counts.has(id)).toSorted(byName);
	const known = new Set(competencies.map(({ id }) => id));
	const grouped = competencies
		.toSorted(byName)
		.flatMap((competency) => [
			option(competency),
			...used
				.filter((skill) => skill.competency === competency.id)
				.map((skill) => ({ ...option(skill), inset: true }))
		]);
	const loose = used.filter(({ competency }) => competency === null || !known.has(competency));
	return [...grouped, ...loose.map(option)];
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en');
