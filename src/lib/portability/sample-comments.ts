import type { Comment, Preference } from '#lib/growth-page/schema.ts';
import type { Step } from '#lib/growth-page/words.ts';
import type { COLLEAGUES } from './sample-framework.ts';
import { goalPartId } from './sample-goal.ts';
import { firstRow, instantOn, rowFields, sampleId } from './sample-id.ts';
import { pageId, pickedId } from './sample-page.ts';

/** Who says something; nobody's name is the owner's. */
type Author = keyof typeof COLLEAGUES | '';
type Said = readonly [by: Author, on: string, words: string];

/** A comment with its answers: beside a step, or beside what has these words on the page. */
type WrittenComment = {
	quarter: string;
	about: { step: Step } | { goal: string } | { picked: string };
	said: readonly [Said, ...Said[]];
	resolved?: string;
};

const MAYA = '';

const COMMENTS: WrittenComment[] = [
	{
		quarter: '2026-Q3',
		about: { goal: 'Dev has led a test strategy from the first question to the release' },
		said: [
			[
				'Ana Ruiz',
				'2026-07-03',
				'Have you told him yet that it is his? I would, before the first question.'
			],
			[MAYA, '2026-07-06', 'Told him over lunch. He went quiet, then asked for the release date.']
		],
		resolved: '2026-07-06'
	},
	{
		quarter: '2026-Q4',
		about: { step: 'better' },
		said: [
			[
				'Ana Ruiz',
				'2026-10-08',
				'The second one surprised me. From where I sit, you have already let go of more than you think.'
			],
			[MAYA, '2026-10-09', 'Of the workshop, yes. The guild is next.']
		]
	},
	{
		quarter: '2026-Q4',
		about: { goal: 'Leadership has used my monthly risk note to make one decision' },
		said: [
			[
				'Ana Ruiz',
				'2026-10-08',
				'Ruth reads on Friday afternoons. Whatever arrives on Monday waits a week.'
			],
			[MAYA, '2026-10-09', 'Then Wednesday to write, Friday at noon to send. Thank you.'],
			['Ana Ruiz', '2026-10-12', 'She quoted your second risk to me this morning, word for word.']
		],
		resolved: '2026-10-12'
	},
	{
		quarter: '2026-Q4',
		about: { goal: 'Each team holds one, I stay out' },
		said: [
			[
				'Joel Bergström',
				'2026-11-11',
				'I can hold the one for Refunds in the first week of {2026-12}. They keep a morning free then, if I ask today.'
			]
		]
	},
	{
		quarter: '2026-Q4',
		about: { picked: 'Speak outside the company' },
		said: [['Joel Bergström', '2026-11-12', 'May I come to Leeds and clap?']]
	}
];

function aboutId({ quarter, about }: WrittenComment): string {
	if ('step' in about) return about.step;
	return 'goal' in about ? goalPartId(about.goal) : (pickedId(quarter, about.picked) ?? '');
}

/** What was said beside the pages, oldest first. */
export function sampleComments(): Comment[] {
	return COMMENTS.map((written, n) => {
		const [[by, on, words], ...answers] = written.said;
		const at = instantOn(on, 12, n);
		const last = instantOn(answers.at(-1)?.[1] ?? on, 12, n);
		return {
			growth_page: pageId(written.quarter),
			about: aboutId(written),
			words,
			author: by,
			share: null,
			answers: answers.map(([who, day, answer], part) => ({
				id: sampleId('answer', day, n, part),
				author: who,
				words: answer,
				at: instantOn(day, 12, n)
			})),
			resolved_at: written.resolved === undefined ? null : last,
			...rowFields(sampleId('comment', on, n), at, last, 1 + answers.length)
		};
	});
}

/** How the owner likes to go about it. */
export function samplePreference(): Preference {
	return {
		check_in_weeks: 3,
		ritual: 'A slow swim, a cinnamon bun, and I tell one person what it took',
		time_zone: 'Europe/London',
		guide_left_on: '2025-10-02',
		looked_up_to: [
			{
				name: 'Tomasz Zieliński',
				what: 'Explains a protocol to finance, and they nod in the right places'
			},
			{ name: 'Ruth Adeyemi', what: 'Says no in the first minute, and nobody is hurt by it' }
		],
		put_off: [],
		...firstRow('preference', 0)
	};
}
