import { folded } from '#lib/ui/folded.ts';
import type { Impact } from '#lib/impact/schema.ts';
import {
	PARTS,
	SCALES,
	STANDINGS,
	type Part,
	type Scale,
	type Standing
} from '#lib/impact/words.ts';
import { GROUPINGS, type Grouping } from './rules-group.ts';
import { SORT_KEYS, sortRows, type Direction, type EvidenceRow, type SortKey } from './rules.ts';

/** Which impacts to show. A row must fit every field that says something; within a list, any one value. */
export type EvidenceFilter = {
	/** Words that must all stand somewhere in the impact, in any order. */
	text: string;
	/** Ids of competencies or skills. */
	abilities: string[];
	/** Quarters as `2026-Q4`. */
	quarters: string[];
	scales: Scale[];
	parts: Part[];
	standings: Standing[];
	/** Only impacts with something missing. */
	missing: boolean;
};

/** The whole view of the table: what is shown, in which order, under which headings. */
export type EvidenceView = {
	filter: EvidenceFilter;
	sort: SortKey;
	direction: Direction;
	by: Grouping;
};

export const NO_FILTER: EvidenceFilter = {
	text: '',
	abilities: [],
	quarters: [],
	scales: [],
	parts: [],
	standings: [],
	missing: false
};

/** What was made last comes first, and what is not made yet after it. */
const USUAL_ORDER = '-made_on';

/** The rows that fit the filter, in the order given. */
export function filterRows(rows: readonly EvidenceRow[], filter: EvidenceFilter): EvidenceRow[] {
	const words = folded(filter.text).split(/\s+/).filter(Boolean);
	const refs = ({ impact, competencies }: EvidenceRow) => [
		...competencies,
		...impact.skills.map(({ ref }) => ref)
	];
	return rows.filter(
		(row) =>
			isIn(filter.quarters, row.quarter) &&
			isIn(filter.scales, row.impact.scale) &&
			isIn(filter.parts, row.impact.part) &&
			isIn(filter.standings, row.standing) &&
			(filter.abilities.length === 0 || refs(row).some((ref) => filter.abilities.includes(ref))) &&
			(!filter.missing || row.missing.length > 0) &&
			holdsAll(row, words)
	);
}

function isIn<T>(wanted: readonly T[], value: T | null): boolean {
	return wanted.length === 0 || (value !== null && wanted.includes(value));
}

function holdsAll({ impact }: EvidenceRow, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const text = textOf(impact);
	return words.every((word) => text.includes(word));
}

/** Made once for each impact as it stands: typing looks through all of them with every letter. */
const texts = new WeakMap<Impact, string>();

function textOf(impact: Impact): string {
	const known = texts.get(impact);
	if (known !== undefined) return known;
	const text = folded(
		[
			impact.headline,
			impact.effect,
			impact.actions,
			...impact.people.map(({ name }) => name),
			...impact.material.flatMap(({ title, url, note }) => [title, url, note]),
			...impact.skills.map(({ name_then }) => name_then)
		].join('\n')
	);
	texts.set(impact, text);
	return text;
}

/** The query of an address, as far as it is read. */
type Address = Pick<URLSearchParams, 'get' | 'getAll'>;

/** The filter of a page's address or an export's query. Values that are not known are passed over. */
export function filterFromParams(params: Address): EvidenceFilter {
	return {
		text: params.get('q') ?? '',
		abilities: params.getAll('ability'),
		quarters: params.getAll('quarter').filter((text) => /^\d{4}-Q[1-4]$/.test(text)),
		scales: SCALES.filter((scale) => params.getAll('scale').includes(scale)),
		parts: PARTS.filter((part) => params.getAll('part').includes(part)),
		standings: STANDINGS.filter((status) => params.getAll('status').includes(status)),
		missing: params.get('missing') === 'yes'
	};
}

/** The same filter as a query; a filter that says nothing gives an empty one. */
export function filterToParams(filter: EvidenceFilter): URLSearchParams {
	return new URLSearchParams([
		...(filter.text ? [['q', filter.text]] : []),
		...filter.abilities.map((id) => ['ability', id]),
		...filter.quarters.map((quarter) => ['quarter', quarter]),
		...filter.scales.map((scale) => ['scale', scale]),
		...filter.parts.map((part) => ['part', part]),
		...filter.standings.map((status) => ['status', status]),
		...(filter.missing ? [['missing', 'yes']] : [])
	]);
}

/** The view of a page's address: its filter, `sort` (a key, with "-" before it for descending) and `by`. */
export function viewFromParams(params: Address): EvidenceView {
	const sort = params.get('sort') ?? USUAL_ORDER;
	const key = SORT_KEYS.find((known) => known === sort.replace(/^-/, ''));
	return {
		filter: filterFromParams(params),
		sort: key ?? 'made_on',
		direction: sort.startsWith('-') || !key ? 'descending' : 'ascending',
		by: GROUPINGS.find((known) => known === params.get('by')) ?? 'none'
	};
}

/** The same view as a query; made last comes first and ungrouped is what is meant when nothing is said. */
export function viewToParams({ filter, sort, direction, by }: EvidenceView): URLSearchParams {
	const params = filterToParams(filter);
	const order = `${direction === 'descending' ? '-' : ''}${sort}`;
	if (order !== USUAL_ORDER) params.set('sort', order);
	if (by !== 'none') params.set('by', by);
	return params;
}

/** The rows that a view shows, in its order. */
export function viewRows(rows: readonly EvidenceRow[], view: EvidenceView): EvidenceRow[] {
	return sortRows(filterRows(rows, view.filter), view.sort, view.direction);
}
