import type { Feedback } from '#lib/feedback/schema.ts';
import type { Skill } from '#lib/framework/schema.ts';
import { standing, whatIsMissing, type Missing } from '#lib/impact/rules.ts';
import { quarterOfImpact } from '#lib/impact/rules-time.ts';
import type { Impact, ImpactPerson } from '#lib/impact/schema.ts';
import { PARTS, SCALES, type Standing } from '#lib/impact/words.ts';

/** What the evidence table is made from. */
export type EvidenceSource = {
	impacts: readonly Impact[];
	feedback: readonly Feedback[];
	skills: readonly Pick<Skill, 'id' | 'competency'>[];
};

/** One impact as the evidence table reads it; all but the impact itself is derived. */
export type EvidenceRow = {
	impact: Impact;
	/** Counts from 1 in the order in which the impacts were first written down. */
	number: number;
	/** Made, else begun, else planned for; null if none is said. */
	quarter: string | null;
	standing: Standing;
	missing: Missing[];
	/** The feedback that stands, oldest first. */
	voices: Feedback[];
	impacted: ImpactPerson[];
	involved: ImpactPerson[];
	/** Everybody in both lists, a group by its size. */
	heads: number;
	/** Ids of the competencies tagged, and of those that the skills tagged belong to. */
	competencies: string[];
};

/** One row for every impact that is not in the bin, in the order of their numbers. */
export function evidenceRows({ impacts, feedback, skills }: EvidenceSource): EvidenceRow[] {
	const voices = Map.groupBy(feedback.filter(stands), ({ impact }) => impact);
	const competencyOf = new Map(skills.map(({ id, competency }) => [id, competency]));
	return impacts
		.filter(({ deleted_at }) => deleted_at === null)
		.toSorted((a, b) => compare(a.id, b.id))
		.map((impact, index) => row(impact, index + 1, voices.get(impact.id) ?? [], competencyOf));
}

function row(
	impact: Impact,
	number: number,
	said: readonly Feedback[],
	competencyOf: ReadonlyMap<string, string | null>
): EvidenceRow {
	const voices = said.toSorted((a, b) => compare(a.given_on, b.given_on) || compare(a.id, b.id));
	const competencies = impact.skills.map(({ kind, ref }) =>
		kind === 'competency' ? ref : competencyOf.get(ref)
	);
	return {
		impact,
		number,
		voices,
		quarter: quarterOfImpact(impact),
		standing: standing(impact, voices),
		missing: whatIsMissing(impact, voices),
		impacted: impact.people.filter(({ kind }) => kind === 'impacted'),
		involved: impact.people.filter(({ kind }) => kind === 'involved'),
		heads: heads(impact.people),
		competencies: [...new Set(competencies.filter((id) => typeof id === 'string'))]
	};
}

const stands = ({ deleted_at, standing }: Feedback) =>
	deleted_at === null && standing !== 'withdrawn';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How many people stand behind a list: a group counts by its size, or as one while that is not said. */
export function heads(people: readonly Pick<ImpactPerson, 'who' | 'size'>[]): number {
	return people.reduce((sum, { who, size }) => sum + (who === 'group' ? (size ?? 1) : 1), 0);
}

export const SORT_KEYS = [
	'number',
	'headline',
	'made_on',
	'standing',
	'part',
	'scale',
	'missing',
	'people',
	'feedback'
] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export type Direction = 'ascending' | 'descending';

const STANDING_ORDER: readonly Standing[] = [
	'parked',
	'idea',
	'planned',
	'under_way',
	'made',
	'evidenced',
	'confirmed'
];
const place = <T>(list: readonly T[], value: T | null) =>
	value === null ? null : list.indexOf(value);

/** What a row is sorted by; null is "not said yet". */
const SORTED_BY: Record<SortKey, (row: EvidenceRow) => string | number | null> = {
	number: ({ number }) => number,
	headline: ({ impact }) => impact.headline || null,
	made_on: ({ impact }) => impact.made_on,
	standing: ({ standing }) => STANDING_ORDER.indexOf(standing),
	part: ({ impact }) => place(PARTS, impact.part),
	scale: ({ impact }) => place(SCALES, impact.scale),
	missing: ({ missing }) => missing.length,
	people: ({ heads }) => heads,
	feedback: ({ voices }) => voices.length
};
/** Made when words are first ordered: to make it takes a browser as long as to bring many lines alive. */
let words: Intl.Collator | undefined;
const wordOrder = () => (words ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' }));

/** The rows in a new order. What is not said yet comes last in both directions; ties keep the order of numbers. */
export function sortRows(
	rows: readonly EvidenceRow[],
	key: SortKey,
	direction: Direction
): EvidenceRow[] {
	const sign = direction === 'ascending' ? 1 : -1;
	const value = SORTED_BY[key];
	const order = key === 'headline' ? wordOrder().compare : compare;
	return rows.toSorted((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === null || right === null)
			return Number(left === null) - Number(right === null) || a.number - b.number;
		return sign * compareValues(left, right, order) || a.number - b.number;
	});
}

function compareValues(
	a: string | number,
	b: string | number,
	order: (a: string, b: string) => number
): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return order(String(a), String(b));
}
