const now = $state({ text: '', turn: 0 });

/** What the polite live region holds; `turn` changes with every announcement, also of the same words. */
export const announced = (): { text: string; turn: number } => now;

/** Tells screen readers what happened, after what they are saying now. Needs one Announcer on the page. */
export function announce(text: string): void {
	now.text = text;
	now.turn += 1;
}
