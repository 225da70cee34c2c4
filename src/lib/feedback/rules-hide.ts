import { isForOwner } from './rules-shown.ts';
import type { Feedback } from './schema.ts';

/** Letters by which a passage is told apart from the others of a voice. */
const LETTERS = 28;

/** The passages with one of them hidden from others since an instant, or shown again where it was hidden. */
export function turned(
	passages: Feedback['passages'],
	at: number,
	now: string
): Feedback['passages'] {
	return passages.map((passage, place) => {
		if (place !== at) return passage;
		const { hidden_at, ...shown } = passage;
		return hidden_at === undefined ? { ...shown, hidden_at: now } : shown;
	});
}

/** What can be done with one passage, and what was done once it is; nothing where it stays as it is. */
export type Turning = { at: number; label: string; done: string; hidden: boolean };

/** Every passage that can be hidden from others or shown again: none of an answer that is for its owner alone. */
export function turnings(voice: Feedback): Turning[] {
	if (isForOwner(voice)) return [];
	const only = voice.passages.length === 1;
	return voice.passages.map(({ words, hidden_at }, at) => {
		const hidden = hidden_at !== undefined;
		const which = only ? '' : ` “${cut(words)}”`;
		return {
			...{ at, hidden },
			label: hidden ? `Show${which} to others again` : `Hide${which} from others`,
			done: hidden
				? `Shown to others again: what ${voice.giver} said`
				: `Hidden from others: what ${voice.giver} said`
		};
	});
}

function cut(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return line.length <= LETTERS ? line : `${line.slice(0, LETTERS).replace(/\s\S*$/, '')}…`;
}

/** What is to be known of who reads a passage, in words; nothing where whoever sees the impact may. */
export function hiddenWords(voice: Feedback, at: number): string | undefined {
	if (isForOwner(voice)) return 'For you alone';
	return voice.passages[at]?.hidden_at === undefined ? undefined : 'Hidden from others';
}
