import { daysAfter } from '#lib/impact/rules-time.ts';
import type { FeedbackRequest } from './schema-request.ts';
import { CHANGE_DAYS, type RequestState } from './words-request.ts';

type Happened = Pick<
	FeedbackRequest,
	| 'until'
	| 'sent_at'
	| 'failed_at'
	| 'opened_at'
	| 'answered_at'
	| 'declined_at'
	| 'withdrawn_at'
	| 'taken_back_at'
>;

/** Where a request stands, from what happened to it; what its giver did counts before anything else. `today` is the day in UTC. */
export function stateOf(request: Happened, today: string): RequestState {
	if (request.withdrawn_at) return 'withdrawn';
	if (request.answered_at) return 'answered';
	if (request.declined_at) return 'declined';
	if (request.taken_back_at) return 'taken_back';
	if (request.until < today) return 'expired';
	if (request.opened_at) return 'opened';
	if (request.failed_at) return 'undelivered';
	return request.sent_at ? 'sent' : 'waiting';
}

const UNANSWERED: readonly RequestState[] = ['waiting', 'undelivered', 'sent', 'opened'];

/** Whether a request can still be answered. */
export const isOpen = (request: Happened, today: string): boolean =>
	UNANSWERED.includes(stateOf(request, today));

/** The last day on which what was given at an instant can be corrected or withdrawn. */
export const changeUntil = (given_at: string): string =>
	daysAfter(given_at.slice(0, 10), CHANGE_DAYS);
