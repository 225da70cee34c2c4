import {
	ABSTRACT,
	COUNTED,
	DOING,
	ENGLISH,
	MONTHS_AND_DAYS,
	OTHER_LANGUAGES,
	POINTING,
	QUALITIES,
	SMALL,
	THINGS,
	WHICH,
	WIDE
} from './words-hints.ts';

/**
 * The words of a goal or milestone as the hints look at them: in small letters, without the "I want to" before
 * the matter itself; whether a name stands among them and whether something is counted.
 */
export type Heard = { text: string; words: string[]; named: boolean; counted: boolean };

const BEFORE =
	/^(?:(?:i|we)(?: will|’ll|'ll| would like to| want to| need to| plan to| hope to| aim to| am going to| should)? |to |try to |start to |begin to )+/;

export function heard(words: string): Heard {
	const text = words.toLowerCase().replaceAll(/\s+/g, ' ').trim().replace(BEFORE, '');
	const tokens = text.match(/[\p{L}\p{N}%’'-]+/gu) ?? [];
	return {
		text,
		words: tokens,
		named: hasName(words),
		counted: tokens.some((word) => COUNTED.has(word) || /\d/.test(word))
	};
}

/** Whether a word other than the first begins with a capital, as names do; months, days and "I" are no names. */
const hasName = (words: string) =>
	(words.match(/(?<=[^\s.:!?]\s+["“(]?)\p{Lu}[\p{L}\p{N}’'-]*/gu) ?? []).some(
		(word) => !/^I(?:$|['’])/.test(word) && !MONTHS_AND_DAYS.has(word.toLowerCase())
	);

/** A word with its endings taken off: "replies" may be "reply", "runs" may be "run". */
const forms = (word: string, ...endings: [RegExp, string][]) => [
	word,
	...endings.map(([ending, stem]) => word.replace(ending, stem))
];
const does = (word: string) =>
	forms(word, [/s$/, ''], [/es$/, ''], [/ies$/, 'y'], [/ed$/, ''], [/d$/, '']).some((form) =>
		DOING.has(form)
	);
const isThing = (word: string) =>
	forms(word, [/s$/, ''], [/es$/, '']).some((form) => THINGS.has(form));

const BEING = /^(?:be|become|get|feel|grow|stay|remain|sound|act|have|gain|do) /;
const BETTERING =
	/^(?:improve|enhance|strengthen|develop|deepen|broaden|boost|increase|sharpen|hone|polish|build|grow|demonstrate|show|take|drive|foster|cultivate|embrace|leverage|expand|maximi[sz]e|optimi[sz]e|raise|gain) /;
const LEARNING =
	/^(?:learn|understand|know|study|explore|investigate|consider|familiari[sz]e|master|upskill|research|(?:focus|work|concentrate) on|(?:think|care|read|know) (?:more )?about|(?:look|dive|dig) (?:deeper |more )?into|(?:get|keep|stay) up to (?:date|speed)|pay (?:more )?attention|spend (?:more )?time|keep (?:on )?(?:learning|growing|improving)|continue)\b/;

/** Whether the words are English as far as can be told; of any other language nothing is known here. */
export function isEnglish({ text, words }: Heard): boolean {
	if (words.some((word) => OTHER_LANGUAGES.has(word))) return false;
	if (LEARNING.test(text) || BETTERING.test(text)) return true;
	return words.some(
		(word) => [ENGLISH, ABSTRACT, QUALITIES].some((set) => set.has(word)) || does(word)
	);
}

/** Whether it says how somebody wants to be, or what they want to know, and not what they do. */
export function wishes({ text, words }: Heard): boolean {
	const begins = words.slice(1, 6);
	const vague =
		LEARNING.test(text) ||
		(BEING.test(text) && begins.slice(0, 4).some((word) => QUALITIES.has(word))) ||
		(BETTERING.test(text) && begins.some((word) => ABSTRACT.has(word)));
	return vague && !doneAfterAll(text);
}

const THEN =
	/(?:\b(by|so|so that|until|when|where|who|that|and|then)\b|[,;:–—])\s+([\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,4})/gu;
/** What follows makes it something done: "learn Rust and rewrite the parser", "learn to present by giving talks". */
function doneAfterAll(text: string): boolean {
	if (/\b(?:i|we|they|who) can\b/.test(text)) return true;
	return [...text.matchAll(THEN)].some(([, joint, after = '']) =>
		after
			.split(/\s+/)
			.some((word) => does(word) || (joint === 'by' && does(word.replace(/ing$/, ''))))
	);
}

/** Whether it is a subject and nothing else: "communication skills", "better code reviews". */
export function namesOnly({ text, words, named }: Heard): boolean {
	if (words.length > 5 || named || BETTERING.test(text)) return false;
	if (/^(?:better|more|less|improved|stronger|clearer|deeper|greater|good)\b/.test(text))
		return true;
	return words.some((word) => ABSTRACT.has(word)) && !words.some(does);
}

/** Whether there is anything to count or point at: a name, a thing, which of them, or "the …". */
export function pointsAt({ words, named, text }: Heard): boolean {
	if (named || /["“«]|https?:|\bwhat (?:i|we|they)\b/.test(text)) return true;
	return (
		words.some((word, at) => WHICH.has(word) || (isThing(word) && !(at === 0 && does(word)))) ||
		saidOfSomebody(words) ||
		isDone(words) ||
		words.some((word, at) => POINTING.has(word) && isMeant(words.slice(at + 1, at + 5)))
	);
}

/** Whether what stands after "the" or "a" is a thing of its own: "the refund flow", and not "a better leader". */
function isMeant(after: string[]): boolean {
	const end = after.findIndex((word) => SMALL.has(word) || POINTING.has(word));
	return (end === -1 ? after : after.slice(0, end)).some(
		(word) => ![QUALITIES, ABSTRACT, WIDE, MONTHS_AND_DAYS].some((set) => set.has(word))
	);
}

/** "Joel runs standup": the first word is somebody. */
const saidOfSomebody = ([first = '', second = '']: string[]) =>
	!first.endsWith('s') &&
	!does(first) &&
	!ABSTRACT.has(first) &&
	/[^s]s$/.test(second) &&
	does(second);

/** "Budget approved": it ends with what has been done. */
const isDone = (words: string[]) =>
	words.length > 1 && /ed$/.test(words.at(-1) ?? '') && does(words.at(-1) ?? '');

/** Whether a word in it is wide enough to mean anything: "more", "people", "quality". */
export const isWide = ({ words }: Heard) =>
	words.some((word) => [QUALITIES, WIDE, ABSTRACT].some((set) => set.has(word)));

const ENDLESS =
	/\b(?:some ?day|sometime|eventually|at some point|soon|when (?:i|we) have time|when there is time|regularly|often|occasionally|now and then|from time to time|ongoing|continuously|constantly)\b/;
const WHEN =
	/\d|\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|today|tonight|(?:by|before|until|in|this|next|end of|each|every|the|first|last|second|third) (?:the )?(?:may|year|quarter|month|week|spring|summer|autumn|winter|christmas|easter|holidays)|daily|weekly|fortnightly|monthly|quarterly)\b/;

/** Whether it could go on for ever: "regularly", "when I have time". */
export const isEndless = ({ text }: Heard) => ENDLESS.test(text);
/** Whether a day, a season or how often is said in the words themselves. */
export const saysWhen = ({ text }: Heard) => WHEN.test(text);
