const DAY = 86_400_000;
/** Days an item stays in the bin before it goes for good. */
const BIN_DAYS = 30;

/** The moment before which what was put into the bin goes for good now. */
export const oldestKept = (now: Date): string =>
	new Date(now.getTime() - BIN_DAYS * DAY).toISOString();

/** The instant at which what was put into the bin at another goes for good. */
export const goneAt = (deletedAt: string): string =>
	new Date(Date.parse(deletedAt) + BIN_DAYS * DAY).toISOString();
