import { reworded } from './rules-reword.ts';
import { FORMS } from './words-question.ts';
import type { Order } from './words.ts';

/** Words of a question that show what it asks about; `start` and `end` count UTF-16 units of the question as it was given. */
export type QuestionMark = { start: number; end: number; order: Order };
/** What a question asks about: see `readQuestion`. */
export type QuestionRead = {
	/** Null where the words do not tell. */
	order: Order | null;
	/** What shows it, from the left, none over another. */
	marks: QuestionMark[];
	/** Why, in one sentence. */
	said: string;
	/** A question about the impact felt to ask in its place; nothing where it is one, or where the words are not read. */
	better: string | undefined;
};

/** The most of a question that is looked at, in UTF-16 units; what is stored is shorter. */
const MOST = 1000;

type Found = QuestionMark & { weak: boolean };

/**
 * Which of the three orders a question is of, told by English words and forms of sentence (words-question.ts). A
 * question that asks for several is of the highest, because it leads there. It is a hint and never a block.
 */
export function readQuestion(words: string): QuestionRead {
	const text = words.slice(0, MOST).replaceAll(/[’ʼ`´]/g, "'");
	if (text.trim() === '')
		return {
			order: null,
			marks: [],
			said: 'Write a question to see what it asks about.',
			better: undefined
		};
	const found = findMarks(text);
	const order = highest(found);
	const marks = found.map(({ start, end, order }) => ({ start, end, order }));
	const said = why(order, words, found);
	return { order, marks, said, better: order === 3 ? undefined : reworded(text, order) };
}

/** The order that counts: the highest of what is plain, else the highest of what is weak. */
function highest(found: readonly Found[]): Order | null {
	const plain = found.filter(({ weak }) => !weak);
	const orders = (plain.length > 0 ? plain : found).map(({ order }) => order);
	return orders.toSorted().at(-1) ?? null;
}

/** A full stop ends a sentence unless it ends a title, as in "Dr. Adeyemi". */
const SENTENCE = /(?:[^?!.\n]|\.(?!\s|$)|(?<=\b\p{Lu}\p{L}{0,2})\.)+[?!.\n]*/gu;

/** The marks of every sentence that asks; of all of them where none has a question mark. */
function findMarks(text: string): Found[] {
	const sentences = [...text.matchAll(SENTENCE)];
	const asking = sentences.filter(([sentence]) => sentence.includes('?'));
	return (asking.length > 0 ? asking : sentences).flatMap(({ 0: sentence, index }) =>
		marksOf(sentence).map((mark) => ({
			...mark,
			start: mark.start + index,
			end: mark.end + index
		}))
	);
}

/** The forms that a sentence holds; words that one took are no other's. */
function marksOf(sentence: string): Found[] {
	const taken: (Omit<Found, 'order'> & { order: Order | null })[] = [];
	for (const { form, order, weak } of FORMS)
		for (const { 0: match, index } of sentence.matchAll(form)) {
			const [start, end] = [index, index + match.trimEnd().length];
			if (taken.every((other) => end <= other.start || start >= other.end))
				taken.push({ start, end, order, weak });
		}
	return taken
		.filter((mark): mark is Found => mark.order !== null && mark.end > mark.start)
		.toSorted((one, other) => one.start - other.start);
}

const ASKS: Record<Order, string> = {
	1: 'asks about the person, not about what changed.',
	2: 'asks about the task: how it was done, not what it changed.',
	3: 'asks about the impact felt: what changed, and for whom.'
};
const CLOSED =
	'asks about the impact felt, and yes or no would answer it: begin with “what” or “how” to hear more.';
const UNTOLD =
	'The words do not tell whether it asks about the person, the task or the impact felt.';

function why(order: Order | null, words: string, found: readonly Found[]): string {
	const of = found.filter((mark) => mark.order === order);
	const shown = of.find(({ weak }) => !weak) ?? of[0];
	if (order === null || shown === undefined) return UNTOLD;
	const asks = order === 3 && isClosed(words) ? CLOSED : ASKS[order];
	return `“${short(words.slice(shown.start, shown.end))}” ${asks}`;
}

/** Whether yes or no would do for an answer. */
const isClosed = (words: string) =>
	/^\W*(?:did|do|does|has|have|is|are|was|were|can|could)\b/i.test(words) &&
	!/\b(?:what|how|which|who|where|why)\b/i.test(words);

const short = (words: string) =>
	words.length > 40 ? `${words.slice(0, 40).replace(/\s+\S*$/, '')}…` : words;
