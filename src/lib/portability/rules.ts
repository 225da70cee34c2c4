import { alike, collections } from '#lib/db/collections.ts';
import type { FieldError } from '#lib/db/refusals.ts';
import type { RecordItems } from '#lib/db/tables.ts';
import { feedbackMisfits } from '#lib/feedback/rules-standing.ts';
import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { goalMisfits, growthPageMisfits, habitMisfits } from '#lib/growth-page/rules-fit.ts';
import type { RecordDocument } from './schema.ts';

/** Where each collection stands in a record document. */
export const LISTS = {
	mastery_level: 'mastery_levels',
	competency: 'competencies',
	skill: 'skills',
	segment: 'segments',
	theme: 'themes',
	impact: 'impacts',
	feedback_request: 'feedback_requests',
	feedback: 'feedback',
	map_intent: 'map_intents',
	framework: 'frameworks',
	framework_version: 'framework_versions',
	role_assignment: 'role_assignments',
	assessment: 'assessments',
	growth_page: 'growth_pages',
	goal: 'goals',
	check_in: 'check_ins',
	habit: 'habits',
	celebration: 'celebrations',
	comment: 'comments',
	preference: 'preferences'
} as const satisfies Record<keyof RecordItems, keyof RecordDocument>;

/**
 * What keeps a document from being a whole record: an id that occurs twice or leads nowhere in it, two items
 * that are alike where no two may be, or feedback, a framework, a growth page, a goal or a habit that does not hold together.
 */
export function recordFaults(document: RecordDocument): FieldError[] {
	return Object.values(collections)
		.flatMap(({ table, links, alone }) => [
			...twice(document, table),
			...Object.entries(links).flatMap(([field, to]) => leadsNowhere(document, table, field, to)),
			...(alone ? notAlone(document, table, alone) : [])
		])
		.concat(
			feedbackFaults(document),
			misfits('framework_versions', document.framework_versions, frameworkMisfits),
			misfits('growth_pages', document.growth_pages, growthPageMisfits),
			misfits('goals', document.goals, goalMisfits),
			misfits('habits', document.habits, habitMisfits)
		);
}

/** Feedback that is not as its standing says, or not as the request was that it answers. */
function feedbackFaults({ feedback, feedback_requests }: RecordDocument): FieldError[] {
	const requests = new Map(feedback_requests.map((request) => [request.id, request]));
	return misfits('feedback', feedback, (one) =>
		feedbackMisfits(one, requests.get(one.request ?? ''))
	);
}

/** Items that are held against their own rules, without which they could not be changed again. */
function misfits<Item>(
	list: keyof RecordDocument,
	items: readonly Item[],
	fits: (item: Item) => FieldError[]
): FieldError[] {
	return items.flatMap((item, at) =>
		fits(item).map(({ field, message }) => ({ field: `${list}.${at}.${field}`, message }))
	);
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

/** The kept items after the first with the same values in these fields. */
function notAlone(document: RecordDocument, name: Name, alone: readonly string[]): FieldError[] {
	const seen = new Set<string>();
	return document[LISTS[name]].flatMap((item, at) => {
		if (item.deleted_at !== null) return [];
		const key = JSON.stringify(alone.map((field) => item[field as keyof typeof item]));
		const { field, message } = alike(name, alone);
		const place = [LISTS[name], at, field].filter((part) => part !== '').join('.');
		if (!seen.has(key)) return seen.add(key) && [];
		return [{ field: place, message }];
	});
}

function leadsNowhere(document: RecordDocument, name: Name, field: string, to: Name): FieldError[] {
	const list = LISTS[name];
	const ids = new Set(document[LISTS[to]].map(({ id }) => id));
	return document[list].flatMap((item, at) => {
		const pointed = (item as Record<string, unknown>)[field] as string | string[] | null;
		const missing = [pointed ?? []].flat().find((id) => !ids.has(id));
		if (missing === undefined) return [];
		const message = `The document has no ${to.replace('_', ' ')} with the id ${missing}.`;
		return [{ field: `${list}.${at}.${field}`, message }];
	});
}
