import type { EvidenceRow } from '#lib/evidence/rules.ts';
import { quarterAfter, quarterOf } from '#lib/impact/rules-time.ts';
import { SCALES, WORDS, type Scale } from '#lib/impact/words.ts';
import type { GroupReading } from './rules-reading.ts';

/** The quarter a day lies in and the three before it, the oldest first. */
export function lastFourQuarters(today: string): string[] {
	return [-3, -2, -1, 0].map((steps) => quarterAfter(quarterOf(today), steps));
}

/** The impacts that count for a reading: made in one of these quarters. */
export function madeIn(rows: readonly EvidenceRow[], quarters: readonly string[]): EvidenceRow[] {
	return rows.filter(
		({ impact, quarter }) => impact.status === 'made' && quarters.includes(quarter ?? '')
	);
}

/** How many impacts reached each scale, from personal to industry. */
export function reachOf(rows: readonly EvidenceRow[]): Record<Scale, number> {
	const counts = Object.fromEntries(SCALES.map((scale) => [scale, 0])) as Record<Scale, number>;
	for (const { impact } of rows) if (impact.scale !== null) counts[impact.scale]++;
	return counts;
}

/** How far impacts reached beside what a role level expects, with the reasons; `reading` is null where it expects nothing. */
export type ReachReading = {
	made: number;
	counts: Record<Scale, number>;
	expected: Scale | null;
	reading: 'below' | 'at' | 'above' | null;
	reasons: string[];
};

/**
 * The scale of impact made beside the scale expected. It is *at* when at least one impact reached that scale,
 * *above* when more than half reached further, because one lucky reach is not a habit; otherwise *below*.
 * @param rows what was made in the last four quarters
 */
export function reachReading(
	rows: readonly EvidenceRow[],
	expected: Scale | null,
	role = 'Your role'
): ReachReading {
	const counts = reachOf(rows);
	const made = rows.length;
	const said = SCALES.filter((scale) => counts[scale] > 0);
	const reasons = [
		made === 0
			? 'No impact was made in the last four quarters.'
			: `${impacts(made)} made in the last four quarters${said.length > 0 ? `: ${said.map((scale) => `${counts[scale]} ${WORDS[scale].toLowerCase()}`).join(', ')}` : ', none with a scale said'}.`
	];
	if (expected === null) return { made, counts, expected, reading: null, reasons };
	const from = SCALES.indexOf(expected);
	const sum = (scales: readonly Scale[]) =>
		scales.reduce((total, scale) => total + counts[scale], 0);
	const reached = sum(SCALES.slice(from));
	const further = sum(SCALES.slice(from + 1));
	const asked = WORDS[expected].toLowerCase();
	reasons.push(
		`${role} expects ${asked} scale; ${reached === 0 ? 'none' : reached} reached it${further > 0 ? `, ${further} of them further` : ''}.`
	);
	const reading = reached === 0 ? 'below' : further * 2 > made ? 'above' : 'at';
	return { made, counts, expected, reading, reasons };
}
const impacts = (count: number) => (count === 1 ? '1 impact' : `${count} impacts`);

/** Impacts that lead far from what the role asks, with a kind sentence; nothing where there are too few to speak of. */
export type OverReach = { rows: EvidenceRow[]; words: string };

/**
 * Over-reach: impact far from the role's expectations or objectives. An impact is far when it serves no
 * objective and uses no competency the role level expects, or when it reached two rings or more beyond the
 * scale expected without serving an objective. It is named from three on, when they are a quarter or more of
 * what was made, and only while something the role requires is not held yet: otherwise it takes nothing from it.
 */
export function overReach(
	rows: readonly EvidenceRow[],
	expected: { competencies: ReadonlySet<string>; scale: Scale | null; role: string },
	groups: readonly GroupReading[]
): OverReach | null {
	const wanting = groups.flatMap(({ lines }) =>
		lines.filter(({ reading }) => reading === 'below' || reading === 'towards')
	);
	if (expected.competencies.size === 0 || wanting.length === 0) return null;
	const far = rows.filter((row) => isFar(row, expected));
	if (far.length < 3 || far.length * 4 < rows.length) return null;
	const [first] = wanting;
	return {
		rows: far,
		words: `${far.length} of ${rows.length} impacts of the last four quarters lie far from what ${expected.role} asks, and name no objective. They may be your best. If the role is what you want to grow in, one of the next could go to ${first?.ability.name ?? 'it'}.`
	};
}

function isFar(
	{ impact, competencies }: EvidenceRow,
	expected: { competencies: ReadonlySet<string>; scale: Scale | null }
): boolean {
	if (impact.objectives.length > 0) return false;
	const beyond =
		expected.scale !== null &&
		impact.scale !== null &&
		SCALES.indexOf(impact.scale) >= SCALES.indexOf(expected.scale) + 2;
	return beyond || !competencies.some((id) => expected.competencies.has(id));
}
