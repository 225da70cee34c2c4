/** Words that a to-do begins with, and an obligation: neither says how somebody acts. */
const TASKS =
	/^(complete|finish|attend|deliver|submit|get|pass|obtain|achieve|close|fill|create \d|hold \d|give \d|do \d|must|should|has to|have to|needs? to|tbd|todo|to do)\b/i;
/** A count or a date makes it something to tick off. */
const COUNTED =
	/\b\d+\s*%|\b\d+\s*(percent|times|x|per (week|month|quarter|year))\b|\bby (q[1-4]|the end of|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
/** How far one line may go before it says several things. */
const LONG = 220;

export type BehaviourHint = { good: boolean; words: string };

/**
 * Whether lines read as behaviours (an action and the way of doing it; product.md, "behaviour") and not as tasks to
 * tick off. A hint, never a block; nothing for no lines.
 */
export function behaviourHint(text: string): BehaviourHint | undefined {
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	if (lines.length === 0) return undefined;
	const task = lines.find((line) => TASKS.test(line) || COUNTED.test(line));
	if (task !== undefined)
		return {
			good: false,
			words: `“${short(task)}” reads as a task to tick off. How would one act?`
		};
	const one = lines.find((line) => !/\s/.test(line));
	if (one !== undefined)
		return { good: false, words: `“${short(one)}” is one word. What would one see somebody do?` };
	const long = lines.find((line) => line.length > LONG);
	if (long !== undefined)
		return { good: false, words: `“${short(long)}” is long. Could it be two lines?` };
	return { good: true, words: 'These read as behaviours, not tasks.' };
}

const short = (line: string) => (line.length > 40 ? `${line.slice(0, 38).trimEnd()}…` : line);
