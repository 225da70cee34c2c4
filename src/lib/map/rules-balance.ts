import type { Segment } from '#lib/framework/schema.ts';
import { QUADRANTS, SCALES, WORDS, type Quadrant, type Scale } from '#lib/impact/words.ts';
import type { Mark } from './rules.ts';

/** How many impacts lie in each part of the map. */
export type Counts = {
	all: number;
	quadrants: ReadonlyMap<Quadrant, number>;
	/** By id of segment. */
	segments: ReadonlyMap<string, number>;
	scales: ReadonlyMap<Scale, number>;
};

/** One stretch of a sentence; one with a quadrant is shown in its colour. */
export type Said = { words: string; strong?: boolean; quadrant?: Quadrant };

export function countsOf(marks: readonly Mark[]): Counts {
	const tally = <Key>(of: (mark: Mark) => Key) => {
		const counts = new Map<Key, number>();
		for (const mark of marks) counts.set(of(mark), (counts.get(of(mark)) ?? 0) + 1);
		return counts;
	};
	return {
		all: marks.length,
		quadrants: tally(({ field }) => field.quadrant),
		segments: tally(({ field }) => field.segment),
		scales: tally(({ field }) => field.scale)
	};
}

/** A whole percentage of all: 26 of 42 is 62. */
export const share = (count: number, all: number): number =>
	all === 0 ? 0 : Math.round((count / all) * 100);

/** The segments in which there is nothing, those of the quadrant with the least impact first. */
export function blindSpots(segments: readonly Segment[], { quadrants, segments: full }: Counts) {
	const weight = ({ quadrant }: Segment) => quadrants.get(quadrant) ?? 0;
	return segments
		.filter(({ id }) => !full.has(id))
		.toSorted(
			(a, b) =>
				weight(a) - weight(b) || QUADRANTS.indexOf(a.quadrant) - QUADRANTS.indexOf(b.quadrant)
		);
}

/**
 * The balance of a whole map in two sentences: where impact gathers, and where there is none yet.
 * @param segments in the order of the map
 * @param what it is the balance of
 */
export function balance(
	segments: readonly Segment[],
	counts: Counts,
	what = 'your impact'
): Said[] {
	const gathered = mostScale(counts);
	if (gathered === undefined) return [{ words: 'Nothing on this map yet.' }];
	const percent = share(counts.scales.get(gathered) ?? 0, counts.all);
	const first: Said[] = [
		{ words: `${percent}%`, strong: true },
		{ words: ` of ${what} is at ${WORDS[gathered].toLowerCase()} scale. ` }
	];
	const [blind, ...others] = blindSpots(segments, counts);
	if (blind) return [...first, ...nothingIn(blind, others.length)];
	const far = SCALES.filter((scale) => !counts.scales.has(scale));
	if (far.length > 0)
		return [
			...first,
			{
				words: `Nothing yet at ${far.map((scale) => WORDS[scale].toLowerCase()).join(' or ')} scale.`
			}
		];
	return [...first, { words: 'There is some in every segment and at every scale.' }];
}

function nothingIn({ quadrant, name }: Segment, others: number): Said[] {
	const spot = { words: `${WORDS[quadrant]}, ${inSentence(name)}`, quadrant };
	const more =
		others === 0 ? '' : others === 1 ? ', nor in one other' : `, nor in ${others} others`;
	return [{ words: 'Nothing yet in ' }, spot, { words: `${more}.` }];
}

/** A name inside a sentence begins small, unless its first word has other capitals too, as DevOps or QA. */
function inSentence(name: string): string {
	const [word = ''] = name.split(' ');
	const rest = word.slice(1);
	return rest !== '' && rest === rest.toLowerCase()
		? name.charAt(0).toLowerCase() + name.slice(1)
		: name;
}

/** The balance of one quadrant: where it gathers, in which segment, and what has not reached further. */
export function quadrantBalance(
	quadrant: Quadrant,
	segments: readonly Segment[],
	marks: readonly Mark[]
): Said[] {
	const inside = marks.filter(({ field }) => field.quadrant === quadrant);
	const counts = countsOf(inside);
	const scale = mostScale(counts);
	if (scale === undefined) return [{ words: `Nothing yet in ${WORDS[quadrant]}.`, quadrant }];
	const own = segments.filter((segment) => segment.quadrant === quadrant);
	const gathered = inside.filter(({ field }) => field.scale === scale);
	return [
		{ words: `${gathered.length} of ${counts.all}`, strong: true },
		{ words: ` ${gathered.length === 1 ? 'is' : 'are'} at ${WORDS[scale].toLowerCase()} scale` },
		{ words: mostIn(own, gathered) },
		{ words: notYet(own, inside), quadrant }
	];
}

function mostIn(segments: readonly Segment[], marks: readonly Mark[]): string {
	const { segments: counts } = countsOf(marks);
	const [most] = segments.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
	const count = most ? (counts.get(most.id) ?? 0) : 0;
	if (!most || segments.length < 2 || marks.length < 2) return '. ';
	return count === marks.length
		? `, all in ${most.name}. `
		: `, ${spelled(count)} in ${most.name}. `;
}

function notYet(segments: readonly Segment[], marks: readonly Mark[]): string {
	const empty = segments.find(({ id }) => !marks.some(({ field }) => field.segment === id));
	if (empty) return `Nothing yet in ${empty.name}.`;
	const near = (id: string) =>
		marks
			.filter(({ field }) => field.segment === id)
			.every(({ field }) => field.scale === 'personal' || field.scale === 'team');
	const kept = segments.find(({ id }) => near(id));
	return kept
		? `${kept.name} has not yet left the team.`
		: 'Every segment reaches beyond the team.';
}

function mostScale({ scales }: Counts): Scale | undefined {
	return SCALES.filter((scale) => scales.has(scale)).toSorted(
		(a, b) => (scales.get(b) ?? 0) - (scales.get(a) ?? 0)
	)[0];
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelled = (count: number) => SMALL[count] ?? String(count);
