import { frameworkMisfits } from '#lib/framework/rules-document.ts';
import { type GrowthFramework, growthFramework } from '#lib/framework/schema-document.ts';
import type { PartsName } from '#lib/framework/words-document.ts';
import { settled } from './rules-settle.ts';
import type { CaseAssociation, CaseExtensions, CaseItem, CasePackage } from './schema-case.ts';
import {
	CASE_ITEMS,
	CASE_LISTS,
	type CaseList,
	EXPECTS,
	type ItemSpec,
	LINKS,
	OWN,
	SHOWN_AT
} from './words-case.ts';

type Own = { list?: string; at?: number; id?: string } & Record<string, unknown>;
type Draft = { at: number; part: Record<string, unknown> };
type Lists = Record<PartsName, Draft[]>;

const ownOf = (extensions: CaseExtensions | undefined): Own | undefined =>
	extensions?.[OWN] as Own | undefined;

/** Whether a package was written by a Trellis. */
export const isOwnCase = ({ CFDocument }: CasePackage): boolean =>
	ownOf(CFDocument.extensions)?.format === 'trellis-framework';

/**
 * The framework that a package of ours was written from, the same in every part. What another tool put into the
 * package since is kept among `unmapped`.
 * @throws ZodError where the package is of a newer version
 */
export function fromOwnCase(package_: CasePackage, source: string): GrowthFramework {
	const document = aboutOf(package_);
	growthFramework.pick({ format: true, version: true }).parse({
		format: document.format,
		version: document.version
	});
	const { lists, strangers } = partsOf(package_);
	const kept = ownOf(package_.extensions) ?? {};
	const parts = Object.fromEntries(
		Object.entries(lists).map(([list, drafts]) => [
			list,
			drafts.sort((a, b) => a.at - b.at).map(({ part }) => part)
		])
	);
	const { rules = [], segments = [], unmapped = [] } = kept;
	const draft = { ...document, ...parts, rules, segments };
	const whole = growthFramework.safeParse({ ...draft, unmapped });
	if (whole.success && strangers.length === 0 && frameworkMisfits(whole.data).length === 0)
		return whole.data;
	const mended = settled(
		draft,
		strangers.map(([place, body]) => ({
			source,
			place,
			reason: 'This was put into the package by another tool.',
			body: JSON.stringify(body, null, '\t')
		})),
		() => ({ source, place: '' })
	);
	const before = growthFramework.shape.unmapped.safeParse(unmapped).data ?? [];
	return { ...mended, unmapped: [...before, ...mended.unmapped] };
}

function aboutOf({ CFDocument, CFDefinitions }: CasePackage) {
	const { format, version, source_title } = ownOf(CFDocument.extensions) ?? {};
	const [license] = CFDefinitions?.CFLicenses ?? [];
	return {
		format,
		version,
		name: CFDocument.title,
		summary: CFDocument.description ?? '',
		source: {
			title: source_title,
			url: CFDocument.officialSourceURL ?? null,
			licence: license?.title ?? '',
			notice: license?.licenseText ?? ''
		}
	};
}

/** What the identifiers of a package stand for: the list and the id of the part. */
type Known = Map<string, { list: string; id: string }>;

function partsOf(package_: CasePackage): { lists: Lists; strangers: [string, unknown][] } {
	const { CFItems = [], CFAssociations = [] } = package_;
	const known: Known = new Map();
	for (const { identifier, extensions } of CFItems) {
		const { list = '', id = identifier } = ownOf(extensions) ?? {};
		known.set(identifier, { list, id });
	}
	const from = Map.groupBy(CFAssociations, ({ originNodeURI }) => originNodeURI.identifier);
	const lists = Object.fromEntries(
		[...CASE_LISTS, 'role_level_links', 'descriptors', 'expectations'].map((list) => [list, []])
	) as unknown as Lists;
	const strangers: [string, unknown][] = [];
	CFItems.forEach((item, at) => {
		const own = ownOf(item.extensions);
		const list = CASE_LISTS.find((name) => name === own?.list);
		if (!own || !list) return strangers.push([`CFItems[${at}]`, item]);
		return lists[list].push(itemOf(list, own, item, from.get(item.identifier) ?? [], known));
	});
	CFAssociations.forEach((association, at) => {
		const own = ownOf(association.extensions);
		if (own) lists[own.list as PartsName]?.push(associationOf(own, association, known));
		else if (!IMPLIED.includes(association.associationType))
			strangers.push([`CFAssociations[${at}]`, association]);
	});
	lists.descriptors.push(...descriptorsOf(package_, known));
	return { lists, strangers };
}

/** Associations whose meaning is in the items they lead from. */
const IMPLIED = ['isChildOf', 'hasSkillLevel', SHOWN_AT];

function itemOf(
	list: CaseList,
	own: Own,
	item: CaseItem,
	leading: readonly CaseAssociation[],
	known: Known
): Draft {
	const { list: _, at = 0, id = item.identifier, ...rest } = own;
	const spec: ItemSpec = CASE_ITEMS[list];
	const short = item.abbreviatedStatement;
	const full = item.fullStatement === short ? '' : item.fullStatement;
	const to = (type: string) =>
		known.get(
			leading.find(({ associationType }) => associationType === type)?.destinationNodeURI
				.identifier ?? ''
		);
	const shown = list === 'indicators' ? to(SHOWN_AT) : undefined;
	const part = {
		id,
		...(spec.short ? { [spec.short]: short } : {}),
		[spec.full]: full,
		...(spec.code ? { [spec.code]: item.humanCodingScheme ?? '' } : {}),
		...(spec.parent ? { [spec.parent]: to('isChildOf')?.id ?? null } : {}),
		...(shown?.list === 'mastery_levels' ? { mastery_level: shown.id } : {}),
		...(shown?.list === 'role_levels' ? { role_level: shown.id } : {}),
		...rest
	};
	return { at, part };
}

function associationOf(own: Own, association: CaseAssociation, known: Known): Draft {
	const { list, at = 0, id = association.identifier, ...rest } = own;
	const [from, to] = [association.originNodeURI, association.destinationNodeURI].map(
		({ identifier }) => known.get(identifier)?.id ?? identifier
	);
	if (association.associationType === EXPECTS || list === 'expectations')
		return {
			at,
			part: { id, role_level: from, competency: to, words: association.notes ?? '', ...rest }
		};
	const kind = association.associationType === LINKS.parallel ? 'parallel' : 'next';
	return { at, part: { id, from, to, kind, ...rest } };
}

function descriptorsOf({ CFRubrics = [] }: CasePackage, known: Known): Draft[] {
	const criteria = CFRubrics.flatMap(({ CFRubricCriteria = [] }) => CFRubricCriteria);
	return criteria.flatMap(({ CFItemURI, CFRubricCriterionLevels = [] }) =>
		CFRubricCriterionLevels.flatMap(({ identifier, description, extensions = [] }) => {
			const own = ownOf(extensions[0]);
			if (!own) return [];
			const { list: _, at = 0, id = identifier, ...rest } = own;
			const competency = known.get(CFItemURI?.identifier ?? '')?.id;
			return [{ at, part: { id, competency, words: description, ...rest } }];
		})
	);
}
