import { isForOwner } from '#lib/feedback/rules-shown.ts';
import type { Feedback } from '#lib/feedback/schema.ts';
import { ORDER_SHORT, ORDERS, SOURCE_WORDS, type Order } from '#lib/feedback/words.ts';
import { dayLabel } from '#lib/impact/rules-time.ts';

/** What one person said in one of the orders, and whether others do not read all of it. */
export type Said = { key: string; voice: Feedback; words: string[]; hidden: boolean };

function inOrder(voice: Feedback, order: Order): Said {
	const passages = voice.passages.filter((passage) => passage.order === order);
	return {
		key: `${voice.id}-${order}`,
		voice,
		words: passages.map(({ words }) => words),
		hidden: isForOwner(voice) || passages.some(({ hidden_at }) => hidden_at !== undefined)
	};
}

/** Words about the impact felt (third order), in the order given. */
export function wordsFelt(voices: readonly Feedback[]): Said[] {
	return voices.map((voice) => inOrder(voice, 3)).filter(({ words }) => words.length > 0);
}

/** How words came and when: "Reported, chat, 11 November 2026", "Verified, 11 November 2026", the last with "corrected" where they were. */
export function cameLine({ standing, source, given_on, corrected_at }: Feedback): string {
	if (standing !== 'verified')
		return ['Reported', SOURCE_WORDS[source].toLowerCase(), dayLabel(given_on)].join(', ');
	return ['Verified', ...(corrected_at ? ['corrected'] : []), dayLabel(given_on)].join(', ');
}

const ABOUT = { 1: 'the person', 2: 'the task' } as const;

/** Words about the task, then about the person, each under "Noor’s, in words of the task". */
export function otherWords(voices: readonly Feedback[]): (Said & { label: string })[] {
	return ([2, 1] as const).flatMap((order) =>
		voices
			.map((voice) => inOrder(voice, order))
			.filter(({ words }) => words.length > 0)
			.map((said) => ({
				...said,
				label: `${possessive(said.voice.giver)}, in words of ${ABOUT[order]}`
			}))
	);
}

/** The first of a name as its owner: "Noor Rahman" gives "Noor’s". */
function possessive(name: string): string {
	return `${name.trim().split(/\s+/)[0] ?? name}’s`;
}

/** How many spoke, and how many of them by a signed answer: "3 voices, 2 verified". */
export function voicesLine(voices: readonly Feedback[]): string {
	const count = voices.length === 1 ? '1 voice' : `${voices.length} voices`;
	const verified = voices.filter(({ standing }) => standing === 'verified').length;
	if (verified === 0) return count;
	return `${count}, ${verified === voices.length ? '' : `${verified} `}verified`;
}

/** Who spoke, with the orders they spoke of and how it came: "Callum Reid: the impact felt, verified". */
export function voicesTitle(voices: readonly Feedback[]): string {
	return voices
		.map(({ giver, passages, standing }) => {
			const orders = ORDERS.toReversed().filter((order) =>
				passages.some((passage) => passage.order === order)
			);
			const about = orders.map((order) => ORDER_SHORT[order].toLowerCase());
			return `${giver}: ${[...about, standing].join(', ')}`;
		})
		.join('\n');
}
