import {
	filterFromParams,
	filterToParams,
	NO_FILTER,
	type EvidenceFilter
} from '#lib/evidence/rules-filter.ts';
import type { ShapeBy } from '#lib/impact/rules-shape.ts';
import { QUADRANTS, type Quadrant } from '#lib/impact/words.ts';
import { SHAPES } from './rules.ts';

/** What of an impact the map is filtered by; time is shown by the quarter, and missing is the evidence's. */
export type MapFilter = Omit<EvidenceFilter, 'quarters' | 'missing'>;

/** The whole view of the map, as its address keeps it. */
export type MapView = {
	filter: MapFilter;
	/** The quarter up to whose end the map shows what was made; null is now, with everything. */
	until: string | null;
	/** The quadrant that is stepped into. */
	quadrant: Quadrant | null;
	shape: ShapeBy;
	/** An earlier quarter shown beside it. */
	beside: string | null;
	/** Whether it is read as a table. */
	table: boolean;
};

/** What is shown while an address says nothing. */
export const WHOLE_MAP: MapView = {
	filter: NO_FILTER,
	until: null,
	quadrant: null,
	shape: 'part',
	beside: null,
	table: false
};

/** The names of everything in an address that is the map's own. */
export const VIEW_NAMES: ReadonlySet<string> = new Set([
	'q',
	'ability',
	'scale',
	'part',
	'status',
	'until',
	'quadrant',
	'shape',
	'beside',
	'as'
]);

type Address = Pick<URLSearchParams, 'get' | 'getAll'>;
const quarterIn = (text: string | null) => (/^\d{4}-Q[1-4]$/.test(text ?? '') ? text : null);

/** The view of an address. Values that are not known are passed over. */
export function viewFromParams(params: Address): MapView {
	return {
		filter: { ...filterFromParams(params), ...everyQuarter },
		until: quarterIn(params.get('until')),
		quadrant: QUADRANTS.find((quadrant) => quadrant === params.get('quadrant')) ?? null,
		shape: SHAPES.find((shape) => shape === params.get('shape')) ?? 'part',
		beside: quarterIn(params.get('beside')),
		table: params.get('as') === 'table'
	};
}
const everyQuarter = { quarters: [], missing: false };

/** The same view as a query; the whole map as it is now gives an empty one. */
export function viewToParams(view: MapView): URLSearchParams {
	const params = filterToParams({ ...view.filter, ...everyQuarter });
	if (view.until !== null) params.set('until', view.until);
	if (view.quadrant !== null) params.set('quadrant', view.quadrant);
	if (view.shape !== 'part') params.set('shape', view.shape);
	if (view.beside !== null) params.set('beside', view.beside);
	if (view.table) params.set('as', 'table');
	return params;
}

/** Whether a filter says anything. */
export const isFiltered = ({ text, abilities, scales, parts, standings }: MapFilter): boolean =>
	[text, abilities, scales, parts, standings].some(({ length }) => length > 0);
