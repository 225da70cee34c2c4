import { linesWith, type Rule } from './tree.ts';

// Written so that no pattern here is found by itself.
const FINDS: { files: RegExp; pattern: RegExp; says: string }[] = [
	{
		files: /./,
		pattern: /(?<![\w.])\/(?:work|home|root|Users)\/[\w.-]+|[A-Z]:\\Users\\/,
		says: 'names a path of one machine'
	},
	{
		files: /\.(test|spec)\.ts$/,
		pattern: /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme|skipIf|runIf)\b/,
		says: 'leaves tests out'
	},
	{
		files: /\.(ts|js|mjs|svelte)$/,
		pattern: /@ts-(?:ignore|nocheck|expect)|eslint-(?:dis|en)able|prettier-ignor[e]/,
		says: 'silences a check'
	},
	{
		files: /\.(ts|js|mjs|svelte|css|html)$/,
		pattern: /\b(?:TO[D]O|FIX[M]E|HAC[K]|XX[X])\b/,
		says: 'puts work off in a comment; do it or open an issue'
	},
	{
		files: /\.(ts|js|mjs|svelte)$/,
		pattern: /^\s*(?:\/\/|\/?\*+).*@\w+\s*\{[^}]*\bany\b/,
		says: 'has a type any'
	}
];

/** What may not stay behind in a commit. That code has no `any` of its own is for eslint to say. */
export const leftovers: Rule = (tree) =>
	[...tree].flatMap(([path, text]) =>
		FINDS.filter(({ files }) => files.test(path)).flatMap(({ pattern, says }) =>
			linesWith(text, pattern).map((line) => `${path}:${line}: ${says}.`)
		)
	);
