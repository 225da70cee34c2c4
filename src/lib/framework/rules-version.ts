import type { FieldError } from '#lib/db/refusals.ts';
import { slugOf } from './rules-slug.ts';
import type { GrowthFramework } from './schema-document.ts';
import type { FrameworkVersion, FrameworkVersionListed } from './schema-version.ts';
import { PARTS_NAMES, type PartsName } from './words-document.ts';

/** A published version is never changed under people's assessments (product.md, "growth framework"). */
export function isSettled({
	state,
	number
}: Pick<FrameworkVersion, 'state' | 'number'>): FieldError[] {
	if (state === 'draft') return [];
	const message = `Version ${number} is ${state} and stays as it is. Begin a draft from it and change that.`;
	return [{ field: 'state', message }];
}

/** The document that a version holds. */
export function documentOf(
	version: Pick<FrameworkVersion, 'name' | 'summary' | 'source' | PartsName>
): GrowthFramework {
	const parts = Object.fromEntries(PARTS_NAMES.map((name) => [name, version[name]]));
	const { name, summary, source } = version;
	return {
		format: 'trellis-framework',
		version: 1,
		name,
		summary,
		source,
		...parts
	} as GrowthFramework;
}

/** What of a document a version keeps: all of it but the mark of its format. */
export function contentOf(document: GrowthFramework): Omit<GrowthFramework, 'format' | 'version'> {
	const { format: _, version: __, ...content } = document;
	return content;
}

type Listed = Pick<FrameworkVersionListed, 'framework' | 'state' | 'number' | 'deleted_at'>;

/** The published version of a framework, if there is one. */
export function publishedOf<Version extends Listed>(
	framework: string,
	versions: readonly Version[]
): Version | undefined {
	return versions.find(
		(version) => version.framework === framework && version.state === 'published'
	);
}

/** The draft of a framework that is being worked on, if there is one. */
export function draftOf<Version extends Listed>(
	framework: string,
	versions: readonly Version[]
): Version | undefined {
	return versions.findLast(
		(version) =>
			version.framework === framework && version.state === 'draft' && version.deleted_at === null
	);
}

/** The number that the next version of a framework gets, from 1. */
export function nextNumber(framework: string, versions: readonly Listed[]): number {
	const numbers = versions
		.filter((version) => version.framework === framework)
		.map(({ number }) => number ?? 0);
	return Math.max(0, ...numbers) + 1;
}

/** The last part of a site's address: the name in small letters and hyphens, and what makes it its own. */
export function addressOf(name: string, own: string): string {
	const words = slugOf(name);
	return words === '' ? own : `${words}-${own}`;
}
