import type { GrowthFramework } from '#lib/framework/schema-document.ts';
import { FrameworkBuilder } from './rules-build.ts';
import { sayingOf } from './rules-case-kinds.ts';
import { CaseLevels } from './rules-case-levels.ts';
import { originOf } from './rules-origin.ts';
import { type CaseNode, caseTree, type CaseTree, under } from './rules-case-tree.ts';
import type { CaseAssociation, CaseItem, CasePackage } from './schema-case.ts';

/** What of an item is taken into the framework, or is of use in its package only. */
const TAKEN = [
	'identifier',
	'uri',
	'lastChangeDateTime',
	'fullStatement',
	'abbreviatedStatement',
	'notes',
	'CFItemType',
	'CFItemTypeURI',
	'listEnumeration'
];
const OF_THE_DOCUMENT = ['identifier', 'uri', 'lastChangeDateTime', 'caseVersion'];
const SAID = ['title', 'description', 'creator', 'officialSourceURL', 'licenseURI', 'notes'];

/**
 * A framework from a package that another tool wrote. The type of an item and its place say what it becomes; an
 * association between a role level and a competency, whatever it is called, is an expectation. What has no place
 * goes to `unmapped`.
 */
export function fromForeignCase(package_: CasePackage, source: string): GrowthFramework {
	const builder = new FrameworkBuilder(package_.CFDocument.title || source);
	builder.at(source, 'CFDocument');
	takeDocument(package_, builder, source);
	const tree = caseTree(package_);
	const reading = new CaseReading(tree, builder, source);
	reading.take(package_);
	return builder.done();
}

function takeDocument(package_: CasePackage, builder: FrameworkBuilder, source: string): void {
	const { CFDocument, CFDefinitions: { CFLicenses = [], CFItemTypes, ...defined } = {} } = package_;
	const {
		title,
		description = '',
		notes = '',
		officialSourceURL,
		creator,
		licenseURI
	} = CFDocument;
	const license = CFLicenses.find(({ identifier }) => identifier === licenseURI?.identifier);
	const first = license ?? CFLicenses[0];
	builder.about({
		name: title,
		summary: [description, notes].filter(Boolean).join('\n\n'),
		source: {
			title: creator,
			url: officialSourceURL ?? null,
			licence: first?.title ?? licenseURI?.title ?? '',
			notice: first?.licenseText ?? ''
		}
	});
	keepRest(builder, source, 'CFDocument', CFDocument, [...OF_THE_DOCUMENT, ...SAID]);
	const types = CFItemTypes?.filter((type) => type.description !== type.title) ?? [];
	const others = {
		...defined,
		CFItemTypes: types,
		CFLicenses: CFLicenses.filter((one) => one !== first)
	};
	for (const [name, list] of Object.entries(others))
		if (!Array.isArray(list) || list.length > 0)
			builder.unplaced(source, `CFDefinitions, ${name}`, NO_FIELD, list);
	if (package_.extensions) builder.unplaced(source, 'extensions', NO_FIELD, package_.extensions);
}

const NO_FIELD = 'A growth framework has no field for this.';

function keepRest(
	builder: FrameworkBuilder,
	source: string,
	place: string,
	from: object,
	taken: readonly string[]
): void {
	const rest = Object.entries(from).filter(([name]) => !taken.includes(name));
	if (rest.length > 0) builder.unplaced(source, place, NO_FIELD, Object.fromEntries(rest));
}

/** Reads one package into a builder; holds what each item became. */
class CaseReading {
	readonly #tree: CaseTree;
	readonly #builder: FrameworkBuilder;
	readonly #source: string;
	readonly #levels: CaseLevels;
	/** The id of the part that an item became. */
	readonly #became = new Map<CaseNode, string>();

	constructor(tree: CaseTree, builder: FrameworkBuilder, source: string) {
		this.#tree = tree;
		this.#builder = builder;
		this.#source = source;
		this.#levels = new CaseLevels(tree, builder, source);
	}

	take(package_: CasePackage): void {
		const { CFItems = [], CFRubrics = [] } = package_;
		this.#levels.findScales(CFRubrics);
		for (const node of this.#tree.nodes) {
			this.#builder.at(this.#source, placeOf(node));
			this.#takeNode(node);
		}
		this.#levels.describe(CFRubrics);
		this.#soleRoles();
		for (const [at, association] of this.#tree.rest) {
			const place = `CFAssociations[${at}]`;
			this.#builder.at(this.#source, place);
			const reason = this.#takeAssociation(association);
			if (reason) this.#builder.unplaced(this.#source, place, reason, association);
		}
		this.#expectedByPlace();
		this.#keepFields(CFItems);
	}

	#takeNode(node: CaseNode): void {
		const take = {
			group: () => this.#takeGroup(node),
			competency: () => this.#takeCompetency(node),
			skill: () => this.#takeSkill(node),
			indicator: () => this.#takeIndicator(node),
			mastery_level: () => this.#levels.keepLoose(node),
			role: () => this.#takeRole(node),
			role_level: () => this.#takeRoleLevel(node)
		}[node.kind];
		take();
	}

	/** A group of roles, of competencies, or of both, as its contents are. */
	#takeGroup(node: CaseNode): void {
		if (this.#levels.isScale(node)) return;
		const holds = contents(node);
		if (holds.roles) this.#group(node, 'role');
		if (holds.competencies || !holds.roles) this.#group(node, 'competency');
	}

	#group(node: CaseNode, kind: 'role' | 'competency'): string {
		return this.#builder.part('groups', [kind, node.item.identifier], {
			kind,
			parent: this.#groupAbove(node, kind),
			...sayingOf(node.item)
		});
	}

	#groupAbove(node: CaseNode, kind: 'role' | 'competency'): string | null {
		const above = under(node, 'group', kind === 'role' ? 'group' : 'competency');
		return above && !this.#levels.isScale(above) ? this.#group(above, kind) : null;
	}

	#takeCompetency(node: CaseNode): void {
		const { identifier } = node.item;
		const holds = node.children.some(({ kind }) => kind === 'competency');
		const group = holds ? this.#group(node, 'competency') : this.#groupAbove(node, 'competency');
		const scale = this.#levels.scaleOf(node);
		const id = this.#builder.part('competencies', [identifier], {
			group,
			scale,
			origin: originOf(...namesAbove(node)),
			...sayingOf(node.item)
		});
		this.#became.set(node, id);
	}

	#takeSkill(node: CaseNode): void {
		const above = under(node, 'competency');
		const competency = above ? (this.#became.get(above) ?? null) : null;
		const { name, note } = sayingOf(node.item);
		const path = [node.item.identifier];
		this.#became.set(node, this.#builder.part('skills', path, { competency, name, note }));
	}

	#takeIndicator(node: CaseNode): void {
		const competency = under(node, 'competency');
		const level = under(node, 'mastery_level', 'role_level');
		const of = competency ? this.#became.get(competency) : undefined;
		const { fullStatement, abbreviatedStatement, notes } = node.item;
		const words = fullStatement || (abbreviatedStatement ?? '');
		if (!of)
			return this.#builder.unplaced(
				this.#source,
				placeOf(node),
				'This behaviour stands under no competency.',
				node.item
			);
		const levels =
			level?.kind === 'role_level'
				? { role_level: this.#became.get(level) ?? null }
				: { mastery_level: level ? this.#levels.levelOn(level, of) : null };
		const short = abbreviatedStatement === words ? '' : (abbreviatedStatement ?? '');
		const examples = [short, notes ?? ''].filter(Boolean);
		this.#builder.part('indicators', [node.item.identifier], {
			competency: of,
			...levels,
			words,
			examples
		});
	}

	#takeRole(node: CaseNode): void {
		const group = this.#groupAbove(node, 'role');
		const { name, note } = sayingOf(node.item);
		const id = this.#builder.part('roles', [node.item.identifier], { group, name, note });
		this.#became.set(node, id);
	}

	#takeRoleLevel(node: CaseNode): void {
		const above = under(node, 'role', 'group');
		const role =
			above?.kind === 'role'
				? (this.#became.get(above) ?? '')
				: this.#builder.part('roles', ['of', above?.item.identifier ?? ''], {
						group: above ? this.#groupAbove(above, 'role') : null,
						name: above ? sayingOf(above.item).name : 'Role'
					});
		const { name, note } = sayingOf(node.item);
		const code = node.item.humanCodingScheme ?? '';
		const titles = node.item.alternativeLabel ? [node.item.alternativeLabel] : [];
		const id = this.#builder.part('role_levels', [node.item.identifier], {
			role,
			code,
			name,
			titles,
			summary: note
		});
		this.#became.set(node, id);
	}

	/** A role that has no levels but expects something is a role of one level. */
	#soleRoles(): void {
		for (const node of this.#tree.nodes) {
			if (node.kind !== 'role') continue;
			const levels = this.#builder.all('role_levels');
			const role = this.#became.get(node) ?? '';
			if (levels.some((level) => level.role === role)) continue;
			this.#builder.at(this.#source, placeOf(node));
			const name = sayingOf(node.item).name;
			const code = node.item.humanCodingScheme ?? '';
			const path = ['of', node.item.identifier];
			this.#became.set(node, this.#builder.part('role_levels', path, { role, code, name }));
		}
	}

	/** Puts an association into its place, or says why it has none. */
	#takeAssociation({ associationType, originNodeURI, destinationNodeURI, notes }: CaseAssociation) {
		const from = this.#tree.byId.get(originNodeURI.identifier);
		const to = this.#tree.byId.get(destinationNodeURI.identifier);
		if (!from || !to) return 'This leads out of the package.';
		if (from.kind === 'role_level' && to.kind === 'role_level') {
			const kind = { precedes: 'next', isPeerOf: 'parallel' }[associationType];
			if (kind !== 'next' && kind !== 'parallel') return 'Role levels are not linked like this.';
			const [a, b] = [this.#became.get(from) ?? '', this.#became.get(to) ?? ''];
			this.#builder.part('role_level_links', [kind, a, b], { from: a, to: b, kind });
			return null;
		}
		if (isRole(from) || isRole(to)) {
			const [role, other] = isRole(from) ? [from, to] : [to, from];
			return this.#expect(role, other, notes ?? '');
		}
		if (associationType === 'hasSkillLevel' || this.#levels.isOrder(associationType, from, to))
			return null;
		return 'A growth framework has no such link between these two.';
	}

	#expect(role: CaseNode, other: CaseNode, words: string): string | null {
		const role_level = this.#levelOf(role);
		if (!role_level)
			return 'The role this is expected of has several levels, and it does not say which.';
		if (other.kind === 'mastery_level') {
			const held = this.#levels.holders(other);
			const [only] = held;
			const competency = held.length === 1 && only ? this.#became.get(only) : undefined;
			if (!competency) return 'This expects a mastery level and does not say of which competency.';
			return this.#expectation(
				role_level,
				competency,
				this.#levels.levelOn(other, competency),
				words
			);
		}
		const competency = other.kind === 'competency' ? this.#became.get(other) : undefined;
		if (!competency) return 'A role level expects competencies, and this is none.';
		return this.#expectation(role_level, competency, null, words);
	}

	#expectation(
		role_level: string,
		competency: string,
		mastery_level: string | null,
		words: string
	) {
		this.#builder.part('expectations', [role_level, competency], {
			role_level,
			competency,
			mastery_level,
			words
		});
		return null;
	}

	#levelOf(node: CaseNode): string | undefined {
		const id = this.#became.get(node);
		return id && this.#builder.has('role_levels', id) ? id : undefined;
	}

	/** A competency that stands under a role level or a role is expected there. */
	#expectedByPlace(): void {
		for (const node of this.#tree.nodes) {
			const above = under(node, 'role_level', 'role');
			const competency = this.#became.get(node);
			if (node.kind !== 'competency' || !above || !competency) continue;
			this.#builder.at(this.#source, placeOf(node));
			const levels =
				above.kind === 'role'
					? this.#builder.all('role_levels').filter(({ role }) => role === this.#became.get(above))
					: [];
			const ids = levels.length > 0 ? levels.map(({ id }) => id) : [this.#levelOf(above)];
			for (const id of ids) if (id) this.#expectation(id, competency, null, '');
		}
	}

	/** Keeps, by field, what the items say that has no place. */
	#keepFields(items: readonly CaseItem[]): void {
		const seen = new Set<string>();
		const fields = new Map<string, Record<string, unknown>>();
		items.forEach((item, at) => {
			if (seen.has(item.identifier))
				this.#builder.unplaced(
					this.#source,
					`CFItems[${at}]`,
					'This identifier occurs twice.',
					item
				);
			seen.add(item.identifier);
			const node = this.#tree.byId.get(item.identifier);
			const isLevel = node?.kind === 'role_level' || node?.kind === 'role';
			for (const [field, value] of Object.entries(item)) {
				if (TAKEN.includes(field)) continue;
				if (isLevel && ['humanCodingScheme', 'alternativeLabel'].includes(field)) continue;
				const key = `CFItems, ${field}`;
				const by = fields.get(key) ?? {};
				fields.set(key, Object.assign(by, { [`CFItems[${at}] ${sayingOf(item).name}`]: value }));
			}
		});
		for (const [place, body] of fields) this.#builder.unplaced(this.#source, place, NO_FIELD, body);
	}
}

const isRole = ({ kind }: CaseNode) => kind === 'role' || kind === 'role_level';

/** The names of the groups that an item stands in, the innermost first. */
function namesAbove(node: CaseNode): string[] {
	const above = under(node, 'group');
	return above ? [sayingOf(above.item).name, ...namesAbove(above)] : [];
}

/** What stands under a group: roles, competencies, or both. */
function contents(node: CaseNode): { roles: boolean; competencies: boolean } {
	const kinds = new Set<string>();
	const waiting = [...node.children];
	for (let one = waiting.pop(); one; one = waiting.pop()) {
		kinds.add(one.kind);
		waiting.push(...one.children);
	}
	const roles = kinds.has('role') || kinds.has('role_level');
	return { roles, competencies: kinds.has('competency') || kinds.has('skill') };
}

/** Where an item stands in its package, for whoever looks for it. */
const placeOf = ({ at, item }: CaseNode): string =>
	`CFItems[${at}] ${sayingOf(item).name.slice(0, 80)}`;
