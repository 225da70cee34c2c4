/**
 * Where an arrow, Home or End leads in a list of `count` things from the one at `at` (-1 for none);
 * arrows go round at the ends. Undefined for any other key, and for an empty list.
 */
export function step(key: string, at: number, count: number): number | undefined {
	if (count === 0) return undefined;
	if (key === 'ArrowDown') return (at + 1) % count;
	if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
	if (key === 'Home') return 0;
	if (key === 'End') return count - 1;
	return undefined;
}

/**
 * The next thing whose name begins with the letter, after the one at `at` and going round;
 * undefined where none does.
 */
export function nextByLetter(letter: string, at: number, names: string[]): number | undefined {
	const wanted = letter.toLocaleLowerCase();
	for (let ahead = 1; ahead <= names.length; ahead++) {
		const index = (at + ahead + names.length) % names.length;
		if (names[index]?.trim().toLocaleLowerCase().startsWith(wanted)) return index;
	}
	return undefined;
}

/** Moves the focus among what a page shows of a kind, to the next (1) or the one before (-1) of where it is, or to the first or last where it is in none. */
export function focusNext(selector: string, by: 1 | -1): void {
	const all = [...document.querySelectorAll<HTMLElement>(selector)];
	const shown = all.filter((each) => each.checkVisibility());
	const at = shown.findIndex((each) => each.contains(document.activeElement));
	const to = shown[at === -1 && by === -1 ? shown.length - 1 : at + by];
	to?.focus();
	to?.scrollIntoView({ block: 'nearest' });
}
