import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLUSTERS, LAYERS } from '#lib/framework/words.ts';
import {
	drawnOf,
	FEW,
	folded,
	isDense,
	layersOf,
	nearestBox,
	orderOf,
	stopsOf,
	type Box
} from './rules-layers.ts';
import { shownOf, viewFromParams, viewToParams, WHOLE_VIEW } from './rules-view.ts';
import type { Ability } from './rules.ts';

const skill = (id: string, layer: string, cluster: string, competency: string | null = null) =>
	({
		...{ kind: 'skill', id, name: id, note: '', layer, cluster },
		competency: competency === null ? null : { id: competency, name: competency }
	}) as unknown as Ability;
const bare = (id: string, origin: string) =>
	({ kind: 'competency', id, name: id, note: '', layer: null, cluster: null, origin }) as Ability;

describe('the layered picture', () => {
	const shown = [
		bare('design', 'craft'),
		bare('talk', 'personal'),
		skill('load', 'platform', 'system', 'design'),
		skill('fares', 'organisation', 'strategy'),
		skill('trace', 'platform', 'system'),
		skill('rules', 'platform', 'domain')
	];
	const layers = layersOf(shown);
	it('goes from the organisation in to the role', () =>
		expect(layers.map(({ layer, count }) => [layer, count])).toEqual([
			['organisation', 1],
			['department', 0],
			['platform', 3],
			['product', 0],
			['team', 0],
			['role', 1]
		]));
	it('keeps clusters in their order, and a competency without skills with its group', () => {
		expect(layers[2]?.heaps.map(({ name }) => name)).toEqual(['Domain', 'System']);
		expect(layers[5]?.heaps).toMatchObject([{ name: 'Personal and leadership' }]);
		expect(orderOf(layers)).toEqual(['fares', 'rules', 'load', 'trace', 'talk']);
	});
	it('places every skill exactly once', () => {
		const any = fc
			.array(fc.tuple(fc.constantFrom(...LAYERS), fc.constantFrom(...CLUSTERS)), { maxLength: 150 })
			.map((list) => list.map(([layer, cluster], at) => skill(String(at), layer, cluster)));
		fc.assert(
			fc.property(any, (list) => {
				const placed = layersOf(list);
				expect(orderOf(placed).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
				expect(isDense(placed)).toBe(list.length > 60);
			})
		);
	});
});

describe('a folded heap', () => {
	const many = Array.from({ length: 12 }, (_, at) => skill(String(at), 'role', 'craft'));
	const odd = ({ id }: Ability) => Number(id) % 2 === 1;
	it('shows what matters first, in its own order', () =>
		expect(folded(many, odd).map(({ id }) => id)).toEqual(['1', '3', '5', '7', '9', '11']));
	it('fills up with the others', () =>
		expect(folded(many, ({ id }) => id === '11').map(({ id }) => id)).toEqual([
			'0',
			'1',
			'2',
			'3',
			'4',
			'11'
		]));
	it('never hides one alone', () =>
		expect(folded(many.slice(0, FEW + 1), odd)).toHaveLength(FEW + 1));
});

describe('arrows up and down', () => {
	const box = (left: number, top: number): Box => ({ left, top, width: 80, height: 40 });
	const boxes = [box(0, 0), box(100, 0), box(0, 60), box(120, 62), box(400, 200)];
	it.each([
		[0, 'ArrowDown', 2],
		[1, 'ArrowDown', 3],
		[2, 'ArrowUp', 0],
		[3, 'ArrowDown', 4],
		[4, 'ArrowUp', 3],
		[0, 'ArrowUp', undefined],
		[4, 'ArrowDown', undefined]
	] as const)('from %d by %s to %s', (at, arrow, to) =>
		expect(nearestBox(boxes, at, arrow)).toBe(to)
	);
});

describe('the view', () => {
	it('is kept in the address', () => {
		const view = {
			show: 'gaps',
			text: 'peak',
			layer: 'platform',
			cluster: 'system',
			table: true
		} as const;
		expect(viewFromParams(viewToParams(view))).toEqual(view);
		expect(viewToParams(WHOLE_VIEW).toString()).toBe('');
		expect(viewFromParams(new URLSearchParams('show=x&layer=moon'))).toEqual(WHOLE_VIEW);
	});
	it('finds words in the name, the note and the competency', () => {
		const all = [skill('Peak load', 'role', 'craft'), skill('Tracing', 'role', 'craft', 'Peaks')];
		const found = (text: string) => shownOf(all, { ...WHOLE_VIEW, text }).map(({ id }) => id);
		expect(found('PEAK')).toEqual(['Peak load', 'Tracing']);
		expect(found('load ')).toEqual(['Peak load']);
	});
});

describe('what of a large picture is drawn', () => {
	const many = (count: number) =>
		layersOf(Array.from({ length: count }, (_, at) => skill(String(at), 'role', 'craft')));
	const drawn = (count: number, ...unfolded: string[]) =>
		drawnOf(many(count), new Set(unfolded), ({ id }) => id === '50')[5]?.heaps[0];
	it.each([
		[40, 40, 0],
		[80, 6, 74],
		[150, 3, 147]
	])('of %d in one cluster %d, and %d folded away', (count, cards, rest) =>
		expect(drawn(count)).toMatchObject({ cards: { length: cards }, rest })
	);
	it('keeps what matters first, and all once it is unfolded', () => {
		expect(drawn(150)?.cards.map(({ id }) => id)).toEqual(['0', '1', '50']);
		expect(drawn(150, 'role.craft')).toMatchObject({ rest: 0, folds: true });
	});
	it('is gone through by arrows, its folds too', () => {
		const layers = drawnOf(many(150), new Set(), () => false);
		expect(stopsOf(layers)).toEqual(['0', '1', '2', 'role.craft']);
	});
});
