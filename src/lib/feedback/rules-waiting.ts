import { dayLabel } from '#lib/impact/rules-time.ts';
import { isOpen, stateOf, whyNoMail, whyNoReminder } from './rules-request.ts';
import type { FeedbackRequest } from './schema-request.ts';
import { firstName } from './rules-whom.ts';
import { MOST_REMINDERS, type RequestState } from './words-request.ts';

/** A request that has no answer, with where it stands. */
export type Waiting = { request: FeedbackRequest; state: RequestState; open: boolean };

/** What is asked and not answered, the newest first: what can still be answered, then what ended without. `today` is the day in UTC. */
export function waitingOf(
	requests: readonly FeedbackRequest[],
	today: string
): { open: Waiting[]; ended: Waiting[] } {
	const all = requests
		.map((request) => ({
			request,
			state: stateOf(request, today),
			open: isOpen(request, today)
		}))
		.filter(({ state }) => state !== 'answered')
		.toSorted((one, other) => other.request.id.localeCompare(one.request.id));
	return { open: all.filter(({ open }) => open), ended: all.filter(({ open }) => !open) };
}

const on = (instant: string | null): string => dayLabel((instant ?? '').slice(0, 10));

/** What happened to a request last, in a sentence. */
export function happenedLine({ request, state }: Waiting): string {
	const who = firstName(request.giver);
	switch (state) {
		case 'waiting':
			return `Leaves by mail to ${request.giver_address ?? who}.`;
		case 'undelivered':
			return `The mail server would not take it on ${on(request.failed_at)}. Check the address, or copy a link and pass it on yourself.`;
		case 'sent':
			return request.channel === 'mail'
				? `Sent by mail on ${on(request.sent_at)}.`
				: `Link made on ${on(request.sent_at)}, for you to pass on.`;
		case 'opened':
			return `Opened on ${on(request.opened_at)}.`;
		case 'answered':
			return `Answered on ${on(request.answered_at)}.`;
		case 'declined':
			return `${who} would rather not, said on ${on(request.declined_at)}. Asking was right; so is leaving it there.`;
		case 'withdrawn':
			return `${who} answered, and took the words back on ${on(request.withdrawn_at)}. None of them is kept.`;
		case 'taken_back':
			return `You took it back on ${on(request.taken_back_at)}.`;
		case 'expired':
			return `It ended on ${dayLabel(request.until)} without an answer. You can ask again.`;
	}
}

/** Until when it can be answered and what will remind of it; empty once it has ended. */
export function untilLine({ request, open }: Waiting): string {
	if (!open) return '';
	return [`Until ${dayLabel(request.until)}`, reminderWords(request)].filter(Boolean).join('. ');
}

function reminderWords({ channel, reminders, reminded_at, remind_on }: FeedbackRequest): string {
	const last = reminded_at === null ? '' : `Reminded on ${on(reminded_at)}`;
	if (reminders >= MOST_REMINDERS) return `${last}, no reminder left`;
	if (last) return `${last}, one reminder left`;
	if (channel === 'mail' && remind_on !== null)
		return `Reminds by itself on ${dayLabel(remind_on)}`;
	return '';
}

/** Whether mail leaves from here, and whether the record is the sample, which sends none. */
export type Mailing = { mail: boolean; sample: boolean };

/** Why nobody can be reminded of an open request now; undefined where it can be. */
export const whyNotRemind = ({ request }: Waiting, mailing: Mailing, now: Date) =>
	whyNoReminder(request, now) ??
	(request.channel === 'mail' ? whyNoMail(request, mailing) : undefined);
