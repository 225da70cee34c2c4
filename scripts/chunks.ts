import type { Rolldown } from 'vite';

type Graph = { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null };
type Group = Rolldown.CodeSplittingGroup;
type Fits = (id: string, graph: Graph) => boolean;

/** Whether one of these files needs a module as soon as it is loaded itself. */
function neededBy(files: RegExp): Fits {
	return (id, graph) => {
		const seen = new Set([id]);
		for (const each of seen) {
			if (files.test(each)) return true;
			for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
		}
		return false;
	};
}

/** What surrounds a record: its frame, and the page that stands in for one that fails. */
const around = neededBy(/\/src\/routes\/(\(own\)\/\+layout|\+error)\.(svelte|ts)$/);
/** What is read by a link shares much with a record; who comes to the door should not load that. */
const outside = neededBy(/\/src\/routes\/(?!\(own\)|page\/|answer\/).*\+\w+\.(svelte|ts)$/);
const started = neededBy(/\/runtime\/client\/client-entry\.js$/);
/** What is opened most, also in turn: the rooms with many impacts, and the sheet of one. */
const opened = [
	...['', 'plan/', 'map/', 'evidence/'].map(
		(room) => `/src/routes/\\(own\\)/${room}\\+page\\.svelte$`
	),
	'/src/lib/impact/ImpactOpened\\.svelte$'
].map((file) => neededBy(new RegExp(file)));
/** What two of them share stays apart: a third, the map above all, would load it for nothing. */
const inRooms: Fits = (id, graph) => opened.filter((needs) => needs(id, graph)).length > 2;
/** Home needs half of that, and shows nothing to filter. */
const home = neededBy(/\/src\/routes\/\(own\)\/\+page\.(svelte|ts)$/);
const atHome: Fits = (id, graph) => home(id, graph) && inRooms(id, graph);

/** The growth page and the goals need little of what the rooms share, and not the same as home. */
const growing = neededBy(/\/src\/routes\/\(own\)\/(growth-page|goals)\/\+page\.svelte$/);
const whereGrowing: Fits = (id, graph) => growing(id, graph) && inRooms(id, graph);

const group = (name: string, fits: Fits): Group => ({
	debugName: name,
	name: (id, graph) => (fits(id, graph) ? name : null)
});

const GROUPS: Group[] = [
	// The page tells what it was made with before the runtime is loaded, so that is apart from it.
	{ name: 'payload', test: /\/runtime\/client\/payload\.js$/ },
	{ name: 'preload', test: /^\0vite\/preload-helper/ },
	{ name: 'svelte', test: /\/node_modules\/svelte\// },
	// Every page makes ids; those that follow from a name are for frameworks alone.
	{ name: 'ids', test: /\/uuid\/dist\/(v7|rng|stringify|validate|regex)\.js$/ },
	{ name: 'named-ids', test: /\/uuid\/dist\/(v5|v35|sha1|parse)\.js$/ },
	group('runtime', (id, graph) => !id.endsWith('/client-entry.js') && started(id, graph)),
	group(
		'everywhere',
		(id, graph) => outside(id, graph) && (around(id, graph) || inRooms(id, graph))
	),
	group('frame', around),
	group('home-growing', (id, graph) => atHome(id, graph) && whereGrowing(id, graph)),
	group('growing', whereGrowing),
	group('home', atHome),
	group('rooms', inRooms),
	// What home tells of goals and the last page, both of which are read by the same rules there.
	group('goals-at-home', (id, graph) => home(id, graph) && growing(id, graph))
];

/**
 * What many pages load is put together: in small files the same script takes a tenth more on its way. What pages
 * outside a record need too is apart from the rest. A module goes to the first group that it fits, with what it
 * imports.
 */
export const chunks = GROUPS.map((each, at) => ({ ...each, priority: GROUPS.length - at }));
