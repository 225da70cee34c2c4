import { GROUND, ROOMS } from './places.ts';
import type { Rule } from './tree.ts';

const WORDS = 'words|schema|rules|store|api|files|state';
const ENDINGS: Record<string, string> = {
	words: '',
	schema: '',
	rules: '',
	store: '\\.server',
	api: '\\.server',
	files: '(\\.server)?',
	state: '\\.svelte'
};
const TOPIC = '(-[a-z0-9]+)*';

/** Words that only one room has: the sample record is data in code, policy is who may do what. */
const OWN: Record<string, string[]> = { portability: ['sample'], trust: ['policy'] };

const COMPONENT = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const GROUND_FILES: Record<string, RegExp> = {
	db: /^[a-z0-9-]+(\.server)?(\.test)?\.ts$/,
	http: /^([A-Z][A-Za-z0-9]*\.svelte|[a-z0-9-]+(\.server|\.svelte)?(\.test)?\.ts)$/,
	ui: /^([A-Z][A-Za-z0-9]*\.svelte|[a-z0-9-]+(\.svelte)?(\.test)?\.ts|[a-z]+\.css)$/
};
const NOWHERE =
	/(^|\/)(utils?|helpers?|shared|common|misc|index)(\/|\.(svelte\.|server\.)?(ts|js)$)/;

/** Data that a room comes with: what the files of other kinds of framework mean to the room that reads them. */
const DATA: Record<string, RegExp> = { 'framework-files': /^mappings\/[a-z-]+\.json$/ };

function fitsRoom(room: string, name: string): boolean {
	if (COMPONENT.test(name) || DATA[room]?.test(name)) return true;
	const test = new RegExp(
		`^(${[WORDS, ...(OWN[room] ?? [])].join('|')})${TOPIC}(\\.server|\\.svelte)?\\.test\\.ts$`
	);
	if (test.test(name)) return true;
	const word = /^[a-z]+/.exec(name)?.[0] ?? '';
	const ending = OWN[room]?.includes(word) ? '' : ENDINGS[word];
	return ending !== undefined && new RegExp(`^${word}${TOPIC}${ending}\\.ts$`).test(name);
}

function fitsGround(part: string, inside: string): boolean {
	if (part === 'db') return GROUND_FILES.db?.test(inside.replace(/^migrations\//, '')) ?? false;
	return GROUND_FILES[part]?.test(inside) ?? false;
}

/** A room has a closed set of file names, so that whoever knows one room finds the way in every other. */
export const vocabulary: Rule = (tree) =>
	[...tree.keys()].flatMap((path) => {
		if (!path.startsWith('src/')) return [];
		if (NOWHERE.test(path)) return [`${path}: no such name; call it after what it holds.`];
		const [, lib, part = '', ...rest] = path.split('/');
		const inside = rest.join('/');
		if (lib !== 'lib') return [];
		if (GROUND.includes(part))
			return fitsGround(part, inside) ? [] : [`${path}: ${part} has no files of this name.`];
		if (!ROOMS.includes(part)) return [`${path}: the house has no room "${part}".`];
		return fitsRoom(part, inside)
			? []
			: [
					`${path}: a room has words, schema, rules, store.server, api.server, files, state.svelte, components and tests.`
				];
	});
