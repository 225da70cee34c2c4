import type { MapIntent } from '#lib/map/schema.ts';
import { SEGMENTS, type SegmentName } from './sample-framework.ts';
import { idOf, instantOn, rowFields, sampleId } from './sample-id.ts';

type Written = [day: string, segment: SegmentName, scale: MapIntent['scale'], words: string];

/** Where she wanted to grow next, in the order of placing; the first has been answered since. */
const INTENTS: Written[] = [
	['2026-02-10', 'Internal communities', 'group', 'A place where testers hear from each other'],
	['2026-09-08', 'Mentoring & coaching', 'group', 'Think aloud with somebody outside Fares'],
	['2026-10-02', 'Revenue', 'company', 'Be heard before prices and peaks are decided'],
	['2026-10-12', 'External communities', 'industry', 'Tell it to people who never met us'],
	['2026-10-14', 'Operator partners', 'industry', 'Operators see a change before it reaches them']
];

export function sampleIntents(): MapIntent[] {
	return INTENTS.map(([day, segment, scale, words], n) => {
		const at = instantOn(day, 9, n);
		return {
			quadrant: SEGMENTS[segment],
			segment: idOf(SEGMENTS, 'segment', segment),
			scale,
			from_quarter: `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
			words,
			...rowFields(sampleId('map_intent', day, n), at, at, 1)
		};
	});
}
