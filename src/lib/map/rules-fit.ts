import type { FieldError } from '#lib/db/refusals.ts';
import type { Segment } from '#lib/framework/schema.ts';
import { WORDS } from '#lib/impact/words.ts';
import type { MapIntent } from './schema.ts';

/** What does not go together in an intent: its segment lies in its quadrant. */
export function intentMisfits(
	{ quadrant }: Pick<MapIntent, 'quadrant'>,
	{ segment }: { segment?: Pick<Segment, 'name' | 'quadrant'> }
): FieldError[] {
	if (!segment || segment.quadrant === quadrant) return [];
	const message = `${segment.name} is a segment of ${WORDS[segment.quadrant]}; choose that quadrant or another segment.`;
	return [{ field: 'segment', message }];
}
