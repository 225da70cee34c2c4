import type { FieldError } from '#lib/db/refusals.ts';
import type { FeedbackRequest } from './schema-request.ts';
import type { Feedback } from './schema.ts';

const RIGHT = 'bring it in as reported, or take the file as it was exported.';

/** What a feedback of each standing has, and what it cannot have; each with what would be right. */
const FITS: Record<Feedback['standing'], (item: Feedback) => Record<string, string | false>> = {
	reported: ({ passages, credential, request, readers, source }) => ({
		passages: passages.length === 0 && 'Put at least one passage of their words here.',
		credential: credential !== null && 'What was brought in is not signed; write null here.',
		request: request !== null && 'What was brought in answers no request; write null here.',
		readers: readers !== null && 'What was brought in was given to nobody here; write null here.',
		source:
			source === 'request' && 'Say how the words came: chat, mail, call, in_person or document.'
	}),
	verified: ({ passages, credential }) => ({
		passages: passages.length === 0 && `A verified answer has words; ${RIGHT}`,
		credential: credential === null && `A verified answer carries its signed credential; ${RIGHT}`
	}),
	withdrawn: ({ passages, credential }) => ({
		passages:
			passages.length > 0 && 'Of a withdrawn answer no words are kept; leave the list empty.',
		credential:
			credential !== null && 'Of a withdrawn answer no credential is kept; write null here.'
	})
};

/**
 * What of a feedback does not go together, by itself and with the request that it answers. Whether a credential
 * holds is found out beside it, with the keys of this instance.
 */
export function feedbackMisfits(
	item: Feedback,
	request: FeedbackRequest | undefined
): FieldError[] {
	const own = Object.entries(FITS[item.standing](item)).flatMap(([field, message]) =>
		message === false ? [] : [{ field, message }]
	);
	if (!request || item.standing === 'reported') return own;
	const other: (keyof Feedback & keyof FeedbackRequest)[] = ['impact', 'giver', 'readers'];
	return [
		...own,
		...other
			.filter((field) => item[field] !== request[field])
			.map((field) => ({ field, message: `The request that it answers says otherwise; ${RIGHT}` }))
	];
}
