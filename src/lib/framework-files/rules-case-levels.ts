import type { FrameworkBuilder } from './rules-build.ts';
import { sayingOf } from './rules-case-kinds.ts';
import type { CaseNode, CaseTree } from './rules-case-tree.ts';
import type { CaseCriterion, CaseCriterionLevel, CaseRubric } from './schema-case.ts';

type Step = { key: string; name: string; words: string; node: CaseNode | null };
type Criterion = {
	criterion: CaseCriterion;
	place: string;
	steps: Step[];
	levels: CaseCriterionLevel[];
};

const plain = (words: string) => words.trim().toLowerCase();

/**
 * The mastery levels of a package and the scales they make: what a competency has as skill levels, what stands
 * under it, or what its criterion of a rubric tells apart. Competencies with the same steps share a scale.
 */
export class CaseLevels {
	readonly #tree: CaseTree;
	readonly #builder: FrameworkBuilder;
	readonly #source: string;
	/** The mastery items of each competency, the shallowest first. */
	readonly #steps = new Map<CaseNode, CaseNode[]>();
	readonly #holders = new Map<CaseNode, CaseNode[]>();
	readonly #scales = new Map<CaseNode, string>();
	#criteria: Criterion[] = [];

	constructor(tree: CaseTree, builder: FrameworkBuilder, source: string) {
		this.#tree = tree;
		this.#builder = builder;
		this.#source = source;
	}

	/** Finds the steps of every competency; to be called before anything else. */
	findScales(rubrics: readonly CaseRubric[]): void {
		const { nodes, byId, rest } = this.#tree;
		const numbered = rest
			.filter(([, { associationType }]) => associationType === 'hasSkillLevel')
			.map(([at, association]) => ({ at, ...association }))
			.sort(
				(a, b) => (a.sequenceNumber ?? Infinity) - (b.sequenceNumber ?? Infinity) || a.at - b.at
			);
		for (const { originNodeURI, destinationNodeURI } of numbered) {
			const of = byId.get(originNodeURI.identifier);
			const level = byId.get(destinationNodeURI.identifier);
			if (of?.kind === 'competency' && level?.kind === 'mastery_level') this.#hold(of, level);
		}
		for (const node of nodes)
			if (node.kind === 'competency')
				for (const child of node.children)
					if (child.kind === 'mastery_level') this.#hold(node, child);
		const alone = nodes.filter((node) => this.isScale(node));
		const [only] = alone;
		if (alone.length === 1 && only)
			for (const node of nodes)
				if (node.kind === 'competency' && !this.#steps.has(node))
					for (const level of only.children) this.#hold(node, level);
		this.#criteria = rubrics.flatMap((rubric, at) => criteriaOf(rubric, at));
	}

	#hold(competency: CaseNode, level: CaseNode): void {
		const steps = this.#steps.get(competency) ?? [];
		if (steps.includes(level)) return;
		this.#steps.set(competency, [...steps, level]);
		this.#holders.set(level, [...(this.#holders.get(level) ?? []), competency]);
	}

	/** Whether an item only holds mastery levels together. */
	isScale(node: CaseNode): boolean {
		return (
			node.kind === 'group' &&
			node.children.length > 0 &&
			node.children.every(({ kind }) => kind === 'mastery_level')
		);
	}

	/** The competencies that have a level. */
	holders(level: CaseNode): readonly CaseNode[] {
		return this.#holders.get(level) ?? [];
	}

	/** The scale of a competency, made with its levels where there is none yet; null where it has no levels. */
	scaleOf(node: CaseNode): string | null {
		const criterion = this.#criteria.find(
			({ criterion }) => criterion.CFItemURI?.identifier === node.item.identifier
		);
		const steps = this.#steps.get(node)?.map(stepOf) ?? criterion?.steps ?? [];
		if (steps.length === 0) return null;
		const scale = this.#scale(steps, node);
		this.#scales.set(node, scale);
		return scale;
	}

	#scale(steps: readonly Step[], node: CaseNode): string {
		const own = steps.every((step) => step.node && this.holders(step.node).length === 1);
		const parent = steps[0]?.node?.parent;
		const named = parent && this.isScale(parent) ? sayingOf(parent.item) : null;
		const name = named?.name ?? (own ? sayingOf(node.item).name : 'Mastery');
		const path = steps.map(({ key }) => key);
		const id = this.#builder.part('scales', path, { name, note: named?.note ?? '' });
		for (const step of steps)
			this.#builder.part('mastery_levels', [id, step.key], {
				scale: id,
				name: step.name,
				// What a level of one competency says is the descriptor of that competency.
				descriptor: own ? '' : step.words
			});
		return id;
	}

	/** The level of a scale that an item became for a competency; null where that competency does not have it. */
	levelOn(level: CaseNode, competency: string): string | null {
		const scale = this.#builder.get('competencies', competency)?.scale ?? '';
		const id = this.#builder.id('mastery_levels', scale, stepOf(level).key);
		return this.#builder.has('mastery_levels', id) ? id : null;
	}

	/** Keeps a mastery level that belongs to nothing. */
	keepLoose(node: CaseNode): void {
		if (this.holders(node).length > 0) return;
		const reason = 'This mastery level belongs to no competency and to no one scale.';
		this.#builder.unplaced(this.#source, `CFItems[${node.at}]`, reason, node.item);
	}

	/** Whether an association only says in which order mastery levels stand. */
	isOrder(type: string, from: CaseNode, to: CaseNode): boolean {
		if (type !== 'precedes' || from.kind !== 'mastery_level' || to.kind !== 'mastery_level')
			return false;
		return this.holders(from).every((of) => {
			const steps = this.#steps.get(of) ?? [];
			return !steps.includes(to) || steps.indexOf(from) < steps.indexOf(to);
		});
	}

	/** Adds what each competency is like at each level, from its own levels and from the rubrics. */
	describe(rubrics: readonly CaseRubric[]): void {
		for (const [node, steps] of this.#steps) {
			const competency = this.#builder.id('competencies', node.item.identifier);
			for (const step of steps) {
				if (this.holders(step).length > 1) continue;
				this.#builder.at(this.#source, `CFItems[${step.at}]`);
				this.#descriptor(competency, this.levelOn(step, competency), stepOf(step).words);
			}
		}
		for (const one of this.#criteria) this.#describeCriterion(one);
		rubrics.forEach((rubric, at) => this.#keepRubric(rubric, at));
	}

	#descriptor(competency: string, mastery_level: string | null, words: string): void {
		if (mastery_level === null || words.trim() === '') return;
		const path = [competency, mastery_level];
		this.#builder.part('descriptors', path, { competency, mastery_level, words });
	}

	#describeCriterion({ criterion, place, steps, levels }: Criterion): void {
		this.#builder.at(this.#source, place);
		const competency = this.#criterionCompetency(criterion, steps);
		const scale = this.#builder.get('competencies', competency)?.scale ?? '';
		const known = this.#builder.all('mastery_levels').filter((level) => level.scale === scale);
		steps.forEach((step, at) => {
			const level = known.find(({ name }) => plain(name) === plain(step.name));
			if (level) return this.#descriptor(competency, level.id, step.words);
			const reason = 'The competency uses another scale, and this level is not on it.';
			return this.#builder.unplaced(this.#source, place, reason, levels[at]);
		});
		const { category, description = '', weight, extensions } = criterion;
		const rest = { category, description, weight, extensions };
		if (
			[category, description, weight, extensions].some(
				(value) => value !== undefined && value !== ''
			)
		)
			this.#builder.unplaced(
				this.#source,
				place,
				'A growth framework has no field for this.',
				rest
			);
	}

	/** The competency that a criterion is about; one without an item of the package becomes a competency itself. */
	#criterionCompetency(
		{ CFItemURI, identifier, category, description }: CaseCriterion,
		steps: Step[]
	) {
		const id = this.#builder.id('competencies', CFItemURI?.identifier ?? '');
		if (this.#builder.has('competencies', id)) return id;
		const name = [CFItemURI?.title, category, description].find(Boolean) ?? 'Criterion';
		const scale = this.#builder.part(
			'scales',
			steps.map(({ key }) => key),
			{ name: 'Mastery' }
		);
		for (const step of steps)
			this.#builder.part('mastery_levels', [scale, step.key], { scale, name: step.name });
		return this.#builder.part('competencies', ['criterion', identifier], { name, scale });
	}

	#keepRubric(
		{ title = '', description = '', extensions, CFRubricCriteria = [] }: CaseRubric,
		at: number
	) {
		const more = CFRubricCriteria.flatMap(({ CFRubricCriterionLevels = [] }, criterion) =>
			CFRubricCriterionLevels.flatMap(({ score, feedback, extensions, quality }) =>
				score === undefined && !feedback && !extensions
					? []
					: [{ criterion: criterion + 1, quality, score, feedback, extensions }]
			)
		);
		const rest = { title, description, extensions, levels: more };
		if (!title && !description && !extensions && more.length === 0) return;
		const reason = 'A growth framework has no field for this of a rubric.';
		this.#builder.unplaced(this.#source, `CFRubrics[${at}]`, reason, rest);
	}
}

function stepOf(node: CaseNode): Step {
	const { name, note } = sayingOf(node.item);
	return { key: node.item.identifier, name, words: note, node };
}

function criteriaOf({ CFRubricCriteria = [] }: CaseRubric, rubric: number): Criterion[] {
	const inOrder = CFRubricCriteria.map((criterion, at) => ({ criterion, at })).sort(
		(a, b) => (a.criterion.position ?? a.at) - (b.criterion.position ?? b.at)
	);
	return inOrder.map(({ criterion, at }) => {
		const levels = (criterion.CFRubricCriterionLevels ?? []).toSorted(
			(a, b) => (a.position ?? a.score ?? 0) - (b.position ?? b.score ?? 0)
		);
		const steps = levels.map(({ quality, description = '' }, index) => {
			const name = quality || `Level ${index + 1}`;
			return { key: plain(name), name, words: description, node: null };
		});
		return { criterion, steps, levels, place: `CFRubrics[${rubric}].CFRubricCriteria[${at}]` };
	});
}
