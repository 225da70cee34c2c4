const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** The day of an instant where its reader is, as people say it: "3 November 2026". */
export const daySaid = (instant: string): string => DAY.format(new Date(instant));
