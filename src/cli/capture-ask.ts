import { createInterface } from 'node:readline/promises';
import type { Impact, ImpactInput } from '#lib/impact/schema.ts';
import { AUDIENCES, WORDS } from '#lib/impact/words.ts';
import { questionsFor } from '#lib/portability/rules-capture-draft.ts';

/** What somebody said of a draft; or that it is not to be kept, or that it is enough for now. */
export type Said = Partial<Impact> | 'skip' | 'stop';

/** Asks in the terminal for what the history cannot know. An empty answer leaves a part for later. */
export async function askForImpact(draft: ImpactInput, place: string): Promise<Said> {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		console.log(`\n${place}, made on ${draft.made_on ?? 'a day not known'}\n`);
		const [actions, audience, effect] = questionsFor(draft);
		console.log(`${indented(actions?.known ?? '')}\n`);
		const headline = await terminal.question(
			'What changed, in one sentence? (Enter: later, s: leave this out, q: enough)\n> '
		);
		if (headline === 's') return 'skip';
		if (headline === 'q') return 'stop';
		console.log(AUDIENCES.map((kind, index) => `  ${index + 1} ${WORDS[kind]}`).join('\n'));
		const whom = await terminal.question(`${audience?.prompt ?? ''} (numbers, then words)\n> `);
		const way = await terminal.question(`${effect?.prompt ?? ''}\n> `);
		return { headline: headline.trim(), audience: audiencesOf(whom), effect: way.trim() };
	} finally {
		terminal.close();
	}
}

/** "2 5 the refund agents": kinds by number, and the words for the last of them. */
function audiencesOf(answer: string): Impact['audience'] {
	const [, numbers = '', words = ''] = /^([\d\s,]*)(.*)$/.exec(answer.trim()) ?? [];
	const kinds = (numbers.match(/\d+/g) ?? []).flatMap(
		(number) => AUDIENCES[Number(number) - 1] ?? []
	);
	const last = kinds.length - 1;
	return kinds.map((kind, index) => ({ kind, words: index === last ? words.trim() : '' }));
}

const indented = (lines: string) => lines.replace(/^/gm, '  ');
