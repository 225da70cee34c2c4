/** Written out here: a browser takes longer to load its own words for dates than to draw a whole page. */
export const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** The day of an instant where its reader is, as people say it: "3 November 2026". */
export function daySaid(instant: string): string {
	const day = new Date(instant);
	return `${day.getDate()} ${MONTHS[day.getMonth()]} ${day.getFullYear()}`;
}
