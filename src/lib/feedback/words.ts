/** The three orders of feedback (product.md, "Words"): about the person, the task, the impact felt. */
export const ORDERS = [1, 2, 3] as const;
/** Where words that the owner brings in came from. */
export const SOURCES = ['chat', 'mail', 'call', 'in_person', 'document'] as const;
/** Where any words came from: those given through a request were written here and came by none of the others. */
export const ALL_SOURCES = [...SOURCES, 'request'] as const;
/** `verified` and `withdrawn` belong to answers given through a request; what the owner brings in is `reported`. */
export const STANDINGS = ['reported', 'verified', 'withdrawn'] as const;

export type Order = (typeof ORDERS)[number];
export type Source = (typeof ALL_SOURCES)[number];

export const ORDER_WORDS: Record<Order, string> = {
	1: 'First order: the person',
	2: 'Second order: the task',
	3: 'Third order: the impact felt'
};
export const SOURCE_WORDS: Record<Source, string> = {
	chat: 'Chat',
	mail: 'Mail',
	call: 'Call',
	in_person: 'In person',
	document: 'Document',
	request: 'Asked here'
};

/** The three orders in a word each, for a choice between them. */
export const ORDER_SHORT: Record<Order, string> = {
	1: 'The person',
	2: 'The task',
	3: 'The impact felt'
};
/** What each order is, plainly. */
export const ORDER_HINTS: Record<Order, string> = {
	1: 'First order: about you. Kind to hear, and hard to build on alone.',
	2: 'Second order: about what you did and how well.',
	3: 'Third order: what is different for them because of it. Only this confirms an impact.'
};
