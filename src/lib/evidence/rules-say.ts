import { MISSING_WORDS, type Missing } from '#lib/impact/rules.ts';
import { quartersLabel } from '#lib/impact/rules-time.ts';
import { WORDS, type Part, type Scale, type Standing } from '#lib/impact/words.ts';
import type { EvidenceFilter, EvidenceView } from './rules-filter.ts';
import type { Names } from './rules-names.ts';
import type { EvidenceRow, SortKey } from './rules.ts';

/** "1 impact", "12 impacts". */
export function impactCount(count: number): string {
	return count === 1 ? '1 impact' : `${count} impacts`;
}

/** The line beside the page's name: "42 impacts, 40 evidenced"; a confirmed impact is evidenced too. */
export function recordLine(rows: readonly EvidenceRow[]): string {
	const evidenced = rows.filter(
		({ standing }) => standing === 'evidenced' || standing === 'confirmed'
	);
	return `${impactCount(rows.length)}, ${evidenced.length} evidenced`;
}

/** How much of the table is shown: "14 of 53 impacts", or "53 impacts" where nothing is left out. */
export function shownLine(shown: number, all: number): string {
	return shown === all ? impactCount(all) : `${shown} of ${impactCount(all)}`;
}

/** Whether the filter leaves anything out. */
export function isFiltered(filter: EvidenceFilter): boolean {
	const { text, missing, ...lists } = filter;
	return text.trim() !== '' || missing || Object.values(lists).some(({ length }) => length > 0);
}

/** What the button of an ability filter says: its name, "2 competencies", or "Any competency". */
export function abilitiesLabel(chosen: readonly string[], names: Names): string {
	const [only] = chosen;
	if (only === undefined) return 'Any competency';
	return chosen.length > 1
		? `${chosen.length} competencies`
		: (names.abilities.get(only) ?? 'One competency');
}

/** What the button of a quarter filter says: "Q3 and Q4 2026", or how many where that gets long. */
export function quartersChosen(chosen: readonly string[]): string {
	if (chosen.length === 0) return 'Any quarter';
	return chosen.length > 4 ? `${chosen.length} quarters` : quartersLabel(chosen);
}

/** What the button of a list's filter says: "Team, Group", "3 scales", or `any`. */
export function wordsChosen(
	chosen: readonly (Scale | Part | Standing)[],
	any: string,
	many: string
): string {
	if (chosen.length === 0) return any;
	return chosen.length > 2
		? `${chosen.length} ${many}`
		: chosen.map((word) => WORDS[word]).join(', ');
}

/** What the table can be ordered by, as its menu and its announcements say it. */
export const SORT_WORDS: Record<SortKey, string> = {
	made_on: 'When it was made',
	number: 'When it was written down',
	headline: 'Impact',
	standing: 'Status',
	part: 'Part played',
	people: 'Who felt it',
	scale: 'Scale',
	feedback: 'Feedback',
	missing: 'What is missing'
};

/** The order of the table, said aloud after it changed. */
export function orderLine({ sort, direction }: Pick<EvidenceView, 'sort' | 'direction'>): string {
	return `Ordered by ${SORT_WORDS[sort].toLowerCase()}, ${direction}.`;
}

const BESIDE: Record<Missing, string> = {
	...MISSING_WORDS,
	material: 'material',
	felt: 'feedback'
};

/** What is missing in the narrow column: the first thing in full, the second in a word, of more only how many. */
export function missingLines(missing: readonly Missing[]): { first: string; then: string } {
	const [first, second, ...rest] = missing;
	if (first === undefined) return { first: 'Complete', then: '' };
	if (second === undefined) return { first: MISSING_WORDS[first], then: '' };
	const then = rest.length > 0 ? `${rest.length + 1} more` : BESIDE[second].toLowerCase();
	return { first: MISSING_WORDS[first], then: `and ${then}` };
}
