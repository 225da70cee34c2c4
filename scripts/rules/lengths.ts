import type { Rule } from './tree.ts';

const MOST = 400;

/** No file of code grows past what one can read at a sitting. */
export const lengths: Rule = (tree) =>
	[...tree]
		.filter(([path]) => /\.(ts|js|mjs|svelte|css)$/.test(path))
		.map(([path, text]) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
		.filter(({ lines }) => lines > MOST)
		.map(({ path, lines }) => `${path}: ${lines} lines; ${MOST} is the most.`);
