import { stateOf } from '#lib/feedback/rules-request.ts';
import type { AskedRequest, FeedbackRequest } from '#lib/feedback/schema-request.ts';
import { MOST_REMINDERS, REQUEST_STATE_WORDS } from '#lib/feedback/words-request.ts';
import { dayLabel } from '#lib/impact/rules-time.ts';

/** Requests as lines for a terminal, with their numbers and where each stands. */
export function requestsText(requests: readonly FeedbackRequest[], today: string): string[] {
	const width = Math.max(0, ...requests.map(({ giver }) => giver.length));
	return requests.map((request, at) => {
		const state = REQUEST_STATE_WORDS[stateOf(request, today)];
		const reminded =
			request.reminders > 0 ? `, reminded ${request.reminders} of ${MOST_REMINDERS}` : '';
		return `${String(at + 1).padStart(3)}  ${request.giver.padEnd(width)}  ${state.padEnd(13)} ${request.headline}  [until ${dayLabel(request.until)}${reminded}]`;
	});
}

/** What became of an asking: who is asked by mail, and the link for each of the others. */
export function askedText(items: readonly AskedRequest[], url: string): string[] {
	const links = items.filter(({ token }) => token !== null);
	return [
		...items.flatMap(({ request, token }) =>
			token === null ? [`${request.giver} is asked by mail, until ${dayLabel(request.until)}.`] : []
		),
		...links.flatMap(({ request, token }) => [
			`${request.giver} can answer until ${dayLabel(request.until)}:`,
			linkText(url, token)
		]),
		...(links.length > 0 ? [ONCE] : [])
	];
}

export const linkText = (url: string, token: string | null) => `    ${url}/answer#${token ?? ''}`;
export const ONCE =
	'A link is shown this once. Whoever has it can answer, so pass it on to nobody else.';
