import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { QUADRANTS, SCALES } from '#lib/impact/words.ts';
import {
	fieldKey,
	fieldsOf,
	largestDisc,
	roomToEdges,
	WHOLE_MAP,
	type Field,
	type Segments
} from '#lib/map/rules-geometry.ts';
import { layOut, MOST_NUMBERED, type Layout, type Placeable } from '#lib/map/rules-layout.ts';
import { reachOf } from '#lib/map/rules-packing.ts';
import { chance } from '#lib/map/rules-seed.ts';
import { type Bound, figure, heading, note } from './figures.ts';

/** The most milliseconds that laying out may take, by the number of impacts. */
const BOUNDS: [impacts: number, bound: Bound | undefined][] = [
	[100, undefined],
	[1000, { most: 50 }],
	[5000, { most: 300 }]
];
const ROUNDS = 11;
const FORCE_ROUNDS = 1;
const TICKS = 300;
/** The radius of a seed, which is what both draw beyond `MOST_NUMBERED`. */
const SEED = 5;

type Disc = { x: number; y: number; reach: number; field: Field };
type Laid = { milliseconds: number[]; discs: Disc[] };

/** Laying out the map, beside a plain layout by forces in the same run. */
export function layout(): Promise<void> {
	heading('Laying out the map, and what lies wrong in it, halos included');
	for (const [count, bound] of BOUNDS) {
		const impacts = spread(count);
		tell(`${count} impacts`, ours(impacts), bound);
		tell(`${count} impacts with d3-force`, byForces(impacts));
	}
	note(
		`Beyond 400 a field with more than 24 is told in heaps of ten; d3-force lays every impact, in ${TICKS} ticks.`
	);
	return Promise.resolve();
}

function tell(name: string, { milliseconds, discs }: Laid, bound?: Bound): void {
	figure(name, milliseconds, 'ms', bound);
	const least: Bound | undefined = name.includes('d3') ? undefined : { most: 0 };
	figure(`${name}: overlapping pairs`, [overlaps(discs)], '', least);
	figure(`${name}: not within their field`, [outside(discs)], '', least);
}

const segments: Segments = {
	knowledge_value: named('knowledge', 4),
	business_value: named('business', 3),
	giving_back: named('giving', 4),
	avoiding_waste: named('waste', 3)
};

function named(name: string, count: number) {
	return Array.from({ length: count }, (_, at) => ({ id: `${name}-${at}`, name: `${name} ${at}` }));
}

/** Impacts as a record has them: most of them in the team, and many in few segments. */
function spread(count: number): Placeable[] {
	const random = chance(count);
	const SHARES = [0.08, 0.55, 0.78, 0.94, 1];
	return Array.from({ length: count }, (_, at) => {
		const quadrant = QUADRANTS[Math.floor(random() ** 1.2 * 4)] ?? 'knowledge_value';
		const own = segments[quadrant];
		const where = random();
		return {
			id: `0192-${String(at).padStart(6, '0')}-${Math.floor(random() * 1e9)}`,
			quadrant,
			segment: own[Math.floor(random() ** 1.4 * own.length)]?.id ?? '',
			scale: SCALES[SHARES.findIndex((share) => where < share)] ?? 'team'
		};
	});
}

function timed<Result>(rounds: number, work: () => Result) {
	const runs = Array.from({ length: rounds }, () => {
		const before = performance.now();
		const result = work();
		return { result, milliseconds: performance.now() - before };
	});
	return {
		times: runs.map(({ milliseconds }) => milliseconds),
		results: runs.map(({ result }) => result)
	};
}

function ours(impacts: readonly Placeable[]): Laid {
	const { times, results } = timed(ROUNDS, () => layOut(impacts, segments, WHOLE_MAP));
	return { milliseconds: times, discs: results.slice(-1).flatMap(discsOf) };
}

function discsOf({ blips, heaps, fields }: Layout): Disc[] {
	const known = new Map(fields.map((field) => [field.key, field]));
	return [...blips, ...heaps].flatMap(({ x, y, radius, field: key }) => {
		const field = known.get(key);
		return field ? [{ x, y, reach: reachOf(radius), field }] : [];
	});
}

/** Every impact drawn to the middle of its field, and kept off the others. */
function byForces(impacts: readonly Placeable[]): Laid {
	const fields = new Map(fieldsOf(segments, WHOLE_MAP).map((field) => [field.key, field]));
	const reach = reachOf(impacts.length > MOST_NUMBERED ? SEED : WHOLE_MAP.blip);
	const { times, results } = timed(FORCE_ROUNDS, () => {
		const nodes = impacts.flatMap(({ segment, scale }) => {
			const field = fields.get(fieldKey(segment, scale));
			const node: SimulationNodeDatum = {};
			return field ? [{ ...node, field, middle: largestDisc(field) }] : [];
		});
		forceSimulation(nodes)
			.force('collide', forceCollide(reach))
			.force(
				'x',
				forceX(({ middle }: (typeof nodes)[number]) => middle.x)
			)
			.force(
				'y',
				forceY(({ middle }: (typeof nodes)[number]) => middle.y)
			)
			.stop()
			.tick(TICKS);
		return nodes.map(({ x = 0, y = 0, field }) => ({ x, y, reach, field }));
	});
	return { milliseconds: times, discs: results.at(-1) ?? [] };
}

function overlaps(discs: readonly Disc[]): number {
	let pairs = 0;
	discs.forEach((one, at) => {
		for (const other of discs.slice(at + 1)) {
			const apart = Math.hypot(one.x - other.x, one.y - other.y);
			if (apart < one.reach + other.reach - 1e-9) pairs += 1;
		}
	});
	return pairs;
}

const outside = (discs: readonly Disc[]): number =>
	discs.filter((disc) => roomToEdges(disc.field, disc) < disc.reach - 1e-9).length;
