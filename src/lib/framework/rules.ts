import { generateNKeysBetween } from 'fractional-indexing';
import { v7 as newId } from 'uuid';
import { QUADRANTS } from '#lib/impact/words.ts';
import type { MasteryLevel, Segment } from './schema.ts';
import { DEFAULT_MASTERY, DEFAULT_SEGMENTS } from './words.ts';

/** What a new record begins with: the default mastery scale and the default segments, all of it editable. */
export function startingFramework(now: Date): {
	mastery_level: MasteryLevel[];
	segment: Segment[];
} {
	const at = now.toISOString();
	const row = () => ({ id: newId(), version: 1, created_at: at, updated_at: at, deleted_at: null });
	return {
		mastery_level: DEFAULT_MASTERY.map((level, index) => ({
			...row(),
			...level,
			scale: 'Mastery',
			position: index + 1
		})),
		segment: QUADRANTS.flatMap((quadrant) => {
			const names = DEFAULT_SEGMENTS[quadrant];
			const places = generateNKeysBetween(null, null, names.length);
			return names.map((name, index) => ({ ...row(), quadrant, name, place: places[index] ?? '' }));
		})
	};
}
