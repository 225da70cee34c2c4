import { daysAfter } from '#lib/impact/rules-time.ts';
import type { FeedbackRequest } from './schema-request.ts';
import { CHANGE_DAYS, MOST_REMINDERS, type RequestState } from './words-request.ts';

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

const CLOSED: Partial<Record<RequestState, string>> = {
	answered: 'This was answered; there is nothing more to ask.',
	withdrawn:
		'This was answered, and the answer withdrawn. Ask anew if there is something new to ask.',
	declined: 'They would rather not answer, and are not asked about it again.',
	taken_back: 'You took this back. Ask anew instead.',
	expired: 'The last day to answer this is over. Ask anew instead.'
};
type Kept = { deleted_at: string | null };

/** Why a request about an impact can no longer be answered, as a sentence to its asker; nothing where it can. `today` is the day in UTC. */
export function whyClosed(
	request: Happened & Kept,
	impact: Kept,
	today: string
): string | undefined {
	if (request.deleted_at !== null) return 'This request is in the bin. Take it out first.';
	if (impact.deleted_at !== null)
		return 'The impact that it asks about is in the bin, so nobody can answer. Take it out first.';
	return CLOSED[stateOf(request, today)];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Milliseconds between a letter and a reminder that goes out by itself: a day, for the most part. */
const NIGHT = 20 * HOUR;

/** Why an open request is not reminded of now: often enough, or less than a day ago. */
export function whyNoReminder(request: Heard, now: Date): string | undefined {
	if (request.reminders >= MOST_REMINDERS)
		return 'They were reminded twice, and that is enough. Copy a link if they ask for one.';
	return isLately(request, now, DAY)
		? 'Less than a day has passed since they last heard of it. Remind them later.'
		: undefined;
}

type Heard = Pick<FeedbackRequest, 'channel' | 'sent_at' | 'reminders' | 'reminded_at'>;

/** Whether they heard of it so many milliseconds ago or less; a link is passed on when its asker likes. */
function isLately({ channel, sent_at, reminded_at }: Heard, now: Date, within: number): boolean {
	const last = reminded_at ?? (channel === 'mail' ? sent_at : null);
	return last !== null && now.getTime() - Date.parse(last) < within;
}

/** Whether a reminder by mail of an open request still leaves: where the request arrived, and was not reminded of often enough or just now. */
export const isReminderWanted = (
	request: Heard & Pick<FeedbackRequest, 'failed_at'>,
	now: Date
): boolean =>
	request.sent_at !== null &&
	request.failed_at === null &&
	request.reminders < MOST_REMINDERS &&
	!isLately(request, now, NIGHT);

/** Why an open request can send no mail. */
export function whyNoMail(
	{ sent_at, failed_at }: Pick<FeedbackRequest, 'sent_at' | 'failed_at'>,
	{ mail, sample }: { mail: boolean; sample: boolean }
): string | undefined {
	if (sample) return 'A sample record sends no mail. Take a link instead, and look at it yourself.';
	if (!mail) return 'This Trellis sends no mail. Copy a link and pass it on yourself.';
	if (failed_at !== null) return 'Mail did not reach them. Copy a link and pass it on yourself.';
	return sent_at === null ? 'The request itself has not left yet.' : undefined;
}

/** The address of the page that answers a request; the token stands after the #, so that no server log holds it. */
export const answerAddress = (origin: string, token: string): string => `${origin}/answer#${token}`;
