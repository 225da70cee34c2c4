import type { Rolldown } from 'vite';

type Graph = { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null };
type Group = Rolldown.CodeSplittingGroup;

const FRAME = /\/src\/routes\/\(own\)\/\+layout\.(svelte|ts)$/;
const OUTSIDE = /\/src\/routes\/(?!\(own\)).*\+(page|layout|error)\.(svelte|ts)$/;

/** Whether a page or layout of that kind needs the module as soon as it is shown. */
function neededBy(pages: RegExp, id: string, graph: Graph): boolean {
	const seen = new Set([id]);
	for (const each of seen) {
		if (pages.test(each)) return true;
		for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
	}
	return false;
}

/** Modules of our own, and the packages they use, that are needed by the frame around a record. */
const frame = (name: string, outside: boolean): Group => ({
	debugName: name,
	name: (id, graph) =>
		neededBy(FRAME, id, graph) && (!outside || neededBy(OUTSIDE, id, graph)) ? name : null
});

const GROUPS: Group[] = [
	// The page tells what it was made with before the runtime is loaded, so that is apart from it.
	{ name: 'payload', test: /\/runtime\/client\/payload\.js$/ },
	{ name: 'preload', test: /^\0vite\/preload-helper/ },
	{ name: 'svelte', test: /\/node_modules\/svelte\// },
	{
		name: 'runtime',
		test: /\/node_modules\/(devalue|@sveltejs\/kit\/(?!.*\/(client-)?entry\.js))/
	},
	frame('everywhere', true),
	frame('frame', false)
];

/**
 * What many pages load is put together: in small files the same script takes a tenth more on its way. What pages
 * outside a record need too is apart from the rest of the frame. A module goes to the first group that it fits,
 * with what it imports.
 */
export const chunks = GROUPS.map((group, at) => ({ ...group, priority: GROUPS.length - at }));
