/** Where a file stands in the house, told from its path alone. */
export type Place = {
	/** A room's name, or which other part of the house it is. */
	part: string;
	isRoom: boolean;
	/** The first word of its name, which says what kind of file it is: `rules` of `rules-time.ts`. */
	word: string;
	isTest: boolean;
	isServer: boolean;
};

/** The parts of src/lib that are no rooms. */
export const GROUND = ['db', 'http', 'ui'];

/** Every room of the product, built or not yet. */
export const ROOMS = [
	'conversation',
	'evidence',
	'feedback',
	'framework',
	'framework-files',
	'growth-page',
	'home',
	'impact',
	'map',
	'objectives',
	'opportunities',
	'people',
	'plan',
	'portability',
	'review-pack',
	'skills',
	'starters',
	'trust'
];

export function placeOf(path: string): Place {
	const [top = '', second = '', third = ''] = path.split('/');
	const name = path.split('/').at(-1) ?? '';
	const inLib = top === 'src' && second === 'lib';
	return {
		part: inLib ? third : top === 'src' ? second.replace(/\..*/, '') : top,
		isRoom: inLib && !GROUND.includes(third),
		word: name.endsWith('.svelte') ? 'component' : (/^[a-z]+/.exec(name)?.[0] ?? ''),
		isTest: /\.test\.ts$/.test(name),
		isServer: /\.server\.|^\+server\.ts$/.test(name)
	};
}
