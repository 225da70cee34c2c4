/**
 * The words in a calendar feed: no word that a person wrote is among them, so that whoever looks over a
 * shoulder, and every firm that carries a calendar, learns that somebody has goals and nothing more.
 */
export const CALENDAR_NAME = 'Trellis';
export const CALENDAR_SAYS = 'Check-ins, days on which something is due, and time set aside.';
export const EVENT_WORDS = {
	check_in: 'Check-in on a goal',
	check_ins: 'Check-in on goals',
	goal: 'A goal is due',
	milestone: 'A milestone is due',
	habit: 'Time set aside for a goal',
	page: 'A new growth page'
} as const;
