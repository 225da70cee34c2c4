import {
	filterFromParams,
	filterRows,
	filterToParams,
	NO_FILTER,
	type EvidenceFilter
} from '#lib/evidence/rules-filter.ts';
import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { FilterOption } from '#lib/evidence/rules-options.ts';
import type { Direction } from '#lib/impact/rules-direction.ts';
import type { ObjectiveTag } from '#lib/impact/schema.ts';
import {
	AUDIENCES,
	STANDINGS,
	WORDS,
	type AudienceKind,
	type Standing
} from '#lib/impact/words.ts';
import { isSeen } from './rules.ts';

/** Which tickets to show. A ticket must fit every field that says something; within a list, any one value. */
export type PlanFilter = Pick<EvidenceFilter, 'text' | 'abilities' | 'quarters'> & {
	/** Statuses whose tickets are hidden. */
	hidden: Standing[];
	/** Objectives by their code, or their words where they have none. */
	objectives: string[];
	audiences: AudienceKind[];
};
/** What the canvas shows, and which way it looks. */
export type PlanView = { direction: Direction; filter: PlanFilter };

export const NOTHING_HIDDEN: PlanFilter = {
	text: '',
	abilities: [],
	quarters: [],
	hidden: [],
	objectives: [],
	audiences: []
};

/** How the filter calls an objective. */
const objectiveKey = ({ code, words }: ObjectiveTag): string => code || words;

/** The impacts that a direction looks at, whatever the filter. @param today as `2026-11-17` */
export function seenRows(
	rows: readonly EvidenceRow[],
	direction: Direction,
	today: string
): EvidenceRow[] {
	return rows.filter(({ impact }) => isSeen(impact, direction, today));
}

/** Those of them that fit the filter. */
export function fittingRows(rows: readonly EvidenceRow[], filter: PlanFilter): EvidenceRow[] {
	const { text, abilities, quarters, hidden, objectives, audiences } = filter;
	const isIn = (wanted: readonly string[], values: readonly string[]) =>
		wanted.length === 0 || values.some((value) => wanted.includes(value));
	return filterRows(rows, { ...NO_FILTER, text, abilities, quarters }).filter(
		({ impact, standing }) =>
			!hidden.includes(standing) &&
			isIn(objectives, impact.objectives.map(objectiveKey)) &&
			isIn(
				audiences,
				impact.audience.map(({ kind }) => kind)
			)
	);
}

/** Whether the filter may leave anything out. */
export function isFiltering({ text, ...lists }: PlanFilter): boolean {
	return text.trim() !== '' || Object.values(lists).some(({ length }) => length > 0);
}

/** Whether it does by more than the status key and what stands beside it. */
export function isFilteringMore({ text, abilities }: PlanFilter): boolean {
	return text.trim() !== '' || abilities.length > 0;
}

/** How much the filter leaves out. */
export function hiddenLine(count: number): string {
	if (count === 0) return 'Nothing is hidden.';
	return count === 1 ? '1 ticket is hidden.' : `${count} tickets are hidden.`;
}

/** The names in the query of the canvas's own. */
export const OWN_PARAMS = ['q', 'ability', 'quarter', 'back', 'hide', 'objective', 'audience'];

/** The view of a page's address. Values that are not known are passed over. */
export function viewFromParams(params: Pick<URLSearchParams, 'get' | 'getAll' | 'has'>): PlanView {
	const { text, abilities, quarters } = filterFromParams(params);
	return {
		direction: params.has('back') ? 'back' : 'ahead',
		filter: {
			text,
			abilities,
			quarters,
			hidden: STANDINGS.filter((standing) => params.getAll('hide').includes(standing)),
			objectives: params.getAll('objective'),
			audiences: AUDIENCES.filter((kind) => params.getAll('audience').includes(kind))
		}
	};
}

/** The same view as a query; looking ahead at everything gives an empty one. */
export function viewToParams({ direction, filter }: PlanView): URLSearchParams {
	const { text, abilities, quarters, hidden, objectives, audiences } = filter;
	return new URLSearchParams([
		...(direction === 'back' ? [['back', '']] : []),
		...filterToParams({ ...NO_FILTER, text, abilities, quarters }),
		...hidden.map((standing) => ['hide', standing]),
		...objectives.map((key) => ['objective', key]),
		...audiences.map((kind) => ['audience', kind])
	]);
}

/** How many of the impacts stand at each status. */
export function standingCounts(rows: readonly EvidenceRow[]): Map<Standing, number> {
	const counts = new Map<Standing, number>();
	for (const { standing } of rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
	return counts;
}

/** The objectives that occur, by code, with how many impacts serve each. */
export function objectiveOptions(rows: readonly EvidenceRow[]): FilterOption[] {
	const found = new Map<string, FilterOption>();
	for (const { impact } of rows)
		for (const tag of impact.objectives) {
			const value = objectiveKey(tag);
			const known = found.get(value);
			const label = tag.code ? `${tag.code} ${tag.words}` : tag.words;
			if (known) known.count++;
			else found.set(value, { value, label, count: 1 });
		}
	return [...found.values()].sort((a, b) =>
		a.label.localeCompare(b.label, 'en', { numeric: true })
	);
}

/** The kinds of audience, with how many impacts reach each. */
export function audienceOptions(rows: readonly EvidenceRow[]): FilterOption<AudienceKind>[] {
	return AUDIENCES.map((value) => ({
		value,
		label: WORDS[value],
		count: rows.filter(({ impact }) => impact.audience.some(({ kind }) => kind === value)).length
	}));
}

/** What the button of a filter says: the one value chosen, "2 objectives", or `any`. */
export function chosenLabel(chosen: readonly string[], any: string, many: string): string {
	const [only] = chosen;
	if (only === undefined) return any;
	return chosen.length > 1 ? `${chosen.length} ${many}` : only;
}
