import type { Impact, ImpactPerson } from '#lib/impact/schema.ts';
import { folded } from '#lib/ui/folded.ts';
import { peopleToAsk } from './rules-asked.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';

/** Whom to ask next about an impact: the first it was made for who has neither spoken nor been asked, and is not `self`. */
export const nextToAsk = (
	impact: Pick<Impact, 'id' | 'people'>,
	requests: readonly FeedbackRequest[],
	feedback: readonly Feedback[],
	self: string
) =>
	peopleToAsk(impact, requests, feedback).find(
		({ kind, name, asked, spoken_on }) =>
			kind === 'impacted' && !asked && !spoken_on && folded(name) !== folded(self)
	);

/** Where to ask about an impact, with somebody of it chosen already; nobody is named in the address. */
export const askAddress = (impact: string, person?: string): string =>
	`/feedback?about=${impact}${person === undefined ? '' : `&who=${person}`}`;

/** What leads there: "Ask Priya…". */
export const askLabel = (person: Pick<ImpactPerson, 'name'> | undefined): string =>
	`Ask ${person ? firstName(person.name) : 'somebody'}…`;

/** The first of a name: "Priya Nair" gives "Priya". */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
