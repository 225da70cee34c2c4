import { imports } from './imports.ts';
import type { Rule } from './tree.ts';

/** The ways back to a file through imports that run; types alone tie no knot. */
export const cycles: Rule = (tree) => {
	const next = new Map<string, string[]>();
	for (const { from, to, typeOnly } of imports(tree))
		if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);

	const done = new Set<string>();
	const found: string[] = [];
	const visit = (file: string, way: string[]) => {
		if (way.includes(file)) {
			const ring = [...way.slice(way.indexOf(file)), file];
			found.push(`${file}: imports itself by way of ${ring.slice(1).join(' -> ')}.`);
			return;
		}
		if (done.has(file)) return;
		for (const to of next.get(file) ?? []) visit(to, [...way, file]);
		done.add(file);
	};
	for (const file of tree.keys()) visit(file, []);
	return found;
};
