/** The three orders of feedback (product.md, "Words"): about the person, the task, the impact felt. */
export const ORDERS = [1, 2, 3] as const;
export const SOURCES = ['chat', 'mail', 'call', 'in_person', 'document'] as const;
/** `verified` and `withdrawn` belong to answers given through a request; what the owner brings in is `reported`. */
export const STANDINGS = ['reported', 'verified', 'withdrawn'] as const;

export type Order = (typeof ORDERS)[number];
export type Source = (typeof SOURCES)[number];

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
	document: 'Document'
};
