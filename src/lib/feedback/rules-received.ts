import type { Feedback } from './schema.ts';
import { ORDERS, type Order } from './words.ts';

/** How what was received came: through a request, signed; or passed on by the owner. */
export const CAME = ['verified', 'reported'] as const;
export type Came = (typeof CAME)[number];

/** Which of the feedback received is shown; null shows all. */
export type ReceivedFilter = { order: Order | null; came: Came | null };
/** The voices about one impact, the newest first. */
export type ReceivedGroup = { impact: string; voices: Feedback[] };

/** The feedback that stands: what its giver withdrew has no words. */
export const received = (feedback: readonly Feedback[]): Feedback[] =>
	feedback.filter(({ standing }) => standing !== 'withdrawn');

/** What of an address filters the feedback received; what it does not know is left out. */
export function receivedFilter(params: Pick<URLSearchParams, 'get'>): ReceivedFilter {
	return {
		order: ORDERS.find((order) => String(order) === params.get('order')) ?? null,
		came: CAME.find((came) => came === params.get('came')) ?? null
	};
}

/** Feedback by the impact it is about: the group with the newest voice first, and in each the newest first. */
export function receivedGroups(
	feedback: readonly Feedback[],
	{ order, came }: ReceivedFilter
): ReceivedGroup[] {
	const fitting = received(feedback)
		.filter(({ standing }) => came === null || standing === came)
		.filter(({ passages }) => order === null || passages.some((each) => each.order === order))
		.toSorted(
			(one, other) => other.given_on.localeCompare(one.given_on) || other.id.localeCompare(one.id)
		);
	const groups = new Map<string, Feedback[]>();
	for (const voice of fitting)
		groups.set(voice.impact, [...(groups.get(voice.impact) ?? []), voice]);
	return [...groups].map(([impact, voices]) => ({ impact, voices }));
}

/** "1 voice", "51 voices". */
export const voiceCount = (count: number): string => (count === 1 ? '1 voice' : `${count} voices`);
