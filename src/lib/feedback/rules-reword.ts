import type { Order } from './words.ts';

const TOPIC = '(?:the|this|that|these|those|my|our) [^?.,;:!"“”()]{2,60}?';
const JUDGED =
	'useful|helpful|valuable|worthwhile|good|bad|clear|okay|ok|any|well|better|complete|right|wrong|successful|enough|easy';
const DONE = 'go|going|gone|been|work|help|make|do|change|save|meet|come|turn|break|cause';
const AFTER =
	'(?:for|to) (?:you|your)|so far|recently|yesterday|today|lately|last|overall|and|or|which|when|because|please|in|on|at|from|out of|as|yet|well';
const before = (words: string) => `(?= (?:${words})\\b)`;
const ends = (words: string) => `(?= (?:${words})\\b|\\s*(?:$|[?.,;:!]))`;
/** Where a question names what it is about: "was the sorting work useful", "how did the release go", "with the migration". */
const NAMES = [
	`(?:was|were|is|are) (${TOPIC})${ends(`${JUDGED}|${AFTER}`)}`,
	`(?:did|does|do|has|have) (${TOPIC})${before(DONE)}`,
	`(?:with|on|of|about|during|regarding|since|in|rate|review|like|find|enjoy) (${TOPIC})${ends(AFTER)}`
].map((form) => new RegExp(`\\b${form}`, 'i'));
/** What names no task: the asker's qualities, the way something was done, days. */
const NO_TOPIC =
	/^(?:my (?:strength|weak|blind|communicat|style|leader|behavio|attitude|manner|tone|skill|person|growth|develop|potential|perform|presence|listen|character|habit|progress|role|career|team|own\b)|(?:the|this|that|my|our) (?:way|person|people|team|one|same|most|best|last|next|future|moment|time|week|month|year|quarter|day)\b|(?:this|that) (?:together|before|with|for|so)\b)/i;
const ENGLISH =
	/\b(?:what|how|who|which|where|why|when|the|you|your|my|me|do|did|is|was|are|any|could|would|can|feedback|I|we|it|am|should|have|has)\b/i;
const OTHER_LANGUAGES =
	/\b(?:was ist|wie|hat|dich|dir|euch|que|qué|cómo|como|est|vous|pour|hoe|het|een|jij|wat)\b/i;

/**
 * A question about the impact felt in the place of another, about what that one names where it names something.
 * Nothing where the words are not English as far as they show. `text` has straight apostrophes.
 */
export function reworded(text: string, order: Order | null): string | undefined {
	if (!ENGLISH.test(text) || OTHER_LANGUAGES.test(text)) return undefined;
	if (/\b(?:work|working|worked|collaborat\w+|pair\w*)\b.* with (?:me|us)\b/i.test(text))
		return 'What is different in your week since we began to work together?';
	const topic = topicOf(text);
	if (topic) return `What is different for you because of ${topic}?`;
	return order === 1
		? 'What is different in your week because of something I did?'
		: 'What is different for you because of it?';
}

function topicOf(text: string): string | undefined {
	const topics = NAMES.map((form) => form.exec(text)?.[1]?.trim()).filter(
		(topic) => topic !== undefined
	);
	const topic = topics.find((topic) => !NO_TOPIC.test(topic));
	return topic && topic.charAt(0).toLowerCase() + topic.slice(1);
}
