import { CLUSTERS, FRAMEWORK_WORDS, LAYERS, ORIGINS, type Layer } from '#lib/framework/words.ts';
import type { Ability } from './rules.ts';

/** Cards that stand together in a layer: one cluster, or the competencies that have no skill of their own. */
export type Heap = { key: string; name: string; abilities: Ability[] };
/** One context layer with its clusters; those that are empty are left out. */
export type LayerOf = { layer: Layer; heaps: Heap[]; count: number };

/** From the edge of the picture to its middle, where the person's role is. */
const OUTSIDE_IN: readonly Layer[] = LAYERS.toReversed();

/**
 * The layered picture, the outermost layer first; every layer is there, also an empty one. A competency belongs
 * to no layer and is seen through its skills; one without any stands with its top group in the role's layer,
 * because it is the role that expects it.
 * @param shown which abilities are shown, in the order of their lists
 */
export function layersOf(shown: readonly Ability[], all: readonly Ability[] = shown): LayerOf[] {
	const skilled = new Set(
		all.flatMap(({ kind, competency }) => (kind === 'skill' && competency ? competency.id : []))
	);
	const bare = shown.filter(({ kind, id }) => kind === 'competency' && !skilled.has(id));
	return OUTSIDE_IN.map((layer) => {
		const heaps = [
			...CLUSTERS.map((cluster) => ({
				key: `${layer}.${cluster}`,
				name: FRAMEWORK_WORDS[cluster],
				abilities: shown.filter((each) => each.layer === layer && each.cluster === cluster)
			})),
			...(layer === 'role' ? ORIGINS : []).map((origin) => ({
				key: `competency.${origin}`,
				name: origin === 'craft' ? 'Craft competencies' : FRAMEWORK_WORDS.personal,
				abilities: bare.filter((each) => each.origin === origin)
			}))
		].filter(({ abilities }) => abilities.length > 0);
		return { layer, heaps, count: heaps.reduce((sum, { abilities }) => sum + abilities.length, 0) };
	});
}

/** The ids of everything in the picture, in the order it is gone through: from the edge inwards. */
export const orderOf = (layers: readonly LayerOf[]): string[] =>
	layers.flatMap(({ heaps }) => heaps.flatMap(({ abilities }) => abilities.map(({ id }) => id)));

/** More cards than this are drawn smaller, and a heap shows its first few until it is opened. */
const MOST_AT_EASE = 60;
/** Cards of a folded heap, and of one among more than twice as many cards. */
export const FEW = 6;
const FEWEST = 3;

const countOf = (layers: readonly LayerOf[]) => layers.reduce((sum, { count }) => sum + count, 0);
export const isDense = (layers: readonly LayerOf[]): boolean => countOf(layers) > MOST_AT_EASE;

/**
 * The cards of a heap that are drawn while it is folded, in their own order: those that matter first (`first`),
 * then as many of the others as there is room for. One more than fits is drawn rather than folded away.
 */
export function folded(
	abilities: readonly Ability[],
	first: (ability: Ability) => boolean,
	room = FEW
): Ability[] {
	if (abilities.length <= room + 1) return [...abilities];
	const chosen = [...abilities.filter(first), ...abilities.filter((each) => !first(each))];
	const kept = new Set(chosen.slice(0, room));
	return abilities.filter((each) => kept.has(each));
}

/** A heap as it is drawn: the cards in sight, and how many are folded away; `folds` where it can be folded. */
export type DrawnHeap = Heap & { cards: Ability[]; rest: number; folds: boolean };
export type DrawnLayer = Omit<LayerOf, 'heaps'> & { heaps: DrawnHeap[] };

/** The layers with what of each heap is drawn, in a picture with much in it the heaps that are unfolded whole. */
export function drawnOf(
	layers: readonly LayerOf[],
	unfolded: ReadonlySet<string>,
	first: (ability: Ability) => boolean
): DrawnLayer[] {
	const dense = isDense(layers);
	const room = countOf(layers) > 2 * MOST_AT_EASE ? FEWEST : FEW;
	const drawn = (heap: Heap): DrawnHeap => {
		const few = dense ? folded(heap.abilities, first, room) : heap.abilities;
		const cards = unfolded.has(heap.key) ? heap.abilities : few;
		const folds = few.length < heap.abilities.length;
		return { ...heap, cards, rest: heap.abilities.length - cards.length, folds };
	};
	return layers.map((layer) => ({ ...layer, heaps: layer.heaps.map(drawn) }));
}

/** What arrows go through: the ids of the cards drawn, and the keys of heaps that fold, in order. */
export const stopsOf = (layers: readonly DrawnLayer[]): string[] =>
	layers.flatMap(({ heaps }) =>
		heaps.flatMap(({ key, cards, folds }) => [
			...cards.map(({ id }) => id),
			...(folds ? [key] : [])
		])
	);

export type Box = { left: number; top: number; width: number; height: number };
type Arrow = 'ArrowUp' | 'ArrowDown';

/**
 * The card that an arrow up or down leads to: of the nearest row in that direction the one whose middle is
 * nearest across. Undefined at the edge.
 * @param boxes where the cards are drawn, in any order
 */
export function nearestBox(boxes: readonly Box[], at: number, arrow: Arrow): number | undefined {
	const from = boxes[at];
	if (!from) return undefined;
	const sign = arrow === 'ArrowDown' ? 1 : -1;
	const down = (box: Box) => sign * (middle(box).y - middle(from).y);
	const below = boxes
		.map((box, index) => ({ index, away: down(box), across: across(box, from) }))
		.filter(({ away }) => away > from.height / 2);
	const row = Math.min(...below.map(({ away }) => away));
	return below
		.filter(({ away }) => away < row + from.height / 2)
		.toSorted((a, b) => a.across - b.across)[0]?.index;
}
const middle = ({ left, top, width, height }: Box) => ({
	x: left + width / 2,
	y: top + height / 2
});
const across = (a: Box, b: Box) => Math.abs(middle(a).x - middle(b).x);
