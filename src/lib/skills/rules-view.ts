import { CLUSTERS, LAYERS, type Cluster, type Layer } from '#lib/framework/words.ts';
import { gapOf } from './rules-gaps.ts';
import { isNotEvidenced, type Ability } from './rules.ts';

/** Which abilities the map shows. */
export const SHOWN = ['all', 'gaps', 'unevidenced'] as const;
export type Shown = (typeof SHOWN)[number];

/** The whole view of the skills map, as its address keeps it. */
export type SkillsView = {
	show: Shown;
	text: string;
	layer: Layer | null;
	cluster: Cluster | null;
	/** Whether it is read as a table. */
	table: boolean;
};
export const WHOLE_VIEW: SkillsView = {
	show: 'all',
	text: '',
	layer: null,
	cluster: null,
	table: false
};

/** The names of everything in an address that is the view's own. */
export const VIEW_NAMES: ReadonlySet<string> = new Set(['show', 'q', 'layer', 'cluster', 'as']);

/** The view of an address; values that are not known are passed over. */
export function viewFromParams(params: Pick<URLSearchParams, 'get'>): SkillsView {
	return {
		show: SHOWN.find((each) => each === params.get('show')) ?? 'all',
		text: params.get('q') ?? '',
		layer: LAYERS.find((each) => each === params.get('layer')) ?? null,
		cluster: CLUSTERS.find((each) => each === params.get('cluster')) ?? null,
		table: params.get('as') === 'table'
	};
}

/** The same view as a query; everything gives an empty one. */
export function viewToParams({ show, text, layer, cluster, table }: SkillsView): URLSearchParams {
	return new URLSearchParams({
		...(show !== 'all' && { show }),
		...(text !== '' && { q: text }),
		...(layer !== null && { layer }),
		...(cluster !== null && { cluster }),
		...(table && { as: 'table' })
	});
}

export const isFiltered = ({ show, text, layer, cluster }: SkillsView): boolean =>
	show !== 'all' || text.trim() !== '' || layer !== null || cluster !== null;

const SHOWS: Record<Shown, (ability: Ability) => boolean> = {
	all: () => true,
	gaps: (ability) => gapOf(ability) !== null,
	unevidenced: isNotEvidenced
};

/** The abilities a view shows. Words are found in the name, the note and the name of the competency. */
export function shownOf(abilities: readonly Ability[], view: SkillsView): Ability[] {
	const words = view.text.trim().toLowerCase();
	return abilities.filter(
		(each) =>
			SHOWS[view.show](each) &&
			(view.layer === null || (each.layer ?? 'role') === view.layer) &&
			(view.cluster === null || each.cluster === view.cluster) &&
			[each.name, each.note, each.competency?.name ?? ''].some((text) =>
				text.toLowerCase().includes(words)
			)
	);
}
