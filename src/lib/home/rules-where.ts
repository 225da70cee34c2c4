import type { EvidenceRow } from '#lib/evidence/rules.ts';
import type { Goal } from '#lib/growth-page/schema.ts';
import { impactName } from '#lib/impact/rules-direction.ts';
import type { Missing } from '#lib/impact/rules.ts';

/** The address of a goal among the goals. */
export const goalHref = ({ id }: Pick<Goal, 'id'>): string => `/goals?goal=${id}`;

/** The address of the growth page of a quarter. */
export const pageHref = (quarter: string): string => `/growth-page?quarter=${quarter}`;

/** The address of an impact opened over the home page, where `answer` is given at what is missing of it. */
export const impactHref = ({ impact }: EvidenceRow, answer?: Missing): string =>
	`/?impact=${impact.id}${answer ? `&answer=${answer}` : ''}`;

/** What an impact is called, and several of them as one line. */
export const nameOf = ({ impact }: EvidenceRow): string => impactName(impact);
export const named = (rows: readonly EvidenceRow[]): string => rows.map(nameOf).join('; ');
