import type { FieldError } from '#lib/db/refusals.ts';
import type { Feedback } from './schema.ts';

const SIGNED = ['giver', 'given_on', 'impact', 'passages'] as const;

/** What of a change may not be: words that were signed are their giver's, who alone can correct them, which signs them anew. */
export function signedMisfits(item: Feedback, changes: Partial<Feedback>): FieldError[] {
	if (item.credential === null || changes.credential !== undefined) return [];
	return SIGNED.filter(
		(field) =>
			changes[field] !== undefined && JSON.stringify(changes[field]) !== JSON.stringify(item[field])
	).map((field) => ({
		field,
		message: 'This was signed as it was given; only who gave it can correct it.'
	}));
}
