import { v5 } from 'uuid';
import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import type {
	CaseAssociation,
	CaseDocument,
	CaseItem,
	CaseItemType,
	CaseLicense,
	CaseLink,
	CasePackage,
	CaseRubric
} from './schema-case.ts';
import {
	CASE_ITEMS,
	CASE_LISTS,
	CASE_PARENTS,
	type CaseList,
	EXPECTS,
	type ItemSpec,
	LINKS,
	OWN,
	SHOWN_AT
} from './words-case.ts';

/** When a package was changed last, as an instant, and the id of its document; both are told from nothing else. */
export type CaseAbout = { changed_at?: string; id?: string };

type Part = { id: string } & Record<string, unknown>;
const NAMESPACE = '0b5ad0a0-3c4b-5d0e-8f4e-7a7f4ad1c1e5';
const NEVER = '1970-01-01T00:00:00.000Z';
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * The framework as a CFPackage of 1EdTech CASE 1.1. Roles, role levels, competencies, skills, scales, mastery
 * levels and behaviours are items, what they are to one another are associations, descriptors a rubric. What CASE
 * has no field for stands in the extensions that its schema allows, so that nothing is lost on the way back.
 */
export function toCase(framework: GrowthFramework, about: CaseAbout = {}): string {
	return `${JSON.stringify(new CaseWriter(framework, about).package(), null, '\t')}\n`;
}

/** Writes one framework; holds which identifier each part got. */
class CaseWriter {
	readonly #framework: GrowthFramework;
	readonly #changed: string;
	readonly #taken = new Set<string>();
	readonly #given = new Map<string, CaseLink>();
	readonly #document: CaseLink;

	constructor(framework: GrowthFramework, { changed_at = NEVER, id }: CaseAbout) {
		this.#framework = framework;
		this.#changed = changed_at;
		for (const list of CASE_LISTS)
			for (const part of framework[list])
				this.#identify(list, part.id, 'name' in part ? part.name : part.words);
		for (const list of ['role_level_links', 'expectations', 'descriptors'] as const)
			for (const part of framework[list]) this.#identify(list, part.id, '');
		const identifier = id && !this.#taken.has(id) ? id : this.#made('document', framework.name);
		this.#document = { title: framework.name, identifier, uri: `urn:uuid:${identifier}` };
	}

	package(): CasePackage {
		const { rules, segments, unmapped } = this.#framework;
		const licenses = this.#licenses();
		return {
			CFDocument: this.#about(licenses[0]),
			CFItems: CASE_LISTS.flatMap((list) => this.#items(list)),
			CFAssociations: [
				...CASE_LISTS.flatMap((list) => this.#children(list)),
				...this.#skillLevels(),
				...this.#shownAt(),
				...this.#links(),
				...this.#expectations()
			],
			CFDefinitions: { CFLicenses: licenses, CFItemTypes: this.#types() },
			CFRubrics: this.#rubrics(),
			extensions: { [OWN]: { rules, segments, unmapped } }
		};
	}

	/** An identifier is a part's own id, unless a part of another list has the same. */
	#identify(list: string, id: string, words: string): void {
		const identifier = this.#taken.has(id) ? this.#made(list, id) : id;
		const title = words.replaceAll('\n', ' ');
		this.#taken.add(identifier);
		this.#given.set(`${list} ${id}`, { title, identifier, uri: `urn:uuid:${identifier}` });
	}

	#made = (...path: string[]) => v5(JSON.stringify(path), NAMESPACE);
	#kept = (identifier: string) => ({
		identifier,
		uri: `urn:uuid:${identifier}`,
		lastChangeDateTime: this.#changed
	});
	#link = (list: string, id: string): CaseLink =>
		this.#given.get(`${list} ${id}`) ?? { title: '', identifier: id, uri: `urn:uuid:${id}` };
	#identifier = (list: string, id: string) => this.#link(list, id).identifier;

	#own(list: string, at: number, id: string, rest: object) {
		const given = this.#identifier(list, id);
		return { [OWN]: { list, at, ...(given === id ? {} : { id }), ...rest } };
	}

	#about(license?: CaseLicense): CaseDocument {
		const { name, summary, source, format, version } = this.#framework;
		const { identifier, title = '', uri = '' } = license ?? {};
		return {
			...this.#kept(this.#document.identifier),
			frameworkType: 'ext:growth-framework',
			caseVersion: '1.1',
			creator: source.title || name,
			title: name,
			...(source.url === null ? {} : { officialSourceURL: source.url }),
			...(summary === '' ? {} : { description: summary }),
			...(identifier ? { licenseURI: { title, identifier, uri } } : {}),
			extensions: { [OWN]: { format, version, source_title: source.title } }
		};
	}

	#licenses(): CaseLicense[] {
		const { licence, notice } = this.#framework.source;
		if (!licence && !notice) return [];
		return [{ ...this.#kept(this.#made('licence')), title: licence, licenseText: notice }];
	}

	#types(): CaseItemType[] {
		return CASE_LISTS.map((list, at) => ({
			...this.#kept(this.#made('type', list)),
			title: CASE_ITEMS[list].type,
			description: CASE_ITEMS[list].type,
			hierarchyCode: String(at + 1)
		}));
	}

	#items(list: CaseList): CaseItem[] {
		const spec: ItemSpec = CASE_ITEMS[list];
		const identifier = this.#made('type', list);
		const type = { title: spec.type, identifier, uri: `urn:uuid:${identifier}` };
		const levels = list === 'indicators' ? ['mastery_level', 'role_level'] : [];
		const said = ['id', spec.full, spec.short, spec.parent, spec.code, ...levels];
		return (this.#framework[list] as readonly Part[]).map((part, at) => {
			const full = textOf(part[spec.full]);
			const short = spec.short ? textOf(part[spec.short]) : '';
			const code = spec.code ? textOf(part[spec.code]) : '';
			const rest = Object.entries(part).filter(([field]) => !said.includes(field));
			// A statement may not be empty, so that one that repeats the name is told from one that says nothing.
			const repeated = full !== '' && full === short ? { [spec.full]: full } : {};
			return {
				...this.#kept(this.#identifier(list, part.id)),
				fullStatement: full || short,
				...(spec.short ? { abbreviatedStatement: short } : {}),
				...(code === '' ? {} : { humanCodingScheme: code }),
				CFItemType: spec.type,
				CFItemTypeURI: type,
				extensions: this.#own(list, at, part.id, {
					...Object.fromEntries(rest),
					...repeated
				})
			};
		});
	}

	#association(
		type: string,
		[origin, destination]: readonly [CaseLink, CaseLink],
		rest: Partial<CaseAssociation> = {}
	): CaseAssociation {
		return {
			...this.#kept(this.#made(type, origin.identifier, destination.identifier)),
			associationType: type,
			originNodeURI: origin,
			destinationNodeURI: destination,
			...rest
		};
	}

	#children(list: CaseList): CaseAssociation[] {
		const spec: ItemSpec = CASE_ITEMS[list];
		const above = CASE_PARENTS[list];
		return (this.#framework[list] as readonly Part[]).map((part, at) => {
			const parent = spec.parent ? textOf(part[spec.parent]) : '';
			const to = above && parent ? this.#link(above, parent) : this.#document;
			return this.#association('isChildOf', [this.#link(list, part.id), to], {
				sequenceNumber: at + 1
			});
		});
	}

	#skillLevels(): CaseAssociation[] {
		const { competencies, mastery_levels } = this.#framework;
		return competencies.flatMap(({ id, scale }) =>
			mastery_levels
				.filter((level) => level.scale === scale)
				.map((level, at) =>
					this.#association(
						'hasSkillLevel',
						[this.#link('competencies', id), this.#link('mastery_levels', level.id)],
						{ sequenceNumber: at + 1 }
					)
				)
		);
	}

	#shownAt(): CaseAssociation[] {
		return this.#framework.indicators.flatMap(({ id, mastery_level, role_level }) => {
			const from = this.#link('indicators', id);
			if (mastery_level)
				return [this.#association(SHOWN_AT, [from, this.#link('mastery_levels', mastery_level)])];
			if (role_level)
				return [this.#association(SHOWN_AT, [from, this.#link('role_levels', role_level)])];
			return [];
		});
	}

	#links(): CaseAssociation[] {
		return this.#framework.role_level_links.map(({ id, from, to, kind }, at) =>
			this.#association(
				LINKS[kind],
				[this.#link('role_levels', from), this.#link('role_levels', to)],
				{
					...this.#kept(this.#identifier('role_level_links', id)),
					extensions: this.#own('role_level_links', at, id, {})
				}
			)
		);
	}

	#expectations(): CaseAssociation[] {
		return this.#framework.expectations.map(({ id, role_level, competency, words, ...rest }, at) =>
			this.#association(
				EXPECTS,
				[this.#link('role_levels', role_level), this.#link('competencies', competency)],
				{
					...this.#kept(this.#identifier('expectations', id)),
					...(words === '' ? {} : { notes: words }),
					extensions: this.#own('expectations', at, id, rest)
				}
			)
		);
	}

	#rubrics(): CaseRubric[] {
		const { descriptors, competencies, mastery_levels } = this.#framework;
		const all = Map.groupBy(
			descriptors.map((descriptor, at) => ({ ...descriptor, at })),
			({ competency }) => competency
		);
		const rubric = this.#made('rubric');
		const criteria = competencies.flatMap(({ id, name }, position) => {
			const criterion = this.#made('criterion', id);
			const levels = (all.get(id) ?? []).map(({ id: own, words, mastery_level, at }) => {
				const order = mastery_levels.findIndex((level) => level.id === mastery_level);
				return {
					...this.#kept(this.#identifier('descriptors', own)),
					quality: mastery_levels[order]?.name ?? '',
					description: words,
					position: order + 1,
					rubricCriterionId: criterion,
					extensions: [this.#own('descriptors', at, own, { mastery_level })]
				};
			});
			if (levels.length === 0) return [];
			return [
				{
					...this.#kept(criterion),
					category: 'Competency',
					description: name,
					CFItemURI: this.#link('competencies', id),
					position: position + 1,
					rubricId: rubric,
					CFRubricCriterionLevels: levels
				}
			];
		});
		if (criteria.length === 0) return [];
		const title = 'What each competency is like at each mastery level';
		return [{ ...this.#kept(rubric), title, CFRubricCriteria: criteria }];
	}
}
