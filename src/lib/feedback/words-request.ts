/** Who reads the answer to a request: its asker alone, or also whoever they show the impact to. */
export const READERS = ['owner', 'shown'] as const;
/** How a request reaches the person: by mail from this instance, or by a link that the asker passes on. */
export const CHANNELS = ['mail', 'link'] as const;
/** Where a request stands; derived from what happened to it, see `stateOf`. */
export const REQUEST_STATES = [
	'waiting',
	'undelivered',
	'sent',
	'opened',
	'answered',
	'declined',
	'withdrawn',
	'taken_back',
	'expired'
] as const;

export type Readers = (typeof READERS)[number];
export type Channel = (typeof CHANNELS)[number];
export type RequestState = (typeof REQUEST_STATES)[number];

/** Reminders that one request may send, by itself and by hand together. */
export const MOST_REMINDERS = 2;
/** Days for which whoever answered can read, correct and withdraw it. */
export const CHANGE_DAYS = 30;
/** Days until the end of a request where its asker says nothing else, and at the most. */
export const USUAL_DAYS = 28;
export const MOST_DAYS = 90;
/** Days after which a request by mail reminds by itself, once. */
export const REMINDER_DAYS = 7;
/** People whom one request may go to at once. */
export const MOST_PEOPLE = 20;
/** Requests that one record makes in a day of UTC, and how many of them by mail to one address. */
export const MOST_REQUESTS = 100;
export const MOST_TO_ONE = 5;
/** Links by which one request can be answered, the first and those in letters among them. */
export const MOST_LINKS = 20;

export const REQUEST_STATE_WORDS: Record<RequestState, string> = {
	waiting: 'On its way',
	undelivered: 'Not delivered',
	sent: 'Sent',
	opened: 'Opened',
	answered: 'Answered',
	declined: 'Declined',
	withdrawn: 'Withdrawn',
	taken_back: 'Taken back',
	expired: 'Expired'
};
