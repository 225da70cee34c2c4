import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

type Chunk = { imports?: string[]; dynamicImports?: string[]; isEntry?: boolean };
type Manifest = Record<string, Chunk>;

/** What the script of a page or a layout begins with. */
const PAGE = /\/nodes\/\d+\.js$/;

/** A chunk, and what is loaded together with it. */
function together(manifest: Manifest, name: string, seen = new Set<string>()): Set<string> {
	if (seen.has(name)) return seen;
	seen.add(name);
	for (const each of manifest[name]?.imports ?? []) together(manifest, each, seen);
	return seen;
}

/**
 * Lets the framework find the styles that a page is drawn with. It goes through the manifest depth first: what it
 * meets behind an import on use before it meets it as a part of the page, it leaves out, and the page is drawn
 * without those styles until its script brings them. So each page names itself, after its parts, what it may load
 * on use; and of that only what a `load` brings, as the server draws nothing else of it.
 */
export function staticFirst(): Plugin {
	return {
		name: 'static-first',
		applyToEnvironment: ({ name }) => name === 'client',
		writeBundle({ dir = '' }) {
			const file = join(dir, '.vite/manifest.json');
			const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
			const loads = (id: string) => /\/\+(page|layout)\.ts$/.test(id);
			const drawn = new Set(
				[...this.getModuleIds()]
					.filter((id) => this.getModuleInfo(id)?.dynamicImporters.some(loads))
					.map((id) => relative(this.environment.config.root, id))
			);
			const onUse = (name: string) =>
				(manifest[name]?.dynamicImports ?? []).filter((each) => drawn.has(each));
			const sorted = Object.entries(manifest).map(([name, chunk]): [string, Chunk] => {
				if (chunk.isEntry && !PAGE.test(name)) return [name, chunk];
				const dynamicImports = chunk.isEntry ? [...together(manifest, name)].flatMap(onUse) : [];
				return [name, { ...chunk, dynamicImports }];
			});
			writeFileSync(file, JSON.stringify(Object.fromEntries(sorted), null, '\t'));
		}
	};
}
