import { type Import, imports } from './imports.ts';
import { type Place, placeOf } from './places.ts';
import type { Rule } from './tree.ts';

/** What every other room, and the pages and clients, may know of a room. */
const OPEN = ['schema', 'words', 'rules', 'policy'];

/** Files that hold the rooms together, and so see more of them than their place would. */
const JOINTS: Record<string, string[]> = {
	'src/lib/db/collections.ts': OPEN,
	'src/lib/db/record.server.ts': OPEN,
	'src/lib/db/tables.ts': OPEN,
	'src/lib/http/app.server.ts': ['api'],
	'src/lib/http/operation.server.ts': [...OPEN, 'store'],
	'src/lib/http/recognise.server.ts': [...OPEN, 'store'],
	'src/lib/http/often.server.ts': [...OPEN, 'store'],
	'src/lib/http/share.server.ts': [...OPEN, 'store'],
	'src/lib/http/running.server.ts': ['store', 'sample'],
	'src/lib/http/testing-exercises.ts': [...OPEN, 'sample'],
	'src/lib/http/testing.server.ts': [...OPEN, 'store'],
	'src/lib/portability/store-signed.server.ts': [...OPEN, 'store', 'files']
};

/** Commands that work on the machine itself instead of over HTTP. */
const ON_THE_MACHINE = /^src\/cli\/(serve|token|link|keys|mail|storage)\.ts$/;

const GROUND_OF: Record<string, string[]> = {
	db: ['db'],
	ui: ['ui'],
	http: ['db', 'http', 'ui'],
	cli: ['cli', 'http', 'db'],
	mcp: ['mcp', 'http', 'db']
};

/** The words of a room that files in another part of the house may import. */
function openTo(from: string, place: Place): string[] {
	const joint = JOINTS[from];
	if (joint) return joint;
	if (place.isRoom) return [...OPEN, 'component'];
	if (place.part === 'routes') return [...OPEN, 'state', 'component'];
	if (place.part === 'cli' || place.part === 'mcp') return [...OPEN, 'files'];
	if (place.part === 'http') return OPEN;
	if (from.startsWith('src/lib/db/migrations/')) return OPEN;
	return [];
}

function complaint({ from, to, typeOnly }: Import): string | undefined {
	const here = placeOf(from);
	const there = placeOf(to);
	if (there.isServer && !here.isServer && !typeOnly && isForBrowsers(here))
		return 'runs in the browser too, so it may take only types from a .server file';
	if (here.isRoom && here.word === 'words' && there.word !== 'words' && !typeOnly)
		return 'is read by pages without the validator, so it may take only other words';
	if (here.part === there.part) return undefined;
	if (!there.isRoom) return groundComplaint(here, there);
	if (openTo(from, here).includes(there.word)) return undefined;
	if (typeOnly && here.part === 'routes') return undefined;
	return `may not import ${there.word} of the room ${there.part}`;
}

const isForBrowsers = (place: Place) =>
	place.isRoom || ['http', 'ui', 'routes'].includes(place.part);

function groundComplaint(here: Place, there: Place): string | undefined {
	const allowed = GROUND_OF[here.part];
	if (!['db', 'http', 'ui', 'routes', 'cli', 'mcp'].includes(there.part)) return undefined;
	if (allowed ? allowed.includes(there.part) : !['routes', 'cli', 'mcp'].includes(there.part))
		return undefined;
	return `${here.part} may not import ${there.part}`;
}

/** Who may import whom: rooms know of each other nouns, words, rules and what they draw, never how they keep it; the ground knows no room. */
export const layers: Rule = (tree) =>
	imports(tree)
		.filter(({ from }) => from.startsWith('src/'))
		.filter(({ from }) => !placeOf(from).isTest && !ON_THE_MACHINE.test(from))
		.flatMap((one) => {
			const said = complaint(one);
			return said ? [`${one.from}:${one.line}: ${said} (${one.to}).`] : [];
		});
