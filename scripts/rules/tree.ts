import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a checkout by their path from its root, with `/` between folders, and their text. */
export type Tree = ReadonlyMap<string, string>;

/** A rule of the house: the sentences it has to say about a tree, none where the tree keeps it. */
export type Rule = (tree: Tree) => string[];

const TEXT = /\.(css|html|js|json|md|mjs|svelte|svg|ts|yml)$|^\.ci\/|^\.[a-z]+(rc|ignore|config)$/;

/** What git knows or would add in this folder, generated files left out. */
export function readTree(root: string): Tree {
	const listed = execFileSync(
		'git',
		['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
		{ cwd: root, encoding: 'utf8' }
	);
	const files = [...new Set(listed.split('\0'))]
		.filter((path) => TEXT.test(path) && path !== 'package-lock.json')
		.filter((path) => existsSync(join(root, path)));
	return new Map(files.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The lines of a text that a pattern is found in, counted from 1. */
export function linesWith(text: string, pattern: RegExp): number[] {
	return text.split('\n').flatMap((line, at) => (pattern.test(line) ? [at + 1] : []));
}
