const MINUTE = 60_000;

/** How long until mail is tried next, as people say it; both are milliseconds since 1970. */
export function untilNext(due: number, now: number): string {
	const minutes = Math.ceil((due - now) / MINUTE);
	if (minutes <= 0) return 'any moment now';
	if (minutes === 1) return 'in a minute';
	if (minutes < 90) return `in ${minutes} minutes`;
	return `in about ${Math.round(minutes / 60)} hours`;
}

/** How often something was tried. */
export const timesTried = (attempts: number): string =>
	attempts < 3 ? `tried ${attempts === 1 ? 'once' : 'twice'}` : `tried ${attempts} times`;
