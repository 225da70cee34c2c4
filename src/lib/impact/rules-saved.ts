/** What is known of what was typed. */
export type SavedState = {
	stored: boolean;
	offline: boolean;
	sending: boolean;
	refusal: string | undefined;
};
export type SavedWord = { words: string; look: 'saved' | 'waiting' | 'wrong' };

/** What the foot says: "Saved" only once everything is committed. */
export function savedWord({ stored, offline, sending, refusal }: SavedState): SavedWord {
	if (offline && sending)
		return {
			words: 'Not saved: no connection. Your words are kept here and tried again.',
			look: 'wrong'
		};
	if (refusal !== undefined) return { words: `Not saved: ${refusal}`, look: 'wrong' };
	if (!stored) return { words: 'Kept from your first words on', look: 'waiting' };
	return sending ? { words: 'Saving', look: 'waiting' } : { words: 'Saved', look: 'saved' };
}
