import { HOUR_MINUTES } from './words.ts';

/** Seconds that two looks at the clock may lie apart and still count: beyond, the machine slept or nobody was there. */
export const LONGEST_GAP = 120;
/** Seconds after which the clock writes down where it is while it runs. */
export const WRITE_EVERY = 300;
/** The most that a page remembers, in seconds. */
const A_DAY = 86_400;
const HOUR = HOUR_MINUTES * 60;

/**
 * What the clock stands at: the time between two looks counts whole, unless it is longer than anybody looks
 * away or the machine's clock was set back.
 * @param spent seconds so far
 * @param gap seconds since the last look
 */
export function counted(spent: number, gap: number): number {
	return gap > 0 && gap <= LONGEST_GAP ? Math.min(spent + gap, A_DAY) : spent;
}

export type ClockFace = {
	/** How much of the ring is drawn, 0 to 1. */
	used: number;
	/** What stands in the ring, and the small words under it. */
	figure: string;
	unit: string;
	/** Beside the tabs of a phone. */
	short: string;
	/** The ring for who does not see it. */
	said: string;
	/** The calm line beside it. */
	line: string;
};

/** What the clock shows, whole minutes at a time; past the hour it says so and asks for nothing. */
export function clockFace(spent: number): ClockFace {
	const used = Math.min(1, Math.max(0, spent) / HOUR);
	if (spent >= HOUR) return pastTheHour(Math.floor(spent / 60));
	const left = Math.ceil((HOUR - Math.max(0, spent)) / 60);
	return {
		used,
		figure: `${left}`,
		unit: 'min left',
		short: `${left} min left`,
		said: `${HOUR_MINUTES - left} of ${HOUR_MINUTES} minutes used`,
		line: 'No alarm. It only keeps you company.'
	};
}

function pastTheHour(minutes: number): ClockFace {
	const over = minutes - HOUR_MINUTES;
	const time = longTime(minutes);
	return {
		used: 1,
		figure: over === 0 ? '1 h' : `+${over}`,
		unit: over === 0 ? 'well spent' : 'min',
		short: over === 0 ? 'An hour' : `1 h ${over} min`,
		said: `${time} spent`,
		line: `${time}. Stay or stop, the page keeps.`
	};
}

/** Minutes past the hour as people say them: "An hour", "An hour and 12 minutes", "2 hours and 1 minute". */
export function longTime(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	const whole = hours === 1 ? 'An hour' : `${hours} hours`;
	if (rest === 0) return whole;
	return `${whole} and ${rest === 1 ? '1 minute' : `${rest} minutes`}`;
}
