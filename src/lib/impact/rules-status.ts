import { dayOf, quarterOf } from './rules-time.ts';
import type { Impact } from './schema.ts';
import type { Standing, Status } from './words.ts';
import { MISSING_WORDS, type Missing } from './rules.ts';

type Dated = Pick<Impact, 'status' | 'planned_for' | 'started_on' | 'made_on'>;

/**
 * What goes with choosing a status, as far as it is not said yet: planned is planned for this quarter, under
 * way was started today, made was made today; what is not made has no day it was made on.
 */
export function statusChange(impact: Dated, status: Status, now: Date): Partial<Dated> {
	const today = dayOf(now);
	const unmade = impact.made_on === null ? {} : { made_on: null };
	const { started_on } = impact;
	switch (status) {
		case 'made': {
			const made_on = started_on !== null && started_on > today ? started_on : today;
			return { status, ...(impact.made_on === null && { made_on }) };
		}
		case 'under_way':
			return { status, ...unmade, ...(started_on === null && { started_on: today }) };
		case 'planned':
			return {
				status,
				...unmade,
				...(impact.planned_for === null && { planned_for: quarterOf(today) })
			};
		default:
			return { status, ...unmade };
	}
}

/** Why an impact stands where it does, in a sentence; empty for what the person said themself. */
export function reasonFor(standing: Standing, missing: readonly Missing[]): string {
	if (standing === 'confirmed') return 'It is grounded, and somebody said what they felt.';
	if (standing === 'evidenced')
		return 'It is made and grounded. Words about the impact felt would confirm it.';
	if (standing !== 'made') return '';
	const [first] = missing;
	const more = missing.filter((part) => part !== 'felt').length - 1;
	if (first === undefined || more < 0) return '';
	const then = more === 0 ? '' : more === 1 ? ' and one thing more' : ` and ${more} things more`;
	return `Evidenced once it has: ${MISSING_WORDS[first].toLowerCase()}${then}.`;
}
