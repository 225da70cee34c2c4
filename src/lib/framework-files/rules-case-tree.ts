import { type CaseKind, kindOfType, typeOf } from './rules-case-kinds.ts';
import type { CaseAssociation, CaseItem, CasePackage } from './schema-case.ts';

/** An item in its place: whose child it is and what it becomes. */
export type CaseNode = {
	item: CaseItem;
	at: number;
	type: string;
	kind: CaseKind;
	parent: CaseNode | null;
	children: CaseNode[];
};
export type CaseTree = {
	/** Every item, parents before children, in the order that the package gives. */
	nodes: CaseNode[];
	byId: Map<string, CaseNode>;
	/** The associations that are more than whose child an item is, by where they stand in the package. */
	rest: [number, CaseAssociation][];
};

const PARENTS = ['isChildOf', 'isPartOf'];

/** The items of a package as a tree, each with what it becomes by its type, its place and what leads to it. */
export function caseTree(package_: CasePackage): CaseTree {
	const { CFItems = [], CFAssociations = [] } = package_;
	const byId = new Map<string, CaseNode>();
	CFItems.forEach((item, at) => {
		const type = typeOf(item, package_);
		const kind = kindOfType(type) ?? 'group';
		const node: CaseNode = { item, at, type, kind, parent: null, children: [] };
		if (!byId.has(item.identifier)) byId.set(item.identifier, node);
	});
	const rest = joined(byId, CFAssociations, package_.CFDocument.identifier);
	const nodes = walked([...byId.values()]);
	settleKinds(nodes, { byId, rest }, package_);
	return { nodes, byId, rest };
}

/** Sets whose child each item is; gives back the associations that say something else. */
function joined(
	byId: Map<string, CaseNode>,
	associations: readonly CaseAssociation[],
	document: string
): [number, CaseAssociation][] {
	const rest: [number, CaseAssociation][] = [];
	const order = new Map<CaseNode, number>();
	associations.forEach((association, at) => {
		const { associationType, originNodeURI, destinationNodeURI, sequenceNumber } = association;
		const child = byId.get(originNodeURI.identifier);
		const parent = byId.get(destinationNodeURI.identifier);
		const toDocument = destinationNodeURI.identifier === document;
		const isParent = PARENTS.includes(associationType) && child && (parent ?? toDocument);
		if (!isParent || child.parent || (parent && isAbove(child, parent))) {
			if (!isParent || !toDocument) rest.push([at, association]);
			return;
		}
		order.set(child, sequenceNumber ?? Infinity);
		if (!parent) return;
		child.parent = parent;
		parent.children.push(child);
	});
	const place = (node: CaseNode) => [
		order.get(node) ?? Infinity,
		Number.parseFloat(node.item.listEnumeration ?? '') || Infinity,
		node.at
	];
	const before = (one: CaseNode, other: CaseNode) => {
		const [a, b] = [place(one), place(other)];
		const differs = a.findIndex((value, index) => value !== b[index]);
		return differs < 0 ? 0 : (a[differs] ?? 0) < (b[differs] ?? 0) ? -1 : 1;
	};
	for (const node of byId.values()) node.children.sort(before);
	return rest;
}

/** Whether one item stands above another, or is it. */
function isAbove(one: CaseNode, other: CaseNode): boolean {
	for (let node: CaseNode | null = other; node; node = node.parent) if (node === one) return true;
	return false;
}

function walked(all: readonly CaseNode[]): CaseNode[] {
	const nodes: CaseNode[] = [];
	const waiting = all.filter(({ parent }) => parent === null).reverse();
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		nodes.push(node);
		waiting.push(...node.children.toReversed());
	}
	return nodes;
}

type Joined = Pick<CaseTree, 'byId' | 'rest'>;

/** Says what each item is where its type alone does not, or says something that its place contradicts. */
function settleKinds(
	nodes: readonly CaseNode[],
	{ byId, rest }: Joined,
	package_: CasePackage
): void {
	const used = usedIn(byId, rest, package_);
	for (const [, { associationType, originNodeURI, destinationNodeURI }] of rest) {
		const level = byId.get(destinationNodeURI.identifier);
		const of = byId.get(originNodeURI.identifier);
		if (associationType === 'hasSkillLevel' && level && of && !isRole(of))
			level.kind = 'mastery_level';
	}
	for (const node of nodes)
		if (kindOfType(node.type) === null && node.kind !== 'mastery_level') node.kind = byPlace(node);
	const competencies = nodes.some(({ kind }) => kind === 'competency');
	for (const node of nodes)
		if (node.kind === 'skill' && (!competencies || used.has(node) || !under(node, 'competency')))
			node.kind = 'competency';
	for (const node of nodes) {
		const below = node.children.some(({ kind }) => kind === node.kind);
		if (node.kind === 'competency' && below && !used.has(node)) node.kind = 'group';
		if (node.kind === 'role' && node.parent?.kind === 'role') node.kind = 'role_level';
	}
}

const isRole = ({ kind }: CaseNode) => kind === 'role' || kind === 'role_level';

function byPlace(node: CaseNode): CaseKind {
	const isLevel = /\blevel\b|\bstage\b|\bstep\b/i.test(node.type);
	if (isLevel && node.parent && isRole(node.parent)) return 'role_level';
	if (isLevel && node.children.length === 0) return 'mastery_level';
	const parts = node.children.filter(
		({ kind }) => kind !== 'indicator' && kind !== 'mastery_level'
	);
	return parts.length > 0 ? 'group' : 'competency';
}

/** What has mastery levels or criteria of its own, or is expected of a role. */
function usedIn(
	byId: Map<string, CaseNode>,
	rest: CaseTree['rest'],
	{ CFRubrics = [] }: CasePackage
): Set<CaseNode> {
	const used = new Set<CaseNode>();
	const use = (id: string | undefined) => {
		const node = byId.get(id ?? '');
		if (node) used.add(node);
	};
	for (const { CFRubricCriteria = [] } of CFRubrics)
		for (const { CFItemURI } of CFRubricCriteria) use(CFItemURI?.identifier);
	for (const [, { associationType, originNodeURI, destinationNodeURI }] of rest) {
		const [from, to] = [originNodeURI, destinationNodeURI].map(({ identifier }) =>
			byId.get(identifier)
		);
		if (associationType === 'hasSkillLevel' && from && !isRole(from)) used.add(from);
		if (from && to && isRole(from) !== isRole(to)) used.add(isRole(from) ? to : from);
	}
	return used;
}

/** The nearest item of a kind that an item stands under. */
export function under(node: CaseNode, ...kinds: readonly CaseKind[]): CaseNode | null {
	for (let above = node.parent; above; above = above.parent)
		if (kinds.includes(above.kind)) return above;
	return null;
}
