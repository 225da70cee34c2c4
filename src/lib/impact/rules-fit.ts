import type { FieldError } from '#lib/db/refusals.ts';
import type { Segment } from '#lib/framework/schema.ts';
import type { Impact, Theme } from './schema.ts';
import { WORDS } from './words.ts';

type Parts = Pick<
	Impact,
	'headline' | 'actions' | 'effect' | 'quadrant' | 'zone' | 'started_on' | 'made_on'
>;

/**
 * What does not go together in an impact: it says at least one word, its segment lies in its quadrant, its
 * theme in its zone, and it was not made before it was started.
 */
export function impactMisfits(
	impact: Parts,
	linked: { segment?: Pick<Segment, 'name' | 'quadrant'>; theme?: Pick<Theme, 'name' | 'zone'> }
): FieldError[] {
	const errors: FieldError[] = [];
	if (![impact.headline, impact.actions, impact.effect].some(Boolean))
		errors.push({
			field: 'headline',
			message:
				'Say at least what changed, what you do, or in what way; one of the three is enough to begin.'
		});
	const { segment, theme } = linked;
	if (segment && segment.quadrant !== impact.quadrant)
		errors.push({
			field: 'segment',
			message: `${segment.name} is a segment of ${WORDS[segment.quadrant]}; choose that quadrant or another segment.`
		});
	if (theme && theme.zone !== impact.zone)
		errors.push({
			field: 'theme',
			message: `${theme.name} is a theme of the zone ${WORDS[theme.zone]}; choose that zone or another theme.`
		});
	if (impact.started_on && impact.made_on && impact.made_on < impact.started_on)
		errors.push({
			field: 'made_on',
			message: `It cannot be made on ${impact.made_on}, before it was started on ${impact.started_on}.`
		});
	return errors;
}
