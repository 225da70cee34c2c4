import { collections } from '#lib/db/collections.ts';
import type { FieldError } from '#lib/db/refusals.ts';
import type { RecordItems } from '#lib/db/tables.ts';
import type { RecordDocument } from './schema.ts';

/** Where each collection stands in a record document. */
const LISTS = {
	mastery_level: 'mastery_levels',
	competency: 'competencies',
	skill: 'skills',
	segment: 'segments',
	theme: 'themes',
	impact: 'impacts',
	feedback: 'feedback',
	map_intent: 'map_intents',
	framework: 'frameworks',
	framework_version: 'framework_versions',
	role_assignment: 'role_assignments',
	assessment: 'assessments'
} as const satisfies Record<keyof RecordItems, keyof RecordDocument>;

/** What keeps a document from being a whole record: an id that occurs twice, or one that leads nowhere in it. */
export function recordFaults(document: RecordDocument): FieldError[] {
	return Object.values(collections).flatMap(({ table, links }) => [
		...twice(document, table),
		...Object.entries(links).flatMap(([field, to]) => leadsNowhere(document, table, field, to))
	]);
}

type Name = keyof typeof LISTS;

function twice(document: RecordDocument, name: Name): FieldError[] {
	const list = LISTS[name];
	const first = new Map(document[list].map(({ id }, at) => [id, at] as const).toReversed());
	const message = 'This id occurs twice; take one of the two out.';
	return document[list].flatMap(({ id }, at) =>
		first.get(id) === at ? [] : [{ field: `${list}.${at}.id`, message }]
	);
}

function leadsNowhere(document: RecordDocument, name: Name, field: string, to: Name): FieldError[] {
	const list = LISTS[name];
	const ids = new Set(document[LISTS[to]].map(({ id }) => id));
	return document[list].flatMap((item, at) => {
		const id = (item as Record<string, unknown>)[field] as string | null;
		if (id === null || ids.has(id)) return [];
		const message = `The document has no ${to.replace('_', ' ')} with the id ${id}.`;
		return [{ field: `${list}.${at}.${field}`, message }];
	});
}
